/** Images in rows of 64 pixels from 0 to 16, and their classes. */
export interface Digits {
  count: number;
  images: Float32Array;
  labels: Int32Array;
}

/** All digits, shuffled the same way each time, in a part to train on and a part to test with. */
export function loadDigits(options?: { testFraction?: number }): { train: Digits; test: Digits };
