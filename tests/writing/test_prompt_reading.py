"""The small readers: lengths of time, wishes, sentences, dialogue, names, gazetteer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.film import Brief
from fabula.picture import looks as painted_looks
from fabula.picture import sets, subjects
from fabula.picture.anatomy import props
from fabula.vocabulary import EMOTIONS, MOODS, MOVES, TIMES_OF_DAY, WEATHERS
from fabula.writing.cast import gender_of
from fabula.writing.description import narration_of
from fabula.writing.dialogue import Shown, Spoken, is_dialogue, turns_of
from fabula.writing.gazetteer import looks, places, set_of, subject_kinds, table
from fabula.writing.languages import language_of
from fabula.writing.pacing import lengths
from fabula.writing.requests import has_request
from fabula.writing.riding import PROPS_ONLY
from fabula.writing.rules import RulesWriter
from fabula.writing.sentences import LONGEST_LINE, paragraphs_of, sentences_of
from fabula.writing.sight import see
from fabula.writing.titles import title_of
from fabula.writing.wishes import read_wishes


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("a lake, 12 seconds", 12),
        ("10-секундный клип", 10),
        ("озеро, 15 сек", 15),
        ("15 сек.", 15),
        ("half a minute", 30),
        ("1.5 minutes", 90),
        ("1,5 минуты", 90),
        ("двенадцать секунд", 12),
        ("двадцать пять секунд", 25),
        ("полминуты", 30),
        ("полторы минуты", 90),
        ("a one-minute film", 60),
        ("a minute and a half", 90),
        ("twenty seconds long", 20),
        ("8s", 8),
        ("8 с", 8),
        ("duration: 7.5 s", 7.5),
        ("длительностью 20 секунд", 20),
        ("a 30-second video", 30),
        ("2 min", 120),
        ("минутный ролик", 60),
        ("forest at night", None),
        ("the year 2024 starts", None),
        ("5 foxes", None),
        ("10 сов", None),
        ("0 seconds", None),
        ("9999 minutes", None),
    ],
)
def test_lengths_of_time_are_read_in_figures_and_words(text: str, seconds: float | None) -> None:
    assert read_wishes(text)[0].seconds == seconds


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("озеро, реалистичный стиль", "realistic"),
        ("в стиле аниме", "anime"),
        ("мультяшный стиль", "cartoon"),
        ("стиль киберпанк", "neon"),
        ("watercolour", "watercolor"),
        ("акварель", "watercolor"),
        ("film noir", "noir"),
        ("в стиле нуар", "noir"),
        ("a lake in vintage style", "vintage"),
        ("ретро", "vintage"),
        ("cinematic style", "cinematic"),
        ("abstract style", "abstract"),
        ("сказочный стиль", "storybook"),
        ("in the style of a storybook", "storybook"),
        ("a vintage car on a road", None),
        ("neon lights in the street", None),
        ("кинематографичный стиль", "cinematic"),
        ("black and white film", "noir"),
        ("a cartoon about a cat", "cartoon"),
    ],
)
def test_looks_are_read_beside_style_or_alone(text: str, look: str | None) -> None:
    assert read_wishes(text)[0].look == look


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("slow zoom in", "slow_zoom_in"),
        ("наезд", "slow_zoom_in"),
        ("zoom out", "slow_zoom_out"),
        ("pan left", "pan_left"),
        ("панорама", "pan_right"),
        ("dolly shot", "dolly"),
        ("crane shot", "crane"),
        ("облёт камеры", "orbit"),
        ("камера следует за ней", "pan_right"),
        ("static camera", "static"),
        ("a lake at dawn", None),
    ],
)
def test_camera_words_are_moves(text: str, move: str | None) -> None:
    assert read_wishes(f"лес, {text}")[0].move == move


@pytest.mark.parametrize(
    ("text", "narrate", "music"),
    [
        ("a lake without narration", False, None),
        ("озеро, без озвучки", False, None),
        ("озеро, с озвучкой", True, None),
        ("a lake, no voice-over, sad music", False, "sad"),
        ("a lake with narration", True, None),
        ("a lake", None, None),
        ("озеро без музыки", None, "none"),
        ("спокойная музыка", None, "calm"),
    ],
)
def test_voice_and_music_are_read(text: str, narrate: bool | None, music: str | None) -> None:
    wishes = read_wishes(text)[0]
    assert (wishes.narrate, wishes.music) == (narrate, music)


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("9:16", "9:16"),
        ("vertical video", "9:16"),
        ("вертикальное видео", "9:16"),
        ("square format", "1:1"),
        ("квадратный формат", "1:1"),
        ("for TikTok", "9:16"),
        ("16x9", "16:9"),
        ("the town square", None),
        ("at 19:16", None),
    ],
)
def test_the_shape_of_the_picture_is_read(text: str, aspect: str | None) -> None:
    assert read_wishes(text)[0].aspect == aspect


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("Создай видеоклип с дождливым городом", ["Дождливый город."]),
        ("Сними видео о старом замке в горах", ["Старый замок в горах."]),
        ("Сделай ролик про рыжую лису и белого зайца", ["Рыжая лиса и белый заяц."]),
        ("Покажи зимнюю ночь", ["Зимняя ночь."]),
        ("Сгенерируй видео, где кот спит", ["Кот спит."]),
        ("Сделай видео о том, как дети играют", ["Дети играют."]),
        ("Please create a short video of a fox in the snow", ["A fox in the snow."]),
        ("Show me a dark, quiet forest", ["A dark, quiet forest."]),
        (
            "I want a film about two friends by the sea, gulls in the sky",
            ["Two friends by the sea.", "Gulls in the sky."],
        ),
        (
            "A boat drifts across the lake, birds circle above the water",
            ["A boat drifts across the lake.", "Birds circle above the water."],
        ),
        ("Видео: лес", ["Лес."]),
        ("Покажи мне зимнюю ночь", ["Зимняя ночь."]),
        ("Сказка про лису, которая живёт в лесу", ["Лиса, которая живёт в лесу."]),
    ],
)
def test_a_description_is_read_without_its_order(prompt: str, said: list[str]) -> None:
    assert narration_of(prompt) == said


@pytest.mark.parametrize("text", ["Создание мира", "Filming began", "Show business is hard", "Создатель видел лес"])
def test_a_sentence_about_making_is_not_an_order(text: str) -> None:
    assert not has_request(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text("abcЖя .,!?…:;«»\"'—-1 Dr", max_size=40), max_size=40).map(" ".join))
def test_sentences_hold_the_whole_text_in_order(text: str) -> None:
    for paragraph in paragraphs_of(text):
        said = sentences_of(paragraph)
        assert "".join("".join(said).split()) == "".join(paragraph.split())
        assert all(0 < len(sentence) <= LONGEST_LINE for sentence in said)


def test_sentences_end_where_they_end() -> None:
    said = sentences_of(
        "Mr. Hyde came at 5 p.m. yesterday. «Кто там?» Спросил А. С. Пушкин. It cost 3.5 dollars… Really?! Yes."
    )
    assert said == [
        "Mr. Hyde came at 5 p.m. yesterday.",
        "«Кто там?»",
        "Спросил А. С. Пушкин.",
        "It cost 3.5 dollars…",
        "Really?!",
        "Yes.",
    ]


def test_dialogue_is_names_lines_and_brackets() -> None:
    text = "MR. SMITH (angrily): Go! / Маша: Нет.\n[thunder]\nThe end."
    assert turns_of(text) == [
        Spoken("MR. SMITH", "angrily", "Go!"),
        Spoken("Маша", "", "Нет."),
        Shown("thunder"),
        Spoken("", "", "The end."),
    ]
    assert is_dialogue(text)
    assert not is_dialogue("Beginning: a sea.\nEnd: a shore.")
    assert not is_dialogue("Сделай видео: лес")
    assert is_dialogue("Anna: Hello there. Boris: Hello!")


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Anna", "female"),
        ("Boris", "male"),
        ("Маша", "female"),
        ("Иван", "male"),
        ("Илья", "male"),
        ("Mary", "female"),
        ("Mr. Smith", "male"),
        ("King", "male"),
        ("Old woman", "female"),
        ("Бабушка", "female"),
        ("X", "neutral"),
    ],
)
def test_gender_is_guessed_from_names_and_roles(name: str, gender: str) -> None:
    assert gender_of(name)[0] == gender


def test_the_gazetteer_speaks_the_films_vocabulary() -> None:
    assert set(table("times")) == set(TIMES_OF_DAY)
    assert set(table("weathers")) == set(WEATHERS)
    assert set(table("moves")) == set(MOVES)
    assert set(table("moods")) <= set(MOODS)
    assert all(set(table("feelings")[part]) <= set(EMOTIONS) for part in ("strong", "weak", "manner"))
    assert set(places()) == set(sets.names())
    assert set(subject_kinds()) - PROPS_ONLY == set(subjects.names())
    assert set(props.names()) >= PROPS_ONLY
    assert set(looks()) == {name for name in painted_looks.names() if not name.startswith(("anime-", "watercolor-"))}
    assert set(table("styles")) <= set(looks())
    for painted, finer in table("places").items():
        assert all(set_of(name) == painted for name in finer)
    known = table("weak_places")
    for finer in (*known["weak"], *known["yielding"], *known["painted_otherwise"]):
        assert set_of(finer) in places()
    implied = table("implied")
    for topic in ("can", "weather", "season", "time", "place"):
        assert set(implied[topic]) <= set(subject_kinds())
    for topic in ("place", "place_by_trade", "place_by_word", "look_place"):
        assert set(implied[topic].values()) <= set(places())
    assert {*known["indoors"], *(name for held in known["near"].values() for name in held)} <= set(places())


def test_no_word_means_two_places_or_two_subjects() -> None:
    for topic in ("places", "subjects"):
        held = [[terms] if isinstance(terms, list) else list(terms.values()) for terms in table(topic).values()]
        terms = [term for named in held for said in named for term in said]
        assert [term for term in terms if terms.count(term) > 1] == []


def test_a_set_of_several_views_is_seen_from_where_the_words_say() -> None:
    for place, views in table("views").items():
        for finer, shown in views["shows"].items():
            words = next(said for said in table("places")[place][finer])
            for seed in range(5):
                (scene,) = RulesWriter().write(Brief(text=f"{words} in the evening", seed=seed)).scenes
                assert (scene.place, scene.seed % views["of"] in shown) == (place, True)


def test_who_does_what() -> None:
    sight = see("A boy runs after two red kites while an old dog sleeps under an umbrella")
    assert {(s.kind, s.action, s.count, s.colour) for s in sight.subjects} == {
        ("child", "runs", 1, ""),
        ("kite", "flies", 2, "red"),
        ("dog", "sleeps", 1, ""),
        ("umbrella", "", 1, ""),
    }
    assert see("A street without people").subjects == ()
    assert [s.kind for s in see("Лес без людей, летит сова").subjects] == ["owl"]


def test_languages_are_told_by_script() -> None:
    assert [language_of("Лес and night", None), language_of("Forest и ночь", None)] == ["en", "en"]
    assert language_of("Лес, стиль AI", None) == "ru"
    assert language_of("Wald bei Nacht", "de-DE") == "de"


@settings(deadline=None)
@given(
    st.floats(0.05, 3600),
    st.lists(st.tuples(st.floats(0.5, 2), st.floats(0, 9)), min_size=1, max_size=40),
    st.sampled_from((15, 24, 25, 30, 60)),
)
def test_lengths_fill_the_total(total: float, shots: list[tuple[float, float]], fps: int) -> None:
    found = lengths(total, [weight for weight, _ in shots], [least for _, least in shots], fps)
    assert sum(found) == pytest.approx(total, abs=1e-4)
    assert all(length > 0 for length in found)


def test_titles_are_short_and_whole() -> None:
    assert (
        title_of("Discover the future of technology with our revolutionary devices")
        == "Discover the future of technology"
    )
    assert title_of("# a fox") == "A fox"
    assert len(title_of("x" * 500)) <= 48


@pytest.mark.parametrize(
    ("text", "move", "told"),
    [
        ("Forest at dawn, slow pan left", "pan_left", "Forest at dawn."),
        ("Forest at dawn, slow zoom", "slow_zoom_in", "Forest at dawn."),
        ("Forest at dawn, slow zoom out", "slow_zoom_out", "Forest at dawn."),
        ("Лес на рассвете, медленный зум", "slow_zoom_in", "Лес на рассвете."),
        ("Озеро, плавная панорама влево, 10 секунд", "pan_left", "Озеро."),
        ("A slow river at dawn, pan left", "pan_left", "A slow river at dawn."),
    ],
)
def test_how_the_camera_is_to_move_is_not_read_aloud(text: str, move: str, told: str) -> None:
    film = RulesWriter().write(Brief(text=text))
    assert {shot.move for shot in film.shots} == {move}
    assert [line.text for shot in film.shots for line in shot.lines] == [told]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Two minutes of a quiet room in the evening", "A quiet room in the evening"),
        ("A minute of rain in the city", "Rain in the city"),
        ("10 seconds of the sea", "The sea"),
    ],
)
def test_a_length_takes_its_of_with_it(text: str, title: str) -> None:
    assert RulesWriter().write(Brief(text=text)).title == title
