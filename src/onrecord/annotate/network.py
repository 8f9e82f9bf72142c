"""The tagger's network in onnxruntime: scores one window at a time."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# onnxruntime's own annotations are partial; what leaves this file is cast.

from typing import Protocol, cast

import onnxruntime as ort

from onrecord.annotate.scores import Floats, Ints


class Network(Protocol):
    """What scores a window; `training/network.py` has the shapes."""

    def __call__(self, inputs: dict[str, Ints], thresholds: Floats) -> tuple[Floats, Ints, Floats]:
        """Cue classes `[words, 3]`, indices of candidate cues, and their roles `[cues, words, 4]` in log-probabilities.

        A word is a candidate where its probability to begin a cue exceeds its threshold: `thresholds` is of shape `[words]`.
        """
        ...


class OnnxNetwork:
    """One thread, and each window a batch of its own, so that no other text can change its int8 scales."""

    def __init__(self, path: str):
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def __call__(self, inputs: dict[str, Ints], thresholds: Floats) -> tuple[Floats, Ints, Floats]:
        """Score one window."""
        return cast("tuple[Floats, Ints, Floats]", tuple(self._session.run(None, {**inputs, "thresholds": thresholds})))
