import * as raw from '../ops/generated';
import { attr, given } from './attributes';
import { needs, registerGradient, registerPartialGradient } from './registry';
import { shapeOf } from './shapes';

type Pool = { ksize: number[]; strides: number[]; padding: 'SAME' | 'VALID' };
type Pool2D = Pool & { data_format?: 'NHWC' | 'NCHW' };
type Pool3D = Pool & { data_format?: 'NDHWC' | 'NCDHW' };
type MaxPool2D = Parameters<typeof raw.maxPoolGrad>[3];

const window = ['ksize', 'strides', 'padding', 'data_format'] as const;

registerGradient('AvgPool', (op, [dy]) => [raw.avgPoolGrad(shapeOf(op.inputs[0]), dy, given<Pool2D>(op, ...window))]);
registerGradient('AvgPoolGrad', (op, [grad]) => [null, raw.avgPool(grad, given<Pool2D>(op, ...window))]);
registerGradient('AvgPool3D', (op, [dy]) => [
  raw.avgPool3DGrad(shapeOf(op.inputs[0]), dy, given<Pool3D>(op, ...window)),
]);
registerGradient('AvgPool3DGrad', (op, [grad]) => [null, raw.avgPool3D(grad, given<Pool3D>(op, ...window))]);

// The place of a maximum does not move with small changes, so that of the inputs of these gradients only dy counts.

registerGradient('MaxPool', (op, [dy]) => [
  raw.maxPoolGrad(op.inputs[0], op.outputs[0], dy, given<MaxPool2D>(op, 'explicit_paddings', ...window)),
]);
registerGradient('MaxPoolGrad', (op, [grad]) => {
  const [x, y] = op.inputs;
  return [
    needs(op, 0) ? raw.zerosLike(x) : null,
    needs(op, 1) ? raw.zerosLike(y) : null,
    raw.maxPoolGradGrad(x, y, grad, given<Pool2D>(op, ...window)),
  ];
});
registerGradient('MaxPoolGradGrad', (op, [grad]) => {
  const [x, y] = op.inputs;
  return [
    needs(op, 0) ? raw.zerosLike(x) : null,
    needs(op, 1) ? raw.zerosLike(y) : null,
    raw.maxPoolGrad(x, y, grad, given<MaxPool2D>(op, ...window)),
  ];
});

type MaxPoolV2 = Parameters<typeof raw.maxPoolGradV2>[5];
registerGradient('MaxPoolV2', (op, [dy]) => {
  const [x, ksize, strides] = op.inputs;
  return [
    raw.maxPoolGradV2(x, op.outputs[0], dy, ksize, strides, given<MaxPoolV2>(op, 'padding', 'data_format')),
    null,
    null,
  ];
});
registerGradient('MaxPoolGradV2', (op, [grad]) => {
  const [x, y, , ksize, strides] = op.inputs;
  return [
    needs(op, 0) ? raw.zerosLike(x) : null,
    needs(op, 1) ? raw.zerosLike(y) : null,
    raw.maxPoolGradGradV2(x, y, grad, ksize, strides, given<MaxPoolV2>(op, 'padding', 'data_format')),
    null,
    null,
  ];
});

registerGradient('MaxPoolGradGradV2', (op, [grad]) => {
  const [x, y, , ksize, strides] = op.inputs;
  return [
    needs(op, 0) ? raw.zerosLike(x) : null,
    needs(op, 1) ? raw.zerosLike(y) : null,
    raw.maxPoolGradV2(x, y, grad, ksize, strides, given<MaxPoolV2>(op, 'padding', 'data_format')),
    null,
    null,
  ];
});

type WithArgmax = Parameters<typeof raw.maxPoolGradWithArgmax>[3];
registerGradient('MaxPoolWithArgmax', (op, [dy]) => [
  raw.maxPoolGradWithArgmax(
    op.inputs[0],
    dy,
    op.outputs[1],
    given<WithArgmax>(op, 'ksize', 'strides', 'padding', 'include_batch_in_index'),
  ),
]);

registerGradient('MaxPool3D', (op, [dy]) => [
  raw.maxPool3DGrad(op.inputs[0], op.outputs[0], dy, given<Pool3D>(op, ...window)),
]);
registerGradient('MaxPool3DGrad', (op, [grad]) => {
  const [x, y] = op.inputs;
  return [
    needs(op, 0) ? raw.zerosLike(x) : null,
    needs(op, 1) ? raw.zerosLike(y) : null,
    raw.maxPool3DGradGrad(x, y, grad, given<Pool3D>(op, ...window)),
  ];
});
registerGradient('MaxPool3DGradGrad', (op, [grad]) => {
  const [x, y] = op.inputs;
  return [
    needs(op, 0) ? raw.zerosLike(x) : null,
    needs(op, 1) ? raw.zerosLike(y) : null,
    raw.maxPool3DGrad(x, y, grad, given<Pool3D>(op, ...window)),
  ];
});

registerPartialGradient('FractionalMaxPool', (op, [dy]) => {
  if (!dy) return [null];
  const [y, rows, columns] = op.outputs;
  const overlapping = attr<boolean>(op, 'overlapping');
  return [raw.fractionalMaxPoolGrad(op.inputs[0], y, dy, rows, columns, { overlapping })];
});
registerPartialGradient('FractionalAvgPool', (op, [dy]) => {
  if (!dy) return [null];
  const [, rows, columns] = op.outputs;
  const overlapping = attr<boolean>(op, 'overlapping');
  const shape = raw.shape(op.inputs[0], { out_type: 'int64' });
  return [raw.fractionalAvgPoolGrad(shape, dy, rows, columns, { overlapping })];
});
