'use strict';

const { addon } = require('../../dist/native/load');

/** Watches what fit gives to the addon, so that a program of another language can be given the same. */
class Recorder {
  constructor() {
    this.functions = [];
    this.variables = new Map();
    this.step = null;
    this.context = null;
    this.context = null;
    this.originals = {};
    this.watch('contextAddFunction', (_, fn) => this.functions.push(addon.functionToProto(fn)));
    this.watch('execute', (_, args, [handle]) => {
      [this.context] = args;
      [this.context] = args;
      if (args[1] === 'VarHandleOp') this.variables.set(handle, args[4]);
    });
    const loop = (options) => {
      if (options.functionName.includes('train_step')) this.step = options;
    };
    this.watch('loopRun', (_, args) => loop(args[1]));
    this.watch('loopRunSync', (_, args) => loop(args[1]));
  }

  watch(name, see) {
    const original = addon[name];
    this.originals[name] = original;
    addon[name] = (...args) => {
      const result = original.apply(addon, args);
      see(name === 'contextAddFunction' ? result : null, name === 'contextAddFunction' ? args[1] : args, result);
      return result;
    };
  }

  /** Lets the addon alone again. */
  end() {
    Object.assign(addon, this.originals);
  }
}

module.exports = { Recorder };
