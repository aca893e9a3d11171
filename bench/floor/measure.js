'use strict';

const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, readdirSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { Runner } = require('../runner');

const root = resolve(__dirname, '../..');
const source = join(__dirname, 'train_loop.cc');
const program = join(root, 'build/bench-train-loop');

/** Compiles the program, when it is not there or older than its source. */
function compile() {
  if (existsSync(program) && statSync(program).mtimeMs > statSync(source).mtimeMs) return;
  const libraries = join(root, 'libtensorflow/lib');
  const files = readdirSync(libraries).map((name) => join(libraries, name));
  const compiler = process.env.CXX ?? 'g++';
  const options = ['-O2', '-std=c++17', '-D_GLIBCXX_USE_CXX11_ABI=1', `-I${join(root, 'libtensorflow/include')}`];
  execFileSync(compiler, [...options, source, ...files, `-Wl,-rpath,${libraries}`, '-o', program], {
    stdio: 'inherit',
  });
}

/**
 * The same step in a plain C++ loop, in turns with fit.
 *
 * @returns medians in the question's unit: of the loop, and of fit against it.
 */
async function measureFloor(question, node, median) {
  compile();
  const directory = mkdtempSync(join(tmpdir(), 'bench-floor-'));
  const floor = new Runner('floor', question, [program, directory]);
  try {
    await node.tell(`export ${directory}`);
    await floor.start();
    const times = { floor: [], fit: [] };
    for (let round = 0; round < question.rounds; round++) {
      times.floor.push(await floor.measure());
      times.fit.push(await node.measure());
    }
    return { time: median(times.floor), against: median(times.fit) };
  } finally {
    await floor.stop();
    rmSync(directory, { recursive: true });
  }
}

module.exports = { measureFloor };
