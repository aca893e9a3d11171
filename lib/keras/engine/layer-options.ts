import { show } from '../../core/show';
import { refuse } from '../fields';
import type { DTypePolicyIdentifier } from '../dtype-policy';
import type { TensorLike } from '../../core/convert';
import type { Shape } from '../../core/shape';
import { Tensor } from '../../core/tensor';
import { isRecord } from '../../core/tree';
import type { RegularizerIdentifier } from './layer-fields';

/** Options that every layer takes. */
export interface LayerOptions {
  /** The layer's name; `dense`, `dense_1`, … when left out. */
  name?: string | null;
  /** Whether the layer's weights are trained: true by default. */
  trainable?: boolean;
  /** Dtype or dtype policy: 'float32', 'mixed_float16', …; the global policy when left out. */
  dtype?: DTypePolicyIdentifier | null;
  /** Whether floating inputs and weights are turned into the compute dtype: true by default. */
  autocast?: boolean;
  /** A regularizer of the layer's outputs, added to the loss. */
  activityRegularizer?: RegularizerIdentifier;
  /** Values of the weights, in their order, that take the place of the initializers' when the weights are made. */
  weights?: readonly TensorLike[] | Tensor | null;
  /** Of the first layer of a Sequential model: the input's shape without the batch. */
  inputShape?: Shape;
  /** The same for a flat input: its size. */
  inputDim?: number;
  /** The same with the batch size in front. */
  batchInputShape?: Shape;
}

const names = [
  'name',
  'trainable',
  'dtype',
  'autocast',
  'activityRegularizer',
  'weights',
  'inputShape',
  'inputDim',
  'batchInputShape',
] as const satisfies readonly (keyof LayerOptions)[];

/**
 * Parts options into those that every layer takes and those of its class.
 *
 * @param fields the class's own options; one that has the name of a common one wins (Embedding's `inputDim`).
 */
export function splitOptions(
  options: unknown,
  fields: object,
  className: string,
): { base: LayerOptions; own: Record<string, unknown> } {
  if (!isRecord(options)) throw new TypeError(`${className}: expected a record of options, received ${show(options)}`);
  const own: Record<string, unknown> = { ...options };
  const base: Record<string, unknown> = {};
  for (const name of names) {
    if (Object.hasOwn(fields, name)) continue;
    if (own[name] !== undefined) base[name] = own[name];
    delete own[name];
  }
  return { base: base as LayerOptions, own };
}

/** The weights that a layer is given; null for none. */
export function givenWeights({ weights }: LayerOptions, className: string): readonly TensorLike[] | null {
  if (weights === undefined || weights === null) return null;
  if (Array.isArray(weights)) return weights as readonly TensorLike[];
  return weights instanceof Tensor ? [weights] : refuse(`${className}: weights`, 'a list of values', weights);
}

/** The names of the options that every layer takes, for errors. */
export const layerOptionNames: readonly string[] = names;

/** The name given, or null; a TypeError for what is no name, since names become parts of paths. */
export function checkName(name: unknown, className: string): string | null {
  if (name === undefined || name === null) return null;
  if (typeof name !== 'string') return refuse(`${className}: name`, 'a string', name);
  if (name.includes('/')) refuse(`${className}: name`, "a string without '/'", name, true);
  return name;
}

/** The shape with batch that a layer's options give its input; null when they give none. */
export function inputShapeOf({ batchInputShape, inputShape, inputDim }: LayerOptions, className: string): Shape | null {
  if (batchInputShape) return checkSizes(batchInputShape, `${className}: batchInputShape`);
  if (inputShape) return [null, ...checkSizes(inputShape, `${className}: inputShape`)];
  return inputDim === undefined ? null : [null, ...checkSizes([inputDim], `${className}: inputDim`)];
}

/** A list of sizes, null for those that vary. */
export function checkSizes(shape: unknown, label: string): Shape {
  const expected = 'a list of sizes, integers >= 0 or null';
  if (!Array.isArray(shape)) return refuse(label, expected, shape);
  const fits = shape.every((size) => size === null || (Number.isSafeInteger(size) && size >= 0));
  return fits ? [...(shape as Shape)] : refuse(label, expected, shape, true);
}

/** A constructor's argument: optional where no option is required. */
export type OptionsArgument<O> = Record<never, never> extends O ? [options?: O] : [options: O];
