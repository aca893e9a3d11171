import { addonLeaks } from '../../scripts/test/sanitizers';

const node = process.execPath;
const allocation = '    #0 0x7f in operator new(unsigned long) ../asan_new_delete.cpp:95';
const invoke = `    #3 0xc4 in v8impl::FunctionCallbackWrapper::Invoke (${node}+0xc45d94)`;

const report = (...blocks: string[][]) =>
  [
    '=== \n==1==ERROR: LeakSanitizer: detected memory leaks',
    ...blocks.map((lines) => ['Direct leak of 40 byte(s) in 1 object(s) allocated from:', ...lines].join('\n')),
    'SUMMARY: AddressSanitizer: 40 byte(s) leaked in 1 allocation(s).',
  ].join('\n\n');

test('memory that the addon asked for counts as its leak', () => {
  const leak = [allocation, '    #1 0x7f in ContextNew /work/native/context.cc:69', invoke];
  expect(addonLeaks(report(leak))).toHaveLength(1);
});

test('so does memory that TensorFlow asked for on its behalf', () => {
  const leak = [
    allocation,
    '    #1 0x7f in TF_NewStatus (/lib/libtensorflow_cc.so.2+0x1)',
    '    #2 0x7f in Run (/b/tensorflow_native.node+0x2)',
    invoke,
  ];
  expect(addonLeaks(report(leak))).toHaveLength(1);
});

test('memory that Node asked for, called by the addon or by others, does not', () => {
  const wrapped = [
    allocation,
    `    #1 0xc5 in napi_create_external (${node}+0xc50413)`,
    '    #2 0x7f in Wrap /work/native/environment.cc:65',
    invoke,
  ];
  const other = [
    allocation,
    `    #1 0xc5 in napi_create_reference (${node}+0xc50f19)`,
    '    #2 0x7f in init (/other.node+0x66)',
  ];
  expect(addonLeaks(report(wrapped, other))).toEqual([]);
});
