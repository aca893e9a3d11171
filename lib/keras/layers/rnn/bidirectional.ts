import type { Shape } from '../../../core/shape';
import { Tensor } from '../../../core/tensor';
import { add, concat, div, mul, reverse } from '../../../ops';
import { flatten } from '../../../core/tree';
import { withDType } from '../../../ops/arguments';
import { deserializeKerasObject, serializeKerasObject, toOptions, type Config, type ObjectConfig } from '../../config';
import { factory } from '../../configured';
import type { CallContext, MaskTree } from '../../engine/call-context';
import type { ApplyInputs, LayerInputs } from '../../engine/inputs';
import { Layer, type CallArguments } from '../../engine/layer';
import type { LayerOptions, OptionsArgument } from '../../engine/layer-options';
import { nullable, refuse, value, type Field } from '../../fields';
import { registerKerasClass, type CustomObjects } from '../../registry';
import { Recurrence, type RecurrenceOptions } from './rnn';

type AnyRecurrence = Recurrence<RecurrenceOptions>;

const modes = ['concat', 'sum', 'ave', 'mul'] as const;
/** How the outputs of both directions become one; null leaves them as two. */
export type MergeMode = (typeof modes)[number] | null;

export interface BidirectionalOptions extends LayerOptions {
  /** The recurrent layer: copies of it go forward and backward. */
  layer: Layer<never>;
  /** 'concat' by default. */
  mergeMode?: MergeMode;
  /** The layer that goes backward, in the place of the copy. */
  backwardLayer?: Layer<never> | null;
}

function recurrence(): Field<AnyRecurrence> {
  return value<AnyRecurrence>(undefined, (given, label) =>
    given instanceof Recurrence ? (given as AnyRecurrence) : refuse(label, 'a recurrent layer', given),
  );
}

function mergeMode(): Field<MergeMode> {
  return value<MergeMode>('concat', (given, label) =>
    given === null || (modes as readonly unknown[]).includes(given)
      ? (given as MergeMode)
      : refuse(label, "one of 'concat', 'sum', 'ave', 'mul', null", given, typeof given === 'string'),
  );
}

/** A copy of a layer under another name, and with other options. */
function copy(layer: AnyRecurrence, prefix: string, changes: Config = {}): AnyRecurrence {
  const saved = serializeKerasObject(layer) as ObjectConfig;
  const name = prefix + (layer.name.startsWith(prefix) ? layer.name.slice(prefix.length) : layer.name);
  const result = deserializeKerasObject({
    ...saved,
    build_config: undefined,
    config: { ...(saved.config as Config), ...changes, name },
  }) as AnyRecurrence;
  // Keras's config leaves it out.
  const { useCudnn } = layer as { useCudnn?: unknown };
  return useCudnn === undefined ? result : Object.assign(result, { useCudnn });
}

/**
 * A recurrent layer in both directions.
 *
 * Input: tensor [batch, steps, features], with a mask [batch, steps] or none; call argument `initialState`: list of the states of the
 * forward and then of the backward layer, which may also come as `apply([x, ...states])`. Output: with mergeMode 'concat' [..., 2 · units],
 * with 'sum', 'ave' (mean), 'mul' (product) [..., units], with null two of these; with returnState of the layer a list that goes on with
 * the last states of both. Schuster and Paliwal, Bidirectional recurrent neural networks, 1997.
 */
export class Bidirectional extends Layer<BidirectionalOptions> {
  static override readonly className: string = 'Bidirectional';
  static override readonly callArguments: readonly string[] = ['initialState'];
  static override readonly fields = { mergeMode: mergeMode() };

  declare readonly mergeMode: MergeMode;
  override supportsMasking = true;
  readonly forwardLayer: AnyRecurrence;
  readonly backwardLayer: AnyRecurrence;

  constructor(...[given = {} as BidirectionalOptions]: OptionsArgument<BidirectionalOptions>) {
    const { layer, backwardLayer = null, ...options } = given;
    super(options as BidirectionalOptions);
    const wrapped = recurrence().read(layer, 'Bidirectional: layer');
    this.forwardLayer = copy(wrapped, 'forward_');
    this.backwardLayer =
      nullable(recurrence()).read(backwardLayer, 'Bidirectional: backwardLayer') ??
      copy(wrapped, 'backward_', { go_backwards: true });
    this.#checkDirections();
    for (const each of [this.forwardLayer, this.backwardLayer]) each.zeroOutputForMask = each.returnSequences;
    this.inputSpec = wrapped.inputSpec;
  }

