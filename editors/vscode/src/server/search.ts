// Where the `monty` program is: named by the setting, on PATH, or built in the workspace.

import { access, constants, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

export interface Places {
  /** The value of `monty.server.path`. */
  setting: string;
  /** The value of PATH. */
  path: string;
  /** The folders of the workspace, first one first. */
  folders: string[];
  /** Whether programs that the workspace contains may be started. */
  trusted: boolean;
}

export type Found = { command: string; from: 'setting' | 'PATH' | 'workspace' } | { missing: string };

const PROGRAM = process.platform === 'win32' ? 'monty.exe' : 'monty';

export async function findServer(places: Places): Promise<Found> {
  const { setting, folders } = places;
  if (setting.trim() !== '') {
    const command = expand(setting.trim(), folders);
    if (await isProgram(command)) return { command, from: 'setting' };
    return { missing: `The setting monty.server.path names ${command}, which is no program.` };
  }
  for (const folder of places.path.split(delimiter).filter(isAbsolute)) {
    const command = join(folder, PROGRAM);
    if (await isProgram(command)) return { command, from: 'PATH' };
  }
  if (places.trusted) {
    for (const folder of folders) {
      for (const profile of ['release', 'debug']) {
        const command = join(folder, 'target', profile, PROGRAM);
        if (await isProgram(command)) return { command, from: 'workspace' };
      }
    }
  }
  return {
    missing:
      'The program monty was not found on PATH. Install it, or name it in the setting monty.server.path.',
  };
}

function expand(setting: string, folders: string[]): string {
  const [first] = folders;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as settings of VS Code write it
  const named = first === undefined ? setting : setting.replaceAll('${workspaceFolder}', first);
  const path = named === '~' || named.startsWith('~/') ? join(homedir(), named.slice(1)) : named;
  return isAbsolute(path) || first === undefined ? path : join(first, path);
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
