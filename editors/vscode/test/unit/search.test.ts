import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { findServer, type Places } from '../../src/server/search.ts';

let root: string;
const NOWHERE: Places = { setting: '', path: '', folders: [], trusted: true };

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'monty-search-'));
});
after(() => rm(root, { recursive: true }));

async function program(path: string, mode = 0o755): Promise<string> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '');
  await chmod(file, mode);
  return file;
}

test('the setting comes first, then PATH, then the build of the workspace', async () => {
  const set = await program('set/monty');
  const onPath = await program('bin/monty');
  const debug = await program('work/target/debug/monty');
  const folders = [join(root, 'other'), join(root, 'work')];
  const places = {
    setting: set,
    path: [join(root, 'none'), join(root, 'bin')].join(delimiter),
    folders,
    trusted: true,
  };
  assert.deepEqual(await findServer(places), { command: set, from: 'setting' });
  assert.deepEqual(await findServer({ ...places, setting: ' ' }), { command: onPath, from: 'PATH' });
  assert.deepEqual(await findServer({ ...places, setting: '', path: '' }), {
    command: debug,
    from: 'workspace',
  });
  const release = await program('work/target/release/monty');
  assert.deepEqual(await findServer({ ...NOWHERE, folders }), { command: release, from: 'workspace' });
});

test('a setting may name the workspace, the home folder, or a relative path', async () => {
  const monty = await program('here/tools/monty');
  const folders = [join(root, 'here')];
  for (const setting of ['tools/monty', './tools/monty', '$' + '{workspaceFolder}/tools/monty']) {
    assert.deepEqual(
      await findServer({ ...NOWHERE, setting, folders }),
      { command: monty, from: 'setting' },
      setting,
    );
  }
  const setting = `~/${relative(homedir(), monty)}`;
  assert.deepEqual(await findServer({ ...NOWHERE, setting }), { command: monty, from: 'setting' });
});

test('a wrong setting is told rather than passed over', async () => {
  const onPath = await program('bin2/monty');
  const found = await findServer({ ...NOWHERE, setting: join(root, 'gone'), path: dirname(onPath) });
  assert.match(
    'missing' in found ? found.missing : '',
    /monty\.server\.path names .*gone, which is no program/,
  );
});

test('folders, files that cannot be executed and relative parts of PATH are no programs', async () => {
  await mkdir(join(root, 'folder/monty'), { recursive: true });
  await program('plain/monty', 0o644);
  const path = [join(root, 'folder'), join(root, 'plain'), '', '.'].join(delimiter);
  const found = await findServer({ ...NOWHERE, path });
  assert.match('missing' in found ? found.missing : '', /not found on PATH.*monty\.server\.path/);
});

test('what an untrusted workspace contains is not started', async () => {
  await program('evil/target/debug/monty');
  const found = await findServer({ ...NOWHERE, folders: [join(root, 'evil')], trusted: false });
  assert.ok('missing' in found);
});
