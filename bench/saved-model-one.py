from importlib import import_module

many = import_module("saved-model-many")
setup = many.setup


def measure(thing):
    """The same, one call after the other."""
    return many.measure(thing, in_flight=1)
