"""Export a trained tagger to the package: `python -m training.export --base DIR --checkpoint FILE --out DIR`.

Writes `tagger.onnx` (int8 weights, per channel), `tokenizer.json` and `card.json` with their digests; with `--fp32 FILE` the unquantized network
too, for comparing the two.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.network import Tagger
from training.train import load_base

OPSET = 17
SEVEN_BITS = 63
"""The largest weight of a convolution; `quantize` says why."""
TO_THE_END = np.iinfo(np.int64).max
FREE = {
    **{name: {1: "pieces"} for name in ("ids", "shapes", "flags")},
    **{name: {0: "words"} for name in ("firsts", "thresholds", "classes")},
    "cues": {0: "cues"},
    "roles": {0: "cues", 1: "words"},
}
"""Dimensions that differ from window to window."""


def main() -> None:
    """Parse the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fp32", type=Path, help="also write the unquantized network here")
    options = parser.parse_args()
    tagger = load_base(options.base)
    tagger.load_state_dict(torch.load(options.checkpoint, weights_only=True))
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = options.fp32 or Path(folder) / "tagger.onnx"
        export(tagger, plain)
        config = tagger.encoder.config
        fuse_attention(plain, layers=config.num_hidden_layers, heads=config.num_attention_heads)
        quantize(plain, options.out / "tagger.onnx", Path(folder))
        quantize_convolutions(options.out / "tagger.onnx")
    (options.out / "tokenizer.json").write_bytes((options.base / "tokenizer.json").read_bytes())
    write_card(options.out)


def export(tagger: Tagger, path: Path) -> None:
    """Write the network in single precision; pieces, words and cues are free dimensions."""
    tagger.eval()
    pieces, words = 12, 10
    example = (
        torch.arange(1000, 1000 + pieces)[None],
        torch.zeros(1, pieces, dtype=torch.int64),
        torch.zeros(1, pieces, dtype=torch.int64),
        torch.arange(1, words + 1),
        torch.zeros(words),
    )
    torch.onnx.export(
        tagger, example, str(path), opset_version=OPSET, dynamo=False,
        input_names=["ids", "shapes", "flags", "firsts", "thresholds"],
        output_names=["classes", "cues", "roles"],
        dynamic_axes=FREE,
    )  # fmt: skip


def fuse_attention(path: Path, *, layers: int, heads: int) -> None:
    """Put onnxruntime's own operator in the place of each layer's attention: the same sums, without a mask and without turning tensors."""
    model = onnx.load(str(path))
    graph = model.graph
    for layer in range(layers):
        here = f"/encoder/encoder/layer.{layer}/attention/self"
        inputs, output = [f"{here}/{part}/Add_output_0" for part in ("query", "key", "value")], f"{here}/Reshape_3_output_0"
        (old,) = (i for i, node in enumerate(graph.node) if output in node.output)
        fused = helper.make_node("MultiHeadAttention", inputs, [output], name=f"{here}/fused", domain="com.microsoft", num_heads=heads)
        graph.node.remove(graph.node[old])
        graph.node.insert(old, fused)
    _drop_unused(graph)
    if all(known.domain != fused.domain for known in model.opset_import):
        model.opset_import.append(helper.make_opsetid(fused.domain, 1))
    onnx.save(model, str(path))


def _drop_unused(graph: onnx.GraphProto) -> None:
    """Leave out the nodes and the constants that no output depends on."""
    needed, used = {output.name for output in graph.output}, []
    for node in reversed(graph.node):
        if needed & set(node.output):
            used.insert(0, node)
            needed |= set(node.input)
    constants = [constant for constant in graph.initializer if constant.name in needed]
    del graph.node[:], graph.initializer[:], graph.value_info[:]
    graph.node.extend(used)
    graph.initializer.extend(constants)


