"""Keras's operations between the layers of a model: what Python writes and computes.

Reads commands as lines of JSON: `{"make": directory}` saves a model of each operation and says what it computes;
`{"check": directory}` reads the models that were written back, and computes again. Answers with a line of JSON.
"""

import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
from keras import ops

answers, sys.stdout = sys.stdout, sys.stderr

rng = np.random.RandomState(3)
X, Y = [rng.randn(5, 3, 4).astype("float32") for _ in range(2)]
I, J = [rng.randint(0, 5, (5, 3, 4)).astype("int32") for _ in range(2)]
MATRIX = np.arange(8, dtype="float32").reshape(4, 2) / 8


def definite(x):
    return ops.matmul(x, ops.swapaxes(x, 1, 2)) + 3 * np.eye(3, dtype="float32")


NAMES = """
absolute arcsinh arctan ceil copy cos cosh deg2rad exp exp2 expm1 fabs floor isfinite isinf isnan logical_not negative
nan_to_num ones_like rad2deg ravel reciprocal round sign sin sinh square stop_gradient tan tanh trunc zeros_like erf erfc
celu elu gelu glu hard_shrink hard_sigmoid hard_silu hard_tanh leaky_relu log_sigmoid log_softmax relu relu6 selu sigmoid
silu soft_shrink softmax softplus softsign sparse_plus sparse_sigmoid sparsemax squareplus tanh_shrink
all any amax amin argmax argmin average count_nonzero logsumexp max mean min prod ptp std sum var
""".split()
PAIRS = """
add arctan2 divide divide_no_nan equal floor_divide fmax fmin fmod greater greater_equal hypot isclose less less_equal
logaddexp logical_and logical_or logical_xor maximum minimum mod multiply not_equal subtract true_divide append hstack
vstack dstack
""".split()
CASES = {
    **{name: getattr(ops, name) for name in NAMES},
    **{f"{name} of two": getattr(ops, name) for name in PAIRS if name not in ("hstack", "vstack", "dstack")},
    **{f"{name} of two": lambda x, y, name=name: getattr(ops, name)([x, y]) for name in ("hstack", "vstack", "dstack")},
    **{
        f"{name} along axes": lambda x, name=name: getattr(ops, name)(x, axis=(1, -1), keepdims=True)
        for name in ("all", "amax", "logsumexp", "max", "mean", "min", "prod", "ptp", "std", "sum", "var")
    },
    **{f"{name} along an axis": lambda x, name=name: getattr(ops, name)(x, axis=-1, keepdims=True) for name in ("argmax", "argmin")},
    **{f"{name} of roots": lambda x, name=name: getattr(ops, name)(ops.abs(x) + 1.5) for name in ("arccosh", "cbrt", "log", "log10", "log1p", "log2", "rsqrt", "sqrt")},
    **{f"{name} of shares": lambda x, name=name: getattr(ops, name)(0.9 * ops.tanh(x)) for name in ("arccos", "arcsin", "arctanh", "erfinv")},
    **{f"{name} of bits": lambda i, j, name=name: getattr(ops, name)(i, j) for name in ("bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift")},
    **{f"{name} in order": lambda x, name=name: getattr(ops, name)(x, axis=1) for name in ("argsort", "cumprod", "cumsum", "flip", "sort")},
    "average of weights": lambda x: ops.average(x, axis=-1, weights=np.array([0.1, 0.2, 0.3, 0.4], "float32")),
    "broadcast": lambda x: ops.broadcast_to(ops.sum(x, axis=0, keepdims=True), (5, 3, 4)),
    "cast": lambda x: ops.cast(x, "int32"),
    "cholesky": lambda x: ops.cholesky(definite(x)),
    "clip": lambda x: ops.clip(x, -0.5, 0.5),
    "concatenate": lambda x, i: ops.concatenate([x, i], axis=1),
    "cross": lambda x: ops.cross(x[..., :3], x[..., 1:]),
    "det": lambda x: ops.det(definite(x)),
    "diagonal": lambda x: ops.diagonal(x, offset=1, axis1=1, axis2=2),
    "diff": lambda x: ops.diff(x, n=2, axis=-1),
    "dot": lambda x: ops.dot(x, MATRIX),
    "einsum": lambda x, y: ops.einsum("bij,bkj->bik", x, y),
    "expand": lambda x: ops.expand_dims(x, (1, -1)),
    "flip all": lambda x: ops.flip(x),
    "full": lambda x: ops.full_like(x, 2.5),
    "inner": lambda x, y: ops.inner(x[0], y[0]),
    "inv": lambda x: ops.inv(definite(x)),
    "items": lambda x: x[:, None, ..., -1:0:-2],
    "last item": lambda x: x[:, -1],
    "matmul": lambda x: ops.matmul(x, MATRIX),
    "matmul with a vector": lambda x: ops.matmul(x, MATRIX[:, 1]),
    "max and a number": lambda x: ops.max(x, axis=1, initial=1.0),
    "min and a number": lambda x: ops.min(x, axis=1, initial=-1.0),
    "moments": lambda x: ops.moments(x, axes=[1]),
    "moveaxis": lambda x: ops.moveaxis(x, [0, 1], [-1, 0]),
    "multi hot": lambda i: ops.multi_hot(i, 5),
    "norm": lambda x: ops.norm(x, axis=-1),
    "norm of matrices": lambda x: ops.norm(x, ord=1, axis=(1, 2), keepdims=True),
    "norm without bound": lambda x: ops.norm(x, ord=np.inf, axis=-1),
    "normalize": lambda x: ops.normalize(x, axis=-1),
    "normalize by sums": lambda x: ops.normalize(x, axis=1, order=1),
    "one hot": lambda i: ops.one_hot(i, 5, axis=1),
    "outer": lambda x: ops.outer(x[0, 0], x[0, 1]),
    "pad": lambda x: ops.pad(x, [[0, 0], [1, 0], [0, 2]], constant_values=2.0),
    "pad by mirror": lambda x: ops.pad(x, [[0, 0], [1, 1], [0, 2]], mode="symmetric"),
    "places": lambda i: ops.one_hot(ops.argmax(i, axis=-1), 4, dtype="float64"),
    "power": lambda x: x**2,
    "repeat": lambda x: ops.repeat(x, [1, 2, 1], axis=1),
    "reshape": lambda x: ops.reshape(x, (-1, 12)),
    "resize": lambda x: ops.image.resize(ops.expand_dims(x, -1), (5, 6)),
    "roll": lambda x: ops.roll(x, (1, 2), axis=(1, 2)),
    "roll all": lambda x: ops.roll(x, 2),
    "round to a place": lambda x: ops.round(x, decimals=1),
    "select": lambda x: ops.select([x > 0, x < -1], [x, -x], default=0.5),
    "solve": lambda x: ops.solve(definite(x), x),
    "space to depth": lambda x: ops.space_to_depth(ops.reshape(x, (-1, 2, 2, 3)), 2),
    "split before places": lambda x: ops.split(x, [1, 3], axis=-1),
    "split evenly": lambda x: ops.split(x, 2, axis=-1),
    "split unevenly": lambda x: ops.array_split(x, 3, axis=-1),
    "squeeze": lambda x: ops.squeeze(x[:, :1, :1], (1, 2)),
    "stack": lambda x, y: ops.stack([x, y], axis=1),
    "swapaxes": lambda x: ops.swapaxes(x, 1, -1),
    "take": lambda x: ops.take(x, [-1, 0], axis=-1),
    "take along an axis": lambda x: ops.take_along_axis(x, ops.argsort(x, axis=1), axis=1),
    "tensordot": lambda x: ops.tensordot(x, MATRIX, axes=[[2], [0]]),
    "threshold": lambda x: ops.threshold(x, 0.2, 0.1),
    "tile": lambda x: ops.tile(x, 2),
    "top k": lambda x: ops.top_k(x, 2),
    "trace": lambda x: ops.trace(x, axis1=1, axis2=2),
    "transpose": lambda x: ops.transpose(x, (0, 2, 1)),
    "tril": lambda x: ops.tril(x, k=-1),
    "triu": lambda x: ops.triu(x, k=1),
    "unstack": lambda x: ops.unstack(x, axis=-1),
    "vdot": lambda x: ops.vdot(x[0, 0], x[0, 1]),
    "where": lambda x: ops.where(x > 0, x, -np.inf),
}


