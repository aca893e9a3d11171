'use strict';

const os = require('node:os');
const path = require('node:path');

/** The package directory. */
const root = path.resolve(__dirname, '../..');

/** The TensorFlow release this package is made for: package.json is the one place that names it. */
const version = require('../../package.json').tensorflow.version;

/** File names of the two libraries on this platform, by the name they are linked with. */
const suffix = process.platform === 'darwin' ? '.2.dylib' : '.so.2';
const frameworkLibrary = `libtensorflow_framework${suffix}`;

/** The main library's name in the Python wheel, and in the tarballs and conda-forge's package. */
const mainLibraries = [`libtensorflow_cc${suffix}`, `libtensorflow${suffix}`];

/**
 * The wheel that holds libtensorflow for this platform.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{variant: 'cpu' | 'gpu', project: string, tags: string[]}} tags: pip's --platform values, all acceptable
 */
function wheelFor(env = process.env, platform = process.platform, arch = process.arch, musl = isMusl()) {
  const variant = env.TENSORFLOW_NATIVE_VARIANT || 'cpu';
  if (variant !== 'cpu' && variant !== 'gpu') {
    throw new RangeError(`TENSORFLOW_NATIVE_VARIANT: expected cpu or gpu, received ${JSON.stringify(variant)}`);
  }
  const tags = wheelTags[`${platform}-${arch}`];
  const system = `${platform} ${arch}${musl ? ' with musl' : ''}`;
  if (!tags || musl) throw new Error(`TensorFlow ${version} has no wheel for ${system}`);
  if (variant === 'gpu' && platform === 'darwin') {
    throw new Error('TENSORFLOW_NATIVE_VARIANT: TensorFlow has no GPU wheel for macOS, set it to cpu or leave it out');
  }
  const project = variant === 'cpu' && platform === 'linux' && arch === 'x64' ? 'tensorflow-cpu' : 'tensorflow';
  return { variant, project, tags };
}

/** Whether this Linux has musl, as Alpine does, where the wheels are for glibc. */
function isMusl() {
  if (process.platform !== 'linux') return false;
  const { header } = /** @type {{header: {glibcVersionRuntime?: string}}} */ (process.report.getReport());
  return header.glibcVersionRuntime === undefined;
}

const wheelTags = /** @type {Record<string, string[]>} */ ({
  'linux-x64': ['manylinux_2_27_x86_64', 'manylinux_2_17_x86_64', 'manylinux2014_x86_64'],
  'linux-arm64': ['manylinux_2_27_aarch64', 'manylinux_2_17_aarch64', 'manylinux2014_aarch64'],
  'darwin-arm64': ['macosx_12_0_arm64'],
});

/**
 * Where downloaded libraries are kept, shared by every project of this user.
 * @param {NodeJS.ProcessEnv} env
 */
function cacheRoot(env = process.env, platform = process.platform) {
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, 'tensorflow-native');
  const home = env.HOME || os.homedir();
  return path.join(home, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'tensorflow-native');
}

module.exports = { root, version, frameworkLibrary, mainLibraries, wheelFor, cacheRoot };
