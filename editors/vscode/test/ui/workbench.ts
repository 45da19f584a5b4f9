// The window of VS Code, driven by keys and clicks as a user does.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '../editor/browser.ts';
import { EXTENSION, ROOT } from '../editor/vscode.ts';
import { reduce } from './palette.ts';

export const SCREENSHOTS = join(ROOT, 'target/vscode-screenshots');
const LIMIT_MS = 30_000;
/** Lets hover effects, scrollbars and fades end before a picture is taken. */
const SETTLE_MS = 700;

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    mkdirSync(SCREENSHOTS, { recursive: true });
  }

  async command(name: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${name}`, name);
  }

  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const name = path.split('/').at(-1) ?? path;
    await this.#pick(path, name);
    await this.see('.tab.active', name);
  }

  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.input().waitFor({ timeout: LIMIT_MS });
    await this.page.keyboard.type(String(line));
    await this.page.keyboard.press('Enter');
    await this.see('.statusbar', `Ln ${line},`);
  }

  /** Types into the quick input and takes the first row, once that says `expected`. */
  async #pick(text: string, expected: string): Promise<void> {
    await this.input().waitFor({ timeout: LIMIT_MS });
    await this.input().fill(text);
    await this.see('.quick-input-list .monaco-list-row.focused', expected);
    await this.page.keyboard.press('Enter');
  }

  /** Takes an entry of an element's context menu, by key: for 100 ms after a menu opens, clicks on it do nothing. */
  async chooseInMenu(element: Locator, name: string): Promise<void> {
    await element.click({ button: 'right' });
    await (await this.see('.monaco-menu .action-label', name)).hover();
    await this.see('.monaco-menu .action-item.focused', name);
    await this.page.keyboard.press('Enter');
  }

  /** Closes a part of the side bar, so that others have more room. */
  async collapse(name: string): Promise<void> {
    await (await this.see('.pane-header.expanded', name)).click();
    await this.see('.pane-header:not(.expanded)', name);
  }

  input(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input');
  }

  /** Waits until an element with this text is visible. */
  async see(selector: string, text: string | RegExp): Promise<Locator> {
    const found = this.page.locator(selector).filter({ hasText: text }).first();
    await found.waitFor({ timeout: LIMIT_MS }).catch(async () => {
      await this.page.screenshot({ path: join(SCREENSHOTS, 'failed.png') });
      const texts = (await this.page.locator(selector).allInnerTexts()).map(shown => shown.trim());
      throw new Error(`no ${selector} shows ${text}; there: ${JSON.stringify(texts).slice(0, 1_000)}`);
    });
    return found;
  }

  /** Waits until an editor shows this text beside a line: it is drawn by a style, not written into the page. */
  async seeBeside(text: string): Promise<void> {
    await this.page.waitForFunction(isDrawn, text, { timeout: LIMIT_MS });
  }

  async picture(name: string): Promise<void> {
    await this.page.waitForTimeout(SETTLE_MS);
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  }

  /** A picture for the README and the walkthrough. It is replaced on request only: no two runs give the same pixels. */
  async pictureForReaders(name: string): Promise<void> {
    await this.page.waitForTimeout(SETTLE_MS);
    const picture = reduce(await this.page.screenshot());
    const folder = process.env.PICTURES ? join(EXTENSION, 'images') : SCREENSHOTS;
    writeFileSync(join(folder, `${name}.png`), picture);
  }
}

/** Runs in the page. */
function isDrawn(text: string): boolean {
  const { document, getComputedStyle } = globalThis as unknown as PageGlobals;
  const spans = [...document.querySelectorAll('.view-line span')];
  return spans.some(span => getComputedStyle(span, '::after').content.includes(text));
}

interface PageGlobals {
  document: { querySelectorAll(selector: string): Iterable<unknown> };
  getComputedStyle(element: unknown, pseudo: string): { content: string };
}
