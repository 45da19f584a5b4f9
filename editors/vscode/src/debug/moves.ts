// The commands that move through time.

import * as vscode from 'vscode';
import { activeSession, activeThread, type VariableMenu, variablePlace } from './place.ts';
import { ask, type Moment } from './protocol.ts';

/** Every one is made available as the command `monty.NAME`. */
export const moves: Record<string, (argument?: never) => Promise<void>> = {
  stepBackOver: async () => await vscode.commands.executeCommand('workbench.action.debug.stepBack'),
  reverseContinue: async () => await vscode.commands.executeCommand('workbench.action.debug.reverseContinue'),
  stepBackInto: () => stepBack('monty/stepBackInto'),
  stepBackOut: () => stepBack('monty/stepBackOut'),
  lastWrite: (menu?: VariableMenu) => goToWrite('monty/lastWrite', menu),
  nextWrite: (menu?: VariableMenu) => goToWrite('monty/nextWrite', menu),
  history,
  saveRecording,
};

/** Goes to a moment of the session that stands still. */
export async function goToMoment(session: vscode.DebugSession, moment: Moment): Promise<void> {
  await ask(session, 'monty/goToMoment', { moment });
}

async function stepBack(request: 'monty/stepBackInto' | 'monty/stepBackOut'): Promise<void> {
  const session = activeSession();
  const threadId = activeThread();
  if (session === undefined || threadId === undefined) return;
  await ask(session, request, { threadId });
}

async function goToWrite(request: 'monty/lastWrite' | 'monty/nextWrite', menu?: VariableMenu): Promise<void> {
  const session = activeSession();
  const place = session && (await variablePlace(menu));
  if (session === undefined || place === undefined) return;
  const { found } = await ask(session, request, place);
  if (found) return;
  const when = request === 'monty/lastWrite' ? 'before' : 'after';
  void vscode.window.showInformationMessage(`Nothing writes ${place.name} ${when} this moment.`);
}

async function history(menu?: VariableMenu): Promise<void> {
  const session = activeSession();
  const place = session && (await variablePlace(menu));
  if (session === undefined || place === undefined) return;
  const { values } = await ask(session, 'monty/history', place);
  const items = values.map(({ moment, line, value }) => ({
    label: value,
    description: `line ${line}`,
    moment,
  }));
  const placeHolder = items.length > 0 ? 'Go to the moment of a value' : `${place.name} has had no value`;
  const chosen = await vscode.window.showQuickPick(items, { title: `Values of ${place.name}`, placeHolder });
  if (chosen !== undefined) await goToMoment(session, chosen.moment);
}

async function saveRecording(): Promise<void> {
  const session = activeSession();
  if (session === undefined) return;
  const program = vscode.Uri.file(String(session.configuration.program).replace(/\.(py|mtrace)$/, ''));
  const target = await vscode.window.showSaveDialog({
    defaultUri: program.with({ path: `${program.path}.mtrace` }),
    filters: { 'Monty recordings': ['mtrace'] },
  });
  if (target === undefined) return;
  await ask(session, 'monty/saveRecording', { path: target.fsPath });
  void vscode.window.showInformationMessage(`Saved ${vscode.workspace.asRelativePath(target)}.`);
}
