"""Makes optimizers and models of the configs on stdin, restores the checkpoint, writes their values as JSON."""

import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

given = json.load(sys.stdin)
optimizers = {name: keras.saving.deserialize_keras_object(config) for name, config in given["optimizers"].items()}
for optimizer in optimizers.values():
    optimizer.build([keras.Variable(np.ones((2, 2), "float32"), name="a"), keras.Variable(np.ones(3, "float32"), name="b")])
models = {name: keras.models.model_from_json(config) for name, config in given["models"].items()}
missing = {}
for kind, objects in (("optimizers", optimizers), ("models", models)):
    for name, value in objects.items():
        status = tf.train.Checkpoint(it=value).read(f"{given['directory']}/{kind}-{name}")
        try:
            status.assert_existing_objects_matched()
            status.assert_consumed()
        except AssertionError as error:
            missing[name] = str(error)[:400]


def values(variables):
    return [np.asarray(variable).astype("float64").tolist() for variable in variables]


answer = {
    "missing": missing,
    "optimizers": {name: values(optimizer.variables) for name, optimizer in optimizers.items()},
    "models": {name: values(model.weights) for name, model in models.items()},
}
print(json.dumps(answer))
