// Tells the views when a session of Monty stops, goes on, or ends, and where in time it stands.

import type { DebugProtocol } from '@vscode/debugprotocol';
import * as vscode from 'vscode';
import { DEBUG_TYPE } from './configurations.ts';
import { activeSession } from './place.ts';
import { ask, type Position } from './protocol.ts';

export interface Stop {
  session: vscode.DebugSession;
  position: Position;
}

/** Requests after which the program is somewhere else. */
const GOING = new Set(['continue', 'reverseContinue', 'next', 'stepIn', 'stepOut', 'stepBack', 'goto']);
/** A step that takes less time than this shows no running state in between. */
const RUNNING_MS = 400;

export class Stops implements vscode.DebugAdapterTrackerFactory, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Stop | 'running' | undefined>();
  readonly #output: vscode.LogOutputChannel;
  readonly #subscriptions: vscode.Disposable[];
  readonly #stopped = new Set<vscode.DebugSession>();
  #current: Stop | undefined;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;

  /** Fires with where the active session stands, `running`, or undefined where there is none. */
  readonly onDidChange = this.#changed.event;

  constructor(output: vscode.LogOutputChannel) {
    this.#output = output;
    this.#subscriptions = [
      this.#changed,
      vscode.debug.registerDebugAdapterTrackerFactory(DEBUG_TYPE, this),
      vscode.debug.onDidChangeActiveDebugSession(() => void this.#look()),
      vscode.debug.onDidTerminateDebugSession(session => {
        this.#stopped.delete(session);
        void this.#look();
      }),
    ];
  }

  /** Where the active session stands; undefined while it runs. */
  get current(): Stop | undefined {
    return this.#current;
  }

  createDebugAdapterTracker(session: vscode.DebugSession): vscode.DebugAdapterTracker {
    return {
      onWillReceiveMessage: (message: DebugProtocol.Request) => {
        if (GOING.has(message.command)) this.#go(session);
      },
      onDidSendMessage: (message: DebugProtocol.ProtocolMessage) => {
        if (isStop(message)) this.#stopped.add(session);
        if (isStop(message) || isBranch(message)) void this.#look();
      },
    };
  }

  async refresh(): Promise<void> {
    await this.#look();
  }

  #go(session: vscode.DebugSession): void {
    this.#stopped.delete(session);
    if (session !== this.#current?.session) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set('running'), RUNNING_MS);
  }

  /** Asks the active session where it stands. Only the latest question counts. */
  async #look(): Promise<void> {
    const asked = ++this.#asked;
    const session = activeSession();
    if (session === undefined) return this.#set(undefined);
    if (!this.#stopped.has(session))
      return session === this.#current?.session ? undefined : this.#set('running');
    try {
      const position = await ask(session, 'monty/position', {});
      if (asked === this.#asked) this.#set({ session, position });
    } catch (error) {
      this.#output.debug(`monty/position: ${String(error)}`);
    }
  }

  #set(stop: Stop | 'running' | undefined): void {
    clearTimeout(this.#timer);
    this.#current = typeof stop === 'object' ? stop : undefined;
    this.#changed.fire(stop);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function isStop(message: DebugProtocol.ProtocolMessage): boolean {
  return message.type === 'event' && (message as DebugProtocol.Event).event === 'stopped';
}

/** A variable that is changed in the past cuts off what followed. */
function isBranch(message: DebugProtocol.ProtocolMessage): boolean {
  const { command } = message as DebugProtocol.Response;
  return message.type === 'response' && (command === 'setVariable' || command === 'setExpression');
}
