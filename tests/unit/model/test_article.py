from dataclasses import FrozenInstanceError, replace

import pytest

from onrecord.model import Article, Document


def test_the_children_of_nothing_are_the_top_level_statements(article: Article):
    assert [s.id for s in article.children()] == ["s1"]


def test_the_children_of_a_statement_stand_inside_it(article: Article):
    assert [s.id for s in article.children(article.statements[0])] == ["s2"]


def test_an_article_with_text_was_read(article: Article):
    assert article.is_read


def test_an_article_without_text_was_refused(article: Article):
    assert not replace(article, document=Document("sha256:0", "")).is_read


def test_records_do_not_change(article: Article):
    with pytest.raises(FrozenInstanceError):
        article.name = "other"  # pyright: ignore[reportAttributeAccessIssue]
