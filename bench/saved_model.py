import statistics
import tempfile
import time

import keras
import tensorflow as tf
from keras import layers

CALLS = 300


def load_mlp(*widths):
    """An MLP 784-…-10 as a SavedModel, loaded; its signature, and one row."""
    hidden = [layers.Dense(units, activation="relu") for units in widths]
    model = keras.Sequential([keras.Input((784,)), *hidden, layers.Dense(10, activation="softmax")])
    with tempfile.TemporaryDirectory() as directory:
        model.export(directory, verbose=False)
        loaded = tf.saved_model.load(directory)
    return loaded, loaded.signatures["serving_default"], tf.ones([1, 784])


def setup():
    thing = load_mlp(128)
    measure(thing)
    return thing


def measure(thing):
    _, signature, row = thing
    times = []
    for _ in range(CALLS):
        start = time.perf_counter()
        signature(row)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1e6
