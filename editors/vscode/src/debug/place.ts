// Where the debugger stands and what the user points at, for commands that ask the adapter.

import * as vscode from 'vscode';
import { DEBUG_TYPE } from './configurations.ts';
import type { VariablePlace } from './protocol.ts';

/** What VS Code hands to commands in the context menu of a variable. */
export interface VariableMenu {
  sessionId?: string;
  container?: { variablesReference?: number };
  variable?: { name?: string };
}

export function activeSession(): vscode.DebugSession | undefined {
  const session = vscode.debug.activeDebugSession;
  return session?.type === DEBUG_TYPE ? session : undefined;
}

export function activeThread(): number | undefined {
  return vscode.debug.activeStackItem?.threadId;
}

/** The variable of the menu, else the name at the cursor, else the name that the user types. */
export async function variablePlace(menu: VariableMenu | undefined): Promise<VariablePlace | undefined> {
  const name = menu?.variable?.name;
  const variablesReference = menu?.container?.variablesReference;
  if (name !== undefined && variablesReference !== undefined) return { name, variablesReference };
  const typed = nameAtCursor() ?? (await vscode.window.showInputBox({ prompt: 'Which variable?' }));
  if (typed === undefined || typed === '') return undefined;
  const item = vscode.debug.activeStackItem;
  return item instanceof vscode.DebugStackFrame ? { name: typed, frameId: item.frameId } : { name: typed };
}

function nameAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'python') return undefined;
  const range = editor.document.getWordRangeAtPosition(editor.selection.active, /[^\W\d]\w*/u);
  return range && editor.document.getText(range);
}
