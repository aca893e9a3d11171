/** What TensorFlow's runtime reports, as a JavaScript error. */

import { addon } from '../native/load';

const codes = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
] as const;

/** Names of TF_Code. */
export type ErrorCode = (typeof codes)[number];

/** An error of TensorFlow's runtime: `code` is TF_Code's name, `op` the operation or call that failed. */
export class TensorFlowError extends Error {
  override readonly name = 'TensorFlowError';

  constructor(
    readonly code: ErrorCode,
    readonly op: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${op}: ${message}`, options);
  }
}

const ownErrors: Partial<Record<string, ErrorConstructor>> = { Error, RangeError, TypeError };

/** What the addon itself refuses names a method of the addon, of which a caller knows nothing. */
function withCallNamed(error: unknown, op: string): unknown {
  if (!(error instanceof Error)) return error;
  const [method, ...rest] = error.message.split(': ');
  const Kind = ownErrors[error.name];
  if (Kind === undefined || rest.length === 0 || !(method in addon)) return error;
  return new Kind([op, ...rest].join(': '), { cause: error });
}

/**
 * Turns an error of the addon into one that names the operation or call: TensorFlow's (with a numeric `code`) into a
 * TensorFlowError, its own into one of its class. Others pass through.
 */
export function asTensorFlowError(error: unknown, op: string): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'number') return withCallNamed(error, op);
  return new TensorFlowError(codes[code] ?? 'UNKNOWN', op, (error as Error).message, { cause: error });
}

/** Runs a call into the addon; its runtime errors name `op`. */
export function guarded<T>(op: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw asTensorFlowError(error, op);
  }
}

/** The same for a call that answers later. */
export async function guardedAsync<T>(op: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asTensorFlowError(error, op);
  }
}
