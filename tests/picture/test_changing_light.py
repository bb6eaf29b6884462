"""Light that changes during a shot: one set, one sun, and never a jump."""

from itertools import pairwise

import numpy as np
import pytest
from shots import setup

from fabula.picture.changing import ChangingRoll, Sky, hours, progress
from fabula.picture.painted import PaintedCamera, PaintedRoll, build_stage
from fabula.vocabulary import TimeOfDay


def _roll(first: TimeOfDay, last: TimeOfDay, **changes: object) -> ChangingRoll[PaintedRoll]:
    order = setup(time_of_day=first, time_to=last, **{"frames": 60, "fps": 12, "place": "lake", **changes})
    roll = PaintedCamera().load(order)
    assert isinstance(roll, ChangingRoll)
    return roll


def test_a_day_goes_from_dawn_to_night_and_round() -> None:
    assert hours("dawn", "day") == ("dawn", "day")
    assert hours("day", "night") == ("day", "dusk", "night")
    assert hours("night", "day") == ("night", "dawn", "day")


def test_a_shot_without_a_change_is_filmed_as_ever() -> None:
    plain = PaintedCamera().load(setup())
    assert isinstance(plain, PaintedRoll)
    assert isinstance(PaintedCamera().load(setup(time_to="dusk")), PaintedRoll)


@pytest.mark.parametrize(("first", "last"), [("dawn", "day"), ("dusk", "night")])
def test_a_changing_shot_begins_and_ends_in_the_light_of_its_hours(first: TimeOfDay, last: TimeOfDay) -> None:
    roll = _roll(first, last)
    for index, hour in ((0, first), (59, last)):
        still = PaintedCamera().load(setup(frames=60, fps=12, time_of_day=hour))[index]
        assert np.abs(roll[index].astype(int).mean(axis=(0, 1)) - still.mean(axis=(0, 1))).max() < 9


def test_a_nightfall_darkens_evenly_and_without_jumps() -> None:
    roll = _roll("day", "night", place="village")
    frames = [roll[index].astype(int) for index in range(60)]
    steps = [float(np.abs(after - before).mean()) for before, after in pairwise(frames)]
    assert max(steps) < 8
    assert max(abs(one - other) for one, other in pairwise(steps)) < 3
    light = [frame.mean() for frame in frames[::6]]
    assert light[-1] < 0.75 * light[0]


def test_progress_runs_from_nothing_to_all_hours_and_lingers_at_both_ends() -> None:
    gone = [progress(share, 2) for share in np.linspace(0, 1, 201)]
    assert (gone[0], gone[-1]) == (0.0, pytest.approx(2.0))
    assert all(after >= before for before, after in pairwise(gone))
    assert gone[8] == 0.0 and gone[100] == pytest.approx(1.0)
    steps = np.diff(gone)
    assert np.abs(np.diff(steps)).max() < 0.1 * steps.max()


def test_two_hours_of_the_sun_share_one_sun_that_rises() -> None:
    stages = tuple(build_stage(setup(time_of_day=hour)) for hour in ("dawn", "day"))
    sky = Sky(stages, 5.0, 10.0)
    early, late = sky.course(0), sky.course(1)
    way = [early(5.0 + second) for second in np.linspace(0, 10, 21)]
    assert np.allclose(way, [late(5.0 + second) for second in np.linspace(0, 10, 21)])
    assert way[0] == pytest.approx(stages[0].sun) and way[-1] == pytest.approx(stages[1].sun)
    assert all(after[1] <= before[1] for before, after in pairwise(way))


def test_the_sun_has_set_before_the_moon_stands_in_the_sky() -> None:
    stages = tuple(build_stage(setup(time_of_day=hour)) for hour in ("dusk", "night"))
    sky = Sky(stages, 0.0, 10.0)
    sun, moon = sky.course(0), sky.course(1)
    assert sun(0.0) == pytest.approx(stages[0].sun) and moon(10.0) == pytest.approx(stages[1].sun)
    assert moon(0.0)[1] > stages[1].horizon and sun(10.0)[1] > stages[0].horizon
    assert min(max(stages[0].horizon - sun(t)[1], 0) * max(stages[1].horizon - moon(t)[1], 0) for t in (2, 8)) == 0


def test_frames_of_a_changing_shot_do_not_depend_on_the_order_in_which_they_are_asked_for() -> None:
    roll = _roll("day", "night", width=64, height=36)
    forward = [roll[index].copy() for index in range(60)]
    for index in (59, 3, 30, 45, 0, -1):
        assert np.array_equal(roll[index], forward[index])
    with pytest.raises(IndexError):
        roll[60]


def test_no_more_than_two_hours_are_held() -> None:
    roll = _roll("dawn", "night", width=64, height=36)
    for index in range(0, 60, 3):
        assert roll[index].std() > 2
        assert len(roll._held) <= 2


def test_changing_light_is_measured_like_any_other() -> None:
    roll = _roll("dawn", "day", width=64, height=36, move="pan_right")
    assert roll.passes(30).flow.any()
    assert np.array_equal(roll.passes(0).mask, np.zeros((36, 64), np.uint8))


@pytest.mark.parametrize("place", ["city", "room", "abstract"])
def test_every_kind_of_set_can_change_its_light(place: str) -> None:
    roll = _roll("dusk", "night", place=place, width=64, height=36)
    assert all(roll[index].std() > 2 for index in (0, 30, 59))
