"""What may be shown of a text: every character that could act on a terminal or a page is replaced by one that only stands there.

The replacement is one for one, so that offsets still hold in what is shown.
"""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
PICTURES = 0x2400
"""Where Unicode keeps pictures of the control characters: ESC is shown as ␛."""

CONTROLS = {c: chr(PICTURES + c) for c in range(0x20) if chr(c) not in "\t\n\r"} | {0x7F: "\N{SYMBOL FOR DELETE}"}
EIGHT_BIT_CONTROLS = dict.fromkeys(range(0x80, 0xA0), REPLACEMENT)
BIDI_OVERRIDES = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), REPLACEMENT)
"""They make words appear in another order than they stand in ("Trojan Source", Boucher and Anderson 2021)."""

SURROGATES = dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), REPLACEMENT)
"""Not characters: no encoding can write a lone surrogate."""

HARMLESS = CONTROLS | EIGHT_BIT_CONTROLS | BIDI_OVERRIDES | SURROGATES


def visible(text: str) -> str:
    """The text with its control characters shown instead of obeyed; tabs and line ends stay."""
    return text.translate(HARMLESS)


def one_line(text: str) -> str:
    """The visible text on one line: every run of white space becomes one blank."""
    return visible(" ".join(text.split()))
