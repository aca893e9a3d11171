import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

export interface Finished {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a TypeScript program in a process of its own. */
export function runTypeScript(file: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Finished {
  const loader = ['--require', resolve(root, 'scripts/typescript.js')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...loader, file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

/** The JSON that a program printed last; what it wrote to stderr when it failed. */
export function answerOf<T>(file: string, args: readonly string[] = []): T {
  const { status, stdout, stderr } = runTypeScript(file, args);
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr.slice(-3000)}`);
  return JSON.parse(stdout.trim().split('\n').pop()!) as T;
}
