"""The Python side of one question: reads commands, writes answers as lines of JSON."""




import importlib.util
import json
import os
import sys


def answer(value):
    print(json.dumps({"bench": value}), flush=True)


def load(name):
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name + ".py")
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def peak_memory():
    with open("/proc/self/status") as status:
        line = next(line for line in status if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
question = load(sys.argv[1])
thing = question.setup()
answer({"ready": True})
for command in sys.stdin:
    if command.strip() == "measure":
        answer({"time": question.measure(thing)})
    elif command.strip() == "memory":
        answer({"bytes": peak_memory()})
