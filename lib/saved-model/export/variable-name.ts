import type { Variable } from '../../ops/variable';

/** What a variable is called outside of its model: a Keras weight by its path. */
export function variableName(variable: Variable): string {
  const { path } = variable as { path?: unknown };
  return typeof path === 'string' ? path : variable.name;
}
