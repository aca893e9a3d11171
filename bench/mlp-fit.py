import keras
from keras import layers
from fit_steps import labels, measure, numbers, warm_up

BATCH_SIZE, STEPS = 128, 60


def build():
    return keras.Sequential(
        [
            keras.Input((784,)),
            layers.Dense(512, activation="relu"),
            layers.Dense(512, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )


def setup(**options):
    rows = BATCH_SIZE * STEPS
    model = build()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"], **options)
    x, y = numbers(rows, 784), labels(rows, 10)
    warm_up(model, x, y, BATCH_SIZE)
    return model, x, y, BATCH_SIZE, STEPS
