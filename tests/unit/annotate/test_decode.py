import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.decode import decode
from onrecord.annotate.nest import Relation
from onrecord.annotate.scores import CONTENT, CUE, NONE, SOURCE, Scores
from onrecord.language.words import split_words

ROLE_OF = {".": NONE, "s": SOURCE, "c": CUE, "t": CONTENT}


def candidate(word: int, roles: str, *, top: float = 0.9, nested: float = 0.05) -> Scores:
    """One candidate in a window that is the whole text; `roles` has one letter a word: s, c, t (content) or a dot."""
    scores = np.full((1, len(roles), 4), np.log(0.01), dtype=np.float32)
    for i, letter in enumerate(roles):
        scores[0, i, ROLE_OF[letter]] = np.log(0.97)
    return Scores(0, np.array([word]), np.array([top], dtype=np.float32), np.array([nested], dtype=np.float32), scores)


def spans(relations: list[Relation]) -> list[tuple[object, object, object, object]]:
    return [(r.source, r.cue, r.content, r.parent) for r in relations]


def test_source_cue_and_content_are_read_off_the_roles() -> None:
    words = split_words("Velmora denied sending troops")
    assert spans(decode(words, [candidate(1, "sctt")])) == [(((0, 1),), (1, 2), ((2, 4),), None)]


def test_a_candidate_without_content_is_no_relation() -> None:
    assert decode(split_words("Velmora spoke"), [candidate(1, "sc")]) == []


def test_a_candidate_below_the_threshold_is_no_relation() -> None:
    assert decode(split_words("Velmora denied aid"), [candidate(1, "sct", top=0.2, nested=0.1)]) == []


def test_a_content_in_two_pieces_keeps_both() -> None:
    words = split_words("“We left,” she said, “at noon.”")
    assert spans(decode(words, [candidate(6, "tttttscstttt".replace("cs", "c."))])) == [(((5, 6),), (6, 7), ((0, 5), (8, 13)), None)]


def test_pieces_parted_by_lone_punctuation_are_one() -> None:
    words = split_words("He said aid, and food")
    assert decode(words, [candidate(1, "sct.tt")])[0].content == ((2, 6),)


def test_a_comma_that_leads_into_a_content_is_cut_off_and_a_quotation_mark_is_not() -> None:
    words = split_words("He said, “no”,")
    assert decode(words, [candidate(1, "scttttt")])[0].content == ((3, 6),)


def test_a_relation_inside_a_content_gets_that_one_as_parent() -> None:
    words = split_words("Officials say Velmora denied sending troops")
    outer, inner = candidate(1, "sctttt"), candidate(3, "..sctt", top=0.1, nested=0.8)
    assert spans(decode(words, [inner, outer])) == [(((0, 1),), (1, 2), ((2, 6),), None), (((2, 3),), (3, 4), ((4, 6),), 0)]


def test_the_smallest_content_that_holds_a_cue_is_the_parent() -> None:
    words = split_words("Officials say aides think Velmora denied sending troops")
    three = [candidate(1, "sctttttt"), candidate(3, "..sctttt", nested=0.8, top=0.1), candidate(5, "....sctt", nested=0.8, top=0.1)]
    assert [r.parent for r in decode(words, three)] == [None, 0, 1]


def test_of_two_relations_that_hold_each_other_the_likelier_top_one_is_outside() -> None:
    words = split_words("Arlo said Corrin denied it")
    relations = decode(words, [candidate(1, "scttt", top=0.8, nested=0.1), candidate(3, "ttsct", top=0.1, nested=0.8)])
    assert [r.parent for r in relations] == [None, 0]


def test_of_two_candidates_with_one_cue_the_surer_stays() -> None:
    words = split_words("Arlo has said it rained")
    relations = decode(words, [candidate(1, "scctt", top=0.9), candidate(2, "s.ctt", top=0.6)])
    assert [r.cue for r in relations] == [(1, 3)]


def test_the_source_is_the_run_that_the_scores_back_most() -> None:
    words = split_words("He told Corrin of the aid")
    assert decode(words, [candidate(1, "scstts".replace("scs", "sc.").replace("tts", "ttt"))])[0].source == ((0, 1),)


