import { keras } from '../../lib';
import { serializeKerasObject } from '../../lib/keras/config';
import { toPythonJson } from '../../lib/keras/python-json';

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
