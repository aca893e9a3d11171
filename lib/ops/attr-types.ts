/** Attributes of kind string: text or bytes. */
export type Bytes = string | Uint8Array;

/** Attributes of kind int; those beyond 2^53 need a bigint. */
export type Int = number | bigint;

/** Attributes of kind shape: -1 for an unknown size, null for an unknown rank. */
export type NativeShape = readonly number[] | null;
