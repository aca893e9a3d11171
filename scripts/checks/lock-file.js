'use strict';

// Fails when package-lock.json records where packages were downloaded from (each user's npm knows its own registry), or
// lacks another platform's build of a package, without which `npm ci` refuses to run.

const fs = require('node:fs');
const path = require('node:path');

const { packages } = JSON.parse(fs.readFileSync(path.join(__dirname, '../../package-lock.json'), 'utf8'));

const names = new Set(Object.keys(packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 13)));
/** @type {string[]} */
const faults = [];
for (const [key, { resolved, optionalDependencies = {} }] of Object.entries(packages)) {
  if (resolved) faults.push(`${key} records a download address`);
  for (const name of Object.keys(optionalDependencies)) {
    if (!names.has(name)) faults.push(`${key} needs ${name}, which is not in the lock file`);
  }
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
