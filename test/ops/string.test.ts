import * as tf from '../../lib/ops';
import { checkFamily } from './golden';

const { string } = tf;

checkFamily('string', {
  join: (i) => string.join([i.a, i.b, '!'], '-'),
  reduceJoin: (i) => string.reduceJoin(i.m, 1, false, ','),
  'reduceJoin all': (i) => string.reduceJoin(i.m, null, true),
  split: (i) => string.split(i.a),
  'split separator': (i) => string.split(i.a, 'o', 1),
  stringSplit: (i) => string.stringSplit(i.a, 'o '),
  lower: (i) => string.lower(i.a),
  'lower utf-8': (i) => string.lower(i.a, 'utf-8'),
  upper: (i) => string.upper(i.a),
  strip: (i) => string.strip(i.a),
  length: (i) => string.length(i.a),
  'length characters': (i) => string.length(i.a, 'UTF8_CHAR'),
  substr: (i) => string.substr(i.a, 1, 3),
  'substr characters': (i) => string.substr(i.a, [-2, -3, 1], [1, 2, 1], 'UTF8_CHAR'),
  regexReplace: (i) => string.regexReplace(i.a, '[aeo]', '<\\0>'),
  'regexReplace first': (i) => string.staticRegexReplace(i.a, 'o', '0', false),
  regexFullMatch: (i) => string.regexFullMatch(i.a, '[a-z]+'),
  toNumber: (i) => string.toNumber(i.n),
  'toNumber int': () => string.toNumber(['4', '-2'], 'int64'),
  asString: (i) => string.asString(i.x),
  'asString precision': (i) => string.asString(i.x, { precision: 2 }),
  'asString scientific': (i) => string.asString(i.x, { scientific: true }),
  'asString int': (i) => string.asString(i.i, { width: 4, fill: '0' }),
  'asString bool': (i) => string.asString(i.p),
  toHashBucketFast: (i) => string.toHashBucketFast(i.a, 100),
  toHashBucketStrong: (i) => string.toHashBucketStrong(i.a, 100, [1, 2]),
  stringNGrams: () => string.stringNGrams(['a', 'b', 'c', 'd'], [0, 1, 4], '|', [1, 2], 'L', 'R', -1, false),
  format: (i) => string.format('{} and {}', [i.i, i.b]),
  encodeBase64: (i) => string.encodeBase64(i.a, true),
  decodeBase64: (i) => string.decodeBase64(string.encodeBase64(i.a)),
  decodeRaw: (i) => string.decodeRaw(i.b, 'uint8'),
  unicodeDecode: (i) => string.unicodeDecode(i.a),
});