def inputs_of(name, case):
    """What the arguments are called says of which kind they are."""
    if name in NAMES:
        return [X]
    if name.endswith(" of two"):
        return [X, Y]
    letters = case.__code__.co_varnames[: case.__code__.co_argcount - len(case.__defaults__ or ())]
    return [{"x": X, "y": Y, "i": I, "j": J}[letter] for letter in letters]


def plain(value):
    value = np.asarray(value)
    return {"dtype": value.dtype.name, "shape": value.shape, "data": [str(each) for each in value.reshape(-1).tolist()]}


def run(model, inputs):
    outputs = model(inputs if len(inputs) > 1 else inputs[0])
    return [plain(each) for each in (outputs if isinstance(outputs, (list, tuple)) else [outputs])]


def make(directory, name):
    case = CASES[name]
    inputs = inputs_of(name, case)
    symbols = [keras.Input((3, 4), dtype=each.dtype.name) for each in inputs]
    outputs = case(*symbols)
    outputs = list(outputs) if isinstance(outputs, (list, tuple)) else outputs
    model = keras.Model(symbols if len(symbols) > 1 else symbols[0], outputs)
    model.save(os.path.join(directory, f"{name}.keras"))
    return {"inputs": [plain(each) for each in inputs], "outputs": run(model, inputs)}


def check(directory, name):
    return {"outputs": run(keras.models.load_model(os.path.join(directory, f"{name}.js.keras")), inputs_of(name, CASES[name]))}


for line in sys.stdin:
    [[act, directory]] = json.loads(line).items()
    step = {"make": make, "check": check}[act]
    print(json.dumps({name: step(directory, name) for name in CASES}), file=answers, flush=True)
