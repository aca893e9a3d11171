import { existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frameworkLibrary, version } from '../../scripts/install/platform';
import { pythonPackage, tarball, temporaryDirectory, wheelLibrary, writeFiles } from './directories';
import { FakePackage, writeWheel } from './fake-package';

const wheelFiles = {
  [`tensorflow/${wheelLibrary}`]: 'main library',
  [`tensorflow/${frameworkLibrary}`]: 'framework library',
  'tensorflow/include/tensorflow/c/c_api.h': '// c_api',
  'tensorflow/include/tensorflow/c/eager/c_api.h': '// eager',
  'tensorflow/include/tsl/platform/ctstring.h': '// ctstring',
  'tensorflow/include/tensorflow/core/framework/tensor.h': '// C++, not needed',
  'tensorflow/python/ops.py': '# not needed',
};

let wheel: string;
let project: FakePackage;

beforeAll(async () => {
  wheel = await writeWheel(join(temporaryDirectory(), 'tensorflow_cpu-0-cp311-cp311-manylinux.whl'), wheelFiles);
});

beforeEach(() => {
  project = new FakePackage();
});

const offers = (version: string, file = wheel) =>
  `if [ "$python" = ${version} ]; then cp ${file} "$dest"; else echo 'ERROR: No matching distribution found'; exit 1; fi`;

const pipLog = () => readFileSync(join(project.bin, 'log'), 'utf8').trim().split('\n');
const cacheEntries = () => readdirSync(join(project.cache, 'tensorflow-native'));
const placed = (name: string) => readFileSync(join(project.target, name), 'utf8');

test('the two libraries and the C headers come out of the wheel, and nothing else', async () => {
  project.installPip(offers('3.12'));
  expect(await project.fetch()).toMatchObject({ status: 0 });
  expect(placed(`lib/${wheelLibrary}`)).toBe('main library');
  expect(placed(`lib/${frameworkLibrary}`)).toBe('framework library');
  const headers = readdirSync(join(project.target, 'include'), { recursive: true, encoding: 'utf8' });
  expect(headers.filter((name) => name.endsWith('.h')).sort()).toEqual([
    'tensorflow/c/c_api.h',
    'tensorflow/c/eager/c_api.h',
    'tsl/platform/ctstring.h',
  ]);
  const [entry, ...others] = cacheEntries();
  expect(others).toEqual([]);
  expect(readdirSync(join(project.cache, 'tensorflow-native', entry))).not.toContain('download');
});

test('progress is shown', async () => {
  project.installPip(offers('3.12'));
  const { output } = await project.fetch();
  expect(output).toMatch(new RegExp(`^tensorflow-native: downloading tensorflow\\S* ${version}$`, 'm'));
  expect(output).toMatch(/^tensorflow-native: unpacking libtensorflow: 100 %$/m);
});

test('the CPython tags are tried until the index offers one', async () => {
  project.installPip(offers('3.10'));
  expect(await project.fetch()).toMatchObject({ status: 0 });
  expect(pipLog().map((line) => line.split(' ')[1])).toEqual(['3.12', '3.13', '3.11', '3.10']);
});

test('the GPU variant is another wheel with a cache entry of its own', async () => {
  project.installPip(offers('3.12'));
  expect(await project.fetch({ TENSORFLOW_NATIVE_VARIANT: 'gpu' })).toMatchObject({ status: 0 });
  expect(pipLog()).toEqual(['tensorflow 3.12']);
  expect(cacheEntries()).toEqual([expect.stringContaining(`${version}-gpu-`)]);
});

test('a second install takes the cached copy', async () => {
  project.installPip(offers('3.12'));
  await project.fetch();
  rmSync(project.target, { recursive: true });
  expect(await project.fetch()).toEqual({ status: 0, output: '' });
  expect(placed(`lib/${wheelLibrary}`)).toBe('main library');
  expect(pipLog()).toHaveLength(1);
});

test('two installs at once download once', async () => {
  project.installPip(`sleep 0.5\n${offers('3.12')}`);
  const [first, second] = await Promise.all([project.fetch(), project.fetch()]);
  expect([first.status, second.status]).toEqual([0, 0]);
  expect(first.output + second.output).toContain('another install is filling the cache');
  expect(pipLog()).toHaveLength(1);
});

test('a truncated file in the cache is noticed and replaced', async () => {
  project.installPip(offers('3.12'));
  await project.fetch();
  truncateSync(join(project.cache, 'tensorflow-native', cacheEntries()[0], wheelLibrary), 4);
  const { status, output } = await project.fetch();
  expect(status).toBe(0);
  expect(output).toContain('is damaged, replacing it');
  expect(placed(`lib/${wheelLibrary}`)).toBe('main library');
  expect(cacheEntries()).toHaveLength(1);
});

