from onrecord.reading import Loaded, load_bytes
from tests.hostile.samples import MORE, STORIES, atom


def read(data: bytes) -> list[Loaded]:
    return list(load_bytes(data, name="feed", path="feed.atom"))


def test_plain_text_html_and_xhtml_are_read_alike() -> None:
    texts = [loaded.document.text for loaded in read(atom())]
    assert texts[:2] == ["\n\n".join((*STORIES[n], MORE)) for n in (0, 1)]
    assert texts[2] == "\n\n".join(STORIES[2])


def test_what_an_entry_says_is_kept() -> None:
    document = read(atom())[0].document
    said = (document.url, document.publisher, document.byline, document.published, document.updated, document.tags)
    dates = ("2022-03-15T08:00:00+00:00", "2022-03-16T08:00:00+00:00")
    assert said == ("https://courier.example/news/story/0", "Northmarch Courier", "Mara Lind", *dates, ("bridges",))


def test_a_source_is_the_publisher_of_what_was_gathered_from_it() -> None:
    entry = '<entry><id>1</id><title type="html">It&amp;#8217;s denied</title><source><title>Ostry Post</title></source></entry>'
    (loaded,) = read(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>All</title>{entry}</feed>'.encode())
    assert (loaded.document.title, loaded.document.publisher) == ("It’s denied", "Ostry Post")
