'use strict';

const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { createInterface } = require('node:readline');

/** One side of a question: a process that measures when it is told to. */
class Runner {
  /**
   * @param {'node' | 'python' | 'floor'} language
   * @param {{ name: string; process?: boolean; floor?: number }} question
   * @param {string[]} [command] of a program that is neither child.js nor child.py.
   */
  constructor(language, question, command) {
    this.language = language;
    this.question = question;
    this.command = command ?? commandOf(language, question);
    this.child = null;
    this.answers = [];
    this.waiting = [];
  }

  async start() {
    const [command, ...args] = this.command;
    // Python's TensorFlow is talkative; this library is quiet unless the variable is set.
    const quiet = this.language === 'python' ? { TF_CPP_MIN_LOG_LEVEL: '3', PYTHONUNBUFFERED: '1' } : {};
    const env = { ...process.env, ...quiet };
    this.child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    this.child.stderr.on('data', (text) => (errors = (errors + text).slice(-4000)));
    this.child.on('exit', (code) => {
      if (code !== 0) this.deliver({ error: `${this.language} ended with ${code}: ${errors}` });
    });
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      if (line.startsWith('{"bench"')) this.deliver(JSON.parse(line).bench);
    });
    await this.answer();
  }

  /** The time of one unit, in the question's unit. */
  async measure() {
    if (!this.question.process) return (await this.tell('measure')).time;
    await this.start();
    const { time } = await this.tell('measure');
    await this.stop();
    return time;
  }

  /** Bytes of memory at the highest. */
  async peakMemory() {
    return (await this.tell('memory')).bytes;
  }

  /** @param {string} command */
  async tell(command) {
    this.child.stdin.write(`${command}\n`);
    return this.answer();
  }

  async stop() {
    const { child } = this;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    await ended;
    this.child = null;
  }

  deliver(answer) {
    const waiting = this.waiting.shift();
    if (waiting) waiting(answer);
    else this.answers.push(answer);
  }

  async answer() {
    const answer = this.answers.shift() ?? (await new Promise((resolve) => this.waiting.push(resolve)));
    if (answer.error) throw new Error(answer.error);
    return answer;
  }
}

function commandOf(language, { name, floor }) {
  if (language === 'node') return [process.execPath, join(__dirname, 'child.js'), name, ...(floor ? ['--record'] : [])];
  return [process.env.TENSORFLOW_NATIVE_PYTHON ?? 'python3', join(__dirname, 'child.py'), name];
}

module.exports = { Runner };
