"""Words in lower case, and their stems: near enough to tell that "denies" and "denied" are one word."""

import re
from functools import lru_cache

WORD = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*|[,;:.?!—–]")
LETTERS = re.compile(r"\b[a-z]\.(?:[a-z]\.)+")
SHORT = re.compile(r"\b(mr|mrs|ms|dr|sen|sens|rep|reps|gov|gen|st|jr|sr|lt|col|sgt|no|vs|prof|rev)\.")
"""Abbreviations, whose points end no sentence."""
ENDINGS = ("'s", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ally", "ly", "es", "ed", "s", "e", "y")
"""Longest first; what is left keeps three letters at least."""
SHORTEST = 3
IRREGULAR_FORMS = """
win:won lose:lost fall:fell/fallen rise:rose/risen grow:grew/grown leave:left begin:began/begun keep:kept say:said tell:told build:built
lie:lying/lied/lies hold:held hit:hit stand:stood mean:meant make:made take:took/taken give:gave/given know:knew/known think:thought
send:sent pay:paid spend:spent shoot:shot withdraw:withdrew/withdrawn draw:drawn/drew break:broke/broken choose:chose/chosen
forbid:forbade/forbidden oppose:opposition/opponent/opponents deny:denial/denials refuse:refusal reject:rejection
criticize:criticism/criticisms wartime:war/wars
"""
"""Base forms with the forms that no ending gives; "war" has another stem than "wary"."""
IRREGULAR: dict[str, str] = {form: base for base, forms in (entry.split(":") for entry in IRREGULAR_FORMS.split()) for form in forms.split("/")}
MAX_WORDS = 200
"""Words that are read of a content: longer ones are quoted at length, and their first sentences say where they stand."""


def tokens(text: str) -> list[str]:
    """The words and marks of a text in lower case; "can't" becomes "can not"."""
    plain = text.lower().replace("’", "'").replace("n't", " not").replace("cannot", "can not")
    if "." in plain:
        plain = LETTERS.sub(lambda found: found.group().replace(".", ""), SHORT.sub(r"\1", plain))
    return WORD.findall(plain)[:MAX_WORDS]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word without its ending."""
    word = IRREGULAR.get(word, word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            cut = word[: -len(ending)]
            if len(cut) > SHORTEST and cut[-1] == cut[-2] and cut[-1] not in "sl" and ending[0] in "ei":
                return cut[:-1]
            return cut
    return word
