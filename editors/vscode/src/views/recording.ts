// What opening an `.mtrace` file does: a debug session at the end of the recording, and a page that says so.

import { basename } from 'node:path';
import * as vscode from 'vscode';
import { launch } from '../debug/configurations.ts';

export class Recordings implements vscode.CustomReadonlyEditorProvider {
  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor(document: vscode.CustomDocument, panel: vscode.WebviewPanel): Promise<void> {
    const { uri } = document;
    const stat = await vscode.workspace.fs.stat(uri);
    panel.webview.options = { enableCommandUris: ['monty.openRecording'] };
    panel.webview.html = page(uri, stat.size);
    await launch(uri, { debug: true });
  }
}

/** A `vscode.Uri`, or what is left of it after a page passed it on as JSON. */
type UriJson = Pick<vscode.Uri, 'scheme'> & Partial<vscode.Uri>;

/** Opens the recording of the command's argument, or that of the active tab. */
export async function openRecording(uri?: UriJson): Promise<void> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const active = input instanceof vscode.TabInputCustom ? input.uri : undefined;
  const chosen = uri === undefined ? active : vscode.Uri.from(uri);
  if (chosen !== undefined) await launch(chosen, { debug: true });
}

function page(uri: vscode.Uri, size: number): string {
  const again = `command:monty.openRecording?${encodeURIComponent(JSON.stringify([uri]))}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Monty recording</title>
<style>
  body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); max-width: 40em; margin: 3em auto; padding: 0 2em; line-height: 1.5; }
  h1 { font-weight: 400; }
  a.button { display: inline-block; margin: 1em 0; padding: 0.4em 1.2em; border-radius: 2px; text-decoration: none;
    color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
</style>
</head>
<body>
<h1>${escapeHtml(basename(uri.fsPath))}</h1>
<p>A recording of ${size.toLocaleString('en')} bytes: a program, its inputs, and every answer that its host gave.
It is open in the debugger, at its end. Step back, continue in reverse, or click a moment of the timeline.</p>
<a class="button" href="${escapeHtml(again)}">Open in the debugger again</a>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, char => entities[char] ?? char);
}
