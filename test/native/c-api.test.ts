import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findDifferences } from '../../scripts/checks/c-api.js';

const root = resolve(__dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'tfn-c-api-'));
afterAll(() => rmSync(copy, { recursive: true }));

/** A copy of what the check reads, with one file changed. */
function differencesAfter(file: string, change: (text: string) => string): string[] {
  for (const part of ['native', 'docs', 'lib/native']) {
    mkdirSync(join(copy, part), { recursive: true });
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  rmSync(join(copy, 'libtensorflow'), { force: true });
  symlinkSync(join(root, 'libtensorflow'), join(copy, 'libtensorflow'));
  const text = readFileSync(join(copy, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(copy, file), changed);
  return findDifferences(copy);
}

test('headers, addon, declarations and docs agree', () => {
  expect(findDifferences(root)).toEqual([]);
});

test.each([
  ['a function without a reason', 'docs/c-api.md', /^\| `TF_NewWhile` .*\n/m, '', /TF_NewWhile is neither used/],
  ['a reason for what is used', 'docs/c-api.md', '`TF_NewWhile`', '`TF_NewGraph`', /TF_NewGraph is used/],
  ['a function that is none', 'docs/c-api.md', '`TF_NewWhile`', '`TF_NewWhales`', /TF_NewWhales, which no header/],
  ['an undeclared method', 'lib/native/addon.d.ts', /^ {2}graphNew\(\).*\n/m, '', /exports graphNew/],
  ['a method that is not there', 'lib/native/addon.d.ts', 'graphNew()', 'graphOld()', /declares graphOld/],
  ['another signature', 'lib/native/addon.d.ts', 'graphNew()', 'graphNew(n: number)', /graphNew is declared as/],
  ['a prototype that is none', 'native/graph.cc', 'TF_NewGraph(void)', 'TF_NewGraf(void)', /names TF_NewGraf/],
])('%s is found', (_, file, from, to, message) => {
  expect(differencesAfter(file, (text) => text.replace(from, to))).toContainEqual(expect.stringMatching(message));
});
