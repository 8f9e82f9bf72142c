"""The tagger's network: an encoder, a head that finds cues, and a head that reads each cue's source and content.

A cue *is* an attribution, so the second head answers one question for each cue and each word: is this word the cue's source, its cue,
its content, or nothing to it? Statements that share a source, stand inside one another or are cut in pieces need no other machinery.
"""

import torch
from torch import Tensor, nn
from transformers import BertModel, MPNetModel

CUE_CLASSES = 3
"""none, top-level, nested"""
ROLES = 4
"""none, source, cue, content"""
FLAT_ROLES = 3
"""whether a word is in any source, any cue, any content: an auxiliary task, left out of the export"""
SHAPES = 6
FLAGS = 16
DISTANCE_EDGES = (-128, -64, -40, -24, -16, -12, -8, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 40, 64, 128)


class Tagger(nn.Module):
    """Words in, cues and their roles out. See `forward`."""

    def __init__(self, encoder: BertModel | MPNetModel, *, width: int = 128, dropout: float = 0.1):
        super().__init__()
        hidden = encoder.config.hidden_size
        self.encoder = encoder
        self.shape = nn.Embedding(SHAPES, hidden)
        self.flags = nn.Embedding(FLAGS, hidden)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.flags.weight)
        self.dropout = nn.Dropout(dropout)
        self.cue_head = nn.Sequential(nn.Linear(hidden, width), nn.GELU(), nn.Linear(width, CUE_CLASSES))
        self.flat_head = nn.Linear(hidden, FLAT_ROLES)
        self.roles = RoleHead(hidden, width)

    def encode(self, ids: Tensor, shapes: Tensor, flags: Tensor, mask: Tensor | None) -> Tensor:
        """Hidden states of pieces: `[batch, pieces, hidden]`. `mask` is true at real pieces."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes) + self.flags(flags)
        return self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state

    def read(self, ids: Tensor, shapes: Tensor, flags: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """Hidden states of words, `[windows, words, hidden]`, for padded windows; `firsts` `[windows, words]` are the words' first pieces."""
        hidden = self.encode(ids, shapes, flags, mask)
        return self.dropout(hidden.gather(1, firsts[..., None].expand(-1, -1, hidden.shape[-1])))

    def forward(self, ids: Tensor, shapes: Tensor, flags: Tensor, firsts: Tensor, thresholds: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """One window, for export. `ids`, `shapes`, `flags` are `[1, pieces]`, `firsts` the first piece of each word.

        Returns the probabilities of `CUE_CLASSES` for each word, the indices of the words whose cue probability exceeds theirs of `thresholds`,
        and for each of those the log-probabilities of `ROLES` of every word: `[cues, words, roles]`.
        """
        states = self.encode(ids, shapes, flags, None)[0].index_select(0, firsts)
        probabilities = self.cue_head(states).softmax(-1)
        cues = torch.nonzero(1 - probabilities[:, 0] > thresholds)[:, 0]
        logits = self.roles(states, states.index_select(0, cues), cues)
        return probabilities, cues, logits.log_softmax(-1)


class RoleHead(nn.Module):
    """Scores the role of each word for each cue, then lets neighbouring words agree by two small convolutions."""

    def __init__(self, hidden: int, width: int):
        super().__init__()
        self.of_word = nn.Linear(hidden, 2 * width)
        self.of_cue = nn.Linear(hidden, 2 * width)
        self.distance = nn.Embedding(len(DISTANCE_EDGES) + 1, width)
        self.norm = nn.LayerNorm(width)
        self.first = nn.Conv1d(width, width, 5, padding=2)
        self.second = nn.Conv1d(width, width, 5, padding=4, dilation=2)
        self.out = nn.Linear(width, ROLES)
        self.register_buffer("edges", torch.tensor(DISTANCE_EDGES), persistent=False)

    def forward(self, words: Tensor, cues: Tensor, positions: Tensor) -> Tensor:
        """`words` `[words, hidden]`, `cues` `[cues, hidden]`, `positions` `[cues]`: logits `[cues, words, roles]`."""
        add_w, times_w = self.of_word(words).chunk(2, -1)
        add_c, times_c = self.of_cue(cues).chunk(2, -1)
        return self._agree(add_w[None] + add_c[:, None] + times_w[None] * times_c[:, None] + self._distances(words.shape[0], positions))

    def in_windows(self, words: Tensor, real: Tensor, windows: Tensor, positions: Tensor) -> Tensor:
        """The same for many windows at once: cue `i` is word `positions[i]` of window `windows[i]`.

        `words` is `[windows, words, hidden]`, and `real` `[windows, words]` is false where a window is padded. Returns `[cues, words, roles]`.
        """
        add_w, times_w = self.of_word(words)[windows].chunk(2, -1)
        add_c, times_c = self.of_cue(words[windows, positions])[:, None].chunk(2, -1)
        return self._agree(add_w + add_c + times_w * times_c + self._distances(words.shape[1], positions), real[windows][:, None])

    def _distances(self, words: int, positions: Tensor) -> Tensor:
        offsets = torch.arange(words, device=positions.device)[None, :] - positions[:, None]
        return self.distance((offsets[..., None] > self.edges).sum(-1))

    def _agree(self, x: Tensor, real: Tensor | None = None) -> Tensor:
        """Normalize, convolve and classify; what is not `real` (`[cues, 1, words]`) is nothing to its neighbours."""
        x = nn.functional.gelu(self.norm(x)).transpose(1, 2)
        for layer in (self.first, self.second):
            x = x + nn.functional.gelu(layer(x if real is None else x * real))
        return self.out(x.transpose(1, 2))
