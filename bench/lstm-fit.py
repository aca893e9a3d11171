import keras
from keras import layers
from fit_steps import labels, measure, numbers, warm_up

BATCH_SIZE, STEPS = 32, 30


def build():
    return keras.Sequential(
        [
            keras.Input((50, 32)),
            layers.LSTM(64),
            layers.Dense(10, activation="softmax"),
        ]
    )


def setup():
    rows = BATCH_SIZE * STEPS
    model = build()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    x, y = numbers(rows, 50, 32), labels(rows, 10)
    warm_up(model, x, y, BATCH_SIZE)
    return model, x, y, BATCH_SIZE, STEPS
