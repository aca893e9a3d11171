import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import type { Tree } from '../../core/tree';

/** Masks in the form of the inputs they belong to; null where there is none. */
export type MaskTree = Tree<Tensor | null>;

/** What a layer's `call` is told beside its inputs. */
export interface CallContext {
  /** Whether the layer runs to train: given with the call, else taken from the layer around, else false. */
  readonly training: boolean;
  /** Mask of the inputs, in their form; null when there is none. */
  readonly mask: MaskTree | null;
  /** Further arguments of the call, for a layer that declares them in its static `callArguments`. */
  readonly [argument: string]: unknown;
}

/** One layer call under way. */
export interface CallFrame {
  readonly training: boolean | undefined;
  /** The dtype that floating weights are read in; null: their own. */
  readonly autocast: DType | null;
  /** The same for all calls inside one that nothing stands around. */
  readonly root: object;
  /** The call only finds out shapes: losses and other side effects do not count. */
  readonly symbolic: boolean;
}

let frame: CallFrame | null = null;

/** The innermost layer call under way; null outside of any. */
export function currentCall(): CallFrame | null {
  return frame;
}

/** Runs `fn` as a layer call inside the one under way. */
export function withCall<T>(inner: CallFrame, fn: () => T): T {
  const outer = frame;
  frame = inner;
  try {
    return fn();
  } finally {
    frame = outer;
  }
}
