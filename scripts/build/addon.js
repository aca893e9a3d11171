'use strict';

// npm run build:native

const { announcer, explain } = require('../install/progress');
const { buildNative } = require('./native');

explain(() => buildNative(announcer()));
