"""Real Keras on the other side of model files.

Reads commands as lines of JSON: `{"make": directory}` makes each case, trains it for an epoch, saves it and says what a
reader of the file must see; `{"check": directory}` reads the files that were written back. Answers with a line of JSON.
"""

import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../../scripts/fixtures"))

import h5py
import keras
import numpy as np
from keras_file_cases import CASES

answers, sys.stdout = sys.stdout, sys.stderr


def plain(value):
    """Arrays as records of JSON."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    value = np.asarray(value)
    return {"__array__": True, "dtype": value.dtype.name, "shape": value.shape, "data": value.reshape(-1).tolist()}


def paths(file):
    """Every variable of a file: path, dtype, shape."""
    found = []
    with h5py.File(file) as store:
        store.visititems(lambda path, item: found.append([path, list(item.shape)]) if isinstance(item, h5py.Dataset) else None)
    return sorted(found)


def load(file):
    loaded = keras.models.load_model(file)
    # Traced steps would give the same numbers and take a second each.
    loaded.run_eagerly = True
    return loaded


def attempt(call):
    try:
        return call()
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:1500]}


def make(directory, name):
    case = CASES[name]()
    file = os.path.join(directory, f"{name}.keras")
    case.model.run_eagerly = True
    case.fit(case.model, 1)
    case.model.save(file)
    case.model.save_weights(os.path.join(directory, f"{name}.weights.h5"))
    loaded = load(file)
    predictions = case.predict(loaded)
    losses = case.fit(loaded, 2)
    return {"x": plain(case.x), "y": plain(case.y), "predictions": plain(predictions), "history": losses, "paths": paths(os.path.join(directory, f"{name}.weights.h5"))}


def check(directory, name):
    case = CASES[name]()
    loaded = load(os.path.join(directory, f"{name}.js.keras"))
    predictions = case.predict(loaded)
    weights = os.path.join(directory, f"{name}.js.weights.h5")
    found = paths(weights)
    history = case.fit(loaded, 1)
    loaded.load_weights(weights)
    return {"predictions": plain(predictions), "history": history, "paths": found, "config": loaded.get_compile_config(), "again": plain(case.predict(loaded))}


for line in sys.stdin:
    command = json.loads(line)
    [[act, directory]] = [(key, value) for key, value in command.items() if key in ("make", "check")]
    step = {"make": make, "check": check}[act]
    names = command.get("names") or list(CASES)
    answer = {name: attempt(lambda: step(directory, name)) for name in names}
    print(json.dumps(answer), file=answers, flush=True)
