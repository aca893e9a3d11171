import keras
from keras import layers
from fit_steps import labels, measure, numbers, warm_up

BATCH_SIZE, STEPS = 32, 20


def build():
    inputs = keras.Input((32, 64))
    h = inputs
    for _ in range(2):
        attended = layers.MultiHeadAttention(4, 16)(h, h)
        h = layers.LayerNormalization(epsilon=1e-6)(layers.Add()([h, attended]))
        forward = layers.Dense(128, activation="relu")(h)
        forward = layers.Dense(64)(forward)
        h = layers.LayerNormalization(epsilon=1e-6)(layers.Add()([h, forward]))
    pooled = layers.GlobalAveragePooling1D()(h)
    return keras.Model(inputs, layers.Dense(10, activation="softmax")(pooled))


def setup():
    rows = BATCH_SIZE * STEPS
    model = build()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    x, y = numbers(rows, 32, 64), labels(rows, 10)
    warm_up(model, x, y, BATCH_SIZE)
    return model, x, y, BATCH_SIZE, STEPS
