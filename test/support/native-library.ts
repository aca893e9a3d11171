import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Compiles test/support/libraries/<name>.cc against libtensorflow, as one who writes such a library does. */
export function buildLibrary(name: string, directory: string, defines: Record<string, string> = {}): string {
  const file = join(directory, `${name}.so`);
  const lib = join(root, 'libtensorflow/lib');
  const isMac = process.platform === 'darwin';
  const framework = join(lib, isMac ? 'libtensorflow_framework.2.dylib' : 'libtensorflow_framework.so.2');
  const run = spawnSync(
    process.env['CXX'] ?? 'c++',
    [
      ...['-std=c++17', '-shared', '-fPIC', '-O1', '-I', join(root, 'libtensorflow/include')],
      ...Object.entries(defines).map(([key, value]) => `-D${key}="${value}"`),
      ...[join(__dirname, 'libraries', `${name}.cc`), '-o', file, framework],
    ],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`${name}.cc does not compile: ${run.stderr ?? String(run.error)}`);
  return file;
}
