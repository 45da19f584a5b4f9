// Recordings: opening an `.mtrace` file debugs it from its end.

import assert from 'node:assert/strict';
import { command, Session } from './session.ts';
import { file, monty, type Test, until } from './test.ts';

const session = new Session();

export const recordings: Test[] = [
  {
    name: 'a recording opens at its end, and goes back from there',
    async run() {
      try {
        const end = await session.after(() => command('vscode.open', file('agent/agent.mtrace')));
        assert.equal(end.file, 'agent.py');
        const { timeline } = await monty();
        const events = await until('the timeline', async () => {
          const nodes = await timeline.getChildren();
          return nodes.length > 0 ? nodes.filter(node => 'kind' in node) : undefined;
        });
        assert.ok(events.filter(event => event.kind === 'hostCall').length >= 10, 'the calls of the agent');
        assert.ok(events.some(event => event.kind === 'print' && /saved as note/.test(event.label)));
        const back = await session.after(() => command('monty.stepBackOver'));
        assert.equal(back.file, 'agent.py');
        assert.equal(await session.value('rank'), '3');
      } finally {
        await session.end();
      }
    },
  },
];
