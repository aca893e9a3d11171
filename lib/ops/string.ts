/** Operations on tensors of strings. Strings are bytes; `unit` says where characters of UTF-8 count instead. */

import { checkList } from '../core/checks';
import { toTensor, type TensorLike } from '../core/convert';
import type { DType } from '../core/dtype';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { checkOneOf, indexTensor, stringTensor, withDType } from './arguments';
import { intVector, stringScalar } from './constants';
import * as raw from './generated';

type Unit = 'BYTE' | 'UTF8_CHAR';
type Encoding = '' | 'utf-8';

/** Strings of several tensors of one shape (scalars broadcast) put together element by element. Op: StringJoin. */
export function join(inputs: readonly TensorLike[], separator = ''): Tensor {
  const list = checkList(inputs, 'join', 'inputs').map((each) => stringTensor(each, 'join'));
  if (list.length === 0) throw new TypeError('join: expected a list of at least one tensor, received an empty one');
  return raw.stringJoin(list, { separator });
}

/** The strings along axes put together. @param axis all of them by default. Op: ReduceJoin. */
export function reduceJoin(
  x: TensorLike,
  axis?: number | readonly number[] | null,
  keepDims = false,
  separator = '',
): Tensor {
  const given = stringTensor(x, 'reduceJoin');
  const axes = axis === undefined || axis === null ? given.shape.map((_, i) => i).reverse() : [axis].flat();
  return raw.reduceJoin(given, intVector(axes), { keep_dims: keepDims, separator });
}

/**
 * Strings cut at a separator, or at runs of white space where it is ''.
 *
 * @param x vector of strings. @param maxSplit cuts per string at most; −1: all.
 * @returns the pieces as a sparse matrix: indices [n, 2], values [n], shape [2]. Op: StringSplitV2.
 */
export function split(
  x: TensorLike,
  separator = '',
  maxSplit = -1,
): { indices: Tensor; values: Tensor; shape: Tensor } {
  const given = stringTensor(x, 'split');
  const [indices, values, shape] = raw.stringSplitV2(given, stringScalar(separator), { maxsplit: maxSplit });
  return { indices, values, shape };
}

/** TensorFlow.js's form of `split`: every byte of the delimiter cuts. @param skipEmpty leave empty pieces out. Op: StringSplit. */
export function stringSplit(
  x: TensorLike,
  delimiter: TensorLike,
  skipEmpty = true,
): { indices: Tensor; values: Tensor; shape: Tensor } {
  const given = stringTensor(x, 'stringSplit');
  const cut = stringTensor(delimiter, 'stringSplit');
  const [indices, values, shape] = raw.stringSplit(given, cut, { skip_empty: skipEmpty });
  return { indices, values, shape };
}

/** In lower case. @param encoding '' knows ASCII only. Op: StringLower. */
export function lower(x: TensorLike, encoding: Encoding = ''): Tensor {
  return raw.stringLower(stringTensor(x, 'lower'), { encoding });
}

/** In upper case. @param encoding '' knows ASCII only. Op: StringUpper. */
export function upper(x: TensorLike, encoding: Encoding = ''): Tensor {
  return raw.stringUpper(stringTensor(x, 'upper'), { encoding });
}

/** Without white space at both ends. Op: StringStrip. */
export function strip(x: TensorLike): Tensor {
  return raw.stringStrip(stringTensor(x, 'strip'));
}

/** The length of each string as int32. Op: StringLength. */
export function length(x: TensorLike, unit: Unit = 'BYTE'): Tensor {
  return raw.stringLength(stringTensor(x, 'length'), { unit });
}

/** `len` units of each string from `pos` on; a negative pos counts from the end. Op: Substr. */
export function substr(x: TensorLike, pos: TensorLike, len: TensorLike, unit: Unit = 'BYTE'): Tensor {
  const start = indexTensor(pos, 'substr');
  const count = withDType(indexTensor(len, 'substr'), start.dtype);
  return raw.substr(stringTensor(x, 'substr'), start, count, { unit });
}

/** Matches of a regular expression (RE2) replaced. @param replaceGlobal all of them, not the first only. Op: StaticRegexReplace. */
export function regexReplace(x: TensorLike, pattern: string, rewrite: string, replaceGlobal = true): Tensor {
  return raw.staticRegexReplace(stringTensor(x, 'regexReplace'), { pattern, rewrite, replace_global: replaceGlobal });
}

/** The same as `regexReplace`. */
export const staticRegexReplace = regexReplace;

/** Whether the whole string matches a regular expression (RE2); bool. Op: StaticRegexFullMatch. */
export function regexFullMatch(x: TensorLike, pattern: string): Tensor {
  return raw.staticRegexFullMatch(stringTensor(x, 'regexFullMatch'), { pattern });
}

type NumberType = 'float32' | 'float64' | 'int32' | 'int64' | 'uint32' | 'uint64';

