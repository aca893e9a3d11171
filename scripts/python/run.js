'use strict';

// node scripts/python/run.js COMMAND [ARG…]: runs a command that needs the reference Python. It finds the interpreter
// in TENSORFLOW_NATIVE_PYTHON, and `python` in place of COMMAND is that interpreter.

const { spawnSync } = require('node:child_process');
const { announcer, explain } = require('../install/progress');
const { pythonEnvironment } = require('./environment');

explain(async () => {
  const python = await pythonEnvironment(announcer());
  const [command, ...args] = process.argv.slice(2);
  const env = { ...process.env, TENSORFLOW_NATIVE_PYTHON: python };
  const { status, error } = spawnSync(command === 'python' ? python : command, args, { env, stdio: 'inherit' });
  if (error) throw error;
  process.exitCode = status ?? 1;
});
