'use strict';

// npm run test:sanitizers: runs the native tests on the build with AddressSanitizer and UndefinedBehaviorSanitizer
// (`npm run build:asan`). Node itself is not instrumented, so the runtime is preloaded, and it leaks by design at exit:
// of the leaks that are found only those count whose memory was asked for by the addon.

const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/** How far from the allocation the addon's own code may be: the C++ library's frames lie between. */
const nearFrames = 8;

/**
 * The leaks in a report of LeakSanitizer that the addon is to blame for.
 * @param {string} report
 */
function addonLeaks(report) {
  const leaks = report.split(/\n(?=(?:Direct|Indirect) leak of )/).slice(1);
  return leaks.filter((leak) => {
    const frames = leak.split('\n').filter((line) => /^\s+#\d+ /.test(line));
    return frames
      .slice(0, nearFrames)
      .some((frame) => frame.includes('tensorflow_native.node') || /\/native\/\w+\.(cc|h):/.test(frame));
  });
}

function main() {
  const logs = fs.mkdtempSync(path.join(os.tmpdir(), 'tfn-sanitizers-'));
  const runtime = execFileSync('g++', ['-print-file-name=libasan.so'], { encoding: 'utf8' }).trim();
  const options = ['detect_leaks=1', 'exitcode=99', 'log_exe_name=1', `log_path=${logs}/report`];
  const env = {
    ...process.env,
    LD_PRELOAD: fs.realpathSync(runtime),
    TENSORFLOW_NATIVE_BUILD: 'build-asan/RelWithDebInfo',
    ASAN_OPTIONS: options.join(':'),
    LSAN_OPTIONS: 'exitcode=0',
    UBSAN_OPTIONS: 'print_stacktrace=1',
  };
  const jest = require.resolve('jest/bin/jest');
  const args = [jest, '--runInBand', '--testPathPatterns', '^.*/test/native/', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  let faults = status === 0 ? 0 : 1;
  for (const name of fs.readdirSync(logs)) {
    const report = fs.readFileSync(path.join(logs, name), 'utf8');
    const errors = report.includes('ERROR: AddressSanitizer') ? [report] : addonLeaks(report);
    for (const error of errors) console.error(error);
    faults += errors.length;
  }
  fs.rmSync(logs, { recursive: true });
  if (faults === 0) console.log('no memory error, no undefined behaviour, no leak');
  process.exitCode = faults > 0 ? 1 : 0;
}

if (require.main === module) main();

module.exports = { addonLeaks };
