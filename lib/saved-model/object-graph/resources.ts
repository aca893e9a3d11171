/** What TensorFlow holds by name for a load: tables, which no garbage collector sees. */

import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import { keep } from '../../core/memory';
import type { EagerTensor, Tensor } from '../../core/tensor';
import { destroyResourceOp } from '../../ops/generated';

/** Frees what nobody can reach any more. */
const forgotten = new FinalizationRegistry<EagerTensor[]>((handles) => destroy(handles));

export class HeldResources {
  readonly #handles: EagerTensor[] = [];

  /** @param owner as long as it is reached, the resources are needed. */
  constructor(owner: object) {
    forgotten.register(owner, this.#handles, this);
  }

  /** Takes a handle into its care. */
  hold(handle: Tensor): Tensor {
    this.#handles.push(keep(handle) as EagerTensor);
    return handle;
  }

  /** Frees them now. */
  dispose(): void {
    forgotten.unregister(this);
    destroy(this.#handles.splice(0));
  }
}

function destroy(handles: readonly EagerTensor[]): void {
  withContext(eagerContext, () => {
    for (const handle of handles) {
      if (handle.isDisposed) continue;
      try {
        destroyResourceOp(handle, { ignore_lookup_error: true });
      } finally {
        handle.dispose();
      }
    }
  });
}
