import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Addon } from './addon';

interface Loader {
  /**
   * Starts to load the libraries, in order, with stderr held back if `quiet`. The function that it returns waits for the
   * end of that and returns TensorFlow's version.
   */
  load(paths: string[], quiet: boolean): () => string;
}

const root = resolve(__dirname, '../..');
const build = resolve(root, process.env.TENSORFLOW_NATIVE_BUILD || 'build/Release');

/** Waits until libtensorflow is loaded, and then loads the addon that is linked to it. */
const finishLoading = startLoading();

/**
 * The native addon of this package, with libtensorflow under it. The library takes as long to load as the modules of this
 * package, so it loads while they do: only the first use waits. From then on the addon itself is behind this object, and
 * the proxy gone.
 */
export const addon: Addon = Object.create(
  new Proxy({}, { get: (_, name) => Reflect.get(finishLoading(), name), has: (_, name) => name in finishLoading() }),
);

/** Waits for the library, whether or not it could be loaded: until then stderr may be held back. */
export function settle(): void {
  try {
    finishLoading();
  } catch {
    // The first use throws it again.
  }
}

function startLoading(): () => Addon {
  const loader = requireBuilt('tensorflow_loader.node') as Loader;
  const finish = loader.load(libraries(join(root, 'libtensorflow/lib')), !asksForLog(process.env));
  return () => {
    try {
      finish();
    } catch (cause) {
      throw new Error(`tensorflow-native: libtensorflow does not load: ${(cause as Error).message}`, { cause });
    }
    const loaded = requireBuilt('tensorflow_native.node') as Addon;
    Object.setPrototypeOf(addon, loaded);
    return loaded;
  };
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

function requireBuilt(name: string): unknown {
  const file = join(build, name);
  if (!existsSync(file)) {
    throw new Error(`tensorflow-native: the addon is not built (${file}), run \`npm rebuild tensorflow-native\``);
  }
  return createRequire(__filename)(file);
}
