"""An invented article in which every label of a statement has a value, for what is shown of labels."""

from onrecord.model import Act, Certainty, Distance, Entity, Form, Naming, Number, Office, Place, Polarity, SourceKind
from tests.unit.export.builders import Told, article, find

TITLE = "Meridia denies it opened the dam"
TEXT = f"""{TITLE}

Ilse Tarvik, a former water minister, told reporters in Hallin on Tuesday that the lower fields may be flooded if the rain lasts.

She denied that engineers were warned. Officials who asked for secrecy claimed that the gate was likely open, but the log is not lost.

"Nobody asked us," they said at a hearing."""

STATE = Entity("state", "Meridia", SourceKind.GOVERNMENT, Naming.NAMED, country="ZZ", mentions=find(TEXT, "Meridia"))
TARVIK = Entity(
    "tarvik", "Ilse Tarvik", SourceKind.PERSON, Naming.NAMED, Number.SINGULAR, "ZZ",
    offices=(Office("water minister", is_past=True), Office("adviser", "Halloran Institute")), mentions=find(TEXT, ("Ilse Tarvik", "She")),
)  # fmt: skip
OFFICIALS = Entity(
    "officials", "Officials who asked for secrecy", SourceKind.PEOPLE, Naming.UNNAMED, Number.PLURAL, anonymity_reason="asked for secrecy",
    is_assumed=True, mentions=find(TEXT, ("Officials who asked for secrecy", "they")),
)  # fmt: skip
REPORTERS = Entity("reporters", "reporters", SourceKind.PEOPLE, Naming.UNNAMED, Number.PLURAL)

FLOOD = article(
    TEXT,
    Told(
        "h", "Meridia", "denies", "it opened the dam", act=Act.DENY, place=Place.HEADLINE, holder=STATE,
        certainty=Certainty.CERTAIN, polarity=Polarity.NEGATIVE, distance=Distance.NEUTRAL, evidence={"act": ("denies", "lexicon")},
    ),
    Told(
        "a", "Ilse Tarvik, a former water minister,", "told", "that the lower fields may be flooded if the rain lasts",
        place=Place.LEAD, holder=TARVIK,
        certainty=Certainty.POSSIBLE, polarity=Polarity.POSITIVE, hedges="may", condition="if the rain lasts",
        addressee=("reporters", "reporters"), time=("Tuesday", "2031-05-06", "2031-05-06"), where="in Hallin",
        evidence={"act": ("told", "lexicon"), "certainty": ("may", "hedge"), "time": ("Tuesday", "resolver")},
    ),
    Told(
        "b", "She", "denied", "that engineers were warned", act=Act.DENY, holder=TARVIK,
        certainty=Certainty.CERTAIN, polarity=Polarity.NEGATIVE, evidence={"entity": (("Ilse Tarvik", "She"), "pronoun")},
    ),
    Told(
        "c", "Officials who asked for secrecy", "claimed", "that the gate was likely open, but the log is not lost", act=Act.CLAIM, holder=OFFICIALS,
        certainty=Certainty.PROBABLE, polarity=Polarity.POSITIVE, distance=Distance.DOUBTING, hedges="likely", likelihood="likely",
        clauses=(
            ("the gate was likely open", Certainty.PROBABLE, Polarity.POSITIVE), ("the log is not lost", Certainty.CERTAIN, Polarity.NEGATIVE),
        ),
    ),
    Told(
        "d", "they", "said", '"Nobody asked us,"', form=Form.DIRECT, holder=OFFICIALS, certainty=Certainty.CERTAIN, polarity=Polarity.NEGATIVE,
        occasion="at a hearing",
    ),
    title=TITLE, name="flood", published="2031-05-08T09:00:00+00:00", others=[REPORTERS],
)  # fmt: skip
