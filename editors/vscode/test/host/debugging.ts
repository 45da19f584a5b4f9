// Debugging in VS Code, forwards and backwards.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TimelineEvent } from '../../src/debug/protocol.ts';
import { breakAt, command, Session } from './session.ts';
import { file, monty, show, type Test, until } from './test.ts';

const session = new Session();

/** Runs to the breakpoint in `shop/total.py` for the second time: `total` is 3, `price` is 5. */
async function atSecondPrice(): Promise<void> {
  await show('shop/total.py');
  breakAt(file('shop/total.py'), 6);
  await session.after(() => command('workbench.action.debug.start'));
  await session.after(() => command('workbench.action.debug.continue'));
  assert.deepEqual([await session.value('total'), await session.value('price')], ['3', '5']);
}

async function events(): Promise<TimelineEvent[]> {
  const { timeline } = await monty();
  return (await timeline.getChildren()) as TimelineEvent[];
}

function debugTest(name: string, run: () => Promise<void>): Test {
  return {
    name,
    async run() {
      try {
        await run();
      } finally {
        await session.end();
      }
    },
  };
}

export const debugging: Test[] = [
  debugTest('F5 without a launch.json stops at a breakpoint', async () => {
    await show('shop/total.py');
    breakAt(file('shop/total.py'), 6);
    const stop = await session.after(() => command('workbench.action.debug.start'));
    assert.equal(stop.file, 'total.py');
    assert.equal(stop.line, 6);
    assert.equal(await session.value('total'), '0');
    assert.equal(await session.value('price'), '3');
  }),
  debugTest('Step Back goes to the previous line, and the variable has its old value', async () => {
    await atSecondPrice();
    const forward = await session.after(() => command('workbench.action.debug.stepOver'));
    assert.equal(forward.line, 7);
    assert.equal(await session.value('total'), '8');
    const back = await session.after(() => command('monty.stepBackOver'));
    assert.equal(back.line, 6);
    assert.equal(await session.value('total'), '3');
  }),
  debugTest('Reverse Continue goes to the breakpoint before', async () => {
    await atSecondPrice();
    const back = await session.after(() => command('monty.reverseContinue'));
    assert.equal(back.line, 6);
    assert.deepEqual([await session.value('total'), await session.value('price')], ['0', '3']);
  }),
  debugTest('Go to Last Write goes to the line that wrote a variable', async () => {
    await show('shop/total.py');
    breakAt(file('shop/total.py'), 9);
    await session.after(() => command('workbench.action.debug.start'));
    const { container, value } = await session.variable('total');
    assert.equal(value, '16');
    const menu = { sessionId: session.active.id, container, variable: { name: 'total' } };
    const write = await session.after(() => command('monty.lastWrite', menu));
    assert.equal(write.line, 6);
    assert.equal(await session.value('total'), '8');
    const earlier = await session.variable('total');
    const again = { ...menu, container: earlier.container };
    const before = await session.after(() => command('monty.lastWrite', again));
    assert.equal(before.line, 6);
    assert.equal(await session.value('total'), '3');
  }),
  debugTest('Step Back Into enters the call that was made, Step Back Out leaves to its caller', async () => {
    await show('agent/agent.py');
    breakAt(file('agent/agent.py'), 64);
    const stop = await session.after(() => command('monty.debugFile', file('agent/agent.py')));
    assert.equal(stop.frames.length, 1);
    await session.after(() => command('workbench.action.debug.stepOver'));
    const inside = await session.after(() => command('monty.stepBackInto'));
    assert.ok(inside.frames.length > 1, `inside a call: ${inside.frames}`);
    const outside = await session.after(() => command('monty.stepBackOut'));
    assert.equal(outside.frames.length, inside.frames.length - 1);
  }),
  debugTest('the timeline has what happened, and goes there', async () => {
    await atSecondPrice();
    const seen = await until('the output in the timeline', async () => {
      const all = await events();
      return all.some(event => event.kind === 'print') ? all : undefined;
    });
    const print = seen.find(event => event.kind === 'print');
    assert.ok(print);
    assert.match(print.label, /so far 3/);
    assert.equal(print.line, 7);
    const item = (await monty()).timeline.getTreeItem(print);
    assert.ok(item.command);
    const { command: go, arguments: args = [] } = item.command;
    const there = await session.after(() => command(go, ...args));
    assert.equal(there.line, 7);
    assert.deepEqual([await session.value('total'), await session.value('price')], ['3', '3']);
  }),
  debugTest('the status bar says when we are in the past', async () => {
    await atSecondPrice();
    const { status } = await monty();
    const says = (pattern: RegExp) =>
      until(
        `the status bar to say ${pattern}`,
        () => (pattern.test(status.text) ? true : undefined),
        () => status.text,
      );
    await says(/^\$\(debug-pause\) line 6/);
    await session.after(() => command('monty.stepBackOver'));
    await says(/In the past: line 5/);
    await session.end();
    await says(/^$/);
  }),
  debugTest('what is changed in the past changes what follows', async () => {
    await atSecondPrice();
    const { container } = await session.variable('total');
    await session.active.customRequest('setVariable', { ...container, name: 'total', value: '100' });
    await session.after(() => command('workbench.action.debug.continue'));
    assert.equal(await session.value('total'), '105');
  }),
  debugTest('a host call that nobody answers stops the program at the call', async () => {
    await show('shop/convert.py');
    const stop = await session.after(async () => {
      await command('workbench.action.debug.start');
      await until('the question to be closed', async () => {
        await command('workbench.action.closeQuickOpen');
        return vscode.debug.activeStackItem instanceof vscode.DebugStackFrame ? true : undefined;
      });
    });
    assert.equal(stop.line, 5);
    assert.deepEqual(stop.frames[0], 'convert');
  }),
  debugTest('Run runs a script to its end', async () => {
    const output = outputOf('total.py');
    const started = new Promise<void>(resolve => {
      const listener = vscode.debug.onDidTerminateDebugSession(() => {
        listener.dispose();
        resolve();
      });
    });
    breakAt(file('shop/total.py'), 6);
    await command('monty.runFile', file('shop/total.py'));
    await started;
    assert.match(output.text(), /so far 3\nso far 8\nso far 16\naverage 5\.33\n/);
    output.dispose();
  }),
];

/** Collects what the program of the next session prints. */
function outputOf(name: string): { text(): string; dispose(): void } {
  let text = '';
  const registration = vscode.debug.registerDebugAdapterTrackerFactory('monty', {
    createDebugAdapterTracker: ({ configuration }) => ({
      onDidSendMessage({ event, body }: { event?: string; body?: { category?: string; output?: string } }) {
        if (!String(configuration.program).endsWith(name)) return;
        if (event === 'output' && body?.category === 'stdout') text += body.output;
      },
    }),
  });
  return { text: () => text, dispose: () => registration.dispose() };
}
