// What `require('tensorflow-native')` runs. The public surface itself is index.ts.

import { settle } from './native/load';

try {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import could not be followed by a finally
  module.exports = require('./index');
} finally {
  settle();
}
