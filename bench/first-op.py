import time


def setup():
    start = time.perf_counter()
    import tensorflow as tf

    tf.add(1, 2).numpy()
    return (time.perf_counter() - start) * 1e3


def measure(milliseconds):
    return milliseconds
