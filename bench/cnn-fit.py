import keras
from keras import layers
from fit_steps import labels, measure, numbers, warm_up

BATCH_SIZE, STEPS = 64, 20


def build():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )


def setup():
    rows = BATCH_SIZE * STEPS
    model = build()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    x, y = numbers(rows, 28, 28, 1), labels(rows, 10)
    warm_up(model, x, y, BATCH_SIZE)
    return model, x, y, BATCH_SIZE, STEPS
