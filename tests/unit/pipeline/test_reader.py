from collections.abc import Sequence

from onrecord.model import Attribution, Document, Passage
from onrecord.pipeline import Reader


class FirstWordSays:
    """Stands in for the tagger: the second word is the cue of the first; raises on the word "crash"."""

    def annotate(self, document: Document) -> Sequence[Attribution]:
        if "crash" in document.text:
            raise RuntimeError("the tagger broke")
        source, cue, content = (Passage.of(document.text, [span]) for span in ((0, 4), (5, 9), (10, len(document.text))))
        return [Attribution(source, cue, content)]


def reader() -> Reader:
    return Reader(tagger=FirstWordSays())


def test_a_text_becomes_an_article_with_statements() -> None:
    article = reader().read_text("Arlo said that the bridge would open in June.", name="bridge")
    assert (article.name, article.statements[0].content.text) == ("bridge", "that the bridge would open in June.")


def test_a_fault_inside_a_stage_is_a_reject_of_that_document_alone() -> None:
    article = reader().read_text("Arlo said that the bridge would crash in June.", name="bridge")
    assert article.is_read
    assert [(r.what, r.where) for r in article.rejects] == [("statements", "bridge")]


def test_a_text_that_is_refused_never_reaches_the_tagger() -> None:
    article = reader().read_text("   ")
    assert (article.is_read, article.statements, len(article.rejects)) == (False, (), 1)
