'use strict';

const { setup, measure } = require('./saved-model-many');

/** The same, one call after the other. */
module.exports = { setup, measure: (thing) => measure(thing, 1) };
