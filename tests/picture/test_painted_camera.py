"""The painted camera: framing, moves, weather and light, over all sets."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from shots import setup

from fabula.errors import BadSource
from fabula.film import Setup, Subject
from fabula.picture import looks, moves, painted, sets, stage, subjects
from fabula.picture.painted import PaintedCamera
from fabula.vocabulary import MOODS, MOVES, SHOT_SIZES, TIMES_OF_DAY, WEATHERS

SEASONS = ("spring", "summer", "autumn", "winter")
SIZES = ((64, 36), (36, 64), (40, 40), (51, 33))

orders = st.builds(
    lambda size, **chosen: setup(width=size[0], height=size[1], frames=30, fps=6, **chosen),
    size=st.sampled_from(SIZES),
    place=st.sampled_from(sets.names()),
    time_of_day=st.sampled_from(TIMES_OF_DAY),
    weather=st.sampled_from(WEATHERS),
    season=st.sampled_from(SEASONS),
    move=st.sampled_from(MOVES),
    mood=st.sampled_from(MOODS),
    look=st.sampled_from(looks.names()),
    subjects=st.lists(
        st.builds(
            Subject,
            kind=st.sampled_from(subjects.names()),
            action=st.sampled_from(("", "walks", "runs", "sits", "flies", "swims", "plays", "stands")),
            count=st.sampled_from((1, 1, 3, 30)),
        ),
        max_size=3,
    ).map(tuple),
    seed=st.integers(0, 2**31 - 1),
    shot_seed=st.integers(0, 2**31 - 1),
)


@settings(
    max_examples=40, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(order=orders, shot_size=st.sampled_from(SHOT_SIZES))
def test_any_order_gives_a_full_picture_without_a_missing_edge(order: Setup, shot_size: str) -> None:
    roll = PaintedCamera().load(order.model_copy(update={"size": shot_size}))
    for index in (0, 14, 29):
        roll._pixels[:] = (255, 0, 255, 0)
        frame = roll[index]
        assert frame.std() > 2
        assert roll._pixels[:, :, 3].min() > 251, "some part of the frame was left unpainted"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1080, 1080)])
@pytest.mark.parametrize("move", MOVES)
def test_no_move_looks_past_the_painted_world(move: str, size: tuple[int, int]) -> None:
    order = setup(width=size[0], height=size[1], move=move, frames=250, fps=25)
    ground = painted.build_stage(order)
    for shot_size in SHOT_SIZES:
        near = moves.closeness(ground, shot_size)
        route = moves.path(ground, order.move, near, order.frames, order.fps, order.shot_seed)
        lens = moves.lens(ground, route, shot_size, (ground.x(0.7), ground.horizon - 40), size, near)
        for z in (1.15, 1.7, 3.4, 6.0, 24.0, stage.FAR):
            track = lens.track(z)
            assert (-track.x / track.scale).min() >= ground.left
            assert (-track.y / track.scale).min() >= ground.top
            assert ((size[0] - track.x) / track.scale).max() <= ground.right
            assert ((size[1] - track.y) / track.scale).max() <= ground.bottom


@pytest.mark.parametrize("move", [move for move in MOVES if move not in ("static", "handheld")])
def test_a_move_starts_and_stops_softly_and_near_things_move_more(move: str) -> None:
    ground = painted.build_stage(setup())
    route = moves.path(ground, move, 1.0, 200, 25)
    lens = moves.lens(ground, route, "EWS", (ground.width / 2, ground.horizon), (1920, 1080), 1.0)
    corner = {z: np.hypot(*((200 * t.scale + c) for t in [lens.track(z)] for c in (t.x, t.y))) for z in (1.3, 20.0)}
    near, far = np.abs(np.diff(corner[1.3])), np.abs(np.diff(corner[20.0]))
    assert near[0] < 0.2 * near.max()
    assert near[-1] < 0.2 * near.max()
    assert near.sum() > far.sum()


def test_closer_sizes_show_the_same_set_larger() -> None:
    wide = PaintedCamera().load(setup(size="EWS", width=320, height=180))
    close = PaintedCamera().load(setup(size="MS", width=320, height=180))
    assert close._lens.closeness > wide._lens.closeness
    assert wide._stage == close._stage


def test_each_size_comes_closer_to_whom_it_shows_and_keeps_the_head_in() -> None:
    heights = []
    for size in ("EWS", "WS", "MLS", "MS", "MCU", "CU", "ECU"):
        order = setup(place="field", time_of_day="day", size=size, frames=1, width=192, height=108)
        roll = PaintedCamera().load(order.model_copy(update={"subjects": (Subject(kind="man", action="stands"),)}))
        rows = np.flatnonzero((roll.passes(0).mask == 1).any(axis=1))
        assert rows[0] > 2
        heights.append(roll._lens.closeness)
    assert all(after > 1.2 * before for before, after in pairwise(heights[1:])), heights


def test_an_unknown_place_names_what_there_is() -> None:
    with pytest.raises(BadSource, match=r"atlantis.*forest.*lake"):
        PaintedCamera().load(setup(place="atlantis"))


@pytest.mark.parametrize("kind", subjects.names())
def test_every_subject_is_seen_at_some_time_in_its_shot(kind: str) -> None:
    empty = PaintedCamera().load(setup(frames=24))
    peopled = PaintedCamera().load(setup(frames=24, subjects=(Subject(kind=kind),)))
    changes = [np.abs(empty[i].astype(int) - peopled[i]).max() for i in range(0, 24, 3)]
    assert max(changes) > 12


def test_a_subject_that_nobody_can_draw_is_left_out() -> None:
    plain, asked = PaintedCamera().load(setup()), PaintedCamera().load(setup(subjects=(Subject(kind="gryphon"),)))
    assert np.array_equal(plain[3], asked[3])


def test_lightning_lights_the_storm() -> None:
    roll = PaintedCamera().load(setup(weather="storm", time_of_day="night", frames=72))
    brightness = [float(frame.mean()) for frame in roll]
    assert max(brightness) > 1.25 * float(np.median(brightness))


@pytest.mark.parametrize("place", sets.names())
def test_nights_are_darker_than_days(place: str) -> None:
    def mean(**light: str) -> np.ndarray:
        return PaintedCamera().load(setup(place=place, frames=1, **light))[0].reshape(-1, 3).mean(axis=0)

    assert mean(time_of_day="night").sum() < mean(time_of_day="day").sum()


def test_a_layer_of_which_a_look_leaves_nothing_is_left_out() -> None:
    order = setup(
        place="bridge", time_of_day="dusk", season="spring", mood="tense", time_to="day", look="oil", size="CU",
        move="orbit", width=120, height=120, fps=24, frames=1, seed=37918422, shot_seed=293729673,
        subjects=(Subject(kind="device", action="rides", count=30),),
    )  # fmt: skip
    assert PaintedCamera().load(order)[0].std() > 2
