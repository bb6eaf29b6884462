"""Reels: every frame is in exactly one, and a change makes only what it can be seen in."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_films import RATES, films, speeches, with_shot

from fabula.edit.reels import LONGEST_SECONDS, Reel, plan_reels
from fabula.edit.timing import time_film
from fabula.film import Cut, Film, Finish, Format, Line, Scene, Sheet, Shot, VoiceSheet, frame_of
from fabula.vocabulary import Quality, SubtitleMode


def _format(fps: int) -> Format:
    return Format(fps_override=fps, short_side_override=90)


def _planned(film: Film, fps: int) -> tuple[Cut, tuple[Reel, ...]]:
    form = _format(fps)
    cut = time_film(film, speeches(film), form)
    return cut, plan_reels(film, cut, form)


def _seen(cut: Cut, reels: tuple[Reel, ...]) -> list[tuple[tuple[str, int], ...]]:
    """For every frame of the film what is seen: (shot, frame of its roll), two in a transition."""
    frames = []
    names = {(shot.shot_id, shot.frames) for shot in cut.shots}
    for label, order in reels:
        ids = label.split("-to-")
        assert len(ids) == len(order.strips)
        assert {(i, strip.setup.frames) for i, strip in zip(ids, order.strips, strict=True)} <= names
        for index in range(order.frames):
            strips = zip(ids, order.strips, strict=True)
            frames.append(tuple((i, strip.first + index) for i, strip in strips))
    return frames


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_every_frame_of_the_film_is_in_exactly_one_reel(film: Film, fps: int) -> None:
    cut, reels = _planned(film, fps)
    expected = [
        tuple((shot.shot_id, frame - shot.start) for shot in cut.shots if shot.start <= frame < shot.end)
        for frame in range(cut.frames)
    ]
    assert _seen(cut, reels) == expected


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_a_reel_is_never_empty_and_never_too_long(film: Film, fps: int) -> None:
    _, reels = _planned(film, fps)
    for _, order in reels:
        assert 1 <= order.frames <= LONGEST_SECONDS * fps
        assert len({strip.last - strip.first for strip in order.strips}) == 1
        for strip in order.strips:
            assert 0 <= strip.first < strip.last <= strip.setup.frames


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES), data=st.data())
def test_a_changed_line_changes_only_that_shots_orders_and_its_joins(film: Film, fps: int, data: st.DataObject) -> None:
    shot = data.draw(st.sampled_from(film.shots))
    text = data.draw(st.sampled_from(["Quite another line.", "No.", "It goes on and on and on and on, and on."]))
    changed = with_shot(film, shot.model_copy(update={"lines": (Line(text=text),)}))
    before, after = _planned(film, fps)[1], _planned(changed, fps)[1]
    made = {reel.label for reel in after} - {reel.label for reel in after if reel in before}
    own = {reel.label for reel in after if shot.id in reel.label.split("-to-")}
    assert made <= own
    assert {r for r in before if shot.id not in r.label.split("-to-")} <= set(after)


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_a_changed_sheet_makes_every_shot_with_that_character_anew_and_a_changed_voice_none(
    film: Film, fps: int
) -> None:
    anna, *others = film.characters
    voice = VoiceSheet(name="Andy", rate_wpm=120)
    heard = anna.model_copy(update={"name": "Nobody", "description": "a tall one in red", "voice": voice})
    dyed = anna.model_copy(update={"sheet": Sheet(hair="#ff0000")})
    before, spoken, drawn = (
        _planned(film.model_copy(update={"characters": (one, *others)}), fps)[1] for one in (anna, heard, dyed)
    )
    assert spoken == before
    looks = {one.id: (one.sheet, one.seed, one.age, one.emotion) for one in film.characters}
    for setup in (strip.setup for reel in before for strip in reel.order.strips):
        assert all(looks[one.id] == (one.sheet, one.seed, one.age, one.emotion) for one in setup.characters)
    shows = {shot.id for shot in film.shots if any(subject.character == anna.id for subject in shot.subjects)}
    for old, new in zip(before, drawn, strict=True):
        assert (old != new) == bool(shows & set(old.label.split("-to-")))


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_a_shot_put_in_front_moves_reels_and_makes_none_anew(film: Film, fps: int) -> None:
    opening = Scene(id="opening", shots=(Shot(id="opening-0", seconds=2.5),))
    first = film.scenes[0].shots[0].model_copy(update={"transition": "cut"})
    film = with_shot(film, first)
    longer = film.model_copy(update={"scenes": (opening, *film.scenes)})
    before, after = _planned(film, fps)[1], _planned(longer, fps)[1]
    assert [reel.order.strips for reel in after[1:]] == [reel.order.strips for reel in before]
    assert set(before[:-1]) <= set(after)


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_the_same_film_gives_the_same_orders(film: Film, fps: int) -> None:
    again = Film.model_validate_json(film.model_dump_json())
    assert _planned(film, fps)[1] == _planned(again, fps)[1]


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_subtitles_are_up_in_the_reels_when_they_are_up_in_the_film(film: Film, fps: int) -> None:
    cut, reels = _planned(film, fps)
    up, at = [], 0
    for _, order in reels:
        for index in range(order.frames):
            shown = [s.text for s in order.subtitles if _frame(s.start, fps) <= index < _frame(s.end, fps)]
            up.append(shown)
        at += order.frames
    for frame in range(cut.frames):
        shown = [s.text for s in cut.subtitles if frame_of(s.start, fps) <= frame < frame_of(s.end, fps)]
        assert up[frame] == shown
    assert at == cut.frames


def _frame(sample: int, fps: int) -> int:
    return frame_of(sample, fps) if sample >= 0 else -frame_of(-sample, fps)


@pytest.mark.parametrize(("mode", "burned"), [("burned", True), ("both", True), ("file", False), ("none", False)])
def test_subtitles_are_burned_only_when_asked_for(mode: SubtitleMode, burned: bool) -> None:
    shot = Shot(id="a", lines=(Line(text="The lake is still."),))
    film = Film(title="A film", subtitles=mode, scenes=(Scene(id="s", shots=(shot,)),))
    assert bool(_planned(film, 12)[1][0].order.subtitles) == burned


def test_another_language_makes_only_what_is_said_in_it_anew() -> None:
    shots = (Shot(id="a"), Shot(id="b", lines=(Line(text="The lake is still."),)))
    film = Film(title="A film", scenes=(Scene(id="s", shots=shots),))
    before, after = (_planned(film.model_copy(update={"language": code}), 12)[1] for code in ("en", "ru"))
    assert before[0] == after[0]


def test_a_long_shot_is_cut_into_even_pieces_of_one_roll() -> None:
    film = Film(title="A film", scenes=(Scene(id="s", shots=(Shot(id="a", seconds=35),)),))
    cut, reels = _planned(film, 12)
    assert [reel.order.frames for reel in reels] == [105] * 4
    assert len({reel.order.strips[0].setup for reel in reels}) == 1
    assert all(a.order.strips[0].last == b.order.strips[0].first for a, b in pairwise(reels))
    assert cut.frames == 420


def test_shots_of_one_scene_share_its_set_and_move_differently() -> None:
    scene = Scene(id="s", place="lake", seed=5, shots=(Shot(id="a"), Shot(id="b")))
    first, second = (reel.order.strips[0].setup for reel in _planned(Film(title="A film", scenes=(scene,)), 12)[1])
    assert (first.place, first.seed) == (second.place, second.seed) == ("lake", 5)
    assert first.shot_seed != second.shot_seed


def test_a_shots_own_look_and_seed_go_before_the_films() -> None:
    shots = (Shot(id="a"), Shot(id="b", look="noir", seed=77))
    film = Film(title="A film", look="vintage", scenes=(Scene(id="s", shots=shots),))
    reels = _planned(film, 12)[1]
    assert [reel.order.strips[0].look for reel in reels] == ["vintage", "noir"]
    assert reels[1].order.strips[0].setup.shot_seed == 77


def test_a_shots_finish_goes_before_the_films_and_what_it_leaves_open_comes_from_it() -> None:
    shots = (Shot(id="a"), Shot(id="b", finish=Finish(grain=0.0, shafts=1.0)))
    film = Film(title="A film", finish=Finish(grain=0.5, bloom=0.2), scenes=(Scene(id="s", shots=shots),))
    first, second = (reel.order.strips[0].setup.finish for reel in _planned(film, 12)[1])
    assert first == film.finish
    assert second == Finish(grain=0.0, bloom=0.2, shafts=1.0)


def test_a_film_fades_out_and_fades_in_only_when_its_first_shot_asks() -> None:
    for transition, fades in (("cut", False), ("fade_black", True)):
        shots = (Shot(id="a", seconds=3, transition=transition), Shot(id="b", seconds=3))
        reels = _planned(Film(title="A film", scenes=(Scene(id="s", shots=shots),)), 12)[1]
        assert bool(reels[0].order.fade_in) == fades
        assert (reels[0].order.fade_out, reels[1].order.fade_in) == (0, 0)
        assert reels[1].order.fade_out > 0


@pytest.mark.parametrize(("seconds", "frames"), [(0.1, 0), (1, 5), (1.5, 7), (3, 7)])
def test_a_very_short_shot_fades_for_a_part_of_it_only(seconds: float, frames: int) -> None:
    film = Film(title="A film", scenes=(Scene(id="s", shots=(Shot(id="a", seconds=seconds),)),))
    assert _planned(film, 12)[1][0].order.fade_out == frames


@pytest.mark.parametrize(("quality", "bits"), [("speed", 2), ("balanced", 4), ("quality", 8), ("ultra", 16)])
def test_a_reel_is_printed_as_its_quality_asks(quality: Quality, bits: int) -> None:
    film = Film(title="A film", scenes=(Scene(id="s", shots=(Shot(id="a", seconds=2),)),))
    form = Format(quality=quality)
    order = plan_reels(film, time_film(film, [], form), form)[0].order
    assert (order.stock.width, order.stock.height, order.stock.fps) == (form.width, form.height, form.fps)
    assert order.stock.ceiling_bits == bits * 1_000_000
    assert order.strips[0].setup.width == form.width


def test_the_last_reel_alone_knows_that_it_is_the_last() -> None:
    shots = tuple(Shot(id=f"x{number}", seconds=3) for number in range(4))
    film = Film(title="A film", scenes=(Scene(id="s", shots=shots),))
    shorter = Film(title="A film", scenes=(Scene(id="s", shots=shots[:3]),))
    long, short = _planned(film, 12)[1], _planned(shorter, 12)[1]
    assert long[:2] == short[:2]
    assert long[2].order.model_copy(update={"fade_out": short[2].order.fade_out}) == short[2].order
