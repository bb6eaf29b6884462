"""Spotting: what sounds when follows the film, and a change in one shot leaves the others' sounds alone."""

import subprocess
import sys

import pytest
from small_films import FPS, cut_of, film, scene

from fabula.crew import hire
from fabula.film import RATE, Cue, Film, Line, Scene, Shot, Subject
from fabula.film.lightning import strikes
from fabula.picture.sets import find, names
from fabula.sound.ambience import place_kind
from fabula.sound.events import _VOICES
from fabula.sound.foley import kinds
from fabula.sound.session import as_heard
from fabula.sound.spotting import Spotting, spot
from fabula.vocabulary import TIMES_OF_DAY, WEATHERS

PLACES = (
    "forest",
    "magic_forest",
    "mountain_lake",
    "sea",
    "sea_shore",
    "city",
    "neon_city",
    "village",
    "field",
    "room",
)
MORE_PLACES = ("castle", "abstract", "park", "river", "studio", "moon", "desert")


def spotted(story: Film, seconds: float = 6.0, overlap: int = 0) -> Spotting:
    return spot(story, cut_of(story, round(seconds * FPS), overlap=overlap))


def bed_kinds(story: Film) -> list[str]:
    return [effect.effect.kind for effect in spotted(story).effects if effect.bed]


@pytest.mark.parametrize("place", PLACES + MORE_PLACES)
def test_only_sounds_the_foley_artist_knows_are_asked_for(place: str) -> None:
    known = set(kinds())
    for time in TIMES_OF_DAY:
        for weather in WEATHERS:
            for season in ("summer", "winter"):
                beds = bed_kinds(film([scene(0, place=place, time_of_day=time, weather=weather, season=season)]))
                assert beds and set(beds) <= known and len(beds) == len(set(beds))
                assert len(beds) <= 4


def test_every_subject_that_is_heard_has_a_known_sound() -> None:
    assert {voice.kind for voice in _VOICES} <= set(kinds())


@pytest.mark.parametrize(
    ("place", "time", "weather", "wanted"),
    [
        ("forest", "dawn", "fog", {"forest_day", "wind"}),
        ("forest", "night", "clear", {"forest_night"}),
        ("city", "night", "rain", {"rain", "city"}),
        ("sea", "dawn", "clear", {"waves", "wind"}),
        ("sea", "day", "storm", {"storm", "waves"}),
        ("castle", "night", "wind", {"wind", "crickets"}),
        ("room", "day", "rain", {"room", "rain"}),
        ("abstract", "day", "clear", {"hum"}),
    ],
)
def test_a_place_sounds_like_itself(place: str, time: str, weather: str, wanted: set[str]) -> None:
    assert set(bed_kinds(film([scene(0, place=place, time_of_day=time, weather=weather)]))) == wanted


def test_no_bird_sings_in_winter_or_rain() -> None:
    for weather, season in (("snow", "winter"), ("clear", "winter"), ("rain", "summer")):
        assert not {"forest_day", "birds"} & set(bed_kinds(film([scene(0, weather=weather, season=season)])))


def test_the_scene_may_name_its_own_ambience() -> None:
    assert bed_kinds(film([scene(0, ambience=("fire", "room"))])) == ["fire", "room"]


def test_beds_cross_fade_over_a_change_of_scene_and_go_on_where_they_are_the_same() -> None:
    story = film([scene(0, place="sea"), scene(1, place="city")])
    beds = [effect for effect in spotted(story).effects if effect.bed]
    sea, city = (next(e for e in beds if e.effect.kind == kind) for kind in ("waves", "city"))
    assert sea.end > city.start and sea.end - city.start == sea.fade_out == city.fade_in
    assert sea.start == 0 and city.end == round(12 * RATE)
    same = film([scene(0, place="sea", seed=1), scene(1, place="sea", seed=1)])
    assert [e.end for e in spotted(same).effects if e.effect.kind == "waves"] == [round(12 * RATE)]


