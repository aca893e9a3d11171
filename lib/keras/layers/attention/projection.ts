/** Equations of the projections and products of multi-head attention. */

const letters = 'abcdefghijklmnopqrstuvwxyz';

export interface Projection {
  equation: string;
  /** The letters of the axes that the projection makes. */
  biasAxes: string;
  outputRank: number;
}

/**
 * A product that keeps some axes, sums over the ones after them and puts new ones in their place.
 *
 * @param free number of axes kept. @param bound number of axes summed over. @param made number of new ones.
 */
export function projection(free: number, bound: number, made: number): Projection {
  const kept = letters.slice(0, free);
  const summed = letters.slice(free, free + bound);
  const fresh = letters.slice(free + bound, free + bound + made);
  return { equation: `${kept}${summed},${summed}${fresh}->${kept}${fresh}`, biasAxes: fresh, outputRank: free + made };
}

export interface AttentionEquations {
  /** From keys and queries to scores [batch..., queries..., keys...]. */
  scores: string;
  /** From scores and values to outputs in the form of the queries. */
  combine: string;
  scoresRank: number;
}

/**
 * The products of attention over some axes.
 *
 * @param rank of the projected inputs [batch, ..., heads, features].
 * @param attentionAxes the axes along which queries see keys.
 */
export function attentionEquations(rank: number, attentionAxes: readonly number[]): AttentionEquations {
  const target = letters.slice(0, rank);
  const batch = [...target].filter((_, axis) => axis !== rank - 1 && !attentionAxes.includes(axis));
  let next = rank;
  const source = [...target].map((letter, axis) => (attentionAxes.includes(axis) ? letters[next++]! : letter));
  const along = (names: readonly string[]) => attentionAxes.map((axis) => names[axis]!);
  const product = [...batch, ...along([...target]), ...along(source)].join('');
  return {
    scores: `${source.join('')},${target}->${product}`,
    combine: `${product},${source.join('')}->${target}`,
    scoresRank: product.length,
  };
}
