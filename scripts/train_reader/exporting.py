"""The trained network to int8 ONNX, without what plain dynamic quantisation loses.

Dynamic int8 for the matrix products (one scale a channel), 8 bits in weights only, in blocks of 32, for the
down-projections of the feed-forward layers, int8 for the table of word pieces, fp32 for the head. Quantising the
down-projections' inputs too, or the head, changes the best sentence of one question in four.

Weights of the dynamic products are written without a sign. Processors that have AVX2 but not VNNI multiply unsigned
inputs by signed weights in 16 bits, which overflow (onnxruntime's page on quantisation); unsigned ones they multiply in
32 bits, and others as fast as before.
"""

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from onnxruntime.quantization.shape_inference import quant_pre_process

from scripts.train_reader.network import CrossEncoder

NETWORK, TOKENIZER, MANIFEST = "reader-int8.onnx", "tokenizer.json", "reader.json"
CLOSE, CLOSE_WEIGHTS = "close-int8.onnx", "close-int8.weights"


def export(network: CrossEncoder, tokenizer: Path, folder: Path, about: str) -> None:
    """Writes the quantised network, the tokenizer and a manifest with their checksums into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(network, folder / NETWORK)
    shutil.copyfile(tokenizer, folder / TOKENIZER)
    entries = {part: _entry(folder / file) for part, file in (("network", NETWORK), ("tokenizer", TOKENIZER))}
    _write_manifest(folder, {"about": about, **entries})


def export_close(network: CrossEncoder, folder: Path) -> None:
    """Writes the quantised network of the close reader beside the reader in ``folder``, and into its manifest.

    Its weights are in a file of their own: onnxruntime maps that instead of reading it, which takes 63 MB less memory.
    """
    _write(network, folder / CLOSE)
    (folder / CLOSE_WEIGHTS).unlink(missing_ok=True)
    whole = onnx.load(str(folder / CLOSE))
    onnx.save_model(whole, str(folder / CLOSE), save_as_external_data=True, location=CLOSE_WEIGHTS)
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    _write_manifest(folder, {**manifest, "close": [_entry(folder / file) for file in (CLOSE, CLOSE_WEIGHTS)]})


def _write(network: CrossEncoder, path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        full = Path(name) / "full.onnx"
        write_fp32(network, full)
        state = network.state_dict()
        quantise(full, path, state["we.weight"].shape[1], len(state["layers.0.f1.bias"]))


def _write_manifest(folder: Path, content: dict[str, Any]) -> None:
    (folder / MANIFEST).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def write_fp32(network: CrossEncoder, path: Path) -> None:
    """Writes the network as it is; inputs ``ids`` and ``tt`` [batch, length], output ``score`` [batch]."""
    ids = torch.randint(104, 3000, (3, 40))
    types = torch.zeros_like(ids)
    types[:, 10:30] = 1
    ids[1, 35:] = 0
    free = {0: "batch", 1: "length"}
    torch.onnx.export(
        network.eval(),
        (ids, types),
        str(path),
        input_names=["ids", "tt"],
        output_names=["score"],
        dynamic_axes={"ids": free, "tt": free, "score": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )


def quantise(full: Path, path: Path, width: int, feed_forward: int) -> None:
    """Writes the int8 form of an fp32 network to ``path``."""
    prepared, partly = full.with_suffix(".prepared"), full.with_suffix(".partly")
    quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
    model = onnx.load(str(prepared))
    down, head = _products(model, (feed_forward, width)), _products(model, (3 * width, 1))
    others = [node.name for node in model.graph.node if node.op_type == "MatMul" and node.name not in down]
    blocks = MatMulNBitsQuantizer(
        model, bits=8, block_size=32, is_symmetric=True, accuracy_level=4, nodes_to_exclude=others
    )
    blocks.process()
    blocks.model.save_model_to_file(str(partly), False)
    quantize_dynamic(
        str(partly),
        str(path),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=head,
        extra_options={"MatMulConstBOnly": True},
    )
    onnx.save_model(without_signs(onnx.load(str(path))), str(path))


def without_signs(model: Any) -> Any:
    """Return ``model`` with each signed weight of a dynamic product as the same number without a sign.

    A weight and the zero that it is counted from both grow by 128, so their difference stays.
    """
    stored = {item.name: item for item in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "MatMulInteger":
            for item in (stored[node.input[1]], stored[node.input[3]]):
                values = numpy_helper.to_array(item)
                if values.dtype == np.int8:
                    raised = (values.astype(np.int16) + 128).astype(np.uint8)
                    item.CopyFrom(numpy_helper.from_array(raised, item.name))
    return model


def _products(model: Any, shape: tuple[int, int]) -> list[str]:
    shapes = {item.name: tuple(item.dims) for item in model.graph.initializer}
    nodes = (node for node in model.graph.node if node.op_type == "MatMul")
    return [node.name for node in nodes if any(shapes.get(name) == shape for name in node.input)]


def _entry(path: Path) -> dict[str, str]:
    return {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
