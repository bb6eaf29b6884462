"""How groups are framed: the small beside the tall, many in a narrow frame, who walks with whom, and in what light."""

from dataclasses import replace

import numpy as np
import pytest
from shots import setup
from test_characters_in_frame import shown

from fabula.crew import hire
from fabula.film import Card, Role, Setup
from fabula.picture import framing, sets
from fabula.picture.aiming import Aim, aimed
from fabula.picture.anatomy.lighting import light_of
from fabula.picture.colour import to_oklab
from fabula.picture.framing import Measure
from fabula.picture.painted import build_stage
from fabula.picture.troupe import Room, players_of, role_of
from fabula.vocabulary import ShotSize

VIEW = (0.0, 0.0, 1920.0, 1080.0)
TALL, CHILD, OWL = Measure(1.65, 0.3), Measure(1.05, 0.26), Measure(0.5, 0.2)
ALL = (0.0, 1.0)


def aim_of(order: Setup) -> Aim:
    stage = build_stage(order)
    return aimed(order, stage, sets.find(order.place).paint(stage), hire("performer"))


def roles_of(order: Setup) -> list[Role]:
    """What the cast of a close set-up is told to act."""
    stage = build_stage(order)
    players = players_of(order, sets.find(order.place).paint(stage))
    places = framing.close(VIEW, "MS", [one.measure() for one in players], [one.subject.side for one in players], ALL)
    return [role_of(order, player, players, places, Room(VIEW[0], VIEW[2])) for player in players]


@pytest.mark.parametrize("small", [CHILD, OWL])
@pytest.mark.parametrize("size", ["MS", "MCU"])
def test_the_small_beside_the_tall_have_faces_that_can_be_read(small: Measure, size: ShotSize) -> None:
    tall, lifted = framing.close(VIEW, size, [TALL, small], ["left", "right"], ALL)
    eyes = lifted.y - small.eyes * lifted.metre
    assert 0.2 * 1080 < eyes < 0.75 * 1080
    assert small.head * lifted.metre > 0.6 * TALL.head * tall.metre


def test_equals_stand_on_one_ground_and_are_drawn_to_one_scale() -> None:
    left, right = framing.close(VIEW, "MCU", [TALL, TALL], ["left", "right"], ALL)
    assert (left.y, left.metre) == (right.y, right.metre)


@pytest.mark.parametrize("aspect", [(320, 180), (180, 320), (200, 200)])
@pytest.mark.parametrize("cast", [("person", "owl"), ("person", "robot", "bear"), ("cat", "person", "fox")])
def test_nobodys_feet_hang_in_the_air(cast: tuple[str, ...], aspect: tuple[int, int]) -> None:
    order = shown(*cast, size="MCU", width=aspect[0], height=aspect[1])
    aim = aim_of(order)
    bottom = framing.view_of(aim.lens.track(aim.cast[0].z), aspect)[3]
    assert all(one.whole or one.place.y > bottom for one in aim.cast)


def test_who_walks_together_goes_one_way_side_by_side() -> None:
    order = shown("person", "person", action="walks", size="WS", frames=72)
    one, other = aim_of(order).cast
    apart = (other.place.x + other.way) - (one.place.x + one.way)
    assert np.sign(one.way[-1] - one.way[0]) == np.sign(other.way[-1] - other.way[0])
    assert np.abs(apart).min() > 0.3 * one.place.metre


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_presenter_knows_on_which_side_the_card_is(side: str) -> None:
    (role,) = roles_of(shown("person", size="MS", card=Card(title="Gravity", points=("It pulls.",), side=side)))
    (card,) = (partner for partner in role.partners if partner.name == "card")
    assert (card.across > 0) == (side == "right")


def test_who_is_lifted_is_looked_at_where_the_eyes_are_seen() -> None:
    tall, owl = roles_of(shown("person", "owl", size="MS"))
    assert -1.0 < tall.partners[0].up < 0 < owl.partners[0].up


def test_clothes_are_darker_by_night_and_warmer_by_dusk_than_by_day() -> None:
    day, dusk, night = (
        to_oklab(light_of(build_stage(setup(time_of_day=hour))).tones("#c8c8c8").base)
        for hour in ("day", "dusk", "night")
    )
    assert night[0] < day[0] - 0.08
    assert dusk[2] > night[2] and dusk[1] > day[1]


def test_no_coloured_light_takes_more_than_a_little_of_a_colour() -> None:
    stage = build_stage(setup(time_of_day="night"))
    cyan = replace(stage, palette=replace(stage.palette, rim=(0.2, 0.95, 1.0)))
    assert min(light_of(cyan).filter) > 0.7
