'use strict';

const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

/** A reserved word of JavaScript takes an underscore: `switch_`. */
const safe = (name) => (reserved.has(name) ? `${name}_` : name);

/**
 * The function of an operation: 'MatMul' → 'matMul', 'FFT' → 'fft', 'IFFT2D' → 'ifft2D', 'CTCLoss' → 'ctcLoss',
 * 'Switch' → 'switch_'.
 *
 * @param {string} op @returns {string}
 */
function functionName(op) {
  const run = /^[A-Z]+/.exec(op)?.[0] ?? '';
  const followedByWord = /^[A-Z]+[a-z]/.test(op);
  const length = run.length > 1 && followedByWord ? run.length - 1 : run.length;
  return safe(op.slice(0, length).toLowerCase() + op.slice(length));
}

/** The parameter of an input: 'out_backprop' → 'outBackprop'. @param {string} input @returns {string} */
function parameterName(input) {
  const camel = input.replace(/_+([A-Za-z0-9])/g, (_, letter) => letter.toUpperCase());
  const lower = /^[A-Z]+$/.test(camel) ? camel.toLowerCase() : camel[0].toLowerCase() + camel.slice(1);
  return safe(lower === 'attrs' || lower === 'execute' ? `${lower}_` : lower);
}

module.exports = { functionName, parameterName };
