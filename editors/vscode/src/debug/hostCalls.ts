// Asks the user what a host function returns, where neither mocks nor a recording say so.

import * as vscode from 'vscode';
import { Answers } from './answers.ts';
import { readAnswer } from './literal.ts';
import type { Answer, HostCall } from './protocol.ts';
import type { Answerer } from './relay.ts';

export class HostCalls implements vscode.Disposable {
  readonly #answers = new Answers();
  readonly #output: vscode.LogOutputChannel;
  readonly #ends = new Map<string, vscode.CancellationTokenSource>();
  readonly #subscription: vscode.Disposable;
  /** One question at a time: VS Code closes an input box that another one replaces. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(output: vscode.LogOutputChannel) {
    this.#output = output;
    this.#subscription = vscode.debug.onDidTerminateDebugSession(({ id }) => {
      this.#ends.get(id)?.cancel();
      this.#ends.get(id)?.dispose();
      this.#ends.delete(id);
    });
  }

  /** What answers the calls of one run, from its start, within a debug session. */
  answerer(session: vscode.DebugSession): Answerer {
    const run = this.#answers.run(String(session.configuration.program));
    const end = this.#ends.get(session.id) ?? new vscode.CancellationTokenSource();
    this.#ends.set(session.id, end);
    return call => {
      const recalled = run.recall(call);
      if (recalled !== undefined) {
        this.#output.info(`${call.repr} → ${recalled} (as before)`);
        return Promise.resolve(readAnswer(recalled));
      }
      const asked = this.#turn.then(async () => {
        const text = await askUser(call, run.suggest(call), end.token);
        if (text === undefined) return undefined;
        run.remember(call, text);
        this.#output.info(`${call.repr} → ${text}`);
        return readAnswer(text);
      });
      this.#turn = asked.catch(() => undefined);
      return asked;
    };
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const end of this.#ends.values()) end.dispose();
  }

  forget(): void {
    const count = this.#answers.forget();
    const answers = count === 1 ? '1 answer' : `${count} answers`;
    void vscode.window.showInformationMessage(`Monty forgot ${answers} to host calls.`);
  }
}

async function askUser(
  call: HostCall,
  suggestion: string | undefined,
  end: vscode.CancellationToken,
): Promise<string | undefined> {
  if (end.isCancellationRequested) return undefined;
  const box: vscode.InputBoxOptions = {
    title: call.repr,
    prompt: "What the host answers: JSON, a Python literal, or raise Error('message'); empty is None",
    placeHolder: '{"id": 1, "title": "…"}',
    ignoreFocusOut: true,
    ...(suggestion === undefined ? {} : { value: suggestion }),
    validateInput: problemOf,
  };
  return await vscode.window.showInputBox(box, end);
}

function problemOf(text: string): string | null {
  try {
    readAnswer(text) satisfies Answer;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
