/** How TensorFlow runs conditionals and loops. */

import type { Attrs } from '../core/context';

/**
 * Made into the control flow of TensorFlow 1 before they run, as Python asks for too. As calls of functions, loops get
 * deeper into calls with each turn: a hundred thousand turns end the process.
 */
export const lowered: Attrs = { _lower_using_switch_merge: true };