def test_a_cue_whose_source_stands_outside_of_a_content_is_not_nested_in_it() -> None:
    words = split_words("Arlo warned Corrin, even as Velmora denied asking")
    relations = decode(words, [candidate(1, "sct....tt"), candidate(7, "......sct", top=0.5, nested=0.4)])
    assert spans(relations) == [(((0, 1),), (1, 2), ((2, 3),), None), (((6, 7),), (7, 8), ((8, 9),), None)]


def test_words_that_two_siblings_claim_go_to_the_one_that_they_fit_better() -> None:
    words = split_words("Arlo said it rained. Corrin said it snowed.")
    weak, strong = candidate(1, "sctt...tt."), candidate(6, ".....sctt.")
    weak.roles[0, 7:] = np.log([0.3, 0.1, 0.1, 0.5])
    relations = decode(words, [weak, strong])
    assert [r.content for r in relations] == [((2, 4),), ((7, 9),)]


def test_a_nested_content_ends_where_its_parents_does() -> None:
    words = split_words("Arlo said Corrin denied it all")
    relations = decode(words, [candidate(1, "scttt."), candidate(3, "..sctt", top=0.05, nested=0.9)])
    assert relations[1].content == ((4, 5),)


def test_three_relations_in_a_ring_are_opened() -> None:
    words = split_words("a b c d e f")
    ring = [candidate(0, "c.t..t"), candidate(2, "t.c.t."), candidate(4, "..t.ct")]
    parents = [r.parent for r in decode(words, ring)]
    for start in range(len(parents)):
        seen: list[int] = []
        at: int | None = start
        while at is not None:
            assert at not in seen
            seen.append(at)
            at = parents[at]


def test_a_cue_ends_where_another_likely_one_begins() -> None:
    words = split_words("Velmora denied claims of aid")
    scores = candidate(1, "scctt"), candidate(2, "..ctt", top=0.05, nested=0.9)
    both = Scores(0, np.array([1, 2]), *(np.concatenate([getattr(s, name) for s in scores]) for name in ("top", "nested", "roles")))
    assert [(r.cue, r.parent) for r in decode(words, [both])] == [((1, 2), None), ((2, 3), 0)]


def test_an_adverb_that_leads_in_a_cue_is_no_cue_of_its_own() -> None:
    words = split_words("Velmora also denied sending aid")
    scores = candidate(1, "scctt", top=0.9), candidate(2, "s.ctt", top=0.6)
    both = Scores(0, np.array([1, 2]), *(np.concatenate([getattr(s, name) for s in scores]) for name in ("top", "nested", "roles")))
    assert [(r.cue, r.parent) for r in decode(words, [both])] == [((1, 3), None)]


def test_a_source_is_looked_for_in_the_cues_own_paragraph_first() -> None:
    words = split_words("A CALL FOR PEACE\n\nOristan urged calm")
    assert decode(words, [candidate(5, "sssssct")])[0].source == ((4, 5),)


def test_a_heading_is_no_piece_of_a_content_in_the_next_paragraph() -> None:
    words = split_words("WHAT NEXT\n\nMore talks are likely, Arlo said")
    assert decode(words, [candidate(8, "tttttt.sc")])[0].content == ((2, 6),)


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_a_piece() -> None:
    words = split_words("Arlo said: “It rained.\n\n“It snowed.”")
    assert decode(words, [candidate(1, "sc.tttttttttt"[: len(words)])])[0].content == ((3, 7), (7, 12))


def test_a_quotation_begun_in_a_content_is_closed_with_its_punctuation() -> None:
    words = split_words("Arlo called it “a storm.” Then he left")
    assert decode(words, [candidate(1, "scttttt"[:7] + "." * (len(words) - 7))])[0].content == ((2, 8),)


def test_an_article_alone_is_no_source() -> None:
    words = split_words("The claim that it rained")
    assert decode(words, [candidate(1, "scttt")])[0].source == ()


