"""What training minimizes: the distance to what people marked, and to what teachers believe."""

from dataclasses import dataclass, fields

import torch
from torch import Tensor, nn

from training.batches import ANY, NESTED, NONE, PADDED, Batch
from training.network import Tagger

ROLE_WEIGHT = 1 / 20
"""Brings the sum over a window's words to the size of the cue loss."""
FLAT_WEIGHT = 1.0
CANDIDATE = 0.03
"""Words that begin a cue with at least this probability, for the teachers, have their roles taught."""


@dataclass(frozen=True, slots=True)
class Belief:
    """What teachers believe of a batch.

    `classes` is `[windows, words, classes]`. Word `cues[i]` of window `windows[i]` may begin a cue, and `roles[i]`, `[words, roles]`, are the
    window's words to it.
    """

    classes: Tensor
    windows: Tensor
    cues: Tensor
    roles: Tensor

    def to(self, device: torch.device) -> "Belief":
        """The same on another device."""
        return Belief(*(getattr(self, f.name).to(device) for f in fields(self)))


@torch.no_grad()
def believe(teachers: list[Tagger], batch: Batch) -> Belief:
    """The mean of the teachers' probabilities, in half precision."""
    states = [teacher.read(batch.ids, batch.shapes, batch.flags, batch.mask, batch.firsts) for teacher in teachers]
    classes = torch.stack([t.cue_head(s).float().softmax(-1) for t, s in zip(teachers, states, strict=True)]).mean(0)
    windows, cues = torch.nonzero((1 - classes[..., NONE] > CANDIDATE) & batch.real, as_tuple=True)
    roles = torch.stack([t.roles.in_windows(s, batch.real, windows, cues).float().softmax(-1) for t, s in zip(teachers, states, strict=True)]).mean(0)
    return Belief(classes.half(), windows, cues, roles.half())


def losses(tagger: Tagger, batch: Batch, belief: Belief | None = None, *, marked: bool = True) -> dict[str, Tensor]:
    """The losses of a batch, each over its number of cues: `cue`, `role`, `flat` against marks, `taught_cue` and `taught_role` against beliefs."""
    states = tagger.read(batch.ids, batch.shapes, batch.flags, batch.mask, batch.firsts)
    scores = tagger.cue_head(states)
    out = {}
    if marked:
        count = max(1, len(batch.cues))
        out["cue"] = cue_loss(scores.flatten(0, 1), batch.classes.flatten()) / count
        flat = nn.functional.binary_cross_entropy_with_logits(tagger.flat_head(states), batch.flat, reduction="none").sum(-1)
        out["flat"] = (flat * batch.real).sum() / 10 / count
        roles = tagger.roles.in_windows(states, batch.real, batch.windows, batch.cues)
        out["role"] = nn.functional.cross_entropy(roles.flatten(0, 1), batch.roles.flatten(), ignore_index=PADDED, reduction="sum") / count
    if belief is not None:
        classes = belief.classes.float()
        count = ((1 - classes[..., NONE]) * batch.real).sum().clamp(min=1)
        out["taught_cue"] = -((classes * scores.log_softmax(-1)).sum(-1) * batch.real).sum() / count
        roles = tagger.roles.in_windows(states, batch.real, belief.windows, belief.cues).log_softmax(-1)
        likely = 1 - classes[belief.windows, belief.cues, NONE]
        each = -(belief.roles.float() * roles).sum(-1) * batch.real[belief.windows]
        out["taught_role"] = (each.sum(-1) * likely).sum() / likely.sum().clamp(min=1)
    return out


def total(parts: dict[str, Tensor], taught: float) -> Tensor:
    """One number of the parts; `taught` is the share of what teachers believe where both are known."""
    marked = parts["cue"] + ROLE_WEIGHT * parts["role"] + FLAT_WEIGHT * parts["flat"] if "cue" in parts else None
    believed = parts["taught_cue"] + ROLE_WEIGHT * parts["taught_role"] if "taught_cue" in parts else None
    if marked is None or believed is None:
        return marked if believed is None else believed
    return (1 - taught) * marked + taught * believed


def cue_loss(logits: Tensor, classes: Tensor) -> Tensor:
    """Cross entropy, summed; where nested cues were not searched for, "none" and "nested" are both right."""
    scores = logits.log_softmax(-1)
    exact = nn.functional.nll_loss(scores, classes.where(classes != ANY, PADDED), ignore_index=PADDED, reduction="sum")
    either = scores[..., [NONE, NESTED]].logsumexp(-1)
    return exact - (either * (classes == ANY)).sum()
