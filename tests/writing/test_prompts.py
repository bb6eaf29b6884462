"""Each example prompt gives the film that it describes."""

import pytest
from writing_prompts import ALL, THE_TWELVE

from fabula.film import Film
from fabula.writing.rules import RulesWriter


@pytest.fixture(scope="module")
def written() -> dict[str, Film]:
    return {name: RulesWriter().write(wanted.brief) for name, wanted in ALL.items()}


@pytest.mark.parametrize("name", ALL)
def test_the_scenes_are_where_and_when_the_prompt_says(name: str, written: dict[str, Film]) -> None:
    scenes = tuple((scene.place, scene.time_of_day, scene.weather) for scene in written[name].scenes)
    assert scenes == ALL[name].scenes


@pytest.mark.parametrize("name", ALL)
def test_the_film_is_as_the_prompt_asks(name: str, written: dict[str, Film]) -> None:
    film, wanted = written[name], ALL[name]
    assert (film.look, film.format.aspect, film.language) == (wanted.look, wanted.aspect, wanted.language)
    assert film.cue.foreground == wanted.in_front
    assert wanted.mood in (None, film.cue.mood)
    if wanted.seconds is not None:
        assert sum(shot.seconds or 0.0 for shot in film.shots) == pytest.approx(wanted.seconds, abs=1e-6)
    if wanted.move:
        assert wanted.move in {shot.move for shot in film.shots}


@pytest.mark.parametrize("name", ALL)
def test_what_the_prompt_names_is_shown_or_listed(name: str, written: dict[str, Film]) -> None:
    film, wanted = written[name], ALL[name]
    shown = {(subject.kind, subject.action) for shot in film.shots for subject in shot.subjects}
    for kind, action in wanted.subjects:
        assert any(kind in ("", k) and action in ("", a) for k, a in shown), (kind, action, shown)
    assert film.not_shown == wanted.not_shown
    if not wanted.subjects:
        assert not shown


@pytest.mark.parametrize("name", ALL)
def test_it_is_read_aloud_unless_music_or_the_author_says_no(name: str, written: dict[str, Film]) -> None:
    assert any(shot.lines for shot in written[name].shots) == ALL[name].narrated


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("10-rainy-city", ["A rainy city at night.", "Reflections in the water."]),
        ("4-rainy-city-ru", ["Дождливый город ночью.", "Отражения в воде."]),
        ("1-forest-owl", ["Лес на рассвете, с пролетающей совой и лёгким туманом."]),
        ("5-skateboard", ["Мальчик на скейтборде едет по парку."]),
        ("dragon", ["Дракон, который летит над замком."]),
        ("cartoon-pets", ["Кот и пёс."]),
        ("lighthouse", ["Старый маяк у моря на закате, вокруг летают чайки."]),
        ("fox", ["A red fox running through a snowy forest."]),
        (
            "11-storm-at-sea",
            ["A calm sea at dawn.", "A storm gathers, lightning over a small ship.", "A rainbow and gulls."],
        ),
        ("7-technology", ["Discover the future of technology with our revolutionary AI-powered devices"]),
        ("12-dialogue", ["Did you hear that?", "It is only the wind."]),
    ],
)
def test_the_words_read_are_the_authors_own(name: str, lines: list[str], written: dict[str, Film]) -> None:
    assert [line.text for shot in written[name].shots for line in shot.lines] == lines


def test_the_teller_of_a_character_film_is_seen_and_feels(written: dict[str, Film]) -> None:
    film = written["8-once-upon-a-time"]
    teller = film.characters[0]
    assert (film.mode, teller.kind, teller.emotion) == ("character", "anime", "excited")
    spoken = [(shot, line) for shot in film.shots for line in shot.lines]
    assert all(line.speaker == teller.id and line.emotion == "excited" for _, line in spoken)
    assert all(any(subject.character == teller.id for subject in shot.subjects) for shot, _ in spoken)


def test_one_place_in_changing_light_keeps_its_set_and_framing(written: dict[str, Film]) -> None:
    film = written["2-three-pictures"]
    assert len({(scene.place, scene.seed) for scene in film.scenes}) == 1
    assert len({(shot.size, shot.move) for shot in film.shots}) == 1
    assert [shot.transition for shot in film.shots] == ["cut", "dissolve", "dissolve"]


def test_two_speakers_get_voices_of_their_own_and_face_each_other(written: dict[str, Film]) -> None:
    film = written["12-dialogue"]
    assert [(c.name, c.gender) for c in film.characters] == [("Anna", "female"), ("Boris", "male")]
    sides = {(s.character, s.side) for shot in film.shots for s in shot.subjects if s.character}
    assert sides == {("anna", "left"), ("boris", "right")}
    assert [s.character for s in film.shots[0].subjects] == ["anna", "boris"]
    assert all(len(shot.lines) <= 1 for shot in film.shots)


def test_a_piano_piece_is_played_on_a_piano(written: dict[str, Film]) -> None:
    assert written["3-piano"].cue.instrument == "piano"


def test_the_twelve_of_the_design_are_all_here() -> None:
    assert [int(name.split("-")[0]) for name in THE_TWELVE] == list(range(1, 13))
