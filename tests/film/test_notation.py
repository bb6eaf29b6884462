import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.errors import BadSource
from fabula.film import Character, Cue, Film, Format, Line, Scene, Shot, Subject
from fabula.film.notation import HEADER, from_yaml, json_schema, to_yaml
from fabula.vocabulary import EMOTIONS, MOODS, MOVES, SHOT_SIZES, TIMES_OF_DAY, TRANSITIONS, WEATHERS

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    [
        "no", "on", "12:30", "1_000", "0x1F", "0o7", "1e5", "~", "", " lead", "trail ", "a: b", "a #b", "- x", "{a}",
        "two\nlines", "two\nlines\n", "\nlead", "end\n\n", "a\n\n\nb", "a\n b", " a\nb", "a\n \nb", "\x85", "a\x85b",
        "\u2028", "a\u2029b\nc", "\ufeff", "a\ufeff\nb", "tab\there\nand\n", "\ttab\nb", "\x00\x07\x1b", "😀 кот",
        "\x7f", "\ufffe", "a\r\nb", "---\n...\n", "# not\na comment", "it's \"so\" \\ x\nand", "null", "True", ".inf",
        "a  b", "a\xa0b", "- a\n- b", "\U0010ffff",
    ]
)  # fmt: skip
NAME = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,12}", fullmatch=True)
SHARE = st.floats(0, 1)
SECONDS = st.none() | st.floats(0.001, 3600)
LINES = st.builds(Line, text=TEXT.filter(bool), emotion=st.sampled_from(EMOTIONS), intensity=SHARE)
SUBJECTS = st.builds(Subject, kind=NAME, action=TEXT, colour=TEXT, count=st.integers(1, 50))
CUES = st.builds(Cue, mood=st.sampled_from(MOODS), instrument=TEXT, foreground=st.booleans())


@st.composite
def films(draw: st.DrawFn) -> Film:
    scenes = tuple(
        Scene(
            id=f"scene-{s}",
            heading=draw(TEXT),
            place=draw(NAME),
            time_of_day=draw(st.sampled_from(TIMES_OF_DAY)),
            weather=draw(st.sampled_from(WEATHERS)),
            seed=draw(st.integers(0, 2**31 - 1)),
            ambience=tuple(draw(st.lists(NAME, max_size=2))),
            cue=draw(st.none() | CUES),
            shots=tuple(
                Shot(
                    id=f"shot-{s}-{i}",
                    size=draw(st.sampled_from(SHOT_SIZES)),
                    move=draw(st.sampled_from(MOVES)),
                    transition=draw(st.sampled_from(TRANSITIONS)),
                    seconds=draw(SECONDS),
                    action=draw(TEXT),
                    subjects=tuple(draw(st.lists(SUBJECTS, max_size=2))),
                    lines=tuple(draw(st.lists(LINES, max_size=2))),
                )
                for i in range(draw(st.integers(1, 2)))
            ),
        )
        for s in range(draw(st.integers(1, 2)))
    )
    return Film(
        title=draw(TEXT),
        prompt=draw(TEXT | st.lists(TEXT, max_size=6).map("\n".join)),
        look=draw(NAME),
        format=draw(st.builds(Format, fps_override=st.none() | st.integers(1, 120))),
        cue=draw(CUES),
        characters=tuple(draw(st.lists(st.builds(Character, id=NAME, name=TEXT), max_size=1))),
        scenes=scenes,
        not_shown=tuple(draw(st.lists(TEXT, max_size=2))),
    )


PLAIN = Film(title="Rain", prompt="A rainy city\nat night", scenes=(Scene(id="one", shots=(Shot(id="one-1"),)),))


@settings(max_examples=150, deadline=None)
@given(films())
def test_any_film_comes_back_equal(film: Film) -> None:
    assert from_yaml(to_yaml(film)) == film


def test_a_very_long_text_comes_back_equal() -> None:
    film = PLAIN.model_copy(update={"prompt": "Слово за слово, word by word. " * 20_000})
    assert from_yaml(to_yaml(film)) == film


def test_the_text_is_for_people() -> None:
    text = to_yaml(PLAIN.model_copy(update={"title": "Кот 😀 и дождь: ночь", "prompt": "Первая строка\n\n  вторая"}))
    assert text.startswith(HEADER)
    assert '\ntitle: "Кот 😀 и дождь: ночь"\n' in text
    assert "\nprompt: |-\n  Первая строка\n\n    вторая\nlanguage: en\n" in text
    assert "not_shown" not in text and "narrator" not in text
    assert "  quality: balanced\n" in text