test('a changed file of the same size in the cache is noticed and replaced', async () => {
  project.installPip(offers('3.12'));
  await project.fetch();
  writeFileSync(join(project.cache, 'tensorflow-native', cacheEntries()[0], wheelLibrary), 'Main library');
  expect((await project.fetch()).status).toBe(0);
  expect(placed(`lib/${wheelLibrary}`)).toBe('main library');
});

test('a wheel that does not match its own record is refused and leaves nothing', async () => {
  const record = Object.keys(wheelFiles).map((name) => `${name},sha256=AAAA,4`);
  const damaged = await writeWheel(join(temporaryDirectory(), 'a.whl'), wheelFiles, record.join('\n'));
  project.installPip(offers('3.12', damaged));
  const { status, output } = await project.fetch();
  expect(status).toBe(1);
  expect(output).toContain("does not match the wheel's record");
  expect(cacheEntries()).toEqual([]);
});

test('a truncated wheel is refused and leaves nothing', async () => {
  const truncated = join(temporaryDirectory(), 'a.whl');
  writeFileSync(truncated, readFileSync(wheel).subarray(0, 200));
  project.installPip(offers('3.12', truncated));
  expect((await project.fetch()).status).toBe(1);
  expect(cacheEntries()).toEqual([]);
  expect(existsSync(project.target)).toBe(false);
});

test('a wheel without the libraries is refused', async () => {
  const empty = await writeWheel(join(temporaryDirectory(), 'a.whl'), { 'tensorflow/__init__.py': '' });
  project.installPip(offers('3.12', empty));
  expect((await project.fetch()).output).toContain('the wheel does not hold the two TensorFlow libraries');
});

test('a full disk is called by its name and leaves the cache right', async () => {
  project.installPip(
    'head -c 100 /dev/zero >"$dest/part"; echo "ERROR: [Errno 28] No space left on device" >&2; exit 1',
  );
  const { status, output } = await project.fetch();
  expect(status).toBe(1);
  expect(output).toContain('the disk is full');
  expect(cacheEntries()).toEqual([]);
});

test('a network that fails is not taken for a missing wheel', async () => {
  project.installPip(
    'echo "WARNING: Retrying (Retry(total=4)) after connection broken"; echo "ERROR: No matching distribution found"; exit 1',
  );
  const { status, output } = await project.fetch();
  expect(status).toBe(1);
  expect(output).toContain('pip download failed:\nWARNING: Retrying');
  expect(pipLog()).toHaveLength(1);
});

test('an index without the release says so and lists the ways out', async () => {
  project.installPip(offers('2.7'));
  const { status, output } = await project.fetch();
  expect(status).toBe(1);
  expect(output).toMatch(new RegExp(`offers no tensorflow\\S*==${version} wheel`));
  expect(output).toContain('Any one of these helps:');
});

test('a machine without pip gets the ways out', async () => {
  const { status, output } = await project.fetch();
  expect(status).toBe(1);
  expect(output).toContain('neither python3 -m pip nor pip runs on this machine');
  expect(output).toContain(`set TENSORFLOW_NATIVE_LIBTENSORFLOW to a directory that holds TensorFlow ${version}`);
  expect(output).not.toMatch(/^ {4}at /m);
});

test('a cache directory that cannot be made is named', async () => {
  writeFileSync(project.cache, 'a file where a directory should be');
  project.installPip(offers('3.12'));
  expect((await project.fetch()).output).toContain(
    'the cache directory cannot be made (XDG_CACHE_HOME chooses another)',
  );
});

test.each([
  ['a Python package', pythonPackage],
  ['an unpacked tarball', tarball],
])('TENSORFLOW_NATIVE_LIBTENSORFLOW may name %s, and nothing is downloaded', async (_, files) => {
  const directory = writeFiles(temporaryDirectory(), files);
  expect(await project.fetch({ TENSORFLOW_NATIVE_LIBTENSORFLOW: directory })).toEqual({ status: 0, output: '' });
  expect(readdirSync(join(project.target, 'lib'))).toContain(frameworkLibrary);
  expect(existsSync(project.cache)).toBe(false);
});

test('TENSORFLOW_NATIVE_LIBTENSORFLOW without a library in it is refused by name', async () => {
  const { status, output } = await project.fetch({ TENSORFLOW_NATIVE_LIBTENSORFLOW: temporaryDirectory() });
  expect(status).toBe(1);
  expect(output).toContain('TENSORFLOW_NATIVE_LIBTENSORFLOW: found neither');
});
