'use strict';

// The Node side of one question: reads commands, writes answers as lines of JSON.

const { readFileSync } = require('node:fs');
const { createInterface } = require('node:readline');

const answer = (value) => process.stdout.write(`${JSON.stringify({ bench: value })}\n`);

function peakMemory() {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(kilobytes) * 1024;
}

async function main() {
  const [name, record] = process.argv.slice(2);
  const recorder = record ? new (require('./floor/recorder').Recorder)() : null;
  const question = require(`./${name}`);
  const thing = await question.setup();
  recorder?.end();
  answer({ ready: true });
  for await (const command of createInterface({ input: process.stdin })) {
    if (command === 'measure') answer({ time: await question.measure(thing) });
    else if (command === 'memory') answer({ bytes: peakMemory() });
    else if (command.startsWith('export ')) {
      require('./floor/export').exportStep(recorder, command.slice('export '.length));
      answer({ exported: true });
    }
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