def quantize(plain: Path, out: Path, folder: Path) -> None:
    """Dynamic int8: weights per output channel, activations per window. Seven bits, as AVX2 without VNNI adds pairs in 16 bits."""
    prepared = folder / "prepared.onnx"
    quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared), str(out), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )  # fmt: skip
    onnx.checker.check_model(str(out))


def quantize_convolutions(path: Path) -> None:
    """Bring the role head's convolutions over words to 8 bits too, as products of matrices: onnxruntime has no fast integer convolution.

    The activations are quantized once; then each word stands beside the neighbours that its filter sees.
    """
    model = onnx.load(str(path))
    graph = model.graph
    constants = {constant.name: constant for constant in graph.initializer}
    for place, node in [(i, node) for i, node in enumerate(graph.node) if node.op_type == "Conv"][::-1]:
        (dilation,) = next(a.ints for a in node.attribute if a.name == "dilations")
        nodes, added = _as_product(node, numpy_helper.to_array(constants[node.input[1]]), dilation)
        graph.node.remove(node)
        for i, new in enumerate(nodes):
            graph.node.insert(place + i, new)
        graph.initializer.extend(added)
    _drop_unused(graph)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _as_product(conv: onnx.NodeProto, filters: np.ndarray, dilation: int) -> tuple[list[onnx.NodeProto], list[onnx.TensorProto]]:
    """The nodes and constants that do what `conv` does with `filters` `[out, in, taps]` on `[cues, in, words]`."""
    at, (taps, bias) = conv.name, (filters.shape[2], conv.input[2])
    matrix = filters.transpose(2, 1, 0).reshape(-1, filters.shape[0])
    scale = (np.maximum(np.abs(matrix).max(0), 1e-8) / SEVEN_BITS).astype(np.float32)
    reach = dilation * (taps - 1)
    constants = {
        "weight": np.round(matrix / scale).astype(np.int8), "scale": scale, "zero": np.zeros(len(scale), np.int8), "axis": np.array([1]),
        "pads": np.array([0, reach // 2, 0, 0, reach // 2, 0]),
        **{f"from{tap}": np.array([tap * dilation]) for tap in range(taps)},
        **{f"to{tap}": np.array([tap * dilation - reach or TO_THE_END]) for tap in range(taps)},
    }  # fmt: skip
    steps = [
        ("Transpose", [conv.input[0]], ["words"], {"perm": [0, 2, 1]}),
        ("DynamicQuantizeLinear", ["words"], ["small", "step", "none"], {}),
        ("Pad", ["small", "pads", "none"], ["padded"], {}),
        *(("Slice", ["padded", f"from{tap}", f"to{tap}", "axis"], [f"tap{tap}"], {}) for tap in range(taps)),
        ("Concat", [f"tap{tap}" for tap in range(taps)], ["beside"], {"axis": 2}),
        ("MatMulInteger", ["beside", "weight", "none", "zero"], ["sums"], {}),
        ("Cast", ["sums"], ["wide"], {"to": onnx.TensorProto.FLOAT}),
        ("Mul", ["step", "scale"], ["scales"], {}),
        ("Mul", ["wide", "scales"], ["scaled"], {}),
        ("Add", [bias, "scaled"], ["moved"], {}),
        ("Transpose", ["moved"], [conv.output[0]], {"perm": [0, 2, 1]}),
    ]
    outer = {conv.input[0], bias, conv.output[0]}

    def named(names: list[str]) -> list[str]:
        return [name if name in outer else f"{at}/{name}" for name in names]

    nodes = [helper.make_node(kind, named(ins), named(outs), name=f"{at}/{outs[0]}/{kind}", **more) for kind, ins, outs, more in steps]
    return nodes, [numpy_helper.from_array(value, f"{at}/{name}") for name, value in constants.items()]


def write_card(folder: Path) -> None:
    """Record the digests of the shipped files, which the package checks before it uses them."""
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("tagger.onnx", "tokenizer.json")}
    (folder / "card.json").write_text(json.dumps({"files": files}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
