/** What Keras's operations compute. */

import { arrangement } from './functions/arrangement';
import { elementwise } from './functions/elementwise';
import type { OperationTable } from './functions/forms';
import { network } from './functions/network';
import { products } from './functions/products';
import { reductions } from './functions/reductions';

export type { OperationFunction } from './functions/forms';

/** By Keras's class name. */
export const operationFunctions: OperationTable = {
  ...elementwise,
  ...reductions,
  ...arrangement,
  ...products,
  ...network,
};
