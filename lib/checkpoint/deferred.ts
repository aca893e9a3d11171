/** Restorations that wait for objects that are not made yet. */

import { withContext } from '../core/context';
import { eagerContext } from '../core/eager-context';
import { watchVariableUse, type Variable } from '../ops/variable';
import type { Restoration } from './restoration';

const waiting = new Set<WeakRef<Restoration>>();
/** A restoration lives as long as one of the objects it has matched. */
const keptBy = new WeakMap<object, Set<Restoration>>();
/** Variables whose first use has been seen. */
let settled = new WeakSet<Variable>();
let isUpdating = false;

/**
 * Lets a restoration go on: a variable that appears below its root later gets its value before its first use.
 */
export function waitForObjects(restoration: Restoration): void {
  forgetSuperseded(restoration);
  if (restoration.isComplete) return;
  keep(restoration);
  waiting.add(new WeakRef(restoration));
  settled = new WeakSet();
  watchVariableUse(settle);
}

/** How many restorations wait for objects. */
export function waitingRestorations(): number {
  return waiting.size;
}

/** A program that restores again and again must not gather restorations that can give nothing any more. */
function forgetSuperseded(restoration: Restoration): void {
  const keys = restoration.keys;
  for (const reference of waiting) {
    const older = reference.deref();
    if (older?.root !== restoration.root || !older.unrestored.every((key) => keys.has(key))) continue;
    waiting.delete(reference);
    for (const object of older.objects) keptBy.get(object)?.delete(older);
  }
}

function keep(restoration: Restoration): void {
  for (const object of restoration.objects) {
    const kept = keptBy.get(object) ?? new Set();
    keptBy.set(object, kept.add(restoration));
  }
}

function settle(variable: Variable): void {
  if (isUpdating || settled.has(variable)) return;
  settled.add(variable);
  updateAll();
}

/** Looks at all waiting restorations, the latest first. */
function updateAll(): void {
  isUpdating = true;
  try {
    withContext(eagerContext, () => [...waiting].reverse().forEach(update));
  } finally {
    isUpdating = false;
  }
  if (waiting.size === 0) watchVariableUse(null);
}

function update(reference: WeakRef<Restoration>): void {
  const restoration = reference.deref();
  if (restoration !== undefined) restoration.update();
  if (restoration === undefined || restoration.isComplete) waiting.delete(reference);
  else keep(restoration);
}

/** Restores what has appeared below a restoration's root. */
export function updateNow(restoration: Restoration): void {
  isUpdating = true;
  try {
    withContext(eagerContext, () => restoration.update());
  } finally {
    isUpdating = false;
  }
}
