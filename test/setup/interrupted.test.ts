import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheEntry, isWhole } from '../../scripts/install/cache';
import { temporaryDirectory, writeFiles } from './directories';

const scripts = resolve(__dirname, '../../scripts/install');

/** Fills the entry half way in another process, which is then sent a signal. */
async function interrupt(cache: string, signal: NodeJS.Signals): Promise<void> {
  const script = `
    const { explain } = require('./progress');
    const { cacheEntry } = require('./cache');
    const fill = async (directory) => {
      require('node:fs').writeFileSync(directory + '/library', 'ha');
      console.log('half');
      await new Promise((done) => setTimeout(done, 60_000));
    };
    explain(() => cacheEntry(${JSON.stringify(cache)}, 'entry', fill, { staleMs: 300 }));`;
  const child = spawn(process.execPath, ['-e', script], { cwd: scripts, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', () => child.kill(signal));
  await new Promise((done) => child.on('close', done));
}

const sha256 = createHash('sha256').update('whole').digest('base64url');

async function fill(directory: string) {
  writeFiles(directory, { library: 'whole' });
  return { source: 'test', files: { library: { size: 5, sha256 } } };
}

test('an install that is killed leaves no entry, and the next one makes it', async () => {
  const cache = temporaryDirectory();
  await interrupt(cache, 'SIGKILL');
  expect(existsSync(join(cache, 'entry'))).toBe(false);
  const entry = await cacheEntry(cache, 'entry', fill, { staleMs: 300 });
  expect(readFileSync(join(entry, 'library'), 'utf8')).toBe('whole');
  expect(readdirSync(cache)).toEqual(['entry']);
});

test.each(['SIGINT', 'SIGTERM'] as const)('an install that gets %s cleans up behind itself', async (signal) => {
  const cache = temporaryDirectory();
  await interrupt(cache, signal);
  expect(readdirSync(cache)).toEqual([]);
});

test('an entry is never seen in part', async () => {
  const cache = temporaryDirectory();
  const making = cacheEntry(cache, 'entry', async (directory) => {
    writeFiles(directory, { library: 'wh' });
    await sleep(50);
    return fill(directory);
  });
  await sleep(25);
  expect(existsSync(join(cache, 'entry'))).toBe(false);
  expect(await isWhole(await making)).toBe(true);
});
