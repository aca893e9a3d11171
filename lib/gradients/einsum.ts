import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { conj, unbroadcastTo } from './broadcast';
import { needs, registerGradient } from './registry';
import { joinShape, knownRank, shapeOf, sizeAt } from './shapes';

const ellipsis = '...';

/** The labels of one operand, its ellipsis apart. */
interface Subscripts {
  /** All of it, as written. */
  readonly text: string;
  readonly labels: readonly string[];
  readonly hasEllipsis: boolean;
}

function subscripts(text: string): Subscripts {
  return { text, labels: [...text.replace(ellipsis, '')], hasEllipsis: text.includes(ellipsis) };
}

registerGradient('Einsum', (op, [dy]) => {
  const text = attr<string | Uint8Array>(op, 'equation');
  const equation = (typeof text === 'string' ? text : new TextDecoder().decode(text)).replace(/\s/g, '');
  const [left, right] = equation.split('->');
  const operands = left.split(',').map(subscripts);
  const result = subscripts(right);
  return op.inputs.map((x, i) => {
    if (!needs(op, i)) return null;
    const other = operands.length === 2 ? { tensor: conj(op.inputs[1 - i]), subscripts: operands[1 - i] } : null;
    return operandGradient(x, operands[i], dy, result, other);
  });
});

/**
 * The gradient of one operand: the result's gradient contracted with the other operand, the labels exchanged.
 */
function operandGradient(
  x: Tensor,
  mine: Subscripts,
  dy: Tensor,
  result: Subscripts,
  other: { tensor: Tensor; subscripts: Subscripts } | null,
): Tensor {
  // Labels that were summed over in this operand alone come back by repeating the gradient along them.
  const present = new Set([...result.labels, ...(other?.subscripts.labels ?? [])]);
  const lost = [...new Set(mine.labels)].filter((label) => !present.has(label));
  let source = dy;
  let from = result.text;
  if (lost.length > 0) {
    const sizes = lost.map((label) => sizeAt(x, placeOf(mine, label)));
    source = raw.broadcastTo(dy, joinShape(...sizes, shapeOf(dy)));
    from = lost.join('') + from;
  }
  const contract = (to: string): Tensor =>
    other
      ? raw.einsum([source, other.tensor], { equation: `${from},${other.subscripts.text}->${to}` })
      : raw.einsum([source], { equation: `${from}->${to}` });

  if (!result.hasEllipsis && !mine.hasEllipsis) return contract(mine.text);
  if (sameBroadcast(x, mine, dy, result)) return contract(mine.text);
  // With the broadcast dimensions in front, the gradient is summed to those of the operand.
  const front = ellipsis + mine.labels.join('');
  const inFront =
    mine.text === front || !mine.hasEllipsis ? x : raw.einsum([x], { equation: `${mine.text}->${front}` });
  const summed = unbroadcastTo(contract(front), inFront, mine.labels.length);
  return mine.text === front || !mine.hasEllipsis
    ? summed
    : raw.einsum([summed], { equation: `${front}->${mine.text}` });
}

/** Where a label stands in an operand, counted from the end behind the ellipsis, as the rank may be unknown. */
function placeOf(operand: Subscripts, label: string): number {
  const at = operand.labels.indexOf(label);
  const before = operand.hasEllipsis ? operand.text.indexOf(ellipsis) : operand.labels.length;
  return at < before ? at : at - operand.labels.length;
}

/** True when the dimensions under the ellipsis are known to be those of the result, so that none was broadcast. */
function sameBroadcast(x: Tensor, mine: Subscripts, dy: Tensor, result: Subscripts): boolean {
  if (mine.hasEllipsis !== result.hasEllipsis) return false;
  const a = under(x, mine);
  const b = under(dy, result);
  return a !== null && b !== null && a.length === b.length && a.every((n, i) => n !== null && n === b[i]);
}

function under(x: Tensor, operand: Subscripts): (number | null)[] | null {
  const rank = knownRank(x);
  if (rank === null) return null;
  const start = operand.text.indexOf(ellipsis);
  return x.staticShape!.slice(start, start + rank - operand.labels.length);
}
