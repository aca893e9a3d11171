import importlib

from fit_steps import measure

mlp_fit = importlib.import_module("mlp-fit")


def setup():
    return mlp_fit.setup(jit_compile=True)
