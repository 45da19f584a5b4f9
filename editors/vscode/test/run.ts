// The end-to-end test: the packaged extension in a real VS Code. Arguments choose parts: `host`, `ui`.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInHost } from './editor/inHost.ts';
import { EXTENSION, ROOT, VSCode } from './editor/vscode.ts';
import { runPass } from './ui/pass.ts';

const MONTY = join(ROOT, 'target/debug/monty');
const VSIX = join(ROOT, 'target/monty.vsix');
const MAX_VSIX = 300 * 1024;

const parts = process.argv.length > 2 ? process.argv.slice(2) : ['host', 'ui'];
checkSize();
const passed: boolean[] = [];
for (const part of parts) passed.push(await inVSCode(part));
if (passed.includes(false)) process.exitCode = 1;

function checkSize(): void {
  const size = statSync(VSIX).size;
  console.log(`the package has ${Math.ceil(size / 1024)} KB`);
  if (size > MAX_VSIX) throw new Error(`the package may have ${MAX_VSIX / 1024} KB`);
}

async function inVSCode(part: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'monty-workspace-'));
  const workspace = makeWorkspace(folder);
  const settings = { 'monty.server.path': MONTY };
  const options = part === 'host' ? { workspace, settings } : { workspace, settings, vsix: VSIX };
  const vscode = await VSCode.start(options);
  try {
    if (part === 'host') return await runInHost(vscode);
    await vscode.open();
    return await runPass(vscode.page);
  } finally {
    await vscode.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workspace to work in: small scripts, the example agent, and a recording of it. */
function makeWorkspace(folder: string): string {
  const workspace = join(folder, 'demo');
  cpSync(join(EXTENSION, 'test/workspace'), workspace, { recursive: true });
  cpSync(join(ROOT, 'examples/research_agent'), join(workspace, 'agent'), { recursive: true });
  if (!existsSync(MONTY)) throw new Error(`${MONTY} is not built`);
  const agent = join(workspace, 'agent');
  const args = ['run', 'agent.py', '--mocks', 'agent.mocks.py', '--record', 'agent.mtrace'];
  execFileSync(MONTY, args, { cwd: agent, stdio: 'pipe' });
  return workspace;
}
