import { isRecord } from '../../core/tree';
import { KerasTensor } from './keras-tensor';

/** Puts values in the places of symbolic tensors. */
export type Fill = (values: readonly unknown[]) => unknown;

/**
 * Prepares to fill a call's arguments, so that a run looks nothing up.
 *
 * @param args a structure with symbolic tensors in it.
 * @param places where each one's value will be.
 */
export function compileArguments(args: unknown, places: ReadonlyMap<KerasTensor, number>): Fill {
  if (args instanceof KerasTensor) {
    const place = places.get(args)!;
    return (values) => values[place];
  }
  if (Array.isArray(args)) {
    const items = args.map((item) => compileArguments(item, places));
    return (values) => items.map((fill) => fill(values));
  }
  if (isRecord(args)) {
    const entries = Object.entries(args).map(([key, item]) => [key, compileArguments(item, places)] as const);
    if (entries.length === 0) return () => args;
    return (values) => Object.fromEntries(entries.map(([key, fill]) => [key, fill(values)]));
  }
  return () => args;
}
