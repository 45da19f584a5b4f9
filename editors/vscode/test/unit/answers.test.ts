import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Answers } from '../../src/debug/answers.ts';

const call = (repr: string) => ({ function: repr.replace(/\(.*/, ''), args: [], kwargs: {}, repr });

test('a later run is answered as an earlier one was, call by call', () => {
  const answers = new Answers();
  const first = answers.run('agent.py');
  for (const text of ['1', '2']) {
    assert.equal(first.recall(call('roll()')), undefined);
    first.remember(call('roll()'), text);
  }
  const second = answers.run('agent.py');
  assert.equal(second.recall(call('roll()')), '1');
  assert.equal(second.recall(call('roll()')), '2');
  assert.equal(second.recall(call('roll()')), undefined, 'a third roll was never answered');
  second.remember(call('roll()'), '3');
  const third = answers.run('agent.py');
  assert.deepEqual(
    [1, 2, 3, 4].map(() => third.recall(call('roll()'))),
    ['1', '2', '3', undefined],
  );
});

test('programs and arguments are told apart; the function alone gives a suggestion', () => {
  const answers = new Answers();
  const run = answers.run('a.py');
  run.remember(call("fetch('x')"), '1');
  assert.equal(answers.run('b.py').recall(call("fetch('x')")), undefined);
  assert.equal(answers.run('a.py').recall(call("fetch('y')")), undefined);
  assert.equal(answers.run('a.py').suggest(call("fetch('y')")), '1');
  assert.equal(answers.run('a.py').suggest(call('other()')), undefined);
});

test('answers are forgotten', () => {
  const answers = new Answers();
  const run = answers.run('a.py');
  run.remember(call('f()'), '1');
  run.remember(call('f()'), '2');
  assert.equal(answers.forget(), 2);
  assert.equal(answers.run('a.py').recall(call('f()')), undefined);
  assert.equal(answers.forget(), 0);
});
