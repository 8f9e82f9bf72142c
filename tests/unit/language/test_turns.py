from onrecord.language.turns import turns_of

BRIEFING = """Briefing at the harbor office

MS. KORVAL: Good afternoon. The ship has left.

Q: Has it left for Oristan?

MS. KORVAL (off mic): It has not.

It never will.

MR. TASK: May I follow up?

Q: Thank you.

The office closed at noon."""


def told(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*turn.speaker)], text[slice(*turn.said)]) for turn in turns_of(text)]


def test_who_speaks_stands_before_a_colon_and_what_is_said_behind_it():
    assert told(BRIEFING) == [
        ("MS. KORVAL", "Good afternoon. The ship has left."),
        ("Q", "Has it left for Oristan?"),
        ("MS. KORVAL", "It has not.\n\nIt never will."),
        ("MR. TASK", "May I follow up?"),
        ("Q", "Thank you."),
    ]


def test_the_mark_is_the_colon():
    assert {BRIEFING[slice(*turn.mark)] for turn in turns_of(BRIEFING)} == {":"}


def test_a_list_of_figures_is_no_transcript():
    assert told("Delegates\n\nKorval: 1,200\nTask: 900\n\nLater\n\nKorval: 1,300\nTask: 950") == []


def test_headlines_with_a_colon_are_no_transcript():
    assert told("Korval: We never promised ships.\n\nThe minister spoke on Monday.\n\nTask: A vote is near.\n\nHe spoke too.") == []


def test_one_who_speaks_alone_is_no_transcript():
    assert told("Korval: One.\n\nKorval: Two.\n\nKorval: Three.\n\nKorval: Four.") == []


def test_labels_of_lists_are_no_speakers():
    assert told("When: On Friday.\nWhere: In Dunmere.\n\nWhen: On Monday.\nWhere: In Sable Bay.") == []


def test_a_name_that_comes_once_is_a_speaker_in_capitals_only():
    text = "Q: Why?\n\nKORVAL: So.\n\nNote well: this.\n\nQ: Who?\n\nKORVAL: He.\n\nTASK: I did."
    assert [speaker for speaker, _ in told(text)] == ["Q", "KORVAL", "Q", "KORVAL", "TASK"]


def test_nothing_is_no_transcript():
    assert told("") == told(":") == told("A:\n\nB:\n\nA:\n\nB:") == []


def test_questions_of_an_official_transcript_have_no_colon():
    text = "MS. KORVAL:  We begin.\n\nQ    Has it left?\n\nMS. KORVAL:  No.\n\nQ  “Left”?\n\nMS. KORVAL:  Yes."
    assert [(speaker, said) for speaker, said in told(text) if speaker == "Q"] == [("Q", "Has it left?"), ("Q", "“Left”?")]
    assert [turn.mark == turn.speaker for turn in turns_of(text)] == [False, True, False, True, False]


def test_a_q_elsewhere_is_no_question():
    assert told("Q Harbor said so.\n\nQ Harbor said more.\n\nIt rained.\n\nQ Harbor left.\n\nQ Harbor came.") == []
    text = BRIEFING.replace("It never will.", "Q was late.")
    assert [speaker for speaker, _ in told(text)] == [speaker for speaker, _ in told(BRIEFING)]
