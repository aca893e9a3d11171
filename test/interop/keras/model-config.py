"""Reads a model's JSON and weights on stdin, writes its outputs and its own JSON on stdout."""

import json
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np

given = json.load(sys.stdin)
model = keras.models.model_from_json(given["model"])
for weight, values in zip(model.weights, given["weights"], strict=True):
    weight.assign(np.asarray(values, "float32"))
inputs = [np.asarray(values, "float32") for values in given["inputs"]]
outputs = model(inputs if len(inputs) > 1 else inputs[0])
flat = [np.asarray(output).astype("float64").tolist() for output in keras.tree.flatten(outputs)]
print(json.dumps({"outputs": flat, "paths": [weight.path for weight in model.weights]}))
