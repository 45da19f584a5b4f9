// The timeline: what happened in the run so far. A click goes there.

import * as vscode from 'vscode';
import { goToMoment } from '../debug/moves.ts';
import { ask, type EventKind, type TimelineEvent } from '../debug/protocol.ts';
import type { Stop, Stops } from '../debug/stops.ts';

/** Set once the view was opened: VS Code shows new views collapsed, where nobody sees them. */
const OPENED = 'timeline.opened';
/** More events than this are shown in groups, which are fetched when they are opened. */
const GROUP = 500;

const ICONS: Record<EventKind, string> = {
  start: 'play-circle',
  hostCall: 'plug',
  print: 'output',
  exception: 'error',
  breakpoint: 'debug-breakpoint',
  stop: 'debug-pause',
  end: 'stop-circle',
};
const NAMES: Record<EventKind, string> = {
  start: 'Start',
  hostCall: 'Host call',
  print: 'Output',
  exception: 'Exception',
  breakpoint: 'Breakpoint',
  stop: 'Stop',
  end: 'End',
};

export interface Group {
  start: number;
  count: number;
}
export type TimelineNode = Group | TimelineEvent;

export class Timeline implements vscode.TreeDataProvider<TimelineNode>, vscode.Disposable {
  readonly #stops: Stops;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<TimelineNode>;
  readonly #subscription: vscode.Disposable;
  #stop: Stop | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(stops: Stops, memory: vscode.Memento) {
    this.#stops = stops;
    this.#memory = memory;
    this.#view = vscode.window.createTreeView('monty.timeline', { treeDataProvider: this });
    this.#subscription = stops.onDidChange(stop => this.#show(stop));
  }

  #show(stop: Stop | 'running' | undefined): void {
    this.#stop = typeof stop === 'object' ? stop : undefined;
    if (stop === 'running') this.#view.message = 'The program runs.';
    else this.#view.message = '';
    this.#changed.fire(undefined);
    if (this.#stop !== undefined) void this.#reveal(this.#stop);
  }

  refresh(): Promise<void> {
    return this.#stops.refresh();
  }

  async goTo(event: TimelineEvent): Promise<void> {
    if (this.#stop !== undefined) await goToMoment(this.#stop.session, event.moment);
  }

  async getChildren(node?: TimelineNode): Promise<TimelineNode[]> {
    const stop = this.#stop;
    if (stop === undefined) return [];
    if (node !== undefined) return 'kind' in node ? [] : await eventsOf(stop, node);
    const { count } = stop.position;
    if (count <= GROUP) return await eventsOf(stop, { start: 0, count });
    const groups = Array.from({ length: Math.ceil(count / GROUP) }, (_, index) => index * GROUP);
    return groups.map(start => ({ start, count: Math.min(GROUP, count - start) }));
  }

  getParent(node: TimelineNode): TimelineNode | undefined {
    const count = this.#stop?.position.count ?? 0;
    if (!('kind' in node) || count <= GROUP) return undefined;
    const start = Math.floor(node.index / GROUP) * GROUP;
    return { start, count: Math.min(GROUP, count - start) };
  }

  getTreeItem(node: TimelineNode): vscode.TreeItem {
    return 'kind' in node ? this.#eventItem(node) : groupItem(node, this.#stop?.session.id ?? '');
  }

  #eventItem(event: TimelineEvent): vscode.TreeItem {
    const here = (this.#stop?.position.index ?? 0) - 1;
    const item = new vscode.TreeItem(event.label);
    item.id = `${this.#stop?.session.id}:${event.index}`;
    item.description = `line ${event.line}`;
    const color = event.index > here ? 'disabledForeground' : colorOf(event.kind);
    const icon = event.index === here ? 'debug-stackframe' : ICONS[event.kind];
    item.iconPath = new vscode.ThemeIcon(
      icon,
      color === undefined ? undefined : new vscode.ThemeColor(color),
    );
    const file = event.source?.name ?? event.source?.path;
    item.tooltip = `${NAMES[event.kind]}: ${event.label}${file === undefined ? '' : `\n${file}:${event.line}`}`;
    item.accessibilityInformation = { label: `${NAMES[event.kind]} ${event.label}, line ${event.line}` };
    item.command = { command: 'monty.timeline.goTo', title: 'Go to Moment', arguments: [event] };
    item.contextValue = event.kind;
    return item;
  }

  /** Scrolls to the event at which the debugger stands. Opens the view the first time ever. */
  async #reveal(stop: Stop): Promise<void> {
    const { index } = stop.position;
    const isNew = this.#memory.get(OPENED) === undefined;
    if (!(this.#view.visible || isNew) || index === 0) return;
    if (isNew) await this.#memory.update(OPENED, true);
    const [event] = await eventsOf(stop, { start: index - 1, count: 1 }).catch(() => []);
    if (event === undefined || stop !== this.#stop) return;
    await this.#view.reveal(event, { select: true, focus: false }).then(undefined, () => undefined);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

async function eventsOf(stop: Stop, { start, count }: Group): Promise<TimelineEvent[]> {
  return (await ask(stop.session, 'monty/timeline', { start, count })).events;
}

function groupItem({ start, count }: Group, session: string): vscode.TreeItem {
  const item = new vscode.TreeItem(`Events ${start + 1}–${start + count}`);
  item.id = `${session}:group:${start}`;
  item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  return item;
}

function colorOf(kind: EventKind): string | undefined {
  return { exception: 'charts.red', hostCall: 'charts.blue', breakpoint: 'debugIcon.breakpointForeground' }[
    kind as string
  ];
}
