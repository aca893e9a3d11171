/** The zip archive that a .keras file is. */

import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import * as yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { crc32 } from './crc32';

/** What a .keras file consists of. */
export const memberNames = { metadata: 'metadata.json', config: 'config.json', weights: 'model.weights.h5' };

/** What goes into an archive: text, or a file by its path. */
export type Member = { name: string } & ({ text: string } | { file: string });

/** Bytes that are moved at a time: weights are large. */
const highWaterMark = 2 ** 18;

/** Python's zipfile gives such members no date. */
const noDate = new Date(1980, 0, 1);

/** Writes an archive; members are stored as they are, as Keras does. */
export async function writeArchive(file: string, members: readonly Member[]): Promise<void> {
  const zip = new ZipFile();
  for (const member of members) {
    const options = { compress: false, mtime: noDate };
    if ('text' in member) zip.addBuffer(Buffer.from(member.text), member.name, options);
    else zip.addReadStream(createReadStream(member.file, { highWaterMark }), member.name, options);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file, { highWaterMark }));
}

/** The members of an archive, to be read one by one. */
export class Archive implements Disposable {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;

  private constructor(
    private readonly file: string,
    zip: yauzl.ZipFile,
    entries: ReadonlyMap<string, yauzl.Entry>,
  ) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(file: string): Promise<Archive> {
    const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
      yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      ),
    );
    try {
      return new Archive(file, zip, await listEntries(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The text of a member. */
  async text(name: string): Promise<string> {
    const entry = this.#entry(name);
    const chunks: Buffer[] = [];
    await pipeline(await this.#stream(entry), new Checked(entry), async (bytes) => {
      for await (const chunk of bytes) chunks.push(chunk as Buffer);
    });
    return Buffer.concat(chunks).toString('utf8');
  }

  /** Puts a member into a file. */
  async extract(name: string, file: string): Promise<void> {
    const entry = this.#entry(name);
    await pipeline(await this.#stream(entry), new Checked(entry), createWriteStream(file, { highWaterMark }));
  }

  [Symbol.dispose](): void {
    this.#zip.close();
  }

  #entry(name: string): yauzl.Entry {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new RangeError(`it has no ${name}`);
    const { uncompressedSize, compressedSize } = entry;
    if (uncompressedSize > largestUnpacked && uncompressedSize > mostExpansion * compressedSize) {
      throw new RangeError(`its ${name} would be unpacked from ${compressedSize} to ${uncompressedSize} bytes`);
    }
    return entry;
  }

  async #stream(entry: yauzl.Entry): Promise<Readable> {
    if (entry.compressionMethod !== stored || entry.uncompressedSize === 0) return this.#unpacked(entry);
    const start = await this.#dataStart(entry);
    return createReadStream(this.file, { start, end: start + entry.uncompressedSize - 1, highWaterMark });
  }

  #unpacked(entry: yauzl.Entry): Promise<Readable> {
    return new Promise((resolve, reject) =>
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
  }

  #dataStart(entry: yauzl.Entry): Promise<number> {
    return new Promise((resolve, reject) =>
      this.#zip.readLocalFileHeader(entry, { minimal: true }, (error, header) =>
        error ? reject(error) : resolve(header.fileDataStart),
      ),
    );
  }
}

/** The method of members that are kept as they are. */
const stored = 0;

// Keras stores what it writes as it is: what grows more than this was made to fill memory and disks.
const largestUnpacked = 2 ** 28;
const mostExpansion = 100;

/** Passes a member's bytes on and fails when they are not those that were packed. */
class Checked extends Transform {
  #crc = 0;

  constructor(private readonly entry: yauzl.Entry) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#crc = crc32(chunk, this.#crc);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    const isRight = this.#crc === this.entry.crc32;
    done(isRight ? null : new RangeError(`its ${this.entry.fileName} has a wrong checksum`));
  }
}

function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}
