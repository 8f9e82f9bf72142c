"""A spaCy component for people who have a pipeline already: `nlp.add_pipe("onrecord_attribution")`.

It sets `doc._.statements`, a tuple of `Statement`; their offsets are those of `doc.text`. `statement.content.spans` gives `doc.char_span` what it
needs. The component reads the text alone and needs no other component. spaCy finds it by the entry point in the group `spacy_factories`.
"""

from spacy.language import Language
from spacy.tokens import Doc

from onrecord.pipeline import Reader
from onrecord.reading import ReadOptions

EXTENSION = "statements"


class AttributionComponent:
    """Sets `doc._.statements`. A text that onrecord would refuse (empty, say) gets an empty tuple."""

    def __init__(self, reader: Reader):
        self._reader = reader
        if not Doc.has_extension(EXTENSION):
            Doc.set_extension(EXTENSION, default=())

    def __call__(self, doc: Doc) -> Doc:
        """Read the text of `doc`."""
        doc._.set(EXTENSION, self._reader.read_text(doc.text).statements)
        return doc


@Language.factory("onrecord_attribution")  # pyright: ignore[reportUnknownMemberType, reportUntypedFunctionDecorator] -- spaCy types it loosely
def create_component(nlp: Language, name: str) -> AttributionComponent:  # noqa: ARG001 - spaCy's factories have this signature
    """What spaCy calls for `nlp.add_pipe("onrecord_attribution")`; the language is the pipeline's own business."""
    return AttributionComponent(Reader(ReadOptions(any_language=True)))
