/** The thread of the HDF5 library: answers the calls of the one that started it, one after the other. */

import { parentPort } from 'node:worker_threads';
import type { Answer, Call, Calls } from './calls';
import { hasStopped, hdf5 } from './library';
import { messageOf } from './problem';
import { Reader } from './reader';
import { Writer } from './writer';

let reader: Reader | null = null;
let writer: Writer | null = null;

type Answers = { [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<ReturnType<Calls[Name]>> };

const answers: Answers = {
  async create(file) {
    writer = new Writer(await hdf5(), file);
  },
  async addGroup(group, name) {
    writer!.addGroup(group, name);
  },
  async addPiece(piece) {
    writer!.addPiece(piece);
    return piece.bytes;
  },
  async open(file) {
    reader = new Reader(await hdf5(), file);
  },
  async describe(groups) {
    return groups.map(({ group, most }) => reader!.describe(group, most));
  },
  async read(place) {
    return reader!.read(place);
  },
  async close() {
    const file = reader ?? writer;
    reader = writer = null;
    file?.close();
  },
};

async function answer({ name, args }: Call): Promise<void> {
  try {
    const value = await (answers[name] as (...given: unknown[]) => Promise<unknown>)(...args);
    send({ value }, value instanceof ArrayBuffer ? [value] : []);
  } catch (error) {
    send({ error: { isTypeError: error instanceof TypeError, message: messageOf(error) } });
  }
  if (hasStopped()) process.exit();
}

function send(message: Answer, moved: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, moved);
}

parentPort!.on('message', (call: Call) => void answer(call));
