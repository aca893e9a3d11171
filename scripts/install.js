'use strict';

const path = require('node:path');
const { root } = require('./install/platform');
const { place } = require('./install/place');
const { buildAddon } = require('./build/node-gyp');

const directory = process.env.TENSORFLOW_NATIVE_LIBTENSORFLOW;
if (directory) place(directory, path.join(root, 'libtensorflow'), 'symbolic');
buildAddon('Release');
