// Wires the parts of the extension together. What a thing does is said where it stands.

import * as vscode from 'vscode';
import { Adapters } from './debug/adapters.ts';
import { Configurations, DEBUG_TYPE, launchFile, Withholding } from './debug/configurations.ts';
import { HostCalls } from './debug/hostCalls.ts';
import { moves } from './debug/moves.ts';
import type { TimelineEvent } from './debug/protocol.ts';
import { Stops } from './debug/stops.ts';
import { Language } from './language/client.ts';
import { Results } from './language/results.ts';
import { Scope } from './scope/scope.ts';
import { Server } from './server/server.ts';
import { openRecording, Recordings } from './views/recording.ts';
import { Status } from './views/status.ts';
import { Timeline } from './views/timeline.ts';

/** What other extensions, and the tests, may ask. */
export interface Monty {
  readonly language: Pick<Language, 'running'>;
  readonly results: Pick<Results, 'shown'>;
  readonly timeline: Pick<Timeline, 'getChildren' | 'getTreeItem'>;
  readonly status: Pick<Status, 'text'>;
}

export function activate(context: vscode.ExtensionContext): Monty {
  const output = vscode.window.createOutputChannel('Monty', { log: true });
  const server = new Server(output);
  const scope = new Scope();
  const results = new Results();
  const language = new Language(server, scope, results, output);
  const hostCalls = new HostCalls(output);
  const withholding = new Withholding(scope);
  const stops = new Stops(output);
  const timeline = new Timeline(stops, context.globalState);
  const status = new Status(stops);
  const configurations = new Configurations();
  context.subscriptions.push(
    output,
    scope,
    results,
    language,
    hostCalls,
    withholding,
    stops,
    timeline,
    status,
  );

  const { subscriptions } = context;
  const adapters = new Adapters(server, hostCalls, output);
  subscriptions.push(
    vscode.debug.registerDebugAdapterDescriptorFactory(DEBUG_TYPE, adapters),
    vscode.debug.registerDebugConfigurationProvider(DEBUG_TYPE, configurations),
    vscode.debug.registerDebugConfigurationProvider(
      DEBUG_TYPE,
      configurations,
      vscode.DebugConfigurationProviderTriggerKind.Dynamic,
    ),
    vscode.window.registerCustomEditorProvider('monty.recording', new Recordings()),
  );

  const commands: Record<string, (argument?: never) => unknown> = {
    ...moves,
    runFile: (uri?: vscode.Uri) => launchFile(uri, { debug: false }),
    debugFile: (uri?: vscode.Uri) => launchFile(uri, { debug: true }),
    // What the server's lens *Debug* calls; its lens *Run* is the server's own command.
    debug: (target?: { uri: string }) => target && launchFile(vscode.Uri.parse(target.uri), { debug: true }),
    openRecording,
    'timeline.goTo': (event?: TimelineEvent) => event && timeline.goTo(event),
    'timeline.refresh': () => timeline.refresh(),
    forgetAnswers: () => hostCalls.forget(),
    restartServer: () => language.restart(),
    showOutput: () => output.show(),
  };
  for (const [name, run] of Object.entries(commands)) {
    subscriptions.push(vscode.commands.registerCommand(`monty.${name}`, run));
  }

  withholding.tell();
  void scope.scan();
  return { language, results, timeline, status };
}
