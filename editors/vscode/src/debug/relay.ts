// Carries messages between VS Code and `monty dap`, and answers what VS Code cannot: calls of host functions.
// VS Code knows no requests of an adapter but its own, so they must be met on the way.

import { type ChildProcess, spawn } from 'node:child_process';
import type { DebugProtocol } from '@vscode/debugprotocol';
import * as vscode from 'vscode';
import type { Program } from '../server/server.ts';
import { Decoder, encode, type Message } from './framing.ts';
import type { HostCall } from './protocol.ts';

/** Answers a host call, or undefined if nobody does. */
export type Answerer = (call: HostCall) => Promise<unknown | undefined>;

const EXIT_MS = 1_500;

export class Relay implements vscode.DebugAdapter {
  readonly #sent = new vscode.EventEmitter<vscode.DebugProtocolMessage>();
  readonly #adapter: ChildProcess;
  readonly #answererOfRun: () => Answerer;
  #answer: Answerer;
  readonly #output: vscode.LogOutputChannel;
  readonly #decoder = new Decoder();
  #over = false;

  readonly onDidSendMessage = this.#sent.event;

  constructor(
    program: Program,
    cwd: string | undefined,
    answererOfRun: () => Answerer,
    output: vscode.LogOutputChannel,
  ) {
    this.#answererOfRun = answererOfRun;
    this.#answer = answererOfRun();
    this.#output = output;
    const adapter = spawn(program.command, ['dap'], { cwd, env: program.env, windowsHide: true });
    this.#adapter = adapter;
    adapter.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
    adapter.stderr.on('data', (bytes: Buffer) => output.warn(bytes.toString('utf8').trimEnd()));
    adapter.stdin.on('error', error => output.debug(`debug adapter: ${error.message}`));
    adapter.on('error', error => this.#end(`The debug adapter did not start: ${error.message}`));
    adapter.on('close', (code, signal) => {
      this.#end(code === 0 ? undefined : `The debug adapter ended with ${signal ?? `exit code ${code}`}.`);
    });
  }

  handleMessage(message: vscode.DebugProtocolMessage): void {
    const request = message as DebugProtocol.Request;
    if (request.type === 'request' && request.command === 'initialize') {
      const args = { ...request.arguments, supportsMontyHostCall: true };
      this.#send({ ...request, arguments: args });
    } else {
      if (request.type === 'request' && request.command === 'restart') this.#answer = this.#answererOfRun();
      this.#send(request);
    }
  }

  #send(message: DebugProtocol.Request | DebugProtocol.Response): void {
    if (this.#adapter.stdin?.writable) this.#adapter.stdin.write(encode(message));
  }

  #receive(bytes: Buffer): void {
    try {
      for (const message of this.#decoder.push(bytes)) {
        const request = message as DebugProtocol.Request;
        if (request.type === 'request' && request.command === 'monty/hostCall') void this.#meet(request);
        else this.#forward(message);
      }
    } catch (error) {
      this.#end(`The debug adapter does not speak its protocol: ${String(error)}`);
      this.#adapter.kill();
    }
  }

  #forward(message: Message): void {
    if (message.type === 'event' && (message as DebugProtocol.Event).event === 'terminated')
      this.#over = true;
    this.#sent.fire(message as vscode.DebugProtocolMessage);
  }

  async #meet(request: DebugProtocol.Request): Promise<void> {
    const body = await this.#answer(request.arguments as HostCall).catch(error => {
      this.#output.error(`host call: ${String(error)}`);
      return undefined;
    });
    const success = body !== undefined;
    const { seq, command } = request;
    const response = { seq: 0, type: 'response', request_seq: seq, command, success };
    this.#send(success ? { ...response, body } : { ...response, message: 'Nobody answered the call.' });
  }

  /** VS Code learns of an adapter's end by this event alone. */
  #end(problem: string | undefined): void {
    if (problem !== undefined) this.#output.error(problem);
    if (this.#over) return;
    this.#over = true;
    if (problem !== undefined) {
      const body = { category: 'important', output: `${problem}\n` };
      this.#sent.fire({ seq: 0, type: 'event', event: 'output', body } as vscode.DebugProtocolMessage);
    }
    this.#sent.fire({ seq: 0, type: 'event', event: 'terminated' } as vscode.DebugProtocolMessage);
  }

  dispose(): void {
    this.#over = true;
    this.#adapter.stdin?.end();
    const timer = setTimeout(() => this.#adapter.kill(), EXIT_MS);
    this.#adapter.once('close', () => clearTimeout(timer));
    this.#sent.dispose();
  }
}
