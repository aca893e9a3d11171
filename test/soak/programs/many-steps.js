'use strict';

// 100,000 training steps: prints memory after a fifth of them and at the end.

const { line, tf } = require('./models');

async function main() {
  const { model, x, y } = line();
  const measure = () => {
    global.gc();
    return { rss: process.memoryUsage().rss, tensors: tf.memory().numTensors };
  };
  const train = (epochs) => model.fit(x, y, { epochs, batchSize: 32, verbose: 0 });
  for (let i = 0; i < 5; i++) await train(1000);
  const early = measure();
  for (let i = 0; i < 20; i++) await train(1000);
  const late = measure();
  console.log(JSON.stringify({ steps: Number(model.optimizer.iterations.arraySync()), early, late }));
}

main();
