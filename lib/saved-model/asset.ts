/** Files that are saved with a model. */

import { withContext } from '../core/context';
import { constant, type TensorSource } from '../core/convert';
import { eagerContext } from '../core/eager-context';
import { keep } from '../core/memory';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';

const byTensor = new WeakMap<Tensor, Asset>();

/** The asset whose path a tensor is. */
export function assetOf(path: Tensor): Asset | undefined {
  return byTensor.get(path);
}

/**
 * A file that belongs to a model: a vocabulary, for one. Functions use it for the scalar string tensor of its path; saving
 * copies the file, and the functions of the loaded model find the copy.
 */
export class Asset implements TensorSource {
  readonly #path: Tensor;

  /** @param assetPath where the file lies. */
  constructor(readonly assetPath: string) {
    if (typeof assetPath !== 'string' || assetPath === '') {
      throw new TypeError(`Asset: expected the path of a file, received ${show(assetPath)}`);
    }
    this.#path = keep(withContext(eagerContext, () => constant(assetPath, [], 'string')));
    byTensor.set(this.#path, this);
  }

  toTensor(): Tensor {
    return this.#path;
  }
}
