import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswer } from '../../src/debug/literal.ts';

function value(text: string): unknown {
  const answer = readAnswer(text);
  assert.ok('value' in answer, `${text} is a value`);
  return answer.value;
}

test('JSON is read as JSON', () => {
  for (const json of [
    '{"id": 1, "tags": ["a", "b"], "deep": {"x": null}}',
    '[]',
    '{}',
    '"\\u00e9 \\ud83d\\udc0d \\n \\/ \\""',
    '-12.5e3',
    '0',
    'true',
    ' null ',
  ]) {
    assert.deepEqual(value(json), JSON.parse(json), json);
  }
});

test('Python literals become what JSON has for them', () => {
  const cases: [string, unknown][] = [
    ['None', null],
    [' ', null],
    ['True', true],
    ["{'a': (1, 2), 'b': False,}", { a: [1, 2], b: false }],
    ['()', []],
    ['(1)', 1],
    ['(1,)', [1]],
    ['[1, [2, (3,)],]', [1, [2, [3]]]],
    ['1_000', 1000],
    ['.5', 0.5],
    ['5.', 5],
    [String.raw`'it\'s \x41 \U0001F40D \q'`, "it's A 🐍 \\q"],
    ["'one ' 'two'", 'one two'],
    ["{'__proto__': 1}", Object.fromEntries([['__proto__', 1]])],
  ];
  for (const [text, expected] of cases) assert.deepEqual(value(text), expected, text);
});

test('an exception can be raised', () => {
  assert.deepEqual(readAnswer("raise TimeoutError('the archive did not answer')"), {
    error: { type: 'TimeoutError', message: 'the archive did not answer' },
  });
  assert.deepEqual(readAnswer(' raise KeyError(80) '), { error: { type: 'KeyError', message: '80' } });
  assert.deepEqual(readAnswer('raise ValueError'), { error: { type: 'ValueError', message: '' } });
  assert.deepEqual(readAnswer('raise ValueError()'), { error: { type: 'ValueError', message: '' } });
});

test('what is wrong is told', () => {
  const cases: [string, RegExp][] = [
    ['-', /Expected a value: JSON or a Python literal before `-`/],
    ['[1, 2', /Expected `]` at the end/],
    ['{1: 2}', /Expected a key in quotes before `1: 2}`/],
    ["{'a' 1}", /Expected `:` before `1}`/],
    ['1 2', /Expected nothing more before `2`/],
    ["'abc", /has no end/],
    ['fetch()', /Expected a value/],
    ['9007199254740993', /too large/],
    [String.raw`'\x4'`, /2 hexadecimal digits/],
    ['['.repeat(300), /nested/],
    ['raise X(', /Expected a value/],
    ["raise X('a' b)", /nothing more/],
    ['constructor', /Expected a value/],
  ];
  for (const [text, problem] of cases) assert.throws(() => readAnswer(text), problem, text);
});
