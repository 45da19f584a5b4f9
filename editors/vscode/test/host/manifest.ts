// What `package.json` promises is there.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { monty, type Test } from './test.ts';

interface Contributions {
  commands: { command: string }[];
  menus: Record<string, { command: string }[]>;
  keybindings: { command: string }[];
}

export const manifest: Test[] = [
  {
    name: 'every command of the manifest is registered, every menu and key has a command of it',
    async run() {
      await monty();
      const { contributes } = vscode.extensions.getExtension('monty.monty')?.packageJSON ?? {};
      const { commands, menus, keybindings } = contributes as Contributions;
      const promised = commands.map(({ command }) => command);
      const registered = new Set(await vscode.commands.getCommands(true));
      assert.deepEqual(
        promised.filter(name => !registered.has(name)),
        [],
      );
      const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
      assert.deepEqual(
        used.filter(name => !promised.includes(name)),
        [],
      );
    },
  },
];