def test_thunder_follows_the_lightning_by_half_to_three_seconds() -> None:
    story = film([scene(0, place="sea", weather="storm")])
    flashes = [frame * RATE / FPS for frame in strikes(40, round(20 * FPS), FPS)]
    flashes = [flash for flash in flashes if flash < 16.9 * RATE]  # the answer to a later one is out of the film
    claps = [effect.start for effect in spotted(story, 20).effects if effect.effect.kind == "thunder"][: len(flashes)]
    assert len(claps) == len(flashes) > 1
    assert all(0.5 <= (clap - flash) / RATE <= 3.0 for clap, flash in zip(sorted(claps), flashes, strict=True))


def test_a_longer_storm_begins_with_the_same_strikes() -> None:
    short, long = strikes(8, 200, 24), strikes(8, 2000, 24)
    assert short and long[: len(short)] == short
    assert strikes(8, 10, 24) == ()


def test_a_transition_rushes_and_a_cut_does_not() -> None:
    story = film([scene(0), scene(1)])
    assert "whoosh" not in [e.effect.kind for e in spotted(story).effects]
    whooshes = [e for e in spotted(story, overlap=12).effects if e.effect.kind == "whoosh"]
    assert len(whooshes) == 1
    assert whooshes[0].start < round(5.75 * RATE) < whooshes[0].end


@pytest.mark.parametrize(("side", "sign"), [("left", -1), ("centre", 0), ("right", 1)])
def test_a_subject_is_heard_from_its_side(side: str, sign: int) -> None:
    shot = Shot(id="shot-0", subjects=(Subject.model_validate({"kind": "owl", "side": side}),))
    owl = next(e for e in spotted(film([scene(0, shot=shot)])).effects if e.effect.kind == "owl")
    assert (owl.pan > 0) - (owl.pan < 0) == sign


def test_people_are_heard_only_when_they_walk_or_roll() -> None:
    def sounds(action: str) -> set[str]:
        shot = Shot(id="shot-0", subjects=(Subject(kind="boy", action=action),))
        return {e.effect.kind for e in spotted(film([scene(0, shot=shot)])).effects if not e.bed}

    assert sounds("stands still") == set()
    assert sounds("walks along the golden path") == {"footsteps"}
    assert sounds("едет на скейтборде") == {"wheels"}


def heard(*cast: tuple[str, str]) -> set[str]:
    shot = Shot(id="shot-0", subjects=tuple(Subject(kind=kind, action=action) for kind, action in cast))
    return {e.effect.kind for e in spotted(film([scene(0, shot=shot)])).effects if not e.bed}


@pytest.mark.parametrize(
    ("kind", "action", "wanted"),
    [
        ("train", "rides", "train"),
        ("plane", "flies", "plane"),
        ("helicopter", "", "helicopter"),
        ("motorcycle", "", "motorcycle"),
        ("tractor", "stands", "tractor"),
        ("cow", "grazes", "cow"),
        ("goat", "", "sheep"),
        ("pig", "", "pig"),
        ("cat", "sits", "cat"),
        ("chicken", "", "rooster"),
        ("duck", "swims", "duck"),
        ("frog", "sits", "frog"),
        ("frog", "jumps", "splash"),
        ("horse", "gallops", "hooves"),
        ("horse", "stands", "horse"),
        ("carriage", "", "hooves"),
        ("elephant", "", "elephant"),
        ("tiger", "", "roar"),
        ("bee", "", "bee"),
        ("rocket", "rises", "rocket"),
        ("fireworks", "", "fireworks"),
        ("fountain", "", "stream"),
        ("ball", "", "bounce"),
        ("clock", "", "clock"),
        ("crowd", "walks", "crowd"),
        ("unicorn", "stands", "shimmer"),
    ],
)
def test_a_subject_is_heard_as_what_it_is_and_does(kind: str, action: str, wanted: str) -> None:
    assert heard((kind, action)) == {wanted}


