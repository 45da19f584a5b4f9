// Runs the tests of `test/host` inside the extension host of a real VS Code, as VS Code's own test runner does.

import { join } from 'node:path';
import { format } from 'node:util';
import { PREFIX } from './prefix.ts';
import { EXTENSION, type VSCode } from './vscode.ts';

const LIMIT_MS = 240_000;

/** Runs all tests and prints how they end. True if all passed. */
export async function runInHost(vscode: VSCode): Promise<boolean> {
  const { page } = vscode;
  const host = new URL(vscode.url).host;
  const remote = (path: string) => `vscode-remote://${host}${path}`;
  const log: string[] = [];
  const ended = new Promise<number>(resolve => {
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    const line = format(...args);
    if (line.startsWith(PREFIX)) console.log(line.slice(PREFIX.length));
    else log.push(line);
  });
  await page.addInitScript(beSmokeTest);
  await vscode.open([
    ['extensionDevelopmentPath', remote(EXTENSION)],
    ['extensionTestsPath', remote(join(EXTENSION, 'dist/test/index.cjs'))],
  ]);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<string>(resolve => {
    timer = setTimeout(() => resolve(`hung for ${LIMIT_MS / 1_000} s`), LIMIT_MS);
  });
  const outcome = await Promise.race([ended, limit]);
  clearTimeout(timer);
  if (outcome === 0) return true;
  console.log(`the tests in the extension host ended with: ${outcome}\n${log.slice(-40).join('\n')}`);
  return false;
}

/** VS Code heeds a payload with tests only in this mode. It reads it from an attribute of its page. */
function beSmokeTest(): void {
  const prototype = (globalThis as unknown as { Element: { prototype: AttributeReader } }).Element.prototype;
  const read = prototype.getAttribute;
  prototype.getAttribute = function (name) {
    const value = read.call(this, name);
    if (name !== 'data-settings' || !value?.startsWith('{')) return value;
    const settings = JSON.parse(value);
    settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
    return JSON.stringify(settings);
  };
}

interface AttributeReader {
  getAttribute(this: AttributeReader, name: string): string | null;
}
