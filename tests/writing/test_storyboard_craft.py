"""The craft of a storyboard: what comes first, how it varies, and that a told text keeps every word."""

from itertools import pairwise

import pytest
from writing_prompts import ALL

from fabula.film import Brief, Film
from fabula.writing.rules import RulesWriter

STORY = """The village slept under the snow. An old man lit his lantern and walked to the well.

At dawn he came to the sea. Gulls circled above the harbour. He sat down and looked at the ships.

By night he was back in the forest, where a fox crossed his path. "Good evening," said the old man. It ran away."""
VARIED = {name: wanted for name, wanted in ALL.items() if not wanted.move and len(set(wanted.scenes)) == 1}


def write(brief: Brief) -> Film:
    return RulesWriter().write(brief)


@pytest.mark.parametrize("name", VARIED)
def test_a_film_opens_wide_and_never_moves_the_same_way_twice_in_a_row(name: str) -> None:
    shots = write(ALL[name].brief).shots
    assert len(shots) >= 2
    assert shots[0].size in ("EWS", "WS")
    assert all(one.move != other.move and one.size != other.size for one, other in pairwise(shots))


@pytest.mark.parametrize("name", ALL)
def test_shots_are_neither_glimpses_nor_stares(name: str) -> None:
    film = write(ALL[name].brief)
    assert all(2.0 <= shot.seconds <= 7.0 for shot in film.shots if shot.seconds is not None)


@pytest.mark.parametrize("name", ALL)
def test_the_same_place_is_the_same_set(name: str) -> None:
    sets: dict[tuple[str, str], set[int]] = {}
    for scene in write(ALL[name].brief).scenes:
        sets.setdefault((scene.place, scene.heading.rsplit(" - ", 1)[0]), set()).add(scene.seed)
    assert all(len(seeds) == 1 for seeds in sets.values())


def test_a_story_is_read_whole_and_changes_place_and_hour() -> None:
    film = write(Brief(text=STORY))
    said = " ".join(line.text for shot in film.shots for line in shot.lines)
    assert said == " ".join(STORY.split())
    scenes = [(scene.place, scene.time_of_day) for scene in film.scenes]
    assert scenes == [("village", "day"), ("harbour", "dawn"), ("forest", "night")]
    assert [scene.shots[0].transition for scene in film.scenes] == ["cut", "dissolve", "dissolve"]
    kinds = {subject.kind for shot in film.shots for subject in shot.subjects}
    assert {"man", "lantern", "gulls", "ship", "fox"} <= kinds
    assert all(1 <= len(shot.lines) <= 3 for shot in film.shots)


def test_a_story_may_be_shown_without_a_word() -> None:
    film = write(Brief(text=STORY, narrate=False))
    assert not any(shot.lines for shot in film.shots)
    assert all(shot.seconds for shot in film.shots)


def test_a_prompt_that_forbids_reading_is_read_when_the_brief_says_so() -> None:
    text = "A lake at dawn, no narration"
    assert not any(shot.lines for shot in write(Brief(text=text)).shots)
    assert any(shot.lines for shot in write(Brief(text=text, narrate=True)).shots)


def test_another_seed_gives_another_set_in_the_same_film() -> None:
    one, other = (write(Brief(text="A lake at dawn", seed=seed)) for seed in (1, 2))
    assert one.scenes[0].seed != other.scenes[0].seed
    assert one.title == other.title


def test_a_short_prompt_leaves_most_of_the_time_to_the_picture() -> None:
    film = write(Brief(text="A calm lake at dawn with a boat and birds above it, 6 seconds"))
    assert sum(shot.seconds or 0 for shot in film.shots) == pytest.approx(6.0)
    spoken = sum(len(line.text.split()) for shot in film.shots for line in shot.lines)
    assert spoken / (130 / 60) <= 6.0


def test_lines_that_only_direct_the_film_are_followed_and_not_read() -> None:
    film = write(Brief(text=f"Style: watercolor\nDuration: 60 seconds, 9:16\n\n{STORY}"))
    assert (film.look, film.format.aspect) == ("watercolor", "9:16")
    assert " ".join(line.text for shot in film.shots for line in shot.lines) == " ".join(STORY.split())
    assert sum(shot.seconds or 0 for shot in film.shots) == pytest.approx(60.0)


def test_a_prompt_without_a_length_is_long_enough_to_read_it_all() -> None:
    text = "A fox lived alone in a deep forest near the mountains. Every evening it watched the lights of the village"
    film = write(Brief(text=f"{text}, watercolor style"))
    assert " ".join(line.text for shot in film.shots for line in shot.lines) == f"{text}."


def test_a_storm_does_not_outlast_its_night() -> None:
    film = write(Brief(text="Ночью на море бушевала гроза. На рассвете рыбак сел в лодку."))
    assert [(s.place, s.time_of_day, s.weather) for s in film.scenes] == [
        ("sea", "night", "storm"),
        ("sea", "dawn", "clear"),
    ]


def test_speakers_named_in_brackets_are_seen_doing_it() -> None:
    film = write(Brief(text="(Кухня, утро)\nПетя: Иду!\n(Петя бежит по улице под дождём.)\nМама: Зонт!"))
    assert [scene.place for scene in film.scenes] == ["kitchen", "city"]
    runs = [s for shot in film.shots for s in shot.subjects if s.action == "runs"]
    assert [subject.character for subject in runs] == ["petya"]
