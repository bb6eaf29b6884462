"""What every hired writer must do."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fabula import crew
from fabula.errors import BadSource
from fabula.film import NARRATOR, Brief, Film
from fabula.film.notation import from_yaml, to_yaml
from fabula.vocabulary import CHARACTER_KINDS, EMOTIONS, MODES, MOODS, MOVES, QUALITIES

WRITERS = crew.names("writer")
PROMPT = "A rainy city at night, reflections in the water, 12 seconds, realistic"
WORDS = st.lists(
    st.sampled_from(
        [
            "a",
            "the",
            "forest",
            "лес",
            "city,",
            "at",
            "night.",
            "ночью",
            "12",
            "seconds",
            "10-секундный",
            "style",
            "стиль",
            "noir",
            "Anna:",
            "(owl)",
            "/",
            "Then",
            "потом",
            "сова",
            "flies",
            "video",
            "Создай",
            "видео:",
            "and",
            "и",
            "realistic",
            "9:16",
            "no",
            "narration",
            "без",
            "голоса",
            "music",
            "под",
            "музыку",
            "three",
            "pictures:",
            "1.",
            "\n",
            "\n\n",
            "...",
            "!",
            "camera",
            "follows",
            "камера",
            "из",
            "-",
            "—",
            ":",
            ";",
            "«",
            "»",
            "half",
            "a",
            "minute",
        ]
    ),
    max_size=30,
).map(" ".join)


def write(name: str, brief: Brief) -> Film:
    film = crew.hire("writer", name).write(brief)
    assert isinstance(film, Film)
    return film


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_brief_gives_the_same_film(name: str) -> None:
    brief = Brief(text=PROMPT, seed=7)
    assert write(name, brief) == write(name, brief)


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("text", [PROMPT, "  Two\r\nlines\tand \x07 a bell.  ", "Кот 😀 на крыше\u2028ночью"])
def test_the_prompt_is_kept_word_for_word(name: str, text: str) -> None:
    assert write(name, Brief(text=text)).prompt == text


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("text", ["", "   \n\t", "...!?", "😀😀", "12 34", "\x00\x01", "\ud800", "—"])
def test_a_text_without_a_word_is_a_bad_source_in_one_line(name: str, text: str) -> None:
    with pytest.raises(BadSource) as caught:
        write(name, Brief(text=text))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=120, deadline=None)
@given(text=st.text(max_size=300) | WORDS)
@example(text="a\ud800b")
@example(text="A" * 5000)
@example(text="1) 2) 3) a")
@example(text="Scene 1: Scene 2: x")
@example(text="under music")
@example(text="three pictures: , , and")
@example(text="Создай видео")
@example(text="realistic")
@example(text="(a) (b) Narrator: x\nNarrator: y")
def test_any_text_is_a_film_or_a_bad_source(name: str, text: str) -> None:
    try:
        film = write(name, Brief(text=text))
    except BadSource as error:
        assert "\n" not in str(error)
    else:
        assert from_yaml(to_yaml(film)) == film
        assert film.title


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=60, deadline=None)
@given(
    brief=st.builds(
        Brief,
        text=st.sampled_from(
            [PROMPT, "Anna: Hi!\nBob: Hello.", "Once upon a time there was a cat. It slept.", "Кот спит"]
        ),
        mode=st.none() | st.sampled_from(MODES),
        look=st.none() | st.sampled_from(["noir", "oil-paint"]),
        quality=st.none() | st.sampled_from(QUALITIES),
        aspect=st.none() | st.sampled_from(["16:9", "9:16", "1:1"]),
        seconds=st.none() | st.floats(0.05, 3600),
        move=st.none() | st.sampled_from(MOVES),
        character=st.none() | st.sampled_from(CHARACTER_KINDS),
        emotion=st.none() | st.sampled_from(EMOTIONS),
        language=st.sampled_from([None, "auto", "en", "ru", "de", "pt-BR"]),
        narrate=st.none() | st.booleans(),
        music=st.none() | st.sampled_from(MOODS),
        subtitles=st.none() | st.sampled_from(["burned", "file", "both", "none"]),
        voice=st.none() | st.just("en-gb"),
        seed=st.none() | st.integers(0, 2**31 - 1),
    )
)
def test_what_the_brief_says_stands_in_the_film(name: str, brief: Brief) -> None:
    film = write(name, brief)
    assert film.look == (brief.look or film.look)
    assert film.format.quality == (brief.quality or film.format.quality)
    assert film.format.aspect == (brief.aspect or film.format.aspect)
    assert film.subtitles == (brief.subtitles or film.subtitles)
    assert film.mode == (brief.mode or film.mode)
    assert film.seed == (film.seed if brief.seed is None else brief.seed)
    assert film.cue.mood == (brief.music or film.cue.mood)
    if brief.language not in (None, "auto"):
        assert film.language == (brief.language or "")[:2]
    if brief.move:
        assert {shot.move for shot in film.shots} == {brief.move}
    if brief.narrate is False:
        assert not any(line.speaker == NARRATOR for shot in film.shots for line in shot.lines)
    if brief.seconds is not None and all(shot.seconds for shot in film.shots):
        assert sum(shot.seconds or 0 for shot in film.shots) == pytest.approx(brief.seconds, abs=1e-5)


@pytest.mark.parametrize("name", WRITERS)
def test_a_hundred_thousand_characters_lose_nothing(name: str) -> None:
    sentences = [
        f"The traveller {i} walked through the forest at night, saying: it is quite late." for i in range(1300)
    ]
    text = "\n\n".join(" ".join(sentences[i : i + 5]) for i in range(0, len(sentences), 5))
    assert len(text) > 100_000
    said = [line.text for shot in write(name, Brief(text=text)).shots for line in shot.lines]
    assert said == sentences
