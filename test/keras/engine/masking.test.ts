import { toTensor } from '../../../lib/core/convert';
import type { Tensor } from '../../../lib/core/tensor';
import { cast, expandDims, identity, mul, notEqual, sum } from '../../../lib/ops';
import type { CallContext, MaskTree } from '../../../lib/keras/engine/call-context';
import { Layer, type LayerInputs } from '../../../lib/keras/engine/layer';
import { dense, input } from '../../../lib/keras/layers';
import { getMask, setMask } from '../../../lib/keras/mask';
import { model } from '../../../lib/keras/models';
import { clearSession } from '../../../lib/keras/public-backend';

beforeEach(clearSession);

/** Zeros are padding. */
class HideZeros extends Layer {
  override call(x: Tensor): Tensor {
    return identity(x);
  }
  override computeMask(inputs: LayerInputs): MaskTree {
    return notEqual(inputs as Tensor, 0);
  }
}

/** The sum of what is not masked. */
class MaskedSum extends Layer {
  override supportsMasking = true;
  override call(x: Tensor, { mask }: CallContext): Tensor {
    return sum(mask === null ? x : mul(x, cast(mask as Tensor, 'float32')), 1, true);
  }
  override computeMask(): null {
    return null;
  }
}

class PassOn extends Layer {
  override supportsMasking = true;
  override call(x: Tensor): Tensor {
    return mul(x, 2);
  }
}

class ListSum extends Layer {
  override supportsMasking = true;
  masks: MaskTree | null = null;
  override call([a, b]: [Tensor, Tensor], { mask }: CallContext): Tensor {
    this.masks = mask;
    return mul(a, b);
  }
  override computeMask(): null {
    return null;
  }
}

const data = () => toTensor([[1, 0, 3]]);

test('a mask goes along with the tensor, through layers that pass it on', () => {
  const hidden = new PassOn().apply(new HideZeros().apply(data()));
  expect(getMask(hidden)!.arraySync()).toEqual([[true, false, true]]);
});

test('overriding computeMask is enough to support masks', () => {
  expect(new HideZeros().supportsMasking).toBe(true);
  expect(new Layer0().supportsMasking).toBe(false);
});
class Layer0 extends Layer {
  override call(x: Tensor): Tensor {
    return identity(x);
  }
}

test('an explicit mask wins over the one that came along', () => {
  const hidden = new HideZeros().apply(data());
  const layer = new MaskedSum();
  expect(layer.apply(hidden).arraySync()).toEqual([[4]]);
  expect(layer.apply(hidden, { mask: toTensor([[false, false, true]]) }).arraySync()).toEqual([[3]]);
  expect(layer.apply(hidden, { mask: null }).arraySync()).toEqual([[4]]);
});

test('a layer that does not support masks says so once and ends them', () => {
  const warnings: string[] = [];
  const spy = jest.spyOn(process, 'emitWarning').mockImplementation((warning) => void warnings.push(String(warning)));
  const layer = new Layer0();
  expect(getMask(layer.apply(new HideZeros().apply(data())))).toBeUndefined();
  layer.apply(new HideZeros().apply(data()));
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('Layer "layer0" was passed an input with a mask attached to it');
  spy.mockRestore();
});

test('several inputs have several masks', () => {
  const layer = new ListSum();
  const [a, b] = [new HideZeros().apply(data()), data()];
  layer.apply([a, b]);
  const [first, second] = layer.masks as [Tensor, null];
  expect(first.arraySync()).toEqual([[true, false, true]]);
  expect(second).toBeNull();
  layer.apply([data(), b]);
  expect(layer.masks).toBeNull();
});

test('masks go through models, nested ones too, and through casts', () => {
  const inner_x = input({ shape: [3] });
  const inner = model({ inputs: inner_x, outputs: new PassOn().apply(new HideZeros().apply(inner_x)) });
  const x = input({ shape: [3] });
  const made = model({ inputs: x, outputs: new MaskedSum({ dtype: 'float32' }).apply(inner.apply(x)) });
  expect(made.apply(toTensor([[1, 0, 3]], 'int32')).arraySync()).toEqual([[8]]);
  expect(getMask(inner.apply(x))).toBeDefined();
});

test('a mask may be given with the inputs of a model', () => {
  const x = input({ shape: [3] });
  const made = model({ inputs: x, outputs: new MaskedSum().apply(x) });
  expect(made.apply(data(), { mask: toTensor([[false, true, true]]) }).arraySync()).toEqual([[3]]);
  const masked = data();
  setMask(masked, toTensor([[true, false, false]]));
  expect(made.apply(masked).arraySync()).toEqual([[1]]);
});

test('dense passes a mask on', () => {
  const hidden = expandDims(data(), -1);
  setMask(hidden, toTensor([[true, false, true]]));
  expect(getMask(dense({ units: 2 }).apply(hidden))!.arraySync()).toEqual([[true, false, true]]);
});
