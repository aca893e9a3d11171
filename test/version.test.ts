import { version } from '../lib';
import { tensorflow } from '../package.json';

test('the library in use is the release that package.json names', () => {
  expect(version).toBe(tensorflow.version);
});
