import { formatShape, type Shape } from '../../../core/shape';

/** The shapes that an equation gives a kernel and a bias. */
export interface EinsumShapes {
  readonly kernel: number[];
  readonly bias: number[] | null;
  readonly output: Shape;
  /** Axes of the kernel that are summed over, and those that appear in the output. */
  readonly inputAxes: number[];
  readonly outputAxes: number[];
}

interface Parts {
  input: string;
  kernel: string;
  output: string;
  /** Where axes of the input are left out of the equation. */
  ellipsis: 'none' | 'left' | 'right';
}

const forms: [RegExp, Parts['ellipsis']][] = [
  [/^([a-zA-Z]+),([a-zA-Z]+)->([a-zA-Z]+)$/, 'none'],
  [/^\.\.\.([a-zA-Z]+),([a-zA-Z]+)->\.\.\.([a-zA-Z]+)$/, 'left'],
  [/^([a-zA-Z]{2,})\.\.\.,([a-zA-Z]+)->([a-zA-Z]+)\.\.\.$/, 'right'],
];

function parse(equation: string, call: string): Parts {
  for (const [form, ellipsis] of forms) {
    const match = form.exec(equation);
    if (match !== null) return { input: match[1]!, kernel: match[2]!, output: match[3]!, ellipsis };
  }
  throw new RangeError(
    `${call}: expected equation in the form [X],[Y]->[Z], ...[X],[Y]->...[Z], or [X]...,[Y]->[Z]..., received '${equation}'`,
  );
}

/** Puts the batch and the axes that the equation leaves out into the given part of the output's shape. */
function fullOutputShape(parts: Parts, inputShape: Shape, partial: Shape): { output: Shape; elided: number } {
  const elided = inputShape.length - parts.input.length;
  const output: Shape = [inputShape[0]!, ...partial];
  if (elided <= 0) return { output, elided };
  if (parts.ellipsis === 'left') output.splice(1, 0, ...inputShape.slice(1, elided));
  else output.push(...inputShape.slice(inputShape.length - elided));
  return { output, elided };
}

function checkOutput(
  parts: Parts,
  inputAt: Map<string, number | null>,
  outputAt: Map<string, number | null>,
  call: string,
): void {
  for (const [letter, size] of inputAt) {
    const expected = outputAt.get(letter);
    if (expected !== undefined && expected !== null && expected !== size) {
      throw new RangeError(
        `${call}: expected equal sizes of '${letter}' in input and output, received ${size} and ${expected}`,
      );
    }
  }
  for (const letter of parts.output) {
    if (!parts.input.includes(letter) && !parts.kernel.includes(letter)) {
      throw new RangeError(
        `${call}: expected each letter of the output '${parts.output}' in input or kernel, received '${letter}'`,
      );
    }
  }
}

function biasShape(
  parts: Parts,
  axes: string,
  outputAt: Map<string, number | null>,
  elided: number,
  call: string,
): number[] {
  for (const letter of axes) {
    if (!parts.output.includes(letter))
      throw new RangeError(`${call}: expected biasAxes among '${parts.output}', received '${letter}'`);
  }
  const first = Math.min(...[...axes].map((letter) => parts.output.indexOf(letter)));
  const shape = [...parts.output.slice(first)].map((letter) => (axes.includes(letter) ? outputAt.get(letter)! : 1));
  return parts.ellipsis === 'left' ? shape : [...shape, ...Array<number>(Math.max(elided, 0)).fill(1)];
}

/**
 * Reads the shapes of kernel, bias and output from an equation.
 *
 * @param equation `'abc,cd->abd'`: axes of the input, of the kernel, of the output; `...` stands for further axes.
 * @param biasAxes the output's axes that the bias has; null for no bias.
 * @param inputShape with the batch.
 * @param outputShape without the batch; null for a size that the input gives.
 */
export function analyzeEquation(
  equation: string,
  biasAxes: string | null,
  inputShape: Shape,
  outputShape: Shape,
  call: string,
): EinsumShapes {
  const parts = parse(equation, call);
  const { output, elided } = fullOutputShape(parts, inputShape, outputShape);
  const left = parts.ellipsis === 'left' ? elided : 0;
  const inputAt = new Map([...parts.input].map((letter, axis) => [letter, inputShape[axis + left] ?? null]));
  const outputAt = new Map([...parts.output].map((letter, axis) => [letter, output[axis + left] ?? null]));
  checkOutput(parts, inputAt, outputAt, call);
  const inputAxes: number[] = [];
  const outputAxes: number[] = [];
  const kernel = [...parts.kernel].map((letter, axis) => {
    const inOutput = outputAt.has(letter);
    if (!inOutput && !inputAt.has(letter)) {
      throw new RangeError(
        `${call}: expected each letter of the kernel '${parts.kernel}' in input or output, received '${letter}'`,
      );
    }
    (inOutput ? outputAxes : inputAxes).push(axis);
    const size = inOutput ? outputAt.get(letter)! : inputAt.get(letter)!;
    if (size === null) {
      throw new RangeError(
        `${call}: expected the size of '${letter}' to be known, received input ${formatShape(inputShape)}, output ${formatShape(output)}`,
      );
    }
    return size;
  });
  const bias = biasAxes === null ? null : biasShape(parts, biasAxes, outputAt, elided, call);
  return { kernel, bias, output, inputAxes, outputAxes };
}
