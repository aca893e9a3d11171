import { dense, input } from '../../../lib/keras/layers';
import { cloneModel, model, modelFromJSON, Sequential, type Model } from '../../../lib/keras/models';

/** Of the model and each layer with weights inside, in order: whether it is trained. */
function flags(made: Model<never>): unknown[] {
  return [
    made.trainable,
    ...made.layers
      .filter(({ weights }) => weights.length > 0)
      .map((layer) => ('layers' in layer ? flags(layer as unknown as Model<never>) : layer.trainable)),
  ];
}

function partlyFrozen(): Model {
  const x = input({ shape: [3] });
  const inside = new Sequential([dense({ units: 3, name: 'first' }), dense({ units: 3, name: 'second' })]);
  inside.apply(x);
  inside.layers[0]!.trainable = false;
  const y = dense({ units: 2, name: 'frozen', trainable: false }).apply(inside.apply(x));
  return model({ inputs: x, outputs: dense({ units: 1, name: 'head' }).apply(y), name: 'outer' });
}

describe.each([
  ['read from JSON', (made: Model) => modelFromJSON(made.toJSON())],
  ['cloned', (made: Model) => cloneModel(made)],
])('a model that is %s', (_, again) => {
  test('trains the layers that were trained', () => {
    const made = partlyFrozen();
    const copy = again(made);
    expect(flags(copy)).toEqual(flags(made));
    expect(flags(copy)).toEqual([true, [true, false, true], false, true]);
    expect(copy.trainableWeights).toHaveLength(4);
  });

  test('keeps a layer that was made trainable within a frozen model', () => {
    const made = partlyFrozen();
    made.trainable = false;
    made.getLayer('head').trainable = true;
    (made.layers[1] as unknown as Model).layers[1]!.trainable = true;
    expect(flags(again(made))).toEqual(flags(made));
    expect(flags(again(made))).toEqual([false, [false, false, true], false, true]);
    expect(again(made).trainableWeights).toEqual([]);
  });
});
