'use strict';

// Prints the libraries that the addon is linked to, for binding.gyp.

const path = require('node:path');
const { root } = require('../install/platform');
const { findLayout } = require('../install/layout');

console.log(findLayout(path.join(root, 'libtensorflow')).libraries.join('\n'));
