'use strict';

// Fails when the C headers, the addon's sources, lib/native/addon.d.ts and docs/c-api.md do not agree:
// each C function is used or listed with a reason, not both; each method is declared once and exported once, under its
// signature and under C prototypes that the headers know.

const fs = require('node:fs');
const path = require('node:path');

/** The headers whose functions must be accounted for. */
const accounted = [
  'c_api.h',
  'eager/c_api.h',
  'tf_buffer.h',
  'tf_datatype.h',
  'tf_status.h',
  'tf_tensor.h',
  'tf_tstring.h',
];
/** Those whose functions may be used besides. */
const experimental = ['c_api_experimental.h', 'eager/c_api_experimental.h'];

const name = /\bTFE?_[A-Z]\w*/g;

/** @param {string} text C or C++ */
function withoutComments(text) {
  return text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
}

/** @param {string} text a C header */
function declaredFunctions(text) {
  const declarations = withoutComments(text).matchAll(/TF_CAPI_EXPORT[^;]*?\b(TFE?_\w+)\s*\(/g);
  return [...declarations].map((match) => match[1]);
}

/** @param {string} text docs/c-api.md */
function listedFunctions(text) {
  return [...text.matchAll(/^\| `(TFE?_\w+)` \| (.*) \|$/gm)].map(([, fn, reason]) => ({ fn, reason: reason.trim() }));
}

/** @param {string} text code without meaning in its spaces */
function normalize(text) {
  return text.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/,? \)/g, ')').replace(/;$/, '').trim();
}

/**
 * The methods of the interface Addon, by name, with their signatures.
 * @param {string} text lib/native/addon.d.ts
 */
function declaredMethods(text) {
  const body = text.slice(text.indexOf('export interface Addon {')).replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
  const methods = [...body.matchAll(/^ {2}(\w+)(\([^]*?\): [^;{]*);$/gm)];
  return new Map(methods.map(([, method, rest]) => [method, normalize(method + rest)]));
}

/**
 * The methods that a C++ source exports, with the comment above each one's function.
 * @param {string} text
 */
function exportedMethods(text) {
  return [...text.matchAll(/exports\.Add\("(\w+)", (\w+)\)/g)].map(([, method, fn]) => {
    const comment = new RegExp(`((?:^//.*\\n)+)napi_value ${fn}\\(`, 'm').exec(text)?.[1] ?? '';
    const lines = comment.split('\n').map((line) => line.replace(/^\/\/ ?/, ''));
    const start = lines.findIndex((line) => line.startsWith(`${method}(`));
    const signature = start < 0 ? '' : normalize(lines.slice(start).join(' '));
    return { method, signature, prototypes: lines.slice(0, Math.max(start, 0)).join('\n') };
  });
}

/**
 * @param {string} root the package directory
 * @returns {string[]} what is wrong, one line each
 */
function findDifferences(root) {
  /** @param {string} file */
  const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
  /** @param {string[]} headers */
  const functionsOf = (headers) =>
    headers.flatMap((header) => declaredFunctions(read(`libtensorflow/include/tensorflow/c/${header}`)));
  const stable = new Set(functionsOf(accounted));
  const known = new Set([...stable, ...functionsOf(experimental)]);

  const sources = fs.readdirSync(path.join(root, 'native')).filter((file) => /\.(cc|h)$/.test(file));
  const texts = sources.map((file) => read(`native/${file}`));
  const used = new Set(texts.flatMap((text) => withoutComments(text).match(name) ?? []));
  const listed = listedFunctions(read('docs/c-api.md'));
  const reasons = new Map(listed.map(({ fn, reason }) => [fn, reason]));
  const methods = declaredMethods(read('lib/native/addon.d.ts'));
  const exported = texts.flatMap(exportedMethods);
  const exportedNames = new Set(exported.map(({ method }) => method));

  /** @type {string[]} */
  const wrong = [];
  for (const fn of stable) {
    if (used.has(fn) && reasons.has(fn)) wrong.push(`${fn} is used in native/, but docs/c-api.md says why it is not`);
    if (!used.has(fn) && !reasons.has(fn)) wrong.push(`${fn} is neither used in native/ nor listed in docs/c-api.md`);
  }
  for (const { fn, reason } of listed) {
    if (!known.has(fn)) wrong.push(`docs/c-api.md lists ${fn}, which no header declares`);
    if (reason === '') wrong.push(`docs/c-api.md gives no reason for ${fn}`);
  }
  if (listed.length !== reasons.size) wrong.push('docs/c-api.md lists a function twice');
  if (exported.length !== exportedNames.size) wrong.push('native/ exports a method twice');
  for (const method of methods.keys()) {
    if (!exportedNames.has(method)) wrong.push(`addon.d.ts declares ${method}, which native/ does not export`);
  }
  for (const { method, signature, prototypes } of exported) {
    const declared = methods.get(method);
    if (declared === undefined) wrong.push(`native/ exports ${method}, which addon.d.ts does not declare`);
    else if (declared !== signature) {
      wrong.push(`${method} is declared as\n  ${declared}\nbut native/ says\n  ${signature || '(no comment)'}`);
    }
    for (const [fn] of prototypes.matchAll(/\bTFE?_\w+(?=\()/g)) {
      if (!known.has(fn)) wrong.push(`the comment above ${method} names ${fn}, which no header declares`);
    }
  }
  return wrong;
}

if (require.main === module) {
  const differences = findDifferences(path.resolve(__dirname, '../..'));
  for (const line of differences) console.error(line);
  process.exitCode = differences.length > 0 ? 1 : 0;
}

module.exports = { findDifferences, declaredFunctions, declaredMethods, exportedMethods };
