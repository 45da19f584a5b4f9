// Which files Monty looks at: those that stubs or a configuration say are meant for it. Other Python is left alone.

import { basename, dirname, sep } from 'node:path';

/** Matches every file that can say so. */
export const MARKERS = '**/{monty.toml,pyproject.toml,tools.pyi,*.stubs.pyi}';

export interface Selector {
  language: 'python' | 'markdown';
  scheme: 'file';
  /** A glob pattern; without it, all files of the language. */
  pattern?: string;
}

export function isMarker(path: string): boolean {
  return /^(?:monty\.toml|pyproject\.toml|tools\.pyi|.+\.stubs\.pyi)$/.test(basename(path));
}

/** Whether a `pyproject.toml` has a table for Monty. */
export function configuresMonty(pyproject: string): boolean {
  return /^\s*\[\s*tool\s*\.\s*monty\s*[\].]/m.test(pyproject);
}

/** What the markers at `paths` select. A `pyproject.toml` is expected here only if it configures Monty. */
export function select(paths: string[]): Selector[] {
  const selectors: Selector[] = [];
  for (const path of [...new Set(paths)].sort()) {
    const folder = escapeGlob(dirname(path));
    const name = basename(path);
    if (name === 'monty.toml' || name === 'pyproject.toml') {
      selectors.push(...both(`${folder}/**`));
    } else if (name === 'tools.pyi') {
      selectors.push(...both(`${folder}/*`));
    } else {
      // `agent.stubs.pyi` speaks for `agent.py` and `agent.md`, and is checked itself.
      const stem = escapeGlob(name.slice(0, -'.stubs.pyi'.length));
      selectors.push({ language: 'python', scheme: 'file', pattern: `${folder}/${stem}.{py,stubs.pyi}` });
      selectors.push({ language: 'markdown', scheme: 'file', pattern: `${folder}/${stem}.*` });
    }
  }
  return selectors;
}

export function everything(): Selector[] {
  return [
    { language: 'python', scheme: 'file' },
    { language: 'markdown', scheme: 'file' },
  ];
}

function both(pattern: string): Selector[] {
  return [
    { language: 'python', scheme: 'file', pattern },
    { language: 'markdown', scheme: 'file', pattern },
  ];
}

/** A path as a pattern that matches nothing else. */
function escapeGlob(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/[*?[\]{}]/g, '[$&]');
}
