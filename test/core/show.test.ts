import * as tf from '../../lib';
import { show } from '../../lib/core/show';

function thrower(): never {
  throw new Error('no');
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

const cyclic: unknown[] = [1];
cyclic.push(cyclic);

test.each<[string, unknown, string]>([
  ['undefined', undefined, 'undefined'],
  ['null', null, 'null'],
  ['a text', "it's", "'it's'"],
  ['numbers that JSON lacks', [NaN, Infinity, -1], '[NaN, Infinity, -1]'],
  ['a bigint in a list', [1n], '[1n]'],
  ['a symbol', Symbol('s'), 'Symbol(s)'],
  ['a symbol in a list', [Symbol('s')], '[Symbol(s)]'],
  ['holes', [1, , 2], '[1, undefined, 2]'], // eslint-disable-line no-sparse-arrays -- it is of those
  ['a record', { a: [1], b: { c: 'd' } }, "{a: [1], b: {c: 'd'}}"],
  ['a record without a prototype', Object.assign(Object.create(null), { a: 1 }), '{a: 1}'],
  ['a list in itself', cyclic, '[1, [1, [1, […]]]]'],
  ['a class', class Layer {}, 'the class Layer'],
  ['a function', thrower, 'function thrower'],
  ['an instance', new Map(), 'Map'],
  ['a typed array', new Float32Array(2), 'Float32Array'],
  ['a record with a key constructor', { constructor: null }, '{constructor: null}'],
  ['what has no name', Object.create({ constructor: null }), 'an object'],
  ['a getter that throws', { get a() { return thrower(); } }, 'a value that cannot be shown'], // prettier-ignore
  ['a proxy that throws', new Proxy([1], { get: thrower }), 'a value that cannot be shown'],
  ['a revoked proxy', revoked(), 'a value that cannot be shown'],
])('shows %s', (_, value, expected) => {
  expect(show(value)).toBe(expected);
});

test('shows what a tensor is, not its values', () => {
  const tensor = tf.zeros([2, 3]);
  expect(show([tensor])).toBe('[a float32 tensor of shape [2, 3]]');
  tensor.dispose();
  expect(show(tensor)).toBe('a disposed tensor');
});

test('shows the beginning of what is long', () => {
  expect(show('x'.repeat(101))).toBe(`'${'x'.repeat(100)}…' (101 characters)`);
  expect(show(new Array(13).fill(0))).toBe('[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, …]');
  expect(show(Object.fromEntries(Array.from('abcdefghijklm', (key) => [key, 0])))).toMatch(/l: 0, …}$/);
});
