import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, createWriteStream, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { temporaryDirectory } from './directories';

const root = resolve(__dirname, '../..');

export interface Outcome {
  status: number | null;
  output: string;
}

/** A copy of the package's install scripts, with a cache and a PATH of its own, on which nothing real is found. */
export class FakePackage {
  readonly directory = temporaryDirectory();
  readonly cache = join(temporaryDirectory(), 'cache');
  readonly bin = temporaryDirectory();
  readonly target = join(this.directory, 'libtensorflow');

  constructor() {
    cpSync(join(root, 'scripts/install'), join(this.directory, 'scripts/install'), { recursive: true });
    cpSync(join(root, 'package.json'), join(this.directory, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(this.directory, 'node_modules'));
  }

  /** Puts a python3 on the PATH whose pip is this shell script; $python, $project and $dest hold what it was asked for. */
  installPip(script: string): void {
    const file = join(this.bin, 'python3');
    const lines = [
      '#!/bin/sh',
      'PATH=/usr/bin:/bin',
      'for argument in "$@"; do case $argument in',
      '  --version) exit 0;;',
      '  --python-version=*) python=${argument#*=};;',
      '  --dest=*) dest=${argument#*=};;',
      '  *==*) project=${argument%%==*};;',
      'esac; done',
      `echo "$project $python" >>${join(this.bin, 'log')}`,
      script,
    ];
    writeFileSync(file, lines.join('\n'));
    chmodSync(file, 0o755);
  }

  /** Runs the fetching part of `npm install`. */
  fetch(env: Record<string, string> = {}): Promise<Outcome> {
    const script = `
      const { announcer, explain } = require('./scripts/install/progress');
      const { fetchLibrary } = require('./scripts/install/fetch');
      explain(() => fetchLibrary(announcer()));`;
    const child = spawn(process.execPath, ['-e', script], {
      cwd: this.directory,
      env: { PATH: this.bin, HOME: this.cache, XDG_CACHE_HOME: this.cache, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    return new Promise((done) => child.on('close', (status) => done({ status, output })));
  }
}

/** Writes a wheel that holds these files, with the record that wheels have. */
export async function writeWheel(file: string, files: Record<string, string>, record?: string): Promise<string> {
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
  const lines = Object.entries(files).map(([name, text]) => `${name},sha256=${digest(text)},${text.length}`);
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.addBuffer(Buffer.from(record ?? lines.join('\n')), 'tensorflow_cpu-0.dist-info/RECORD');
  zip.end();
  mkdirSync(dirname(file), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}
