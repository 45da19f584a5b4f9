import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configuresMonty, isMarker, select } from '../../src/scope/markers.ts';

const patterns = (paths: string[]) =>
  select(paths).map(({ language, pattern }) => `${language === 'python' ? 'py' : 'md'} ${pattern}`);

test('markers are known by their names', () => {
  for (const name of ['/a/monty.toml', '/a/pyproject.toml', '/tools.pyi', '/a/b.stubs.pyi'])
    assert.ok(isMarker(name));
  for (const name of ['/a/tools.py', '/a/my_tools.pyi', '/a/stubs.pyi', '/a/.stubs.pyi', '/monty.toml/x']) {
    assert.ok(!isMarker(name), name);
  }
});

test('a configuration selects what is below it, stubs what is beside them', () => {
  assert.deepEqual(patterns(['/w/monty.toml']), ['py /w/**', 'md /w/**']);
  assert.deepEqual(patterns(['/w/pyproject.toml']), ['py /w/**', 'md /w/**']);
  assert.deepEqual(patterns(['/w/agent/tools.pyi']), ['py /w/agent/*', 'md /w/agent/*']);
  assert.deepEqual(patterns(['/w/plan.stubs.pyi']), ['py /w/plan.{py,stubs.pyi}', 'md /w/plan.*']);
});

test('the order and repetition of markers make no difference', () => {
  assert.deepEqual(
    select(['/b/tools.pyi', '/a/tools.pyi', '/b/tools.pyi']),
    select(['/a/tools.pyi', '/b/tools.pyi']),
  );
  assert.deepEqual(select([]), []);
});

test('characters of patterns in paths stand for themselves', () => {
  assert.deepEqual(patterns(['/w/[x]{1}*/tools.pyi'])[0], 'py /w/[[]x[]][{]1[}][*]/*');
});

test('a table for Monty is found in a pyproject.toml', () => {
  for (const text of ['[tool.monty]\n', 'a = 1\n  [ tool . monty ]', '[tool.monty.limits]\nx = 1']) {
    assert.ok(configuresMonty(text), text);
  }
  for (const text of ['', '[tool.montypython]', '# [tool.monty]', 'x = "[tool.monty]"', '[tool.ruff]']) {
    assert.ok(!configuresMonty(text), text);
  }
});
