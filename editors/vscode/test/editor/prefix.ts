/** What the tests in the extension host print begins with this; the rest of the console is VS Code's own. */
export const PREFIX = 'monty-test: ';
