"""The forms of nouns: without the prefixes of office, and in the singular."""


def base(word: str) -> str:
    """A word without the prefixes that say when or how far an office was held."""
    for prefix in ("ex-", "then-", "vice-", "co-", "mid-", "anti-", "pro-", "non-", "self-", "one-time-"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return word[len(prefix) :]
    last = word.rsplit("-", 1)[-1]
    return last if len(last) > 2 and "-" in word else word


def singular(word: str) -> str:
    """The singular that a plural noun is formed of, as far as rules go."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
