import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decoder, encode } from '../../src/debug/framing.ts';

const MESSAGES = [
  { seq: 1, type: 'request', command: 'initialize' },
  { seq: 2, type: 'event', event: 'output', body: { output: 'naïve 🐍\r\n\r\nContent-Length: 3\r\n' } },
  { seq: 3, type: 'response', body: 'x'.repeat(5_000) },
];

test('messages survive, however the bytes are cut', () => {
  const bytes = Buffer.concat(MESSAGES.map(encode));
  for (const size of [1, 2, 3, 7, 64, 1_000, bytes.length]) {
    const decoder = new Decoder();
    const received: unknown[] = [];
    for (let at = 0; at < bytes.length; at += size)
      received.push(...decoder.push(bytes.subarray(at, at + size)));
    assert.deepEqual(received, MESSAGES, `in pieces of ${size}`);
  }
});

test('other headers are passed over, and their case does not matter', () => {
  const decoder = new Decoder();
  const text = 'Content-Type: x\r\ncontent-length: 2\r\n\r\n{}';
  assert.deepEqual(decoder.push(Buffer.from(text)), [{}]);
});

test('a header without a length, and a body that is not JSON, are errors', () => {
  assert.throws(() => new Decoder().push(Buffer.from('Hello: 1\r\n\r\n{}')), /header without a length/);
  assert.throws(() => new Decoder().push(Buffer.from('Content-Length: 2\r\n\r\n{x')), SyntaxError);
});