def test_a_coordinated_cue_without_a_source_shares_that_of_the_cue_before_it() -> None:
    words = split_words("Velmora says yes and is repeating no")
    relations = decode(words, [candidate(1, "sct...."), candidate(4, "....cct")])
    assert [r.source for r in relations] == [((0, 1),), ((0, 1),)]


def test_a_clause_that_turns_away_is_a_statement_of_its_own() -> None:
    words = split_words("Arlo warned against aid, even as Velmora denied asking")
    relations = decode(words, [candidate(1, "sctttttttt"), candidate(8, ".......sct", top=0.4, nested=0.5)])
    assert spans(relations) == [(((0, 1),), (1, 2), ((2, 4),), None), (((7, 8),), (8, 9), ((9, 10),), None)]


def test_a_noun_of_telling_before_that_needs_little_else() -> None:
    words = split_words("Arlo heard reports that it rained")
    assert [r.cue for r in decode(words, [candidate(2, "..cttt", top=0.1, nested=0.1)])] == [(2, 3)]


def test_an_abbreviation_is_not_cut() -> None:
    words = split_words("The U.V. said no")
    assert decode(words, [candidate(5, "ssss.ct"[:5] + "ct")])[0].source == ((0, 5),)


def test_a_cue_ends_before_the_determiner_of_what_follows() -> None:
    words = split_words("Arlo repeated its claim")
    assert decode(words, [candidate(1, "scct")])[0].cue == (1, 2)


TEXT = 'Arlo said: "The U.V. denied it," and left.\n\n"Reports that she, even as he said “no.”, agreed" were called "false" by Corrin.'


@given(st.integers(0, 2**32 - 1), st.integers(1, 12))
def test_whatever_the_scores_relations_are_in_order_disjoint_and_nested_in_earlier_ones(seed: int, count: int) -> None:
    words, chance = split_words(TEXT), np.random.default_rng(seed)
    cues = np.sort(chance.choice(len(words), count, replace=False))
    runs = np.repeat(chance.normal(0, 3, (count, len(words) // 4 + 1, 4)), 4, axis=1)[:, : len(words)]
    top, nested = (chance.uniform(0.2, 0.5, count).astype(np.float32) for _ in range(2))
    relations = decode(words, [Scores(0, cues, top, nested, (runs - 4).astype(np.float32))])
    for i, r in enumerate(relations):
        assert r.content
        assert r.parent is None or r.parent < i
        for ranges in (r.source, (r.cue,), r.content):
            edges = [edge for span in ranges for edge in span]
            assert edges == sorted(edges)
            assert all(a < b for a, b in ranges)
            assert r.parent is None or all(relations[r.parent].holds(a) for a, _ in ranges)


@pytest.mark.parametrize(("pronoun", "content"), [("which", ((2, 3), (5, 8))), ("whom", ((2, 3), (5, 8))), ("as", ((5, 8),))])
def test_a_content_has_the_relative_pronoun_behind_a_comma(pronoun: str, content: object) -> None:
    words = split_words(f"rain, {pronoun} Arlo said was over there")
    assert decode(words, [candidate(4, "...scttt")])[0].content == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Arlo said Gov. Corrin left", ((2, 6),)),
        ("Arlo said Gov, Corrin left", ((2, 3),)),
    ],
)
def test_a_period_behind_an_abbreviation_is_no_place_to_leave_a_content(text: str, content: object) -> None:
    words = split_words(text)
    scores = candidate(1, "sct...")
    scores.roles[0, 3:] = np.log([0.55, 0.02, 0.02, 0.41])
    assert decode(words, [scores])[0].content == content


@pytest.mark.parametrize(("opening", "read"), [("Given", 0), ("Despite", 0), ("Then", 1)])
def test_the_clause_behind_a_fronted_phrase_is_no_content_of_its_noun(opening: str, read: int) -> None:
    words = split_words(f"{opening} Velmora's warnings, ships are unlikely")
    at = [words.word(i) for i in range(len(words))].index("warnings")
    roles = "." + "s" * (at - 1) + "c." + "t" * 3
    assert len(decode(words, [candidate(at, roles)])) == read
