'use strict';

const { setup, measure } = require('./mlp-fit');

module.exports = { setup: () => setup({ jitCompile: true }), measure };
