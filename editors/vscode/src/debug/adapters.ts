// Starts a debug adapter for each session.

import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { Server } from '../server/server.ts';
import type { HostCalls } from './hostCalls.ts';
import { Relay } from './relay.ts';

export class Adapters implements vscode.DebugAdapterDescriptorFactory {
  readonly #server: Server;
  readonly #hostCalls: HostCalls;
  readonly #output: vscode.LogOutputChannel;

  constructor(server: Server, hostCalls: HostCalls, output: vscode.LogOutputChannel) {
    this.#server = server;
    this.#hostCalls = hostCalls;
    this.#output = output;
  }

  async createDebugAdapterDescriptor(
    session: vscode.DebugSession,
  ): Promise<vscode.DebugAdapterDescriptor | undefined> {
    const program = await this.#server.find();
    if (program === undefined) throw new Error('Monty is not there to debug with.');
    const { cwd, program: script } = session.configuration;
    const folder =
      session.workspaceFolder?.uri.fsPath ?? (script === undefined ? undefined : dirname(script));
    const answererOfRun = () => this.#hostCalls.answerer(session);
    const relay = new Relay(program, cwd ?? folder, answererOfRun, this.#output);
    return new vscode.DebugAdapterInlineImplementation(relay);
  }
}
