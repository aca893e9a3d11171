import { cacheRoot, wheelFor } from '../../scripts/install/platform';

test.each([
  ['linux', 'x64', {}, 'tensorflow-cpu', 'manylinux_2_27_x86_64'],
  ['linux', 'arm64', {}, 'tensorflow', 'manylinux_2_27_aarch64'],
  ['linux', 'x64', { TENSORFLOW_NATIVE_VARIANT: 'gpu' }, 'tensorflow', 'manylinux_2_27_x86_64'],
  ['darwin', 'arm64', {}, 'tensorflow', 'macosx_12_0_arm64'],
] as const)('%s %s with %j takes %s', (platform, arch, env, project, tag) => {
  const wheel = wheelFor(env, platform, arch);
  expect(wheel.project).toBe(project);
  expect(wheel.tags[0]).toBe(tag);
});

test('an unknown variant is refused', () => {
  expect(() => wheelFor({ TENSORFLOW_NATIVE_VARIANT: 'tpu' }, 'linux', 'x64')).toThrow(
    'TENSORFLOW_NATIVE_VARIANT: expected cpu or gpu, received "tpu"',
  );
});

test('macOS has no GPU variant', () => {
  expect(() => wheelFor({ TENSORFLOW_NATIVE_VARIANT: 'gpu' }, 'darwin', 'arm64')).toThrow('no GPU wheel for macOS');
});

test('a platform without a wheel is named', () => {
  expect(() => wheelFor({}, 'win32', 'x64')).toThrow('has no wheel for win32 x64');
  expect(() => wheelFor({}, 'linux', 'x64', true)).toThrow('has no wheel for linux x64 with musl');
});

test('the cache lies where the platform keeps caches', () => {
  expect(cacheRoot({ HOME: '/home/me' }, 'linux')).toBe('/home/me/.cache/tensorflow-native');
  expect(cacheRoot({ HOME: '/Users/me' }, 'darwin')).toBe('/Users/me/Library/Caches/tensorflow-native');
  expect(cacheRoot({ HOME: '/home/me', XDG_CACHE_HOME: '/big' }, 'linux')).toBe('/big/tensorflow-native');
});
