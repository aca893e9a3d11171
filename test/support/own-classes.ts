import * as tf from '../../lib';
import type { LayerOptions } from '../../lib/keras/engine/layer-options';

type Shape = (number | null)[];
type Layer = tf.keras.Layer<never>;

interface BlockOptions extends LayerOptions {
  units: number;
}

/** The twin of Block in scripts/fixtures/keras_file_cases/models.py. */
export class Block extends tf.keras.Layer {
  static override readonly className = 'Block';
  readonly units: number;
  readonly dense: Layer;
  readonly _norm: Layer;
  offset!: tf.keras.Weight;
  factor!: tf.keras.Weight;

  constructor({ units, ...options }: BlockOptions) {
    super(options);
    this.units = units;
    this.dense = tf.layers.dense({ units }) as unknown as Layer;
    this._norm = tf.layers.layerNormalization() as unknown as Layer;
  }

  override build(inputShape: Shape): void {
    this.offset = this.addWeight({ name: 'offset', shape: [this.units], initializer: 'zeros', trainable: false });
    this.factor = this.addWeight({ name: 'factor', shape: [this.units], initializer: 'ones' });
    this.dense.build(inputShape);
    this._norm.build([...inputShape.slice(0, -1), this.units]);
  }

  override call(x: tf.Tensor): tf.Tensor {
    const normal = this._norm.apply<tf.Tensor>(this.dense.apply(x));
    return tf.add(tf.mul(normal, this.factor), this.offset);
  }

  override getConfig() {
    return { ...super.getConfig(), units: this.units };
  }
}
tf.keras.utils.registerKerasSerializable(Block as never, { package: 'Tests' });

interface BranchesOptions extends LayerOptions {
  width: number;
}

const dense = (units: number, options: object = {}) => tf.layers.dense({ units, ...options }) as unknown as Layer;
const block = (units: number) => new Block({ units }) as unknown as Layer;

/** The twin of Branches there. */
export class Branches extends tf.keras.Model {
  static override readonly className = 'Branches';
  readonly width: number;
  readonly zoom: Layer;
  readonly blocks: Layer[];
  readonly heads: Record<'mean' | 'scale', Layer>;
  readonly rows: Layer[][];
  readonly _privatePart: Layer;

  constructor({ width, ...options }: BranchesOptions) {
    super(options);
    this.width = width;
    this.zoom = dense(width);
    this.blocks = [block(width), block(width), dense(width)];
    this.heads = { mean: dense(2), scale: dense(2, { activation: 'softplus' }) };
    this.rows = [[dense(width), dense(width)], [dense(width)]];
    this._privatePart = dense(width, { useBias: false });
  }

  override call(inputs: tf.Tensor): tf.Tensor {
    const chain = [this.zoom, ...this.blocks, ...this.rows.flat(), this._privatePart];
    const x = chain.reduce((value, layer) => layer.apply<tf.Tensor>(value), inputs);
    return tf.mul(this.heads.mean.apply<tf.Tensor>(x), this.heads.scale.apply<tf.Tensor>(x));
  }

  override getConfig() {
    return { ...super.getConfig(), width: this.width };
  }
}
tf.keras.utils.registerKerasSerializable(Branches as never, { package: 'Tests' });
