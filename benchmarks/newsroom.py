"""Stories of invented states, papers and people, in English that a reader of news takes for English: what archives are made of for tests and timings.

A story is sentences with their speakers, quoted and reported, between sentences that tell nobody's words. The same seed gives the same stories, and
two stories share no sentence but by being copies.
"""

import random
from dataclasses import dataclass, replace

STATES = ("Velmark", "Oristan", "Kestria", "Norrland Vale", "Tavara", "Belmora", "Sundrey", "Calvera")
TOWNS = ("Dunmere", "Hallin", "Corvane", "Lindholt", "Tarn Quay", "Ostry", "Brayford", "Merrow")
FIRST = ("Ilse", "Jon", "Mara", "Bram", "Petra", "Kasimir", "Lise", "Dorit", "Matthis", "Solveig", "Anton", "Greta", "Rolf", "Ines", "Tomas", "Vera")
LAST = (
    "Tarvik",
    "Arden",
    "Lind",
    "Ostey",
    "Quennell",
    "Brodt",
    "Varran",
    "Vanse",
    "Keel",
    "Maddox",
    "Harl",
    "Kovel",
    "Stenn",
    "Ruhl",
    "Emmet",
    "Dace",
)
OFFICES = ("minister of works", "harbor master", "spokeswoman for the treasury", "head of the fishers' union", "deputy mayor", "chief economist")
THINGS = ("ferry line", "grain store", "sea wall", "cable", "school roof", "tram depot", "fish market", "border road", "water main", "power station")
ENDS = ("before the winter", "by the end of June", "within two years", "after the election", "when the inquiry ends", "once parliament has voted")
SAYS = ("said", "told reporters", "told parliament", "argued", "insisted", "warned", "acknowledged")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
MONTHS = ("January", "February", "March", "April", "May", "June", "September", "October", "November")
GERMAN = (
    "Die Regierung in {town} will den Bau im kommenden Jahr neu ausschreiben, weil die Kosten auf {n} Kronen gestiegen sind.",
    "Der Sprecher des Ministeriums wollte sich am Abend nicht dazu äußern, ob die Brücke noch vor dem Winter fertig wird.",
    "Nach Angaben der Behörden wurden {n} Haushalte über die Sperrung der Straße nach {town} nicht rechtzeitig unterrichtet.",
)
FRENCH = (
    "Le gouvernement de {town} a annoncé que les travaux seraient retardés de plusieurs mois, pour un coût de {n} couronnes.",
    "La porte-parole du ministère n'a pas voulu dire si le pont serait ouvert avant la fin de l'année prochaine.",
    "Selon les autorités, {n} foyers n'ont pas été prévenus à temps de la fermeture de la route qui mène à {town}.",
)
SPANISH = (
    "El gobierno de {town} anunció que las obras se retrasarán varios meses y que costarán {n} coronas más de lo previsto.",
    "La portavoz del ministerio no quiso decir si el puente se abrirá antes de que termine el año que viene.",
    "Según las autoridades, {n} hogares no fueron avisados a tiempo del cierre de la carretera que lleva a {town}.",
)
TONGUES = {"de": GERMAN, "fr": FRENCH, "es": SPANISH}


@dataclass(frozen=True, slots=True)
class Story:
    """A headline, paragraphs of sentences, who published it and when."""

    title: str
    paragraphs: tuple[tuple[str, ...], ...]
    outlet: str
    writer: str
    day: str
    language: str = "en"


class Newsroom:
    """Writes stories, one after the other."""

    def __init__(self, seed: int, *, paragraphs: tuple[int, int] = (5, 9)):
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self._paragraphs = paragraphs
        self._count = 0

    def story(self) -> Story:
        """A story that nobody has told before."""
        self._count += 1
        thing, state, town = self._pick(THINGS), self._pick(STATES), self._pick(TOWNS)
        lead = f"{town.upper()} — {state} will pay {self._money()} for the {thing} at {town}, {self._who()} said on {self._pick(DAYS)}."
        body = [tuple(self._sentence(thing, state) for _ in range(self.chance.randint(2, 4))) for _ in range(self.chance.randint(*self._paragraphs))]
        return Story(self._title(state, thing), ((lead,), *body), self.outlet(), self.name(), self._day())

    def copy(self, story: Story) -> Story:
        """The story in another paper: another headline and writer, and often its end cut off."""
        kept = len(story.paragraphs) - self.chance.choice((0, 0, 1, 2))
        title = f"{self._pick(('Inside', 'Again', 'Report', 'Latest'))}: {story.title[0].lower()}{story.title[1:]}"
        return replace(story, title=title, paragraphs=story.paragraphs[: max(2, kept)], outlet=self.outlet(), writer=self.name())

    def update(self, story: Story) -> Story:
        """The story with a paragraph that was not there before."""
        more = tuple(self._sentence(self._pick(THINGS), self._pick(STATES)) for _ in range(3))
        return replace(story, paragraphs=(story.paragraphs[0], more, *story.paragraphs[1:]), outlet=self.outlet())

    def foreign(self) -> Story:
        """A story in another language."""
        self._count += 1
        language = self._pick(tuple(TONGUES))
        lines = [
            tuple(s.format(town=self._pick(TOWNS), n=self._number()) for s in TONGUES[language])
            for _ in range(self.chance.randint(*self._paragraphs))
        ]
        return Story(f"{self._pick(TOWNS)}: {lines[0][0][:50]}", tuple(lines), self.outlet(), self.name(), self._day(), language)

    def outlet(self) -> str:
        """A paper."""
        return f"The {self._pick(TOWNS)} {self._pick(('Courier', 'Ledger', 'Post', 'Dispatch', 'Mail', 'Observer'))}"

    def name(self) -> str:
        """A person."""
        return f"{self._pick(FIRST)} {self._pick(LAST)}"

    def _sentence(self, thing: str, state: str) -> str:
        what = f"the {thing} would cost {self._money()} and be ready {self._pick(ENDS)}"
        forms = (
            f"{self._who()} {self._pick(SAYS)} that {what}.",
            f'"We have counted {self._number()} complaints about the {thing}, and nobody has answered one of them," {self.name()} said.',
            f"According to a report that was seen by {self.outlet()}, {what}.",
            f"{self.name()}, the {self._pick(OFFICES)}, denied that {state} had known of the {self._number()} missing crowns.",
            f"In {self._pick(TOWNS)} some {self._number()} people waited on {self._pick(DAYS)} for the {thing} to open its doors.",
            f"The {thing} was built in the year {self.chance.randrange(1900, 2020)} for {self._money()} and closed {self._number()} times.",
            f"Officials in {self._pick(TOWNS)} said they had been told that {state} might sell the {thing} for {self._money()}.",
        )
        return self.chance.choice(forms)

    def _title(self, state: str, thing: str) -> str:
        return f"{state} to spend {self._money()} on {thing}, {self._pick(('minister says', 'union warns', 'report finds', 'critics doubt it'))}"

    def _who(self) -> str:
        return f"{self.name()}, the {self._pick(OFFICES)} of {self._pick(STATES)},"

    def _money(self) -> str:
        return f"{self._number()} crowns"

    def _number(self) -> str:
        return f"{self._count},{self.chance.randrange(100, 1000)}"

    def _day(self) -> str:
        return f"2031-{self.chance.randrange(1, 13):02}-{self.chance.randrange(1, 29):02}"

    def _pick(self, of: tuple[str, ...]) -> str:
        return self.chance.choice(of)