  #checkDirections(): void {
    const { forwardLayer: forward, backwardLayer: backward } = this;
    if (forward.goBackwards === backward.goBackwards) {
      refuse(
        `${this.name}: backwardLayer`,
        `goBackwards unlike the layer's (${forward.goBackwards})`,
        backward.goBackwards,
        true,
      );
    }
    for (const option of ['stateful', 'returnSequences', 'returnState'] as const) {
      if (forward[option] !== backward[option]) {
        refuse(
          `${this.name}: backwardLayer`,
          `${option} like the layer's (${forward[option]})`,
          backward[option],
          true,
        );
      }
    }
  }

  get stateful(): boolean {
    return this.forwardLayer.stateful;
  }

  get returnSequences(): boolean {
    return this.forwardLayer.returnSequences;
  }

  get returnState(): boolean {
    return this.forwardLayer.returnState;
  }

  override build(inputShape: Shape): void {
    for (const layer of [this.forwardLayer, this.backwardLayer]) if (!layer.built) layer.build(inputShape);
  }

  /** Sets the states kept between calls to 0. */
  resetState(): void {
    this.forwardLayer.resetState();
    this.backwardLayer.resetState();
  }

  /** The same, by Keras's older name. */
  resetStates(): void {
    this.resetState();
  }

  /** @param inputs the sequences, or a list of the sequences and the states to begin with. */
  override apply<Outputs = Tensor>(inputs: ApplyInputs, args: CallArguments = {}): Outputs {
    if (!Array.isArray(inputs) || !(inputs[0] instanceof Tensor)) return super.apply(inputs, args);
    const [sequences, ...initialState] = inputs as Tensor[];
    return super.apply(sequences!, initialState.length === 0 ? args : { ...args, initialState });
  }

  #statesOf(given: unknown): [forward: Tensor[] | null, backward: Tensor[] | null] {
    if (given === undefined || given === null) return [null, null];
    const states = given as Tensor[];
    const half = states.length / 2;
    return [states.slice(0, half), states.slice(half)];
  }

  override call(sequences: Tensor, { training, mask, initialState }: CallContext): Tensor | Tensor[] {
    const [forwardState, backwardState] = this.#statesOf(initialState);
    const run = (layer: AnyRecurrence, state: Tensor[] | null): Tensor[] =>
      [layer.apply<Tensor | Tensor[]>(sequences, { training, mask, initialState: state })].flat();
    const [forward, ...forwardStates] = run(this.forwardLayer, forwardState) as [Tensor, ...Tensor[]];
    const [backward, ...backwardStates] = run(this.backwardLayer, backwardState) as [Tensor, ...Tensor[]];
    const inTime = this.returnSequences ? reverse(backward, 1) : backward;
    const merged = this.#merge(withDType(forward, this.computeDtype), withDType(inTime, this.computeDtype));
    if (!this.returnState) return merged.length === 1 ? merged[0]! : merged;
    return [...merged, ...forwardStates, ...backwardStates];
  }

  #merge(forward: Tensor, backward: Tensor): Tensor[] {
    switch (this.mergeMode) {
      case 'concat':
        return [concat([forward, backward], -1)];
      case 'sum':
        return [add(forward, backward)];
      case 'ave':
        return [div(add(forward, backward), 2)];
      case 'mul':
        return [mul(forward, backward)];
      case null:
        return [forward, backward];
    }
  }

  override computeMask(_inputs: LayerInputs, mask: MaskTree | null): MaskTree | null {
    const given = ([mask].flat() as (Tensor | null)[])[0] ?? null;
    const output = this.returnSequences ? given : null;
    const outputs = this.mergeMode === null ? [output, output] : [output];
    if (!this.returnState) return outputs;
    const states = [this.forwardLayer, this.backwardLayer].flatMap(({ cell }) =>
      flatten<unknown>(cell.stateSize as never),
    );
    return [...outputs, ...states.map(() => null)];
  }

  override getConfig(): Config {
    return {
      ...super.getConfig(),
      layer: serializeKerasObject(this.forwardLayer),
      backward_layer: serializeKerasObject(this.backwardLayer),
    };
  }

  static override fromConfig(config: Config, customObjects?: CustomObjects): Bidirectional {
    const make = (each: unknown) => (each ? (deserializeKerasObject(each, { customObjects }) as Layer<never>) : null);
    const layers = { layer: make(config['layer'])!, backwardLayer: make(config['backward_layer']) };
    return new Bidirectional({ ...toOptions(config), ...layers });
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Bidirectional', kind: 'layer' }, Bidirectional);

/** Makes a {@link Bidirectional} layer. */
export const bidirectional = factory(Bidirectional);
