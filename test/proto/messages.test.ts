import { readFileSync } from 'node:fs';
import { GraphDef, NodeDef, SavedModel } from '../../lib/proto/messages';
import { toBigInt } from '../../lib/proto/codec';
import { generate, target } from '../../scripts/generate-proto';

test('the committed messages are what the .proto files say', () => {
  expect(readFileSync(target, 'utf8')).toBe(generate());
});

test('a message comes back as it went, 64-bit integers and bytes included', () => {
  const bytes = NodeDef.encode({
    name: 'a',
    op: 'Const',
    input: ['b:1', '^c'],
    attr: { big: { i: 2 ** 40 }, raw: { s: new Uint8Array([0, 255]) }, list: { list: { b: [true, false] } } },
  });
  const node = NodeDef.decode(bytes);
  expect(node.input).toEqual(['b:1', '^c']);
  expect(toBigInt(node.attr.big.i)).toBe(2n ** 40n);
  expect([...node.attr.raw.s]).toEqual([0, 255]);
  expect(node.attr.list.list!.b).toEqual([true, false]);
  expect(node.attr.big.value).toBe('i');
  expect(node.device).toBe('');
  expect([...NodeDef.encode(node)]).toEqual([...bytes]);
});

test('wrong fields and truncated bytes are errors', () => {
  expect(() => NodeDef.encode({ name: 3 as unknown as string })).toThrow('tensorflow.NodeDef: name: string expected');
  const bytes = GraphDef.encode({ node: [{ name: 'a', op: 'NoOp' }] });
  expect(() => SavedModel.decode(bytes.subarray(0, bytes.length - 1))).toThrow();
});
