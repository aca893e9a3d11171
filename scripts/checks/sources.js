'use strict';

// Fails when binding.gyp and CMakeLists.txt list different C++ sources, or leave out one that lies in native/.

const fs = require('node:fs');
const path = require('node:path');

/** @param {string} text a build file */
function listedSources(text) {
  return new Set(text.match(/native\/[\w/]+\.cc\b/g));
}

/**
 * @param {string} root the package directory
 * @returns {string[]} what is wrong, one line each
 */
function findDifferences(root) {
  const lists = ['binding.gyp', 'CMakeLists.txt'].map((name) => ({
    name,
    sources: listedSources(fs.readFileSync(path.join(root, name), 'utf8')),
  }));
  const files = fs.readdirSync(path.join(root, 'native'), { recursive: true, encoding: 'utf8' });
  const present = files.filter((name) => name.endsWith('.cc')).map((name) => `native/${name}`);
  const all = new Set([...present, ...lists.flatMap(({ sources }) => [...sources])]);
  return [...all]
    .sort()
    .flatMap((source) => [
      ...(present.includes(source) ? [] : [`${source} does not exist`]),
      ...lists.filter(({ sources }) => !sources.has(source)).map(({ name }) => `${source} is not in ${name}`),
    ]);
}

if (require.main === module) {
  const differences = findDifferences(path.resolve(__dirname, '../..'));
  for (const line of differences) console.error(line);
  process.exitCode = differences.length > 0 ? 1 : 0;
}

module.exports = { findDifferences };
