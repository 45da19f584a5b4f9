// What every test in the extension host needs: waiting for something, files of the workspace, the extension's API.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Monty } from '../../src/extension.ts';

export interface Test {
  name: string;
  run(): Promise<void>;
}

/** Bounds a wait that would never end. It decides no test that passes. */
const LIMIT_MS = 30_000;
const PAUSE_MS = 25;

/** Waits until `probe` gives something other than undefined. Shows what `seen` says when it does not. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | PromiseLike<T | undefined>,
  seen: () => unknown = () => undefined,
): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  while (Date.now() < end) {
    const value = await probe();
    if (value !== undefined) return value;
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`waited in vain for ${what}; seen: ${JSON.stringify(await seen())}`);
}

export function file(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function show(path: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
}

export async function monty(): Promise<Monty> {
  const extension = vscode.extensions.getExtension<Monty>('monty.monty');
  assert.ok(extension, 'the extension is installed');
  return await extension.activate();
}

/** The place of a piece of text that occurs once in a document. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  const source = document.getText();
  const at = source.indexOf(text);
  assert.ok(at >= 0 && source.indexOf(text, at + 1) < 0, `${text} occurs once`);
  return document.positionAt(at);
}

export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const start = placeOf(document, text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(start, start.translate(0, text.length)), by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
