'use strict';

// npm run examples: runs every program in examples/ and shows the output of those that fail.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const directory = path.resolve(__dirname, '../../examples');
const typescript = path.resolve(__dirname, '../typescript.js');
const timeout = 15 * 60_000;

const programs = fs.readdirSync(directory).filter((name) => /\.(mjs|ts)$/.test(name));
let failed = 0;
for (const name of programs) {
  const started = performance.now();
  const options = /** @type {const} */ ({ cwd: directory, encoding: 'utf8', timeout });
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', typescript, path.join(directory, name)],
    options,
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} ${seconds} s`);
  if (status === 0) continue;
  failed += 1;
  console.log(`${stdout}${stderr}${signal ?? `exit code ${status}`}`);
}
process.exitCode = failed > 0 ? 1 : 0;
