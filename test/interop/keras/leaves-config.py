"""Reads configurations on stdin, writes what Keras makes of each: the value on a fixed input, or its own configuration."""

import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np

answers = []
for given in json.load(sys.stdin):
    thing = keras.saving.deserialize_keras_object(given["config"])
    if given["call"] is None:
        answers.append(keras.saving.serialize_keras_object(thing))
        continue
    arguments = [np.asarray(value, dtype) for value, dtype in given["call"]]
    if isinstance(thing, keras.metrics.Metric):
        thing.update_state(*arguments)
        value = thing.result()
    else:
        value = thing(*arguments)
    answers.append(np.asarray(value).astype("float64").tolist())
print(json.dumps(answers))
