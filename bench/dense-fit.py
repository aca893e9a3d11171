import time

import keras
import numpy as np


def setup():
    x = np.arange(100, dtype="float32").reshape(100, 1) / 100
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mse")
    thing = model, x, 2 * x + 1
    model.fit(x, 2 * x + 1, epochs=3, batch_size=32, verbose=0)
    return thing


def measure(thing):
    model, x, y = thing
    start = time.perf_counter()
    model.fit(x, y, epochs=100, batch_size=32, verbose=0)
    return (time.perf_counter() - start) * 1e3
