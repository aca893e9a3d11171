import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryDirectory } from '../support/temporary-directory';

jest.setTimeout(3_600_000);

const programs = join(__dirname, '../saved-model/programs');
const models = join(__dirname, '../fixtures/saved-models');

function run(program: string, ...args: string[]): string {
  const command = ['--expose-gc', join(programs, program), ...args];
  // A damaged model may write itself to where it finds itself.
  const cwd = temporaryDirectory();
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd });
  const lines = stdout.trim().split('\n');
  if (status !== 0) throw new Error(`${lines.at(-1)}, then ${status ?? signal}: ${stderr.slice(-2000)}`);
  return lines.at(-1)!;
}

test.each([
  ['loads', 10_000],
  ['forgotten', 2000],
  ['sessions', 10_000],
  ['calls', 20_000],
  ['batches', 5000],
])('%s, %i times: memory stays where it is', (kind, count) => {
  const { memory, tensors } = JSON.parse(run('churn.js', kind, String(count))) as { memory: number[]; tensors: number };
  // The first fifth fills caches and pools.
  const [early, late] = [Math.max(...memory.slice(1, 4)), Math.max(...memory.slice(-3))];
  expect(late - early).toBeLessThan(30);
  expect(tensors).toBeLessThan(100);
});

test.each([
  ['module', 'saved_model.pb', 3000],
  ['keras-sequence', 'saved_model.pb', 1000],
  ['tf1', 'saved_model.pb', 2000],
  ['module', 'variables/variables.index', 3000],
  ['tf1', 'variables/variables.index', 1000],
  ['module', 'variables/variables.data-00000-of-00001', 1000],
])('%s/%s in %i damaged forms: an error each, and the process lives', (model, file, count) => {
  const { wrong } = JSON.parse(
    run('hostile.js', 'saved-model', join(models, model), file, '1000', String(1000 + count)),
  ) as {
    wrong: string[];
  };
  expect(wrong).toEqual([]);
});

test.each(['frozen-v1.pb', 'frozen-v2.pb'])('%s in 3000 damaged forms', (file) => {
  const { wrong } = JSON.parse(run('hostile.js', 'graph', join(models, file), '-', '1000', '4000')) as {
    wrong: string[];
  };
  expect(wrong).toEqual([]);
});

test.each([
  ['saved-model', 'module', 'saved_model.pb'],
  ['saved-model', 'keras-sequence', 'saved_model.pb'],
  ['saved-model', 'keras-functional', 'saved_model.pb'],
  ['saved-model', 'tf1', 'saved_model.pb'],
  ['graph', 'frozen-v1.pb', '-'],
  ['graph', 'frozen-v2.pb', '-'],
])('constants that do not fit: %s %s in 1000 forms', (kind, model, file) => {
  const { wrong } = JSON.parse(run('hostile.js', kind, join(models, model), file, '1000', '2000', 'constants')) as {
    wrong: string[];
  };
  expect(wrong).toEqual([]);
});