def test_words_of_yaml_11_stay_words() -> None:
    text = to_yaml(PLAIN).replace("title: Rain", "title: no").replace("place: forest", "place: on")
    film = from_yaml(text)
    assert (film.title, film.scenes[0].place) == ("no", "on")
    assert from_yaml(to_yaml(PLAIN).replace("title: Rain", "title: 12:30")).title == "12:30"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("time_of_day: day", "time_of_day: evening",
         "film.yaml line 16: scenes[0].time_of_day is 'evening'; allowed: dawn, day, dusk, night"),
        ("weather: clear", "wether: clear",
         "film.yaml line 17: scenes[0].wether is not a known field; did you mean weather? allowed: id, heading"),
        ("title: Rain", "title: 7", "film.yaml line 4: title is 7; allowed: text (put it in quotes)"),
        ("schema_version: 1", "schema_version: 2",
         "film.yaml line 3: schema_version is 2; this fabula reads version 1"),
        ("title: Rain", "title: Rain\ntitle: Snow", "film.yaml line 5: title is given twice; keep one"),
        ("title: Rain\n", "", "film.yaml line 3: title is missing"),
        ("title: Rain", "title: &x Rain", "film.yaml line 4: anchors and aliases"),
        ("title: Rain", "title: !!python/name:os.system", "film.yaml line 4: the tag"),
        ("title: Rain", "title: [Rain", "film.yaml line 5: this is not YAML"),
        ("title: Rain", "title: \x07", "film.yaml line 4: the character U+0007"),
        ("title: Rain", "title: \ud800", "film.yaml line 4: the character U+D800"),
        ("size: WS", "seconds: 0", "film.yaml line 20: scenes[0].shots[0].seconds is 0; allowed: more than 0"),
        ("size: WS", "lines:\n          - text: Hi\n            speaker: ann",
         "film.yaml line 19: shot 'one-1': speaker 'ann' is not in the cast (narrator)"),
        ("size: WS", "card: {points: [a, b, c, d, e, f, g, h, i]}",
         "film.yaml line 20: scenes[0].shots[0].card.points has 9 entries; allowed: at most 8"),
        ("title: Rain", "title: Rain\ncharacters: [{id: a, name: A, sheet: {top: red}}]",
         'film.yaml line 5: characters[0].sheet.top is \'red\'; allowed: a colour as "#rrggbb", such as "#c23a38"'),
        ("size: WS", "subjects: owl", "film.yaml line 20: scenes[0].shots[0].subjects is 'owl'; allowed: a list"),
    ],
)  # fmt: skip
def test_a_mistake_names_line_field_and_what_is_allowed(old: str, new: str, said: str) -> None:
    text = to_yaml(PLAIN)
    assert old in text
    with pytest.raises(BadSource) as caught:
        from_yaml(text.replace(old, new))
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


def test_a_colour_may_be_written_in_capitals() -> None:
    film = from_yaml(to_yaml(PLAIN) + 'characters: [{id: a, name: A, sheet: {top: "#EDC244"}}]\n')
    assert film.characters[0].sheet is not None
    assert film.characters[0].sheet.top == "#edc244"


def test_several_mistakes_are_counted() -> None:
    text = to_yaml(PLAIN).replace("time_of_day: day", "time_of_day: noon").replace("size: WS", "size: huge")
    with pytest.raises(BadSource, match=r"line 16: .*\(and 1 more\)$"):
        from_yaml(text, "my.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "", "just words", "- a\n- b", "[" * 5000, "{a: " * 3000, "a: 1\n---\nb: 2", "? [x]\n: y", "\t",
        "%YAML 9.9\n---\n",
        "title: x\nscenes: []", "title: x\nscenes: null", "a: &a [1]\nb: [*a, *a]", "<<: {title: x}", "x" * 20_000_001,
        "&a : b", "title: " + "9" * 5000, "schema_version: true\ntitle: x", "... \n...\n", "\x00",
    ],
)  # fmt: skip
def test_hostile_text_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BadSource) as caught:
        from_yaml(text)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("film.yaml")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.text("-:[]{}&*!|>'\"#,?%@` \n\tab1", max_size=60))
def test_any_text_is_a_film_or_a_bad_source(text: str) -> None:
    with pytest.raises(BadSource):
        from_yaml(text)


def test_the_schema_names_every_field() -> None:
    schema = json_schema()
    for name in (*Film.model_fields, *Scene.model_fields, *Shot.model_fields):
        assert f'"{name}"' in schema


def test_reading_the_notation_loads_nothing_heavy() -> None:
    import_line = "import fabula.film.notation, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", import_line], capture_output=True, text=True, check=True).stdout
    assert not {"fabula.writing", "numpy", "skia", "cv2", "pymorphy3"} & set(loaded.split())
