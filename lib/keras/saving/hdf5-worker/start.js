'use strict';

// The thread as it is started out of the sources, which are TypeScript. In dist/ its place is taken by worker.js.

require('../../../../scripts/typescript');
require('./worker');
