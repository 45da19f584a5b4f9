// A debug session as a test sees it: where it stands, and what its variables are.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './test.ts';

export interface Standing {
  file: string;
  line: number;
  frames: string[];
}

/** Stops that have not been looked at yet, of all sessions. */
let stops = 0;
vscode.debug.registerDebugAdapterTrackerFactory('monty', {
  createDebugAdapterTracker: () => ({
    onDidSendMessage(message: { type: string; event?: string }) {
      if (message.type === 'event' && message.event === 'stopped') stops += 1;
    },
  }),
});

export class Session {
  /** Does what makes a program stop, and waits until VS Code stands at the stop. */
  async after(action: () => PromiseLike<unknown>): Promise<Standing> {
    stops = 0;
    await action();
    await until('a stop', () => (stops > 0 ? true : undefined));
    await until('a frame that VS Code shows', () =>
      vscode.debug.activeStackItem instanceof vscode.DebugStackFrame ? true : undefined,
    );
    return await this.standing();
  }

  async standing(): Promise<Standing> {
    const { stackFrames } = await this.active.customRequest('stackTrace', {
      threadId: await this.threadId(),
    });
    const [top] = stackFrames;
    assert.ok(top, 'there is a frame');
    const names: string[] = stackFrames.map((frame: { name: string }) => frame.name);
    return { file: top.source.name, line: top.line, frames: names };
  }

  get active(): vscode.DebugSession {
    const session = vscode.debug.activeDebugSession;
    assert.ok(session, 'a session is active');
    return session;
  }

  async threadId(): Promise<number> {
    const { threads } = await this.active.customRequest('threads');
    return threads[0].id;
  }

  /** The variable and the container that it is in, as VS Code's menu hands them over. */
  async variable(name: string): Promise<{ value: string; container: { variablesReference: number } }> {
    const { stackFrames } = await this.active.customRequest('stackTrace', {
      threadId: await this.threadId(),
    });
    const { scopes } = await this.active.customRequest('scopes', { frameId: stackFrames[0].id });
    for (const { variablesReference } of scopes) {
      const { variables } = await this.active.customRequest('variables', { variablesReference });
      const found = variables.find((variable: { name: string }) => variable.name === name);
      if (found !== undefined) return { value: found.value, container: { variablesReference } };
    }
    throw new Error(`no variable ${name}`);
  }

  async value(name: string): Promise<string> {
    return (await this.variable(name)).value;
  }

  async end(): Promise<void> {
    if (vscode.debug.activeDebugSession !== undefined) await vscode.debug.stopDebugging();
    await until('the session to end', () =>
      vscode.debug.activeDebugSession === undefined ? true : undefined,
    );
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
  }
}

export function breakAt(uri: vscode.Uri, line: number): void {
  const location = new vscode.Location(uri, new vscode.Position(line - 1, 0));
  vscode.debug.addBreakpoints([new vscode.SourceBreakpoint(location)]);
}

export async function command(name: string, ...args: unknown[]): Promise<void> {
  await vscode.commands.executeCommand(name, ...args);
}
