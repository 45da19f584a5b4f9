// What VS Code's extension host loads: runs every test, one after the other, and tells how each ended.

import { PREFIX } from '../editor/prefix.ts';
import { debugging } from './debugging.ts';
import { language } from './language.ts';
import { manifest } from './manifest.ts';
import { recordings } from './recordings.ts';
import type { Test } from './test.ts';

export async function run(): Promise<void> {
  const failed: string[] = [];
  const tests: Test[] = [...manifest, ...language, ...debugging, ...recordings];
  for (const { name, run } of tests) {
    const started = Date.now();
    try {
      await run();
      say(`✔ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed.push(name);
      say(`✖ ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  say(`${tests.length - failed.length} of ${tests.length} tests passed in VS Code`);
  if (failed.length > 0) throw new Error(`failed: ${failed.join('; ')}`);
}

function say(text: string): void {
  console.log(PREFIX + text);
}
