// What a run printed, gave or raised, beside the lines that did it, until the text changes.

import * as vscode from 'vscode';
import type { ClientCapabilities, FeatureState, StaticFeature } from 'vscode-languageclient/node';

export type LineKind = 'output' | 'result' | 'error';

/** The notification `monty/runResult`. */
export interface RunResult {
  uri: string;
  /** Which Python block of the document ran; 0 in a script. */
  block: number;
  lines: { line: number; kind: LineKind; text: string }[];
}

/** Longer texts are cut beside the line; hovering shows all of them. */
const MAX_SHOWN = 120;
const MARKS: Record<LineKind, string> = { output: '▸', result: '=', error: '✖' };

/** Tells the server that this client shows results itself, rather than as problems. */
export const showsResults: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = { ...(capabilities.experimental ?? {}), montyRunResult: true };
  },
  initialize: () => undefined,
  getState: (): FeatureState => ({ kind: 'static' }),
  clear: () => undefined,
};

export class Results implements vscode.Disposable {
  readonly #types: Record<LineKind, vscode.TextEditorDecorationType> = {
    output: decoration('editorCodeLens.foreground'),
    result: decoration('charts.green'),
    error: decoration('errorForeground'),
  };
  /** By document, then by block. */
  readonly #shown = new Map<string, Map<number, RunResult>>();
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    this.#subscriptions = [
      ...Object.values(this.#types),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#shown.delete(document.uri.toString())) this.#draw();
      }),
    ];
  }

  show(result: RunResult): void {
    const key = vscode.Uri.parse(result.uri).toString();
    const blocks = this.#shown.get(key) ?? new Map<number, RunResult>();
    blocks.set(result.block, result);
    this.#shown.set(key, blocks);
    this.#draw();
  }

  /** What is shown in a document, by line. */
  shown(uri: vscode.Uri): RunResult['lines'] {
    const blocks = this.#shown.get(uri.toString());
    return [...(blocks?.values() ?? [])].flatMap(result => result.lines);
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const lines = this.shown(editor.document.uri).filter(({ line }) => line < editor.document.lineCount);
      for (const kind of ['output', 'result', 'error'] as const) {
        const drawn = lines.filter(line => line.kind === kind).map(line => beside(editor.document, line));
        editor.setDecorations(this.#types[kind], drawn);
      }
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function decoration(color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    after: { margin: '0 0 0 2em', color: new vscode.ThemeColor(color) },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedOpen,
  });
}

function beside(
  document: vscode.TextDocument,
  { line, kind, text }: RunResult['lines'][number],
): vscode.DecorationOptions {
  const { end } = document.lineAt(line).range;
  const oneLine = text.trimEnd().replaceAll('\n', ' ⏎ ');
  const cut = oneLine.length > MAX_SHOWN ? `${oneLine.slice(0, MAX_SHOWN)}…` : oneLine;
  return {
    range: new vscode.Range(end, end),
    renderOptions: { after: { contentText: `${MARKS[kind]} ${cut}` } },
    hoverMessage: new vscode.MarkdownString().appendCodeblock(text, 'text'),
  };
}
