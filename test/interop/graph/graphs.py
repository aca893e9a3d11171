"""Runs GraphDefs, binary or text, in Python: reads {file, feeds, fetches} on stdin, writes the values."""

import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy as np
import tensorflow as tf
from google.protobuf import text_format

v1 = tf.compat.v1

given = json.load(sys.stdin)
graph_def = v1.GraphDef()
with open(given["file"], "rb") as file:
    content = file.read()
if given["file"].endswith(".pbtxt"):
    text_format.Parse(content.decode(), graph_def)
else:
    graph_def.ParseFromString(content)
with tf.Graph().as_default() as graph, v1.Session() as session:
    tf.import_graph_def(graph_def, name="")
    feeds = {name: np.array(value, graph.get_tensor_by_name(name).dtype.as_numpy_dtype)
             for name, value in given["feeds"].items()}
    values = session.run(given["fetches"], feeds)
json.dump([np.asarray(value).tolist() for value in values], sys.stdout)
