import { greater, keras, tensor, where } from '../../lib';
import { serializeKerasObject } from '../../lib/keras/config';
import { fromPythonJson, toPythonJson } from '../../lib/keras/python-json';

test('whole numbers that Keras wants as floats have a decimal point', () => {
  expect(
    toPythonJson({ momentum: 0, beta: 1e30, learning_rate: -1, values: [1, 0.5], units: 3, name: 'momentum' }),
  ).toBe('{"momentum":0.0,"beta":1e+30,"learning_rate":-1.0,"values":[1.0,0.5],"units":3,"name":"momentum"}');
  expect(toPythonJson(serializeKerasObject(keras.optimizers.sgd({ learningRate: 1, name: 'sgd' })))).toContain(
    '"learning_rate":1.0',
  );
});

test('everything else is as JSON.stringify has it', () => {
  const value = { momentum: null, threshold: [true, 'a', null], learning_rate: { class_name: 'X', config: { a: 1 } } };
  expect(toPythonJson(value)).toBe(JSON.stringify(value));
});

test('numbers that are not finite go by their names in Python', () => {
  const value = { threshold: Infinity, values: [-Infinity, NaN, 1], mask_value: NaN, name: 'NaN and "Infinity' };
  const text = toPythonJson(value);
  expect(text).toBe(
    '{"threshold":Infinity,"values":[-Infinity,NaN,1.0],"mask_value":NaN,"name":"NaN and \\"Infinity"}',
  );
  expect(fromPythonJson(text)).toEqual(value);
  expect(fromPythonJson('{"ord": -Infinity, "name": "x"}')).toEqual({ ord: -Infinity, name: 'x' });
  expect(() => fromPythonJson('{"a": Infinit}')).toThrow(SyntaxError);
});

test('a model with such numbers comes back', () => {
  const x = keras.input({ shape: [2] });
  const y = where(greater(x, 0), x, -Infinity);
  const again = keras.models.modelFromJSON(keras.model({ inputs: x, outputs: y }).toJSON());
  expect(again.apply(tensor([[1, -1]])).arraySync()).toEqual([[1, -Infinity]]);
});