/** The numbers that strings spell. @throws TensorFlowError for a string that spells none. Op: StringToNumber. */
export function toNumber(x: TensorLike, dtype: NumberType = 'float32'): Tensor {
  return raw.stringToNumber(stringTensor(x, 'toNumber'), { out_type: dtype });
}

/**
 * Numbers and booleans as strings.
 *
 * @param precision digits after the point; −1: as few as say the number. @param scientific 1e+00 rather than 1.0.
 * @param shortest whichever is shorter. @param width least number of characters. @param fill what fills them up. Op: AsString.
 */
export function asString(
  x: TensorLike,
  { precision = -1, scientific = false, shortest = false, width = -1, fill = '' } = {},
): Tensor {
  return raw.asString(toTensor(x, undefined, 'asString'), { precision, scientific, shortest, width, fill });
}

/** A number in [0, numBuckets) for each string, by a fast hash; int64. Op: StringToHashBucketFast. */
export function toHashBucketFast(x: TensorLike, numBuckets: number): Tensor {
  return raw.stringToHashBucketFast(stringTensor(x, 'toHashBucketFast'), { num_buckets: numBuckets });
}

/** The same as `toHashBucketFast`. */
export const stringToHashBucketFast = toHashBucketFast;

/** A number in [0, numBuckets) for each string, by a hash that two numbers as key make hard to aim at. Op: StringToHashBucketStrong. */
export function toHashBucketStrong(x: TensorLike, numBuckets: number, key: readonly [number, number]): Tensor {
  const given = stringTensor(x, 'toHashBucketStrong');
  return raw.stringToHashBucketStrong(given, { num_buckets: numBuckets, key });
}

/**
 * N-grams of the strings of ragged rows.
 *
 * @param data values. @param dataSplits where each row starts, and the end. @param nGramWidths lengths to make.
 * @param padWidth paddings at each end; negative: as wide as the n-gram asks for.
 * @param preserveShortSequences one n-gram of a row that is too short for any. Op: StringNGrams.
 */
export function stringNGrams(
  data: TensorLike,
  dataSplits: TensorLike,
  separator: string,
  nGramWidths: readonly number[],
  leftPad: string,
  rightPad: string,
  padWidth: number,
  preserveShortSequences: boolean,
): { nGrams: Tensor; nGramsSplits: Tensor } {
  const [nGrams, nGramsSplits] = raw.stringNGrams(
    stringTensor(data, 'stringNGrams'),
    indexTensor(dataSplits, 'stringNGrams'),
    {
      separator,
      ngram_widths: nGramWidths,
      left_pad: leftPad,
      right_pad: rightPad,
      pad_width: padWidth,
      preserve_short_sequences: preserveShortSequences,
    },
  );
  return { nGrams, nGramsSplits };
}

/** A template with each placeholder replaced by a tensor as text. Op: StringFormat. */
export function format(template: string, inputs: readonly TensorLike[], placeholder = '{}', summarize = 3): Tensor {
  const list = checkList(inputs, 'format', 'inputs').map((each) => toTensor(each, undefined, 'format'));
  if (typeof template !== 'string') throw new TypeError(`format: expected a template, received ${show(template)}`);
  const count = template.split(placeholder).length - 1;
  if (count !== list.length) {
    throw new RangeError(`format: expected ${count} tensors for '${template}', received ${list.length}`);
  }
  return raw.stringFormat(list, { template, placeholder, summarize });
}

/** Strings in web-safe base64. @param pad with '='. Op: EncodeBase64. */
export function encodeBase64(x: TensorLike, pad = false): Tensor {
  return raw.encodeBase64(stringTensor(x, 'encodeBase64'), { pad });
}

/** The bytes of strings in web-safe base64. Op: DecodeBase64. */
export function decodeBase64(x: TensorLike): Tensor {
  return raw.decodeBase64(stringTensor(x, 'decodeBase64'));
}

/** The bytes of each string as numbers, on a new last axis; all strings have one length. Op: DecodeRaw. */
export function decodeRaw(x: TensorLike, dtype: DType, littleEndian = true): Tensor {
  const given = stringTensor(x, 'decodeRaw');
  return raw.decodeRaw(given, { out_type: dtype as 'float32', little_endian: littleEndian });
}

/** The code points of all strings in one vector, and where those of each string start and the last end. Op: UnicodeDecode. */
export function unicodeDecode(
  x: TensorLike,
  inputEncoding = 'UTF-8',
  errors: 'strict' | 'replace' | 'ignore' = 'replace',
): { values: Tensor; rowSplits: Tensor } {
  checkOneOf(errors, ['strict', 'replace', 'ignore'], 'unicodeDecode', 'errors');
  const given = stringTensor(x, 'unicodeDecode');
  const [rowSplits, values] = raw.unicodeDecode(given, { input_encoding: inputEncoding, errors });
  return { values, rowSplits };
}
