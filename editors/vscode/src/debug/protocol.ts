// What `monty dap` speaks beyond the Debug Adapter Protocol, typed once for all who ask.

import type * as vscode from 'vscode';

/** A point in the run. It is the adapter's; we keep it and hand it back. */
export interface Moment {
  readonly tick: number;
  readonly depth: number;
  readonly pc: number;
}

export interface SourceName {
  name?: string;
  path?: string;
  sourceReference?: number;
}

export interface Position {
  moment: Moment;
  inPast: boolean;
  line: number;
  source?: SourceName;
  /** How many events of the timeline happened at or before the moment. */
  index: number;
  /** How many events the timeline has. */
  count: number;
}

export type EventKind = 'start' | 'hostCall' | 'print' | 'exception' | 'breakpoint' | 'stop' | 'end';

export interface TimelineEvent {
  index: number;
  moment: Moment;
  kind: EventKind;
  label: string;
  line: number;
  source?: SourceName;
}

export interface VariablePlace {
  name: string;
  variablesReference?: number;
  frameId?: number;
}

interface Requests {
  'monty/position': { arguments: Record<string, never>; body: Position };
  'monty/timeline': {
    arguments: { start?: number; count?: number };
    body: { events: TimelineEvent[]; total: number };
  };
  'monty/goToMoment': { arguments: { moment: Moment }; body: unknown };
  'monty/stepBackInto': { arguments: { threadId: number }; body: unknown };
  'monty/stepBackOut': { arguments: { threadId: number }; body: unknown };
  'monty/lastWrite': { arguments: VariablePlace; body: { found: boolean; moment?: Moment; value?: string } };
  'monty/nextWrite': { arguments: VariablePlace; body: { found: boolean; moment?: Moment; value?: string } };
  'monty/history': {
    arguments: VariablePlace;
    body: { values: { moment: Moment; line: number; value: string }[] };
  };
  'monty/saveRecording': { arguments: { path: string }; body: unknown };
}

export async function ask<Name extends keyof Requests>(
  session: vscode.DebugSession,
  name: Name,
  args: Requests[Name]['arguments'],
): Promise<Requests[Name]['body']> {
  return await session.customRequest(name, args);
}

/** What the adapter asks its client: a call of a host function that nothing answered. */
export interface HostCall {
  function: string;
  args: unknown[];
  kwargs: Record<string, unknown>;
  /** The call as Python writes it. */
  repr: string;
}

export type Answer = { value: unknown } | { error: { type: string; message: string } };
