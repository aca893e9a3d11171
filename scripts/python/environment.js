'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { withLock } = require('../install/lock');
const { findPip } = require('../install/pip');
const { cacheRoot, version, wheelFor } = require('../install/platform');

const requirements = [`${wheelFor().project}==${version}`, `keras==${require('../../package.json').tensorflow.keras}`];

/**
 * A Python with the TensorFlow that this package is made for and the Keras it is compared with: the one that
 * TENSORFLOW_NATIVE_PYTHON names, or a virtual environment in the cache, made when it is first needed.
 * @param {(line: string) => void} announce
 * @returns {Promise<string>} the interpreter's path
 */
async function pythonEnvironment(announce) {
  if (process.env.TENSORFLOW_NATIVE_PYTHON) return process.env.TENSORFLOW_NATIVE_PYTHON;
  const directory = path.join(cacheRoot(), `python-${requirements.join('-').replaceAll('==', '-')}`);
  const python = path.join(directory, 'bin/python');
  // An environment cannot be moved once it is made, so this file says that it is whole.
  const whole = path.join(directory, 'whole');
  if (fs.existsSync(whole)) return python;
  fs.mkdirSync(cacheRoot(), { recursive: true });
  await withLock(`${directory}.lock`, async () => {
    if (fs.existsSync(whole)) return;
    announce(`making a Python environment with ${requirements.join(' and ')} in ${directory}`);
    fs.rmSync(directory, { recursive: true, force: true });
    makeEnvironment(directory, python);
    fs.writeFileSync(whole, '');
  });
  return python;
}

/**
 * The environment gets no pip of its own: Debian keeps that in a package apart.
 * @param {string} directory @param {string} python
 */
function makeEnvironment(directory, python) {
  const pip = findPip();
  if (!pip) throw new Error('neither python3 -m pip nor pip runs on this machine');
  execute(['python3', '-m', 'venv', '--without-pip', directory]);
  const packages = execute([python, '-c', 'import sysconfig; print(sysconfig.get_path("purelib"))']).trim();
  const options = ['--quiet', '--no-cache-dir', '--disable-pip-version-check', `--target=${packages}`];
  execute([...pip, 'install', ...options, ...requirements], { ...process.env, TMPDIR: directory });
}

/** @param {string[]} command @param {NodeJS.ProcessEnv} [env] */
function execute([command, ...args], env = process.env) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}

module.exports = { pythonEnvironment };
