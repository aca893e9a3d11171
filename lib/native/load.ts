import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Addon } from './addon';

interface Loader {
  load(paths: string[], quiet: boolean): string;
}

const root = resolve(__dirname, '../..');

/** Loads libtensorflow, quietly unless the user asked for its log, and then the addon that is linked to it. */
function loadAddon(): Addon {
  const build = resolve(root, process.env.TENSORFLOW_NATIVE_BUILD || 'build/Release');
  const loader = requireBuilt(join(build, 'tensorflow_loader.node')) as Loader;
  const quiet = process.env.TF_CPP_MIN_LOG_LEVEL === undefined;
  try {
    loader.load(libraries(join(root, 'libtensorflow/lib')), quiet);
  } catch (cause) {
    throw new Error(`tensorflow-native: libtensorflow does not load: ${(cause as Error).message}`, { cause });
  }
  return requireBuilt(join(build, 'tensorflow_native.node')) as Addon;
}

/** The framework library comes first: the main one needs it. */
function libraries(directory: string): string[] {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  if (names.length === 0) {
    throw new Error(`${directory} is missing or empty, run \`npm rebuild tensorflow-native\``);
  }
  const framework = (name: string) => Number(name.includes('framework'));
  names.sort((a, b) => framework(b) - framework(a));
  // A library that is linked to from elsewhere finds its own dependencies beside the real file.
  return names.map((name) => realpathSync(join(directory, name)));
}

function requireBuilt(file: string): unknown {
  if (!existsSync(file)) {
    throw new Error(`tensorflow-native: the addon is not built (${file}), run \`npm rebuild tensorflow-native\``);
  }
  return require(file);
}

export const addon: Addon = loadAddon();
