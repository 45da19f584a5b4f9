// Bundles the extension and the tests that run inside VS Code: one file each, `vscode` left to the host.
import { build } from 'esbuild';

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  logLevel: 'warning',
};

await build({ ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', minify: true });
await build({ ...shared, entryPoints: ['test/host/index.ts'], outfile: 'dist/test/index.cjs' });
