import time

import numpy as np


def warm_up(model, x, y, batch_size):
    model.fit(x, y, epochs=1, batch_size=batch_size, verbose=0)


def measure(thing):
    """Microseconds per training step of one epoch."""
    model, x, y, batch_size, steps = thing
    start = time.perf_counter()
    model.fit(x, y, epochs=1, batch_size=batch_size, verbose=0)
    return (time.perf_counter() - start) / steps * 1e6


def numbers(*shape):
    return np.random.RandomState(1).uniform(-1, 1, size=shape).astype("float32")


def labels(count, classes):
    return (np.arange(count) * 7 % classes).astype("int32")
