'use strict';

const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** The same library lies in the wheel of every CPython: the first that the index offers will do. */
const pythonVersions = ['3.12', '3.13', '3.11', '3.10', '3.14'];

const commands = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']];

/** How to run pip on this machine, or undefined. It need not belong to a Python that TensorFlow supports. */
function findPip() {
  return commands.find(([command, ...args]) => spawnSync(command, [...args, '--version']).status === 0);
}

/**
 * Downloads a wheel with pip, which honours the user's own index, proxy and certificate settings.
 * @param {string[]} pip
 * @param {{project: string, version: string, tags: string[]}} wheel
 * @param {string} target an empty directory, on a disk with room for the wheel
 * @param {(done: number, total: number) => void} report in bytes
 * @returns {Promise<string>} the wheel's path
 */
async function downloadWheel(pip, { project, version, tags }, target, report) {
  const requirement = `${project}==${version}`;
  for (const python of pythonVersions) {
    const selection = ['--implementation=cp', `--python-version=${python}`, `--abi=cp${python.replace('.', '')}`];
    const platforms = tags.map((tag) => `--platform=${tag}`);
    const args = ['download', requirement, '--no-deps', '--only-binary=:all:', ...selection, ...platforms];
    const { status, output } = await runPip(pip, [...args, `--dest=${target}`], target, report);
    const [wheel] = fs.readdirSync(target).filter((name) => name.endsWith('.whl'));
    if (status === 0 && wheel) return path.join(target, wheel);
    if (!isMissing(output)) throw failure(output);
  }
  throw new Error(`the package index that pip uses offers no ${requirement} wheel for ${tags[0]}`);
}

/**
 * @param {string[]} pip
 * @param {string[]} args
 * @param {string} target
 * @param {(done: number, total: number) => void} report
 * @returns {Promise<{status: number | null, output: string}>}
 */
function runPip([command, ...first], args, target, report) {
  // pip's own cache would keep a second copy, and its temporary files may not fit into /tmp.
  const options = ['--no-cache-dir', '--disable-pip-version-check', '--no-input'];
  const env = { ...process.env, TMPDIR: target, PYTHONUNBUFFERED: '1' };
  const child = spawn(command, [...first, ...args, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill();
  process.prependOnceListener('exit', stop);
  let output = '';
  const collect = (/** @type {Buffer} */ chunk) => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const timer = setInterval(() => {
    const total = announcedSize(output);
    if (total) report(bytesUnder(target), total);
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  }).finally(() => {
    clearInterval(timer);
    process.off('exit', stop);
  });
}

/**
 * pip prints the size before it starts: `Downloading tensorflow_cpu-2.21.0-….whl (273.8 MB)`.
 * @param {string} output
 */
function announcedSize(output) {
  const match = /\.whl[^\n]*\(([\d.]+) ?MB\)/.exec(output);
  return match ? Number(match[1]) * 1e6 : undefined;
}

/** @param {string} directory */
function bytesUnder(directory) {
  let bytes = 0;
  for (const name of fs.readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    bytes += fs.statSync(path.join(directory, name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

/**
 * Whether the index was reached and has no such wheel, as against a network that failed.
 * @param {string} output
 */
function isMissing(output) {
  return /No matching distribution found/.test(output) && !/Retrying \(|Connection|connection/.test(output);
}

/** @param {string} output */
function failure(output) {
  if (/No space left on device/.test(output)) return Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
  return new Error(`pip download failed:\n${output.trim().split('\n').slice(-12).join('\n')}`);
}

module.exports = { findPip, downloadWheel };
