// Draws `images/icon.svg` as the PNG that VS Code wants.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION, launchBrowser } from './vscode.ts';

const browser = await launchBrowser();
const page = await (await browser.newContext({ viewport: { width: 256, height: 256 } })).newPage();
const svg = readFileSync(join(EXTENSION, 'images/icon.svg'), 'utf8');
await page.setContent(`<style>* { margin: 0; } svg { display: block; }</style>${svg}`);
writeFileSync(join(EXTENSION, 'images/icon.png'), await page.screenshot({ omitBackground: true }));
await browser.close();
