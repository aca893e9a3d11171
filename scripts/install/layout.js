'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { frameworkLibrary, mainLibraries } = require('./platform');

/**
 * @typedef {object} Layout
 * @property {string[]} libraries absolute paths, in the order in which they are loaded
 * @property {string} include absolute path of the directory that holds tensorflow/c/c_api.h
 */

/**
 * Finds libtensorflow in a directory: an unpacked tarball or conda-forge prefix (lib/, include/), or the directory of
 * the Python package (libraries at the top, include/).
 * @param {string} directory
 * @returns {Layout}
 */
function findLayout(directory) {
  const top = path.resolve(directory);
  if (!fs.existsSync(top)) throw new Error(`no such directory: ${top}`);
  const include = path.join(top, 'include');
  const places = [path.join(top, 'lib'), top];
  for (const place of places) {
    const main = mainLibraries.map((name) => path.join(place, name)).find((file) => fs.existsSync(file));
    if (!main) continue;
    const framework = path.join(place, frameworkLibrary);
    if (!fs.existsSync(framework)) throw new Error(`found ${main}, but ${frameworkLibrary} does not lie beside it`);
    if (!fs.existsSync(path.join(include, 'tensorflow/c/c_api.h'))) {
      throw new Error(`found ${main}, but no C headers: ${path.join(include, 'tensorflow/c/c_api.h')} does not exist`);
    }
    return { libraries: [framework, main], include };
  }
  throw new Error(`found neither ${mainLibraries.join(' nor ')} in ${places.join(' or ')}`);
}

module.exports = { findLayout };