def test_who_rides_a_horse_has_no_small_wheels() -> None:
    assert heard(("woman", "rides"), ("horse", "runs")) == {"hooves"}
    assert heard(("woman", "rides"), ("skateboard", "")) == {"wheels"}


def test_passages_follow_the_scenes_and_equal_neighbours_are_one() -> None:
    story = film(
        [scene(0, place="sea", time_of_day="dawn"), scene(1, place="sea", weather="storm"), scene(2, place="sea")]
    )
    sheet = spotted(story).cue_sheet
    assert [p.cue.mood for p in sheet.passages] == ["calm", "epic", "hopeful"]
    assert [p.start for p in sheet.passages[1:]] == [p.end for p in sheet.passages[:-1]] == [6 * RATE, 12 * RATE]
    assert sheet.samples == sheet.passages[-1].end == 18 * RATE
    assert sheet.hits == (6 * RATE, 12 * RATE)
    assert len(spotted(film([scene(0), scene(1)])).cue_sheet.passages) == 1


def test_a_chosen_mood_is_kept_and_none_stays_none() -> None:
    story = film([scene(0, cue=Cue(mood="romantic")), scene(1)], cue=Cue(mood="none"))
    assert [p.cue.mood for p in spotted(story).cue_sheet.passages] == ["romantic", "none"]


def test_a_foreground_instrument_survives_the_choice_of_mood() -> None:
    story = film([scene(0, place="room")], cue=Cue(instrument="piano", foreground=True))
    cue = spotted(story).cue_sheet.passages[0].cue
    assert cue.mood != "neutral" and cue.instrument == "piano" and cue.foreground


def test_what_is_said_decides_the_mood() -> None:
    shot = Shot(id="shot-0", lines=(Line(text="No!", emotion="fearful"),))
    assert spotted(film([scene(0, shot=shot)])).cue_sheet.passages[0].cue.mood == "dark"


def test_another_shot_does_not_change_the_effects_of_this_one() -> None:
    def story(action: str, extra: tuple[Scene, ...] = ()) -> Film:
        walking = Shot(id="shot-1", seed=9, subjects=(Subject(kind="man", action=action),))
        return film([scene(0, place="sea", weather="storm"), scene(1, shot=walking), *extra])

    before = {e.effect for e in spotted(story("walks")).effects}
    after = {e.effect for e in spotted(story("stands")).effects}
    assert after < before and {e.kind for e in before - after} == {"footsteps"}
    assert before <= {e.effect for e in spotted(story("walks", (scene(2, place="room"),))).effects}
    longer = {e.effect for e in spotted(story("walks"), seconds=6.5).effects}
    assert {e for e in before if e.kind != "thunder"} == {e for e in longer if e.kind != "thunder"}


@pytest.mark.parametrize("frames", [1, 2, 5, 9])
def test_a_film_of_a_few_frames_is_spotted(frames: int) -> None:
    story = film([scene(0, weather="storm", place="sea")])
    result = spot(story, cut_of(story, frames))
    assert all(e.start >= 0 and e.end <= frames * RATE // FPS for e in result.effects)
    assert Spotting.model_validate_json(result.model_dump_json()) == result


def test_spotting_and_measuring_bring_no_heavy_library_with_them() -> None:
    names = (
        "fabula.sound.spotting, fabula.sound.loudness, fabula.sound.mixing, fabula.sound.composer, fabula.sound.foley"
    )
    program = f"import sys, {names}; print([m for m in ('numba', 'scipy', 'cv2', 'skia') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_place_sounds_as_its_set_says() -> None:
    camera = hire("camera", "painted")
    story = film([scene(0, place="shore"), scene(1, place="ballroom")])
    assert [heard.place for heard in as_heard(story, camera).scenes] == ["sea", "ballroom"]


@pytest.mark.parametrize("place", names())
def test_every_set_sounds_like_a_place_that_ambience_knows(place: str) -> None:
    assert place_kind(find(place).sound) == find(place).sound
