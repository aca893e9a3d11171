import { setDtypePolicy } from './dtype-policy';
import { resetUids } from './naming';
import { forgetGlobalSeedGenerator } from './random/seed-generator';

/** Forgets what Keras keeps between models: names given so far, the dtype policy, the global random generator. */
export function clearSession(): void {
  resetUids();
  setDtypePolicy(null);
  forgetGlobalSeedGenerator();
}
