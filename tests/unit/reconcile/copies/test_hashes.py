import numpy as np

from onrecord.reconcile.copies.hashes import run_hashes, word_hashes


def test_the_numbers_of_words_never_change():
    assert run_hashes(word_hashes(["the", "harbour", "of", "Meridia", "is", "closed"]), 4).tolist() == [2092041408, 2652297147, 2057336398]


def test_case_makes_no_difference():
    assert np.array_equal(word_hashes(["Harbour", "MERIDIA"]), word_hashes(["harbour", "meridia"]))


def test_the_order_of_words_does():
    assert run_hashes(word_hashes(["a", "b", "c", "d"]), 4) != run_hashes(word_hashes(["b", "a", "c", "d"]), 4)


def test_too_few_words_have_no_runs():
    assert len(run_hashes(word_hashes(["too", "few", "words"]), 4)) == 0
    assert len(run_hashes(word_hashes([]), 4)) == 0
