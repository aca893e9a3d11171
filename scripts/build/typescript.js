'use strict';

// Compiles lib/ to dist/. As npm's prepare step it runs in a clone; a published package carries dist/ and no lib/.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../install/platform');

function compiler() {
  try {
    return require.resolve('typescript/bin/tsc');
  } catch {
    return undefined;
  }
}

/** What the compiler leaves behind: hand-written declarations, which its own import, and message definitions. */
function copyOthers() {
  for (const name of fs.readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(d\.ts|proto|json)$/.test(name)) continue;
    fs.mkdirSync(path.join(root, 'dist', path.dirname(name)), { recursive: true });
    fs.copyFileSync(path.join(root, 'lib', name), path.join(root, 'dist', name));
  }
}

const tsc = compiler();
if (tsc && fs.existsSync(path.join(root, 'lib'))) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  if (status === 0) copyOthers();
}
