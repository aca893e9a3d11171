/** Typed messages over protobufjs. */

import * as textformat from 'protobufjs/ext/textformat.js';
import { Root, Type } from 'protobufjs/light';

/** What messages hold 64-bit integers in: a `Long` of the package long, whose types not every program can read. */
export interface LongInteger {
  readonly low: number;
  readonly high: number;
  readonly unsigned: boolean;
}

/** A 64-bit integer as messages hold it. */
export type Int64 = number | LongInteger;

/** What a message may be given as: fields left out have their default. */
export type Init<T> = T extends Uint8Array | LongInteger | number | string | boolean | null
  ? T
  : T extends (infer Item)[]
    ? readonly Init<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]?: Init<T[Key]> | undefined }
      : T;

/** One kind of message. */
export interface Message<T> {
  /**
   * Reads serialized bytes; fields that are not there have their default.
   *
   * @throws Error for bytes that are no such message.
   */
  decode(bytes: Uint8Array): T;
  /** Serializes; throws a TypeError for a field of the wrong kind. */
  encode(value: Init<T>): Uint8Array;
  /** The same for what a user wrote: also throws a TypeError for a field that the message does not have. */
  encodeChecked(value: Init<T>): Uint8Array;
  /** Reads protobuf's text form; an Error says where it is wrong. */
  fromText(text: string): T;
  /** Writes protobuf's text form. */
  toText(value: T): string;
  /** A copy with defaults filled in. */
  create(value: Init<T>): T;
}

function encode(type: Type, value: Record<string, unknown>): Uint8Array {
  const problem = type.verify(value);
  if (problem !== null) throw new TypeError(`${type.fullName.slice(1)}: ${problem}`);
  return type.encode(value).finish();
}

/** Protobuf passes over fields that it does not know; here they are mistakes. */
function checkFields(type: Type, value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${path}: expected a record`);
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(type.fields, key) ? type.fields[key].resolve() : undefined;
    const isOneof = type.oneofs !== undefined && Object.hasOwn(type.oneofs, key);
    if (isOneof) continue;
    if (field === undefined) {
      throw new TypeError(`${path}: unknown field '${key}'; expected ${Object.keys(type.fields).join(', ')}`);
    }
    if (!(field.resolvedType instanceof Type) || inner === null || inner === undefined) continue;
    const isMany = field.repeated || field.map;
    const items = isMany ? Object.values(inner as object) : [inner];
    for (const item of items) checkFields(field.resolvedType, item, `${path}.${key}`);
  }
}

/** A maker of codecs from a schema in JSON, which is parsed when the first of them is used. */
export function codecs(schema: string): <T>(name: string) => Message<T> {
  let root: Root | undefined;
  return <T>(name: string): Message<T> => {
    let type: Type | undefined;
    const resolve = (): Type => {
      root ??= Root.fromJSON(JSON.parse(schema) as Parameters<typeof Root.fromJSON>[0]);
      return (type ??= root.lookupType(name));
    };
    return {
      decode: (bytes) => resolve().decode(bytes) as unknown as T,
      encode: (value) => encode(resolve(), value as Record<string, unknown>),
      encodeChecked(value) {
        checkFields(resolve(), value, name);
        return encode(resolve(), value as Record<string, unknown>);
      },
      fromText(text) {
        const type = resolve();
        // Text leaves out what has its default; bytes bring it back.
        return type.decode(type.encode(textformat.fromText(type, text)).finish()) as unknown as T;
      },
      toText: (value) => textformat.toText(resolve(), value as Record<string, unknown>),
      create: (value) => resolve().create(value as Record<string, unknown>) as unknown as T,
    };
  };
}

/** As a bigint, whichever form it has. */
export function toBigInt(value: Int64): bigint {
  return typeof value === 'number' ? BigInt(value) : BigInt(value.toString());
}
