from onrecord.reconcile.copies import KeyIndex
from onrecord.reconcile.copies.keys import MOST_KEYS, is_candidate
from tests.unit.reconcile.copies.builders import made_of, sentences, story


def index_of(*stories: tuple[str, str]) -> KeyIndex:
    index = KeyIndex()
    for id_, text in stories:
        index.add(id_, made_of(text).keys)
    return index


def test_a_copy_is_a_candidate_and_another_story_is_not():
    index = index_of(("copy", story(1)), ("other", story(2)))
    assert index.candidates("new", made_of(story(1)).keys) == ["copy"]


def test_a_part_of_a_long_story_finds_it():
    index = index_of(("long", story(1, 100)))
    assert index.candidates("cut", made_of(story(1, 10)).keys) == ["long"]


def test_a_document_is_not_its_own_candidate():
    assert index_of(("a", story(1))).candidates("a", made_of(story(1)).keys) == []


def test_one_sentence_in_common_is_not_enough():
    one, other = sentences(1), sentences(2)
    index = index_of(("a", " ".join(one)))
    assert index.candidates("b", made_of(" ".join([one[0], *other])).keys) == []


def test_one_key_is_enough_where_there_is_no_second():
    sentence = sentences(1)[0]
    assert is_candidate(made_of(sentence).keys, made_of(story(1)).keys)


def test_documents_without_keys_are_no_candidates():
    assert not is_candidate((), ())


def test_a_very_long_text_keeps_a_bounded_number_of_keys():
    assert len(made_of(story(1, MOST_KEYS * 2)).keys) == MOST_KEYS


def test_all_that_share_enough_are_worth_comparing():
    stories = [(f"{i:03}", story(1)) for i in range(60)]
    found = index_of(*stories, ("less", story(1, 6)), ("other", story(2))).candidates("new", made_of(story(1)).keys)
    assert found == [*(f"{i:03}" for i in range(60)), "less"]


def test_pairs_do_not_depend_on_the_order_of_arrival():
    stories = [("a", story(1)), ("b", story(1, 10)), ("c", story(2)), ("d", story(2))]
    assert index_of(*stories).pairs() == index_of(*reversed(stories)).pairs() == [("a", "b"), ("c", "d")]
