import * as raw from '../ops/generated';
import { given } from './attributes';
import { needs, registerGradient, type OpRecord } from './registry';
import { shapeOf } from './shapes';

type Conv2DAttrs = Parameters<typeof raw.conv2DBackpropInput>[3];
type DepthwiseAttrs = Parameters<typeof raw.depthwiseConv2dNativeBackpropInput>[3];
type Conv3DAttrs = Parameters<typeof raw.conv3DBackpropInputV2>[3];
type Dilation2DAttrs = Parameters<typeof raw.dilation2DBackpropInput>[3];

const geometry = ['strides', 'padding', 'explicit_paddings', 'data_format', 'dilations'] as const;
const conv2DAttrs = (op: OpRecord): Conv2DAttrs => given<Conv2DAttrs>(op, 'use_cudnn_on_gpu', ...geometry);
const depthwiseAttrs = (op: OpRecord): DepthwiseAttrs => given<DepthwiseAttrs>(op, ...geometry);
const conv3DAttrs = (op: OpRecord): Conv3DAttrs =>
  given<Conv3DAttrs>(op, 'strides', 'padding', 'data_format', 'dilations');

// A convolution, its input gradient and its filter gradient are three faces of one trilinear form: the gradients of
// each are the other two.

registerGradient('Conv2D', (op, [dy]) => {
  const [x, filter] = op.inputs;
  const attrs = conv2DAttrs(op);
  return [
    needs(op, 0) ? raw.conv2DBackpropInput(shapeOf(x), filter, dy, attrs) : null,
    needs(op, 1) ? raw.conv2DBackpropFilter(x, shapeOf(filter), dy, attrs) : null,
  ];
});

registerGradient('Conv2DBackpropInput', (op, [grad]) => {
  const [, filter, dy] = op.inputs;
  const attrs = conv2DAttrs(op);
  return [
    null,
    needs(op, 1) ? raw.conv2DBackpropFilter(grad, shapeOf(filter), dy, attrs) : null,
    needs(op, 2) ? raw.conv2D(grad, filter, attrs) : null,
  ];
});

registerGradient('Conv2DBackpropFilter', (op, [grad]) => {
  const [x, , dy] = op.inputs;
  const attrs = conv2DAttrs(op);
  return [
    needs(op, 0) ? raw.conv2DBackpropInput(shapeOf(x), grad, dy, attrs) : null,
    null,
    needs(op, 2) ? raw.conv2D(x, grad, attrs) : null,
  ];
});

registerGradient('DepthwiseConv2dNative', (op, [dy]) => {
  const [x, filter] = op.inputs;
  const attrs = depthwiseAttrs(op);
  return [
    needs(op, 0) ? raw.depthwiseConv2dNativeBackpropInput(shapeOf(x), filter, dy, attrs) : null,
    needs(op, 1) ? raw.depthwiseConv2dNativeBackpropFilter(x, shapeOf(filter), dy, attrs) : null,
  ];
});

registerGradient('DepthwiseConv2dNativeBackpropInput', (op, [grad]) => {
  const [, filter, dy] = op.inputs;
  const attrs = depthwiseAttrs(op);
  return [
    null,
    needs(op, 1) ? raw.depthwiseConv2dNativeBackpropFilter(grad, shapeOf(filter), dy, attrs) : null,
    needs(op, 2) ? raw.depthwiseConv2dNative(grad, filter, attrs) : null,
  ];
});

registerGradient('DepthwiseConv2dNativeBackpropFilter', (op, [grad]) => {
  const [x, , dy] = op.inputs;
  const attrs = depthwiseAttrs(op);
  return [
    needs(op, 0) ? raw.depthwiseConv2dNativeBackpropInput(shapeOf(x), grad, dy, attrs) : null,
    null,
    needs(op, 2) ? raw.depthwiseConv2dNative(x, grad, attrs) : null,
  ];
});

registerGradient('Conv3D', (op, [dy]) => {
  const [x, filter] = op.inputs;
  const attrs = conv3DAttrs(op);
  return [
    needs(op, 0) ? raw.conv3DBackpropInputV2(shapeOf(x), filter, dy, attrs) : null,
    needs(op, 1) ? raw.conv3DBackpropFilterV2(x, shapeOf(filter), dy, attrs) : null,
  ];
});

registerGradient('Conv3DBackpropInputV2', (op, [grad]) => {
  const [, filter, dy] = op.inputs;
  const attrs = conv3DAttrs(op);
  return [
    null,
    needs(op, 1) ? raw.conv3DBackpropFilterV2(grad, shapeOf(filter), dy, attrs) : null,
    needs(op, 2) ? raw.conv3D(grad, filter, attrs) : null,
  ];
});

registerGradient('Conv3DBackpropFilterV2', (op, [grad]) => {
  const [x, , dy] = op.inputs;
  const attrs = conv3DAttrs(op);
  return [
    needs(op, 0) ? raw.conv3DBackpropInputV2(shapeOf(x), grad, dy, attrs) : null,
    null,
    needs(op, 2) ? raw.conv3D(x, grad, attrs) : null,
  ];
});

registerGradient('Dilation2D', (op, [dy]) => {
  const [x, filter] = op.inputs;
  const attrs = given<Dilation2DAttrs>(op, 'strides', 'rates', 'padding');
  return [
    needs(op, 0) ? raw.dilation2DBackpropInput(x, filter, dy, attrs) : null,
    needs(op, 1) ? raw.dilation2DBackpropFilter(x, filter, dy, attrs) : null,
  ];
});
