// `monty dap` as VS Code's own test client sees it, over the standard streams and over TCP.
//
// `MONTY` names the binary to test. What this covers is the protocol from outside: order of events, both transports,
// typed requests. What each feature does is tested in Rust.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import testsupport from '@vscode/debugadapter-testsupport';

const { DebugClient } = testsupport;
const here = dirname(fileURLToPath(import.meta.url));
const monty = process.env.MONTY ?? join(here, '../../../../target/debug/monty');
const folder = mkdtempSync(join(tmpdir(), 'monty-dap-'));
after(() => rmSync(folder, { recursive: true }));

const threadId = 1;

/** Writes a program; its path. */
function program(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const loop = program('loop.py', 'total = 0\nfor n in range(5):\n    total += n\nprint("total", total)\n');

describe('over the standard streams', () => {
  let client;
  /** Every event, as it came. */
  let events;

  beforeEach(async () => {
    client = new DebugClient(monty, 'dap', 'monty');
    events = [];
    for (const name of ['initialized', 'process', 'thread', 'stopped', 'continued', 'output', 'exited', 'terminated']) {
      client.on(name, (event) => events.push(event));
    }
    await client.start();
  });
  afterEach(() => client.stop());

  const names = () => events.map(({ event, body }) => (event === 'thread' ? `thread ${body.reason}` : event));

  /** A variable of the top frame, as it is shown. */
  async function shown(name) {
    const { body } = await client.stackTraceRequest({ threadId });
    const { scopes } = (await client.scopesRequest({ frameId: body.stackFrames[0].id })).body;
    for (const { variablesReference } of scopes) {
      const { variables } = (await client.variablesRequest({ variablesReference })).body;
      const found = variables.find((variable) => variable.name === name);
      if (found) return found.value;
    }
    return undefined;
  }

  test('events come in the order that clients know', async () => {
    await Promise.all([
      client.hitBreakpoint({ program: loop }, { path: loop, line: 4 }),
    ]);
    await Promise.all([client.waitForEvent('terminated'), client.continueRequest({ threadId })]);
    assert.deepEqual(names(), [
      'initialized', 'process', 'thread started', 'stopped', 'output', 'thread exited', 'exited', 'terminated',
    ]);
    const output = events.find(({ event }) => event === 'output').body;
    assert.equal(output.output, 'total 10\n');
    assert.equal(output.source.path, loop);
    assert.equal(output.line, 4);
    assert.equal(events.find(({ event }) => event === 'exited').body.exitCode, 0);
  });

  test('a step back shows the old value', async () => {
    await client.hitBreakpoint({ program: loop }, { path: loop, line: 4 });
    assert.equal(await shown('total'), '10');
    for (const expected of [
      { line: 2, total: '10' },
      { line: 3, total: '6' },
    ]) {
      await Promise.all([client.assertStoppedLocation('step', { path: loop, line: expected.line }), client.stepBackRequest({ threadId })]);
      assert.equal(await shown('total'), expected.total);
    }
    const [{ body }] = await Promise.all([client.waitForEvent('stopped'), client.nextRequest({ threadId })]);
    assert.match(body.description, /^In the past: /);
  });

  test('the last write of a variable is found', async () => {
    await client.hitBreakpoint({ program: loop }, { path: loop, line: 4 });
    const { body } = await client.stackTraceRequest({ threadId });
    const stopped = client.waitForEvent('stopped');
    const answer = await client.customRequest('monty/lastWrite', { name: 'total', frameId: body.stackFrames[0].id });
    assert.equal(answer.body.found, true);
    assert.equal((await stopped).body.reason, 'data breakpoint');
    assert.equal(await shown('total'), '6');
  });

  test('a program that runs for ever can be paused and terminated', async () => {
    const path = program('forever.py', 'n = 0\nwhile True:\n    n += 1\n');
    await Promise.all([client.waitForEvent('process'), client.configurationSequence(), client.launch({ program: path })]);
    await Promise.all([client.waitForEvent('stopped'), client.pauseRequest({ threadId })]);
    assert.ok(Number(await shown('n')) >= 0);
    await client.continueRequest({ threadId });
    await Promise.all([client.waitForEvent('terminated'), client.terminateRequest()]);
    assert.equal(names().filter((name) => name === 'terminated').length, 1);
  });

  test('a program that does not exist is told in the response', async () => {
    const missing = join(folder, 'missing.py');
    await assert.rejects(client.launch({ program: missing }), /cannot read .*missing\.py/);
    // And another one can be launched.
    await Promise.all([client.configurationSequence(), client.launchRequest({ program: loop }), client.waitForEvent('terminated')]);
  });

  test('a recording opens at its end', async () => {
    await client.hitBreakpoint({ program: loop }, { path: loop, line: 4 });
    const path = join(folder, 'loop.mtrace');
    await client.customRequest('monty/saveRecording', { path });
    assert.ok(readFileSync(path).length > 0);
    await client.stop();
    client = new DebugClient(monty, 'dap', 'monty');
    await client.start();
    await Promise.all([client.waitForEvent('stopped'), client.configurationSequence(), client.launch({ program: path })]);
    assert.equal(await shown('total'), '10');
  });
});

test('several clients over TCP, one after another and at once', async () => {
  const server = spawn(monty, ['dap', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const line = await new Promise((resolve) => server.stdout.once('data', (data) => resolve(String(data))));
    const port = Number(/:(\d+)\s*$/.exec(line)[1]);
    const visit = async () => {
      const client = new DebugClient(monty, 'dap', 'monty');
      await client.start(port);
      await client.hitBreakpoint({ program: loop }, { path: loop, line: 3 });
      await client.disconnectRequest();
      client.stopAdapter();
    };
    await visit();
    await Promise.all([visit(), visit()]);
  } finally {
    server.kill();
  }
});
