'use strict';

// npm run test:sanitizers [-- test/some/other …]: runs the native tests, or others, on the build with AddressSanitizer
// and UndefinedBehaviorSanitizer (`npm run build:asan`). Node is not instrumented, so the runtime is preloaded.

const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/**
 * The leaks in a report of LeakSanitizer that the addon is to blame for: it, or TensorFlow on its behalf, asked for the
 * memory. What Node asks for itself, even when the addon calls it, it leaves behind at exit by design.
 * @param {string} report
 */
function addonLeaks(report) {
  const leaks = report.split(/\n\n/).filter((block) => /^(Direct|Indirect) leak of /.test(block));
  return leaks.filter((leak) => {
    const frames = leak.split('\n').filter((line) => /^\s+#\d+ /.test(line));
    const ours = frames.findIndex((frame) => /tensorflow_(native|loader)\.node|\/native\/\w+\.(cc|h):/.test(frame));
    return ours >= 0 && !frames.slice(0, ours).some((frame) => frame.includes(`(${process.execPath}+`));
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
  const args = process.argv.slice(2);
  if (!args.some((argument) => argument.startsWith('test/'))) args.unshift('test/native/');
  const { status } = spawnSync(process.execPath, [jest, '--runInBand', ...args], { cwd: root, env, stdio: 'inherit' });
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
