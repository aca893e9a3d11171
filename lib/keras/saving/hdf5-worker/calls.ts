/** What the thread of the HDF5 library is asked, and what it answers. It has one file open at a time. */

import type { StoredDType } from './dtypes';

/** A variable's place: the group of its owner, and the number under which it lies there. */
export interface Place {
  group: string;
  index: number;
}

/** Some of the bytes of a variable; those of one variable come in order. */
export interface Piece extends Place {
  shape: readonly number[];
  /** The library's name for the type of its elements. */
  type: string;
  /** Of all pieces. */
  byteLength: number;
  offset: number;
  length: number;
  /** Begins with the piece. */
  bytes: ArrayBuffer;
}

/** What a file says of a variable. */
export interface StoredVariable {
  /** null when not even that can be told. */
  shape: number[] | null;
  /** null when its value cannot be read. */
  dtype: StoredDType | null;
  /** Why something is null. */
  problem: string | null;
}

/** The variables that a file has for one object. */
export interface StoredGroup {
  /** How many there are; 0 where the file knows nothing of the object. */
  count: number;
  /** As many as were asked for and are there. */
  variables: StoredVariable[];
}

/** The calls, by name. */
export interface Calls {
  /** Begins a new file. */
  create(file: string): void;
  /** Makes the group of an object's variables. */
  addGroup(group: string, name: string): void;
  /** Gives the buffer back, for the next piece: buffers that are forgotten pile up until memory is short. */
  addPiece(piece: Piece): ArrayBuffer;
  /** Opens a file to be read. */
  open(file: string): void;
  /** What the file has in each of the groups, up to so many variables. */
  describe(groups: readonly { group: string; most: number }[]): StoredGroup[];
  /** The bytes of a variable, little-endian. */
  read(place: Place): ArrayBuffer;
  /** Closes the file, which is complete then. */
  close(): void;
}

/** A call as it is sent. */
export type Call = { [Name in keyof Calls]: { name: Name; args: Parameters<Calls[Name]> } }[keyof Calls];

/** What comes back for each. */
export type Answer = { value: unknown } | { error: { isTypeError: boolean; message: string } };
