// The status bar: the moment at which the debugger stands, and whether that is in the past.

import * as vscode from 'vscode';
import type { Position } from '../debug/protocol.ts';
import type { Stop, Stops } from '../debug/stops.ts';

export class Status implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('monty.moment', vscode.StatusBarAlignment.Left, 40);
  readonly #subscription: vscode.Disposable;

  constructor(stops: Stops) {
    this.#item.name = 'Monty: Moment';
    this.#item.command = 'monty.timeline.focus';
    this.#subscription = stops.onDidChange(stop => this.#show(stop));
  }

  /** What the status bar says; empty while it says nothing. */
  get text(): string {
    return this.#item.text;
  }

  #show(stop: Stop | 'running' | undefined): void {
    if (stop === undefined) {
      this.#item.text = '';
      this.#item.hide();
      return;
    }
    const position = stop === 'running' ? undefined : stop.position;
    this.#item.text = position === undefined ? '$(sync~spin) Monty runs' : momentText(position);
    this.#item.tooltip = position && tooltip(position);
    this.#item.backgroundColor = position?.inPast
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
    this.#item.show();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }
}

function momentText({ inPast, line, index, count }: Position): string {
  const where = `line ${line} · event ${index} of ${count}`;
  return inPast ? `$(history) In the past: ${where}` : `$(debug-pause) ${where}`;
}

function tooltip({ inPast, moment }: Position): string {
  const tick = `Tick ${moment.tick.toLocaleString('en')} of the run.`;
  return inPast ? `${tick} What follows is already known; continue to go through it again.` : tick;
}
