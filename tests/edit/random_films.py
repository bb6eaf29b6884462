"""Random films and speeches for the properties of timing and reels."""

from hypothesis import strategies as st

from fabula.film import RATE, Character, Film, Line, Scene, Sheet, Shot, Speech, Subject, Word
from fabula.vocabulary import MOVES, SHOT_SIZES, TIMES_OF_DAY, TRANSITIONS, WEATHERS

RATES = (12, 15, 24, 25, 30)
WORDS = ("lake", "owl", "still", "answers", "wood", "morning", "quietly", "the", "a")
CAST = (Character(id="anna", name="Anna", sheet=Sheet()), Character(id="rex", name="Rex", sheet=Sheet(rig="dog")))
SEEN = tuple(Subject(kind="person", action="talks", character=character.id) for character in CAST)


def texts() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(lambda words: " ".join(words) + ".")


def lines() -> st.SearchStrategy[Line]:
    return st.builds(
        Line,
        text=texts(),
        pause_seconds=st.sampled_from([0.0, 0.25, 1.1]),
        speaker=st.sampled_from(["narrator", *(character.id for character in CAST)]),
    )


def shots() -> st.SearchStrategy[Shot]:
    return st.builds(
        Shot,
        id=st.just("x"),
        size=st.sampled_from(SHOT_SIZES),
        move=st.sampled_from(MOVES),
        seconds=st.none() | st.floats(0.05, 31.0),
        transition=st.sampled_from(TRANSITIONS),
        lines=st.lists(lines(), max_size=3).map(tuple),
        subjects=st.sampled_from([(), (Subject(kind="owl"),), SEEN[:1], SEEN, (Subject(kind="owl"), *SEEN[1:])]),
    )


@st.composite
def films(draw: st.DrawFn) -> Film:
    """A film of one to three scenes with one to four shots each."""
    scenes = []
    for number in range(draw(st.integers(1, 3))):
        taken = draw(st.lists(shots(), min_size=1, max_size=4))
        named = tuple(shot.model_copy(update={"id": f"s{number}-{index}"}) for index, shot in enumerate(taken))
        scenes.append(
            Scene(
                id=f"s{number}",
                place=draw(st.sampled_from(["lake", "forest"])),
                weather=draw(st.sampled_from(WEATHERS)),
                time_of_day=draw(st.sampled_from(TIMES_OF_DAY)),
                seed=draw(st.integers(0, 9)),
                shots=named,
            )
        )
    return Film(title="A film", characters=CAST, scenes=tuple(scenes))


def spoken(line: Line) -> Speech:
    """A speech of 14 characters a second, its length known from the text alone."""
    words, at = [], 0
    for word in line.text.split():
        place = line.text.index(word, words[-1].char_end if words else 0)
        end = at + len(word) * RATE // 14 + 37
        words.append(Word(text=word, start=at, end=end, char_start=place, char_end=place + len(word)))
        at = end + RATE // 20
    return Speech(text=line.text, samples=at, words=tuple(words))


def speeches(film: Film) -> list[Speech]:
    return [spoken(line) for shot in film.shots for line in shot.lines]


def with_shot(film: Film, changed: Shot) -> Film:
    """The film with the shot of that id put in place of the old one."""
    scenes = tuple(
        scene.model_copy(update={"shots": tuple(changed if s.id == changed.id else s for s in scene.shots)})
        for scene in film.scenes
    )
    return film.model_copy(update={"scenes": scenes})
