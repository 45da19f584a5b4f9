// Finds the markers of the workspace, follows them as they come and go, and tells which documents are Monty's.

import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { configuresMonty, everything, isMarker, MARKERS, type Selector, select } from './markers.ts';

const EXCLUDED = '**/{node_modules,.git,.venv,venv,site-packages,target}/**';
const MAX_MARKERS = 2_000;
/** Editors and version control write many files at once; they are looked at together. */
const SETTLE_MS = 150;

export class Scope implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [this.#changed];
  /** Markers beside open documents that belong to no folder of the workspace. */
  readonly #outside = new Set<string>();
  #selectors: Selector[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Fires when other documents are selected than before. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(MARKERS);
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate(() => this.#rescanSoon()),
      watcher.onDidDelete(() => this.#rescanSoon()),
      watcher.onDidChange(uri => {
        if (basename(uri.path) === 'pyproject.toml') this.#rescanSoon();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#rescanSoon()),
      vscode.workspace.onDidOpenTextDocument(document => void this.#lookAround(document)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#tellContext()),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('monty.enable')) this.#rescanSoon();
      }),
    );
  }

  get selectors(): Selector[] {
    return this.#selectors;
  }

  covers(document: vscode.TextDocument): boolean {
    return vscode.languages.match(this.#selectors, document) > 0;
  }

  async scan(): Promise<void> {
    const selectors = await this.#select();
    if (JSON.stringify(selectors) === JSON.stringify(this.#selectors)) return;
    this.#selectors = selectors;
    this.#tellContext();
    this.#changed.fire();
  }

  async #select(): Promise<Selector[]> {
    const enable = vscode.workspace.getConfiguration('monty').get<string>('enable');
    if (enable === 'off') return [];
    if (enable === 'on') return everything();
    const found = await vscode.workspace.findFiles(MARKERS, EXCLUDED, MAX_MARKERS);
    await Promise.all(vscode.workspace.textDocuments.map(document => this.#findAround(document)));
    const paths = [...found.filter(uri => uri.scheme === 'file').map(uri => uri.fsPath), ...this.#outside];
    const telling = await Promise.all(paths.map(speaksForMonty));
    return select(paths.filter((_, index) => telling[index]));
  }

  #rescanSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.scan(), SETTLE_MS);
  }

  async #lookAround(document: vscode.TextDocument): Promise<void> {
    if (await this.#findAround(document)) this.#rescanSoon();
  }

  /** Notes the markers beside and above a document outside the workspace; true if there are new ones. */
  async #findAround(document: vscode.TextDocument): Promise<boolean> {
    const { uri, languageId } = document;
    if (uri.scheme !== 'file' || !['python', 'markdown'].includes(languageId)) return false;
    if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) return false;
    const before = this.#outside.size;
    for (const marker of await markersAround(uri.fsPath)) this.#outside.add(marker);
    return this.#outside.size > before;
  }

  #tellContext(): void {
    const document = vscode.window.activeTextEditor?.document;
    const inScope = document !== undefined && this.covers(document);
    void vscode.commands.executeCommand('setContext', 'monty.inScope', inScope);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

async function speaksForMonty(path: string): Promise<boolean> {
  if (basename(path) !== 'pyproject.toml') return true;
  try {
    return configuresMonty(await readFile(path, 'utf8'));
  } catch {
    return false; // gone since it was found
  }
}

async function markersAround(path: string): Promise<string[]> {
  const markers: string[] = [];
  let folder = dirname(path);
  const beside = folder;
  for (;;) {
    const names = await readdir(folder).catch(() => []);
    const telling = names.filter(name => isMarker(name) && (folder === beside || name.endsWith('.toml')));
    markers.push(...telling.map(name => join(folder, name)));
    const above = dirname(folder);
    if (above === folder) return markers;
    folder = above;
  }
}
