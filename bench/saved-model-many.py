import time
from concurrent.futures import ThreadPoolExecutor

from saved_model import load_mlp

CALLS = 400


def setup():
    thing = load_mlp(512, 512, 512)
    measure(thing)
    return thing


def measure(thing, in_flight=8):
    """Microseconds per call, with some always under way."""
    _, signature, row = thing
    with ThreadPoolExecutor(in_flight) as threads:
        start = time.perf_counter()
        list(threads.map(lambda _: signature(row), range(CALLS)))
        return (time.perf_counter() - start) / CALLS * 1e6
