/** The zip archive that a .keras file is. */

import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import * as yauzl from 'yauzl';
import { ZipFile } from 'yazl';

/** What goes into an archive: text, or a file by its path. */
export type Member = { name: string } & ({ text: string } | { file: string });

/** Python's zipfile gives such members no date. */
const noDate = new Date(1980, 0, 1);

/** Writes an archive; members are stored as they are, as Keras does. */
export async function writeArchive(file: string, members: readonly Member[]): Promise<void> {
  const zip = new ZipFile();
  for (const member of members) {
    const options = { compress: false, mtime: noDate };
    if ('text' in member) zip.addBuffer(Buffer.from(member.text), member.name, options);
    else zip.addReadStream(createReadStream(member.file), member.name, options);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** The members of an archive, to be read one by one. */
export class Archive implements Disposable {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>) {
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
      return new Archive(zip, await listEntries(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  async text(name: string): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of await this.#stream(name)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }

  async extract(name: string, file: string): Promise<void> {
    await pipeline(await this.#stream(name), createWriteStream(file));
  }

  [Symbol.dispose](): void {
    this.#zip.close();
  }

  #stream(name: string): Promise<Readable> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return Promise.reject(new Error(`it has no ${name}`));
    return new Promise((resolve, reject) =>
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
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
