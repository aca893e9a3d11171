'use strict';

const fs = require('node:fs');
const { root } = require('./platform');

/**
 * A function that shows one line to whoever waits. npm hides what a dependency's scripts print, so there the line goes
 * to the terminal itself, if there is one.
 * @param {NodeJS.ProcessEnv} env
 * @returns {(line: string) => void}
 */
function announcer(env = process.env) {
  const hidden = env.npm_lifecycle_event === 'install' && env.INIT_CWD !== undefined && env.INIT_CWD !== root;
  const terminal = hidden ? openTerminal() : undefined;
  if (terminal === undefined) return (line) => void fs.writeSync(process.stderr.fd, `tensorflow-native: ${line}\n`);
  // npm's spinner turns at the start of the line.
  return (line) => void fs.writeSync(terminal, `\r\x1b[Ktensorflow-native: ${line}\n`);
}

function openTerminal() {
  try {
    return fs.openSync('/dev/tty', 'w');
  } catch {
    return undefined;
  }
}

/**
 * Announces a long step each time another tenth of it is done.
 * @param {(line: string) => void} announce
 * @param {string} label
 */
function progress(announce, label) {
  let tenths = 0;
  announce(label);
  /** @param {number} done @param {number} total both in bytes */
  return (done, total) => {
    const now = Math.min(10, Math.floor((done / total) * 10));
    if (now <= tenths) return;
    tenths = now;
    announce(`${label}: ${now * 10} %`);
  };
}

/**
 * Runs a step of the installation. An error that it foresaw is shown as its message alone, and a signal ends the
 * process by way of its exit handlers, which remove what is half done.
 * @param {() => void | Promise<void>} step
 */
async function explain(step) {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  try {
    await step();
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    console.error(`tensorflow-native: ${message}`);
    process.exitCode = 1;
  }
}

module.exports = { announcer, explain, progress };
