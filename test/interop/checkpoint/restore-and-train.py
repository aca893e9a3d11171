"""Reads and writes checkpoints for the tests: restore-and-train.py write|read PREFIX. Prints JSON."""

import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

command, prefix = sys.argv[1:]

keras.utils.set_random_seed(3)
x = (np.arange(32, dtype="float32") / 32).reshape(4, 4, 2)
y = x.sum(axis=(1, 2), keepdims=False)[:, None]


def make_sequential():
    lstm = keras.layers.Bidirectional(keras.layers.LSTM(3))
    return keras.Sequential([keras.Input((4, 2)), lstm, keras.layers.Dense(4), keras.layers.BatchNormalization(), keras.layers.Dense(1)])


def make_functional():
    inputs = keras.Input((4, 2))
    hidden = keras.layers.Conv1D(3, 2, padding="same")(inputs)
    attended = keras.layers.MultiHeadAttention(1, 2)(hidden, hidden)
    outputs = keras.layers.Dense(1)(keras.layers.Flatten()(keras.layers.Add()([hidden, attended])))
    return keras.Model(inputs, outputs)


class Module(tf.Module):
    def __init__(self):
        super().__init__()
        self.values = [tf.Variable([1.0, 2.0]), {"deep/er": tf.Variable("text")}]
        self.half = tf.Variable(tf.cast([1, 2], tf.bfloat16))


optimizers = {
    "sequential": keras.optimizers.Adam(0.01, amsgrad=True),
    "functional": keras.optimizers.SGD(0.01, momentum=0.9),
}
models = {"sequential": make_sequential(), "functional": make_functional()}
module = Module()
checkpoint = tf.train.Checkpoint(
    models=models, optimizers=optimizers, module=module, step=tf.Variable(0, dtype=tf.int64)
)


def train(steps):
    losses = {}
    for name, model in models.items():
        losses[name] = [float(model.train_on_batch(x, y)) for _ in range(steps)]
    return losses


for name, model in models.items():
    model.compile(optimizer=optimizers[name], loss="mse")
answer = {}
if command == "write":
    train(3)
    checkpoint.step.assign(3)
    answer["path"] = checkpoint.save(prefix)
else:
    for name, model in models.items():
        optimizers[name].build(model.trainable_variables)
    status = checkpoint.restore(prefix)
    status.assert_existing_objects_matched()
    status.assert_consumed()
    answer["text"] = module.values[1]["deep/er"].numpy().decode()
    answer["half"] = np.asarray(module.half.numpy(), "float32").tolist()
    answer["step"] = int(checkpoint.step.numpy())
    answer["listed"] = [name for name, _ in tf.train.list_variables(prefix)]
answer["predictions"] = {name: np.asarray(model(x)).tolist() for name, model in models.items()}
answer["losses"] = train(2)
print(json.dumps(answer))
