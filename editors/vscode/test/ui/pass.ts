// One pass through the window: what only pixels, keys and clicks show. Leaves a picture of every step.

import { strict as assert } from 'node:assert';
import type { Page } from '../editor/browser.ts';
import { Workbench } from './workbench.ts';

type Step = [name: string, run: (window: Workbench) => Promise<void>];

const STEPS: Step[] = [
  ['a type error', typeError],
  ['a prompt', prompt],
  ['results beside their lines', results],
  ['a breakpoint', breakpoint],
  ['back in time', stepBack],
  ['a click in the timeline', clickTimeline],
  ['the last write', lastWrite],
  ['an answer to a host call', hostCall],
  ['a recording', recording],
  ['the walkthrough', walkthrough],
];

export async function runPass(page: Page): Promise<boolean> {
  const window = new Workbench(page);
  for (const [index, [name, run]] of STEPS.entries()) {
    const started = Date.now();
    try {
      await run(window);
      await window.picture(`${index + 1}-${name.replaceAll(' ', '-')}`);
      console.log(`✔ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      console.log(`✖ ${name}\n${error instanceof Error ? error.stack : String(error)}`);
      return false;
    }
  }
  return true;
}

async function typeError(window: Workbench): Promise<void> {
  await window.openFile('shop/wrong.py');
  await window.page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
  await window.command('Problems: Focus on Problems View');
  await window.see('.markers-panel .monaco-list-row', 'Monty');
  await window.pictureForReaders('type-error');
}

async function prompt(window: Workbench): Promise<void> {
  await window.openFile('shop/prompt.md');
  await window.page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
  await window.see('.markers-panel .monaco-list-row', 'prompt.md');
}

async function results(window: Workbench): Promise<void> {
  await window.command('View: Toggle Panel Visibility');
  await window.openFile('shop/total.py');
  await (await window.see('.codelens-decoration a', 'Run')).click();
  await window.seeBeside('so far 3 ⏎ so far 8');
  await window.seeBeside('average 5.33');
}

async function breakpoint(window: Workbench): Promise<void> {
  await window.command('View: Show Run and Debug');
  await window.openFile('shop/total.py');
  await window.goToLine(6);
  await window.page.keyboard.press('F9');
  await window.page.keyboard.press('F5');
  await window.see('.debug-call-stack .monaco-list-row', 'total.py');
  await window.collapse('Watch');
  for (const total of [3, 8]) {
    await window.page.keyboard.press('F5');
    await window.see('.debug-variables .monaco-list-row', new RegExp(`total\\s*=\\s*${total}`));
  }
  await window.see('.statusbar', /line 6/);
}

async function stepBack(window: Workbench): Promise<void> {
  await window.page.locator('.debug-toolbar .codicon-debug-step-back').click();
  await window.see('.statusbar', 'In the past: line 5');
  await window.see('.debug-variables .monaco-list-row', /price\s*=\s*5/);
  await window.pictureForReaders('back-in-time');
}

async function clickTimeline(window: Workbench): Promise<void> {
  await (await window.see('.tree-explorer-viewlet-tree-view .monaco-list-row', 'so far 3')).click();
  await window.see('.statusbar', 'In the past: line 7');
  await window.see('.debug-pane', 'In the past: at a moment that was asked for');
}

async function lastWrite(window: Workbench): Promise<void> {
  const variable = await window.see('.debug-variables .monaco-list-row', /total\s*=\s*3/);
  await window.chooseInMenu(variable, 'Go to Last Write');
  await window.see('.statusbar', 'In the past: line 6');
  await window.see('.debug-variables .monaco-list-row', /total\s*=\s*0/);
}

async function hostCall(window: Workbench): Promise<void> {
  await window.page.keyboard.press('Shift+F5');
  await window.page.locator('.debug-toolbar').waitFor({ state: 'hidden', timeout: 30_000 });
  await window.openFile('shop/convert.py');
  await window.page.keyboard.press('F5');
  await window.see('.quick-input-title', "rate('USD')");
  await window.input().fill('[0.9');
  await window.see('.quick-input-message', 'Expected `]`');
  await window.input().fill('0.9');
  await window.picture('host-call');
  await window.page.keyboard.press('Enter');
  await window.command('Debug Console: Focus on Debug Console View');
  await window.see('.repl .monaco-list-row', '9.00 euros');
}

async function recording(window: Workbench): Promise<void> {
  await window.openFile('agent/agent.mtrace');
  await window.see('.debug-call-stack .monaco-list-row', 'agent.py');
  await window.see('.tree-explorer-viewlet-tree-view .monaco-list-row', 'saved as note');
  const kinds = await window.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').count();
  assert.ok(kinds > 5, `${kinds} moments are listed`);
}

async function walkthrough(window: Workbench): Promise<void> {
  await window.page.keyboard.press('Shift+F5');
  await window.command('Welcome: Open Walkthrough...');
  await window.input().fill('Get started with Monty');
  await window.page.keyboard.press('Enter');
  await window.see('.gettingStartedContainer', 'Declare what the host offers');
}
