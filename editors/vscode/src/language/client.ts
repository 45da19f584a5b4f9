// The language client: started while there is something to check, restarted when that changes or the user asks.

import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type ProvideCodeLensesSignature,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
} from 'vscode-languageclient/node';
import type { Scope } from '../scope/scope.ts';
import type { Program, Server } from '../server/server.ts';
import { type Results, type RunResult, showsResults } from './results.ts';

/** A server that dies this often within `CRASH_WINDOW_MS` is left alone. */
const MAX_CRASHES = 4;
const CRASH_WINDOW_MS = 180_000;
const STOP_MS = 2_000;

export class Language implements vscode.Disposable {
  readonly #server: Server;
  readonly #scope: Scope;
  readonly #results: Results;
  readonly #output: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable[];
  #client: LanguageClient | undefined;
  /** Starts and stops wait for each other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(server: Server, scope: Scope, results: Results, output: vscode.LogOutputChannel) {
    this.#server = server;
    this.#scope = scope;
    this.#results = results;
    this.#output = output;
    this.#subscriptions = [
      scope.onDidChange(() => void this.restart()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('monty.server')) void this.restart();
      }),
    ];
  }

  get running(): boolean {
    return this.#client?.state === State.Running;
  }

  restart(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await this.#stop();
      await this.#start();
    });
    return this.#turn;
  }

  async #start(): Promise<void> {
    if (this.#scope.selectors.length === 0) return;
    const program = await this.#server.find();
    if (program === undefined) return;
    const client = new LanguageClient('monty', 'Monty', serverOptions(program), this.#clientOptions());
    client.registerFeature(showsResults);
    client.onNotification('monty/runResult', (result: RunResult) => this.#results.show(result));
    this.#client = client;
    try {
      await client.start();
    } catch (error) {
      this.#output.error(`The language server did not start: ${String(error)}`);
      void vscode.window.showErrorMessage(
        'The Monty language server did not start. See the output of Monty.',
      );
      await this.#stop();
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A server that never answered can neither be stopped nor disposed of in the ordinary way.
    await client?.dispose(STOP_MS).catch(error => this.#output.warn(`stopping: ${String(error)}`));
  }

  #clientOptions(): LanguageClientOptions {
    return {
      documentSelector: this.#scope.selectors,
      outputChannel: this.#output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      synchronize: { configurationSection: 'monty' },
      errorHandler: crashHandler(),
      middleware: { provideCodeLenses: lensesOf },
    };
  }

  dispose(): Promise<void> {
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.#turn = this.#turn.then(() => this.#stop());
    return this.#turn;
  }
}

function serverOptions(program: Program): ServerOptions {
  return { command: program.command, args: ['lsp'], options: { env: program.env } };
}

/** A block of a prompt can be run, but it is no file that the debugger could stop in. */
async function lensesOf(
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  next: ProvideCodeLensesSignature,
): Promise<vscode.CodeLens[]> {
  const lenses = (await next(document, token)) ?? [];
  return lenses.filter(lens => document.languageId !== 'markdown' || lens.command?.command !== 'monty.debug');
}

function crashHandler(): NonNullable<LanguageClientOptions['errorHandler']> {
  const crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      const now = Date.now();
      crashes.push(now);
      const recent = crashes.filter(time => now - time < CRASH_WINDOW_MS).length;
      if (recent < MAX_CRASHES) return { action: CloseAction.Restart };
      const message = `The Monty language server stopped ${recent} times. Restart it with “Monty: Restart Language Server”.`;
      return { action: CloseAction.DoNotRestart, message };
    },
  };
}
