// Restores nothing of the checkpoint given as argument, and ends.
import * as tf from '../../lib';

async function main(): Promise<void> {
  const [path, partial] = process.argv.slice(2);
  const status = await new tf.train.Checkpoint({}).read(path!);
  if (partial) status.expectPartial();
}

void main();
