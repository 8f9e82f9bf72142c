"""Who tells, by the words around a cue: subjects of participles, passives, nobody's quotations, headlines, who is told."""

import pytest

from onrecord.annotate.decode import decode
from onrecord.language.words import split_words
from tests.unit.annotate.test_decode import candidate


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Noting that it rained, Orla Venn left", "Orla Venn"),
        ("After saying that it rained, she left", "she"),
        ("Noting that “it rained,” he left", "he"),
        ("Noting that it rained, though, Orla Venn left", "Orla Venn"),
        ("In addition to saying that it rained, the old harbour master waited", "the old harbour master"),
        ("Noting that it rained, the town, which slept, waited", None),
        ("Noting that it rained, towns slept", None),
        ("They left, noting that it rained, and Orla Venn slept", None),
    ],
)
def test_a_participle_in_front_is_told_by_the_subject_behind_it(text: str, subject: str | None) -> None:
    words = split_words(text)
    said = [words.word(i) for i in range(len(words))]
    at, end = next(i for i, word in enumerate(said) if word.endswith("ing") or word == "Noting"), said.index("rained")
    roles = "." * at + "c" + "t" * (end - at) + "." * (len(said) - end - 1)
    (found,) = decode(words, [candidate(at, roles)])
    assert [" ".join(said[a:b]) for a, b in found.source] == ([subject] if subject else [])


@pytest.mark.parametrize(
    ("text", "roles", "told"),
    [
        ("The town is seen as safe", "ssccttt", " | is seen as | The town … safe"),
        ("The town was asked whether it was safe", "sscctttttt", " | was asked | whether it was safe"),
        ("The town seems to be safe", "ssctttt", " | seems | The town … to be safe"),
        ("The town's seen as safe", "sscccttt", " | ' s seen as | The town … safe"),
        ("The town is expected to argue that it is safe", "ssccccttttt", "The town | is expected to argue | that it is safe"),
        ("The town's called for a harbour", "ssccccttt", "The town | ' s called for | a harbour"),
        ("The town is worried that it rained", "ssccttt", "The town | is worried | that it rained"),
        ("The harbour is called safe by the town", "ttcct.ss", "the town | is called | The harbour … safe"),
    ],
)
def test_the_subject_of_a_passive_of_judging_tells_nothing(text: str, roles: str, told: str) -> None:
    words = split_words(text)
    (found,) = decode(words, [candidate(roles.index("c"), roles[: len(words)])])
    parts = (found.source, (found.cue,), found.content)
    assert " | ".join(" … ".join(" ".join(words.word(i) for i in range(*span)) for span in spans) for spans in parts) == told


@pytest.mark.parametrize(
    ("text", "roles", "source"),
    [
        ("Orla Venn certainly said that it rained", "s..cttt", "Orla Venn"),
        ("Orla Venn Says Rain Is Near", "s.cttt", "Orla"),
        ("harbour Master certainly said that it rained", "s..cttt", "harbour"),
    ],
)
def test_a_name_is_no_source_in_part_but_for_headlines(text: str, roles: str, source: str) -> None:
    words = split_words(text)
    (found,) = decode(words, [candidate(roles.index("c"), roles)])
    assert [" ".join(words.word(i) for i in range(*span)) for span in found.source] == [source]


@pytest.mark.parametrize(
    ("text", "roles", "found"),
    [
        ("The crew waited: “I think it rained.”", ".....sctt..", 0),
        ("The crew waited: I think it rained.", "....sctt.", 1),
        ("The crew waited: “Velmora said it rained.”", ".....sctt..", 1),
    ],
)
def test_who_is_quoted_in_nobodys_quotation_tells_nothing(text: str, roles: str, found: int) -> None:
    words = split_words(text)
    assert len(decode(words, [candidate(roles.index("c"), roles)])) == found


def test_what_stands_inside_goes_with_it_and_the_rest_keeps_its_parents() -> None:
    words = split_words("Arlo said Velmora fears it rained. “I think Oristan fears it rained.”")
    outer, inner = candidate(1, "sctttt.........", top=0.9), candidate(3, "..sctt.........", top=0.1, nested=0.9)
    quoted, within = candidate(9, "........sctttt.", top=0.9), candidate(11, "..........sctt.", top=0.1, nested=0.9)
    assert [r.parent for r in decode(words, [outer, inner, quoted, within])] == [None, 0]


@pytest.mark.parametrize(
    ("headline", "source"),
    [("Velmora denies rain", ["Velmora"]), ("Rain denied", []), ("velmora denies rain", [])],
)
def test_a_subject_that_a_headline_has_already_is_found_again(headline: str, source: list[str]) -> None:
    words = split_words(f"{headline}\n\nVelmora on Sunday formally denied that it rained")
    (found,) = decode(words, [candidate(len(words) - 4, "." * (len(words) - 4) + "cttt")])
    assert [words.word(a) for a, _ in found.source] == source


@pytest.mark.parametrize(
    ("text", "roles", "source", "content"),
    [
        ("Velmora told the island that it rained", "scttttt", "Velmora", "that it rained"),
        ("Velmora told she believed that it rained", "scttttt", "Velmora", "she believed that it rained"),
        ("claims by Velmora that it rained", "cctttt", "Velmora", "that it rained"),
    ],
)
def test_who_is_told_is_no_part_of_what_is_told(text: str, roles: str, source: str, content: str) -> None:
    words = split_words(text)
    (found,) = decode(words, [candidate(roles.index("c"), roles)])
    assert [" ".join(words.word(i) for i in range(*span)) for span in (*found.source, *found.content)] == [source, content]
