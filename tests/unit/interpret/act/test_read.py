import pytest

from onrecord.model import Act
from tests.unit.interpret.act.builders import read


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", Act.SAY),
        ("has repeatedly denied", Act.DENY),
        ("are increasingly concerned", Act.FEAR),
        ("called for", Act.URGE),
        ("called", Act.DESCRIBE),
        ("is willing", Act.PROMISE),
        ("begged", Act.URGE),
        ("worries", Act.FEAR),
        ("warned", Act.WARN),
        ("planned", Act.WANT),
        ("would be more willing", Act.PROMISE),
        ("took issue with", Act.DISPUTE),
        ("kept on arguing, saying", Act.CLAIM),
        ("expressed concern about", Act.FEAR),
        ("have a very negative view of", Act.CRITICIZE),
    ],
)
def test_the_act_follows_the_cue(cue: str, act: Act) -> None:
    assert read(f"The envoy | {cue} | the plan").act == act


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("The envoys' | claims | that the dam is safe", Act.CLAIM),
        ("| allegations of | fraud", Act.ACCUSE),
        ("| alleged | fraud", Act.CLAIM),
        ("The envoy's | repeated calls | to close the port", Act.URGE),
        ("He | called | it a disgraceful ploy", Act.CRITICIZE),
        ("The fleet | denied | asking for aid", Act.DENY),
        ("The fleet | denied | requesting supplies", Act.DENY),
        ("The fleet | denied | aid to the port", Act.REFUSE),
        ("She | questioned | the count", Act.DOUBT),
        ("| a question about | the count", Act.ASK),
        ("The harbour court | ordered | the port closed", Act.ANNOUNCE),
        ("| an order | to leave", Act.URGE),
        ("The council | rejected | the fishers' request", Act.REFUSE),
        ("The council | rejected | the fishers' account", Act.DISPUTE),
        ("She | sought | to close the port", Act.WANT),
        ("She | told | him to leave", Act.URGE),
        ("She | told | him that it was late", Act.SAY),
        ("She | told the press | that it was late", Act.SAY),
        ("She | advised | that it was late", Act.SAY),
        ("She | sought | a permit, records and a meeting", Act.ASK),
        ("She | called | it a plan", Act.DESCRIBE),
        ("She | called | herself a liar", Act.DESCRIBE),
    ],
)
def test_what_stands_around_a_cue_decides_what_it_does(line: str, act: Act) -> None:
    assert read(line).act == act


@pytest.mark.parametrize(
    ("source", "act"),
    [
        ("the minister", Act.SAY),
        ("a report by the harbour office", Act.REPORT),
        ("the Northmarch Courier", Act.REPORT),
        ("a Northmarch Courier columnist", Act.SAY),
        ("harbour law", Act.SAY),
    ],
)
def test_a_text_or_a_paper_reports_what_is_so_according_to_it(source: str, act: Act) -> None:
    assert read(f"{source} | according to | the port is closed").act == act


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("She | did not say | when", Act.DECLINE),
        ("She | isn’t saying | when", Act.DECLINE),
        ("She | has refused to criticize | the mayor", Act.DECLINE),
        ("She | declined | to comment on the plan", Act.DECLINE),
        ("She | stopped short of saying | that he lied", Act.DECLINE),
        ("She | avoided condemning | the raid", Act.DECLINE),
        ("She | did not deny | that she left", Act.DECLINE),
        ("She | never promised | to leave", Act.DECLINE),
        ("She | refuses | to leave", Act.REFUSE),
        ("She | did not agree with | the mayor", Act.DISPUTE),
        ("She | would not sign | the treaty", Act.REFUSE),
        ("She | don’t think | that he lied", Act.BELIEVE),
        ("She | does not want | to leave", Act.WANT),
        ("She | is not sure | that he lied", Act.DOUBT),
    ],
)
def test_a_negated_telling_keeps_it_back(line: str, act: Act) -> None:
    assert read(line).act == act


def test_a_word_behind_the_cue_is_none_of_its_own() -> None:
    assert read("She | said | denials were late").act == Act.SAY


@pytest.mark.parametrize("cue", ["xyzzied", ""])
def test_a_cue_that_no_entry_knows_is_left_open(cue: str) -> None:
    assert read(f"She | {cue} | it").act is None


def test_the_words_that_decided_are_named() -> None:
    reading = read("She | has always taken the issue with | the count")
    (_, act), (_, distance) = reading.evidence
    assert (act.spans.pieces, act.by) == (("taken", "issue"), "lexicon")
    assert distance.spans == act.spans


@pytest.mark.parametrize(
    ("line", "by"), [("She | called for | a vote", "lexicon"), ("She | sought | to leave", "frame"), ("She | did not say | when", "negation")]
)
def test_the_kind_of_rule_is_named(line: str, by: str) -> None:
    assert read(line).evidence[0][1].by == by


@pytest.mark.parametrize(
    ("line", "act"),
    [('She | xyzzied | "It is late"', Act.SAY), ("Ferrow | : | It is late", Act.SAY), ("She | xyzzied | that it is late", Act.BELIEVE)],
)
def test_surroundings_speak_for_a_cue_that_no_entry_knows(line: str, act: Act) -> None:
    reading = read(line)
    assert (reading.act, reading.evidence[0][1].by) == (act, "frame")


@pytest.mark.parametrize("source", ["No minister", "Neither of them", "Nobody"])
def test_what_nobody_tells_is_kept_back(source: str) -> None:
    assert read(f"{source} | explained | the delay").act == Act.DECLINE


@pytest.mark.parametrize(
    ("line", "act"), [("The ministry | has yet to confirm | the count", Act.DECLINE), ("She | no longer believes | in it", Act.BELIEVE)]
)
def test_a_negation_may_be_more_than_not(line: str, act: Act) -> None:
    assert read(line).act == act


def test_a_cue_of_any_length_is_read_in_time() -> None:
    assert read(f"She | {'said a claim and ' * 20_000} | it").act is not None
