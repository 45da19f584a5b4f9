// The language server in VS Code: what it checks, and that it follows edits, stubs and restarts.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, monty, placeOf, replace, show, type Test, until } from './test.ts';

export const language: Test[] = [
  {
    name: 'a type error shows where it is',
    async run() {
      const { document } = await show('shop/wrong.py');
      const [problem] = await problems(document, 1);
      assert.ok(problem);
      assert.equal(problem.range.start.line, 3);
      assert.equal(document.getText(problem.range), 'worth');
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
      assert.match(problem.message, /str.*float|float.*str/s);
    },
  },
  {
    name: 'it goes away when it is corrected, and comes back',
    async run() {
      const { document } = await show('shop/wrong.py');
      await replace(document, 'notify(worth)', 'notify(str(worth))');
      await problems(document, 0);
      await replace(document, 'notify(str(worth))', 'notify(worth)');
      await problems(document, 1);
    },
  },
  {
    name: 'a file that nothing says is for Monty is left alone',
    async run() {
      const { document } = await show('plain/ordinary.py');
      // By the time the other file is checked again, this one would have been.
      const other = await vscode.workspace.openTextDocument(file('shop/wrong.py'));
      await vscode.commands.executeCommand('monty.restartServer');
      await problems(other, 1);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    },
  },
  {
    name: 'a file becomes checked when stubs appear beside it, and is left alone when they vanish',
    async run() {
      const { document } = await show('plain/ordinary.py');
      const stubs = file('plain/ordinary.stubs.pyi');
      await vscode.workspace.fs.writeFile(stubs, Buffer.from('def fetch(url: str) -> str: ...\n'));
      await problems(document, 1);
      await vscode.workspace.fs.delete(stubs);
      await problems(document, 0);
    },
  },
  {
    name: 'blocks of a prompt are checked where they stand',
    async run() {
      const { document } = await show('shop/prompt.md');
      const [problem] = await problems(document, 1);
      assert.ok(problem);
      assert.match(document.getText(problem.range), /'very'/);
      assert.equal(problem.range.start.line, placeOf(document, "'very'").line);
    },
  },
  {
    name: 'a changed stub checks its scripts again',
    async run() {
      const { document } = await show('shop/wrong.py');
      const stubs = await vscode.workspace.openTextDocument(file('shop/tools.pyi'));
      await problems(document, 1);
      await replace(stubs, 'def notify(text: str,', 'def notify(text: object,');
      await stubs.save();
      await problems(document, 0);
      await replace(stubs, 'def notify(text: object,', 'def notify(text: str,');
      await stubs.save();
      await problems(document, 1);
    },
  },
  {
    name: 'hover shows what a host function is, in scripts and in prompts',
    async run() {
      for (const path of ['shop/convert.py', 'shop/prompt.md']) {
        const { document } = await show(path);
        const place = placeOf(document, 'rate(').translate(0, 1);
        const text = await until(`a hover in ${path}`, async () => {
          const command = 'vscode.executeHoverProvider';
          const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, place);
          const contents = hovers.flatMap(hover => hover.contents as vscode.MarkdownString[]);
          return contents.length > 0 ? contents.map(content => content.value).join('\n') : undefined;
        });
        assert.match(text, /rate/);
        assert.match(text, /How many euros/);
      }
    },
  },
  {
    name: 'completion offers the functions of the host',
    async run() {
      const { document } = await show('shop/convert.py');
      const place = placeOf(document, 'rate(').translate(0, 2);
      const command = 'vscode.executeCompletionItemProvider';
      const labels = await until('completions', async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          command,
          document.uri,
          place,
        );
        const items = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        return items.some(label => label.startsWith('rate')) ? items : undefined;
      });
      assert.ok(labels.length > 0);
    },
  },
  {
    name: 'the server is restarted by a command',
    async run() {
      await vscode.commands.executeCommand('monty.restartServer');
      assert.ok((await monty()).language.running);
      const { document } = await show('shop/wrong.py');
      await problems(document, 1);
    },
  },
  {
    name: 'the example and its prompt have no problems',
    async run() {
      for (const path of ['agent/agent.py', 'agent/prompt.md']) {
        const { document } = await show(path);
        const limit = path.endsWith('.md') ? 'limit=3' : 'limit=5';
        await replace(document, limit, `${limit}.5`);
        const [problem] = await problems(document, 1);
        assert.ok(problem);
        assert.equal(problem.range.start.line, placeOf(document, `${limit}.5`).line);
        await replace(document, `${limit}.5`, limit);
        await problems(document, 0);
      }
    },
  },
  {
    name: 'Run above a script shows what it prints beside its lines, until the text changes',
    async run() {
      const { document } = await show('shop/total.py');
      const run = await lens(document, 'Run');
      await vscode.commands.executeCommand(run.command, ...(run.arguments ?? []));
      const { results } = await monty();
      assert.deepEqual(results.shown(document.uri), [
        { line: 6, kind: 'output', text: 'so far 3\nso far 8\nso far 16' },
        { line: 8, kind: 'output', text: 'average 5.33' },
      ]);
      await replace(document, 'prices = [3', 'prices = [4');
      assert.deepEqual(results.shown(document.uri), []);
      await replace(document, 'prices = [4', 'prices = [3');
    },
  },
  {
    name: 'blocks of a prompt have Run, scripts have Debug too',
    async run() {
      const { document } = await show('shop/prompt.md');
      await lens(document, 'Run');
      assert.deepEqual([...new Set(await titles(document))], ['Run']);
      const script = await show('shop/total.py');
      await lens(script.document, 'Debug');
    },
  },
];

/** Waits for a number of problems in a document. */
async function problems(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  const read = () => vscode.languages.getDiagnostics(document.uri);
  const what = `${count} problems in ${vscode.workspace.asRelativePath(document.uri)}`;
  return await until(
    what,
    () => (read().length === count ? read() : undefined),
    () => read().map(({ message, range }) => [range.start.line + 1, message]),
  );
}

async function lenses(document: vscode.TextDocument): Promise<vscode.Command[]> {
  const command = 'vscode.executeCodeLensProvider';
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(command, document.uri);
  return found.flatMap(({ command }) => (command === undefined ? [] : [command]));
}

async function titles(document: vscode.TextDocument): Promise<string[]> {
  return (await lenses(document)).map(({ title }) => title);
}

async function lens(document: vscode.TextDocument, title: string): Promise<vscode.Command> {
  return await until(
    `the lens ${title}`,
    async () => (await lenses(document)).find(command => command.title === title),
    () => titles(document),
  );
}
