import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Addon } from './addon';

interface Loader {
  /** Loads the libraries in order, with stderr held back if `quiet`, and returns TensorFlow's version. */
  load(paths: string[], quiet: boolean): string;
}

const root = resolve(__dirname, '../..');

/** The native addon of this package, with libtensorflow loaded under it. */
export const addon: Addon = loadAddon();

function loadAddon(): Addon {
  const build = resolve(root, process.env.TENSORFLOW_NATIVE_BUILD || 'build/Release');
  const loader = requireBuilt(join(build, 'tensorflow_loader.node')) as Loader;
  const paths = libraries(join(root, 'libtensorflow/lib'));
  try {
    loader.load(paths, !asksForLog(process.env));
  } catch (cause) {
    throw new Error(`tensorflow-native: libtensorflow does not load: ${(cause as Error).message}`, { cause });
  }
  return requireBuilt(join(build, 'tensorflow_native.node')) as Addon;
}

function asksForLog(env: NodeJS.ProcessEnv): boolean {
  return env.TF_CPP_MIN_LOG_LEVEL !== undefined || env.TF_CPP_MAX_VLOG_LEVEL !== undefined;
}

/** The framework library comes first: the main one needs it. */
function libraries(directory: string): string[] {
  const names = existsSync(directory) ? readdirSync(directory).map((name) => join(directory, name)) : [];
  if (names.length === 0 || !names.every(existsSync)) {
    const where = names.find((name) => !existsSync(name)) ?? directory;
    throw new Error(`tensorflow-native: libtensorflow is missing (${where}), run \`npm rebuild tensorflow-native\``);
  }
  const isFramework = (name: string) => Number(name.includes('_framework'));
  return names.sort((a, b) => isFramework(b) - isFramework(a));
}

function requireBuilt(file: string): unknown {
  if (!existsSync(file)) {
    throw new Error(`tensorflow-native: the addon is not built (${file}), run \`npm rebuild tensorflow-native\``);
  }
  return createRequire(__filename)(file);
}
