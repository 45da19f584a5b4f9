// Debug configurations: F5 works without a launch.json, and what is left out is filled in.

import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Scope } from '../scope/scope.ts';

export const DEBUG_TYPE = 'monty';
const PYTHON_DEBUGGER = 'ms-python.debugpy';

export class Configurations implements vscode.DebugConfigurationProvider {
  provideDebugConfigurations(): vscode.DebugConfiguration[] {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills it in
    return [configurationFor('${file}', 'Debug this file with Monty')];
  }

  resolveDebugConfiguration(
    _folder: vscode.WorkspaceFolder | undefined,
    configuration: vscode.DebugConfiguration,
  ): vscode.DebugConfiguration | undefined {
    const { type, request, name } = configuration;
    if (type || request || name) return configuration;
    // F5 without a launch.json
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'python') {
      void vscode.window.showInformationMessage('Open a Python script to debug it with Monty.');
      return undefined;
    }
    return configurationFor(document.uri.fsPath);
  }

  resolveDebugConfigurationWithSubstitutedVariables(
    _folder: vscode.WorkspaceFolder | undefined,
    configuration: vscode.DebugConfiguration,
  ): vscode.DebugConfiguration | undefined {
    if (typeof configuration.program === 'string' && configuration.program !== '') return configuration;
    void vscode.window.showErrorMessage('The debug configuration names no `program`.');
    return undefined;
  }
}

function configurationFor(program: string, name = basename(program)): vscode.DebugConfiguration {
  return { type: DEBUG_TYPE, request: 'launch', name, program };
}

/** Debugs a script or a recording, or runs a script to its end. */
export async function launch(uri: vscode.Uri, options: { debug: boolean }): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return await vscode.debug.startDebugging(folder, configurationFor(uri.fsPath), { noDebug: !options.debug });
}

/** Launches the file of the command's argument, or the open one. */
export async function launchFile(uri: vscode.Uri | undefined, options: { debug: boolean }): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const chosen = uri ?? (document?.languageId === 'python' ? document.uri : undefined);
  if (chosen === undefined) {
    void vscode.window.showInformationMessage('Open a Python script first.');
    return;
  }
  const edited = vscode.workspace.textDocuments.find(open => open.uri.toString() === chosen.toString());
  if (edited?.isDirty && !(await edited.save())) return;
  await launch(chosen, options);
}

/**
 * Keeps Monty out of the way of another Python debugger: where both are installed, F5 on a file that is none of
 * Monty's would make the user choose.
 */
export class Withholding implements vscode.Disposable {
  readonly #scope: Scope;
  readonly #subscriptions: vscode.Disposable[];

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#subscriptions = [
      scope.onDidChange(() => this.tell()),
      vscode.extensions.onDidChange(() => this.tell()),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('launch')) this.tell();
      }),
    ];
  }

  tell(): void {
    const rival = vscode.extensions.getExtension(PYTHON_DEBUGGER) !== undefined;
    const withheld = rival && this.#scope.selectors.length === 0 && !isConfigured();
    void vscode.commands.executeCommand('setContext', 'monty.debuggerWithheld', withheld);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function isConfigured(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [undefined];
  return folders.some(folder => {
    const launches = vscode.workspace.getConfiguration('launch', folder?.uri);
    const configurations = launches.get<{ type?: unknown }[]>('configurations', []);
    return configurations.some(configuration => configuration?.type === DEBUG_TYPE);
  });
}
