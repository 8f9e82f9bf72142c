"""How far two spellings of a name are apart."""

ONE_FROM, TWO_FROM = 5, 9
"""Letters of the shorter name from which one letter, and two, may differ: "Zelmany" and "Zelmani" are near, "Li" and "Lu" are not."""
LONGEST = 40


def is_close(one: str, other: str) -> bool:
    """Whether two folded names may be one name written in two ways."""
    shorter = min(len(one), len(other))
    allowed = 2 if shorter >= TWO_FROM else 1 if shorter >= ONE_FROM else 0
    return max(len(one), len(other)) <= LONGEST and abs(len(one) - len(other)) <= allowed and one != other and _distance(one, other) <= allowed


def _distance(one: str, other: str) -> int:
    """Letters put in, left out or changed (Levenshtein 1966)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, start=1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
