import time

import tensorflow as tf

ROWS, FEATURES, WIDTH, CLASSES = 128, 784, 512, 10
CALLS = 60


@tf.function
def products(x, h1, h2, y, w1, w2, w3):
    return [
        tf.matmul(x, w1),
        tf.matmul(h1, w2),
        tf.matmul(h2, w3),
        tf.matmul(h2, y, transpose_a=True),
        tf.matmul(y, w3, transpose_b=True),
        tf.matmul(h1, h2, transpose_a=True),
        tf.matmul(h2, w2, transpose_b=True),
        tf.matmul(x, h1, transpose_a=True),
    ]


def setup():
    shapes = [(ROWS, FEATURES), (ROWS, WIDTH), (ROWS, WIDTH), (ROWS, CLASSES)]
    shapes += [(FEATURES, WIDTH), (WIDTH, WIDTH), (WIDTH, CLASSES)]
    args = [tf.random.normal(shape) for shape in shapes]
    measure(args)
    return args


def measure(args):
    start = time.perf_counter()
    for _ in range(CALLS):
        products(*args)
    return (time.perf_counter() - start) / CALLS * 1e6
