"""What Python makes of SavedModels written here, and SavedModels it writes to be trained on here.

Run: python object-graphs.py read DIRECTORY | write DIRECTORY | kinds DIRECTORY; a JSON answer is the last line.
"""

import collections
import contextlib
import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
import tensorflow as tf


def images():
    return np.cos(np.arange(4 * 8 * 8 * 1, dtype="float32")).reshape(4, 8, 8, 1)


def train(call, variables, x, steps=3, rate=0.1):
    """Losses of some steps of gradient descent towards ones."""
    losses = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((call(x) - 1.0) ** 2)
        for variable, gradient in zip(variables, tape.gradient(loss, variables)):
            variable.assign_sub(rate * gradient)
        losses.append(float(loss))
    return losses


def in_session(directory, name, feeds):
    with tf.compat.v1.Session(graph=tf.Graph()) as session:
        meta = tf.compat.v1.saved_model.load(session, ["serve"], directory)
        signature = meta.signature_def[name]
        outputs = {key: info.name for key, info in signature.outputs.items()}
        found = session.run(outputs, {signature.inputs[key].name: value for key, value in feeds.items()})
        return {key: value if isinstance(value, bytes) else value.tolist() for key, value in found.items()}


def read_module(directory):
    loaded = tf.saved_model.load(directory)
    x = tf.constant([[1.0, 2.0], [0.5, -3.0]])

    def gradients(call, order):
        with tf.GradientTape() if order == 2 else contextlib.nullcontext() as outer:
            with tf.GradientTape() as tape:
                tape.watch(x)
                y = tf.reduce_sum(call(x) ** 2)
            by_x, by_w = tape.gradient(y, [x, loaded.w], unconnected_gradients="zero")
            again = tf.reduce_sum(by_x**2)
        found = [by_x, by_w] + ([outer.gradient(again, loaded.w)] if order == 2 else [])
        return [value.numpy().tolist() for value in found]

    signatures = {
        name: {key: value.numpy().tolist() for key, value in function(x=x).items()}
        for name, function in loaded.signatures.items()
        if name != "read"
    }
    answer = {
        "call": [loaded(x, False).numpy().tolist(), loaded(x, training=True).numpy().tolist()],
        "steps": int(loaded.steps),
        "choose": {"chosen": loaded.choose(x)["chosen"].numpy().tolist(), "list": loaded.choose(x)["list"][1]},
        "inner": loaded.inner.twice(x).numpy().tolist(),
        "read": loaded.read().numpy().decode(),
        "signatures": signatures,
        "session": in_session(directory, "repeat", {"x": x.numpy()}),
        "session_read": in_session(directory, "read", {})["output_0"].decode(),
        "inputs": str(loaded.signatures["repeat"].structured_input_signature),
        # Of loops in what it has loaded, its own SavedModels too, TensorFlow finds no second derivatives.
        "gradients": {
            name: gradients(getattr(loaded, name), order)
            for name, order in (("repeat", 1), ("twice_repeat", 1), ("pick", 2), ("sharp", 2))
        },
        "trainable": [loaded.w.trainable, loaded.steps.trainable, loaded.parts[1]["inner"].trainable],
        "names": [loaded.w.name, loaded.steps.name],
    }
    again = os.path.join(directory, "again")
    tf.saved_model.save(loaded, again)
    reloaded = tf.saved_model.load(again)
    answer["again"] = reloaded.inner.twice(x).numpy().tolist()
    return answer


def read_keras(directory):
    x = tf.constant(images())
    exported = tf.saved_model.load(os.path.join(directory, "exported"))
    saved = tf.saved_model.load(os.path.join(directory, "saved"))
    layer = keras.layers.TFSMLayer(os.path.join(directory, "exported"))
    before = exported.serve(x).numpy().tolist()
    name = list(exported.signatures["serving_default"].structured_input_signature[1])[0]
    several = tf.saved_model.load(os.path.join(directory, "several"))
    inputs = {"a": tf.constant([[1.0, 2.0]]), "b": tf.constant([[1, 2, 3]])}
    return {
        "before": before,
        "signature": exported.signatures["serving_default"](**{name: x})["output_0"].numpy().tolist(),
        "input": name,
        "layer": layer(x).numpy().tolist(),
        "weights": [len(layer.trainable_weights), len(layer.weights)],
        "variables": [len(exported.variables), len(exported.trainable_variables), len(exported.non_trainable_variables)],
        "training": train(exported.serve, exported.trainable_variables, x),
        "saved": saved(x).numpy().tolist(),
        "saved_training": list(saved(x, training=True).shape),
        "several": {key: value.numpy().tolist() for key, value in several.serve(inputs).items()},
        "several_signature": {
            key: value.numpy().tolist() for key, value in several.signatures["serving_default"](**inputs).items()
        },
    }


