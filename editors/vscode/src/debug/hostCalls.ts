// Asks the user what a host function returns, where neither mocks nor a recording say so.

import * as vscode from 'vscode';
import { Answers } from './answers.ts';
import { readAnswer } from './literal.ts';
import type { Answer, HostCall } from './protocol.ts';
import type { Answerer } from './relay.ts';

export class HostCalls {
  readonly #answers = new Answers();
  readonly #output: vscode.LogOutputChannel;
  /** One question at a time: VS Code closes an input box that another one replaces. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(output: vscode.LogOutputChannel) {
    this.#output = output;
  }

  /** What answers the calls of one debug session. */
  answerer(session: vscode.DebugSession): Answerer {
    const run = this.#answers.run(String(session.configuration.program));
    return call => {
      const recalled = run.recall(call);
      if (recalled !== undefined) {
        this.#output.info(`${call.repr} → ${recalled} (as before)`);
        return Promise.resolve(readAnswer(recalled));
      }
      const asked = this.#turn.then(async () => {
        const text = await askUser(call, run.suggest(call));
        if (text === undefined) return undefined;
        run.remember(call, text);
        this.#output.info(`${call.repr} → ${text}`);
        return readAnswer(text);
      });
      this.#turn = asked.catch(() => undefined);
      return asked;
    };
  }

  forget(): void {
    const count = this.#answers.forget();
    const answers = count === 1 ? '1 answer' : `${count} answers`;
    void vscode.window.showInformationMessage(`Monty forgot ${answers} to host calls.`);
  }
}

async function askUser(call: HostCall, suggestion: string | undefined): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    title: call.repr,
    prompt: "What the host answers: JSON, a Python literal, or raise Error('message')",
    placeHolder: '{"id": 1, "title": "…"}',
    ignoreFocusOut: true,
    ...(suggestion === undefined ? {} : { value: suggestion }),
    validateInput: text => (text.trim() === '' ? null : problemOf(text)),
  });
}

function problemOf(text: string): string | null {
  try {
    readAnswer(text) satisfies Answer;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
