'use strict';

// npm's install step: gets libtensorflow and builds the addon. Quick when both are in place.

const { fetchLibrary } = require('./install/fetch');
const { announcer, explain } = require('./install/progress');
const { buildNative } = require('./build/native');

explain(async () => {
  const announce = announcer();
  await fetchLibrary(announce);
  buildNative(announce);
});
