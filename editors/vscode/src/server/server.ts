// The `monty` program as the rest of the extension asks for it: a command to start, or a message that helps.

import * as vscode from 'vscode';
import { type Found, findServer } from './search.ts';

export interface Program {
  command: string;
  env: NodeJS.ProcessEnv;
}

export class Server {
  readonly #output: vscode.LogOutputChannel;

  constructor(output: vscode.LogOutputChannel) {
    this.#output = output;
  }

  /** The program, or undefined after the user was told what is missing. */
  async find(): Promise<Program | undefined> {
    const found = await this.#search();
    if ('missing' in found) {
      this.#output.error(found.missing);
      void this.#tell(found.missing);
      return undefined;
    }
    this.#output.info(`${found.command} (${found.from})`);
    const added = vscode.workspace.getConfiguration('monty').get<Record<string, string>>('server.env', {});
    return { command: found.command, env: { ...process.env, ...added } };
  }

  #search(): Promise<Found> {
    return findServer({
      setting: vscode.workspace.getConfiguration('monty').get('server.path', ''),
      path: process.env.PATH ?? '',
      folders: (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.fsPath),
      trusted: vscode.workspace.isTrusted,
    });
  }

  async #tell(message: string): Promise<void> {
    const setting = 'Open Setting';
    const help = 'How to Get It';
    const chosen = await vscode.window.showErrorMessage(message, setting, help);
    if (chosen === setting) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'monty.server.path');
    } else if (chosen === help) {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'monty.monty#start', false);
    }
  }
}