def write(directory):
    keras.utils.set_random_seed(5)
    x = images()
    inputs = keras.Input((8, 8, 1))
    y = keras.layers.Conv2D(3, 3, activation="relu", padding="same")(inputs)
    y = keras.layers.MaxPooling2D()(y)
    y = keras.layers.BatchNormalization()(y)
    y = keras.layers.Reshape((16, 3))(y)
    y = keras.layers.MultiHeadAttention(2, 2)(y, y)
    y = keras.layers.LSTM(3)(keras.layers.LayerNormalization()(y))
    model = keras.Model(inputs, keras.layers.Dense(2)(keras.layers.Dropout(0.5)(y)))
    path = os.path.join(directory, "keras")
    model.export(path, verbose=False)
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint("infer", lambda x: model(x, training=False), [tf.TensorSpec([None, 8, 8, 1])])
    archive.add_endpoint("learn", lambda x: model(x, training=True), [tf.TensorSpec([None, 8, 8, 1])])
    archive.write_out(os.path.join(directory, "endpoints"), verbose=False)
    loaded = tf.saved_model.load(path)
    before = loaded.serve(tf.constant(x)).numpy().tolist()
    return {
        "before": before,
        "names": [v.name.split(":")[0] for v in loaded.trainable_variables],
        "losses": train(loaded.serve, loaded.trainable_variables, tf.constant(x)),
    }


Pair = collections.namedtuple("Pair", "z a")


def write_kinds(directory):
    """Functions with all kinds of parameters and results; one has a gradient of its own that is not saved."""
    module = tf.Module()
    x = tf.constant([1.0, 2.0])

    @tf.function
    def pairs(pair, factor=2.0):
        return Pair(pair.z + 1.0, pair.a * factor)

    @tf.function
    def sums(x, *more, scale=2.0, **named):
        return sum(more, x) * scale + sum(named.values())

    @tf.function(input_signature=[tf.RaggedTensorSpec([None, None], tf.float32)])
    def ragged(rows):
        return tf.reduce_sum(rows, axis=1)

    @tf.custom_gradient
    def identity(x):
        return tf.identity(x), lambda upstream: upstream * 7.0

    @tf.function(input_signature=[tf.TensorSpec([2], name="x")])
    def odd(x):
        return Pair(identity(x), -x)

    pairs(Pair(x, x))
    for more, named in (((), {}), ((x, x), {}), ((), {"scale": 3.0}), ((), {"b": x, "a": x})):
        sums(x, *more, **named)
    module.pairs, module.sums, module.ragged, module.odd = pairs, sums, ragged, odd
    tf.saved_model.save(module, directory, signatures={"odd": odd})
    return read_kinds(directory)


def read_kinds(directory):
    loaded = tf.saved_model.load(directory)
    x, y = tf.constant([1.0, 2.0]), tf.constant([5.0, 6.0])
    found = {
        "pairs": [loaded.pairs(Pair(x, y))._asdict(), loaded.pairs(pair=Pair(y, x))._asdict()],
        "sums": [loaded.sums(x), loaded.sums(x, x, y), loaded.sums(x, scale=3.0), loaded.sums(x, b=x, a=y)],
        "ragged": loaded.ragged(tf.ragged.constant([[1.0], [2.0, 3.0]])),
        "odd": loaded.odd(x)._asdict(),
        "signature": dict(loaded.signatures["odd"](x=x)),
    }
    return tf.nest.map_structure(lambda value: value.numpy().tolist(), found)


if __name__ == "__main__":
    task, place = sys.argv[1:]
    if task == "kinds":
        again = os.path.join(place, "again")
        answer = read_kinds(again) if os.path.exists(again) else write_kinds(os.path.join(place, "kinds"))
    elif task == "write":
        answer = write(place)
    else:
        answer = {"module": read_module(os.path.join(place, "module")), "keras": read_keras(place)}
    print()
    print(json.dumps(answer))
