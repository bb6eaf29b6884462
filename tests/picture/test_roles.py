"""What the camera asks of those who act, and that what they do is what is seen."""

from collections.abc import Sequence

import numpy as np
import pytest
from test_characters_in_frame import shown
from test_frames_of_characters import spoken

from fabula.crew import Performance, hire
from fabula.film import Beat, Face, Moment, Role, Setup
from fabula.media import Frame
from fabula.picture import sets
from fabula.picture.aiming import aimed
from fabula.picture.anatomy.lighting import Light, light_of
from fabula.picture.anatomy.rimlight import RimLight
from fabula.picture.ink import pen, skia
from fabula.picture.painted import PaintedCamera, build_stage


class NotingPerformer:
    """Writes down its roles, and leaves the acting to the house's own."""

    version = 1

    def __init__(self) -> None:
        self.roles: dict[str, Role] = {}

    def perform(self, role: Role) -> Performance:
        self.roles[role.character.id] = role
        performance: Performance = hire("performer").perform(role)
        return performance


def roles(order: Setup) -> dict[str, Role]:
    """What is asked of each character."""
    noting = NotingPerformer()
    PaintedCamera().load(order, noting)
    return noting.roles


@pytest.mark.parametrize("size", ["WS", "MS"])
def test_who_stands_on_the_left_has_the_other_on_the_right(size: str) -> None:
    asked = roles(shown("person", "bear", size=size, width=96, height=54))
    assert asked["c0"].partners[0].name == "c1"
    assert asked["c0"].partners[0].across > 0.3
    assert asked["c1"].partners[0].across < -0.3


@pytest.mark.parametrize(("side", "way"), [("left", 1), ("right", -1)])
def test_who_is_heard_and_not_seen_is_across_the_picture(side: str, way: int) -> None:
    order = spoken("person", "bear", size="CU", width=96, height=54)
    listener = order.subjects[1].model_copy(update={"side": side})
    order = order.model_copy(update={"subjects": (listener,), "characters": order.characters[1:]})
    asked = roles(order)["c1"]
    assert [(partner.name, np.sign(partner.across)) for partner in asked.partners] == [("c0", way)]


def test_a_role_holds_what_is_heard_felt_and_played() -> None:
    order = spoken("person", "bear", width=96, height=54, beat=Beat(bpm=111), size="MS")
    asked = roles(order)
    assert asked["c0"].lines == asked["c1"].lines == order.lines
    assert [asked[one.character].emotion for one in order.subjects] == [one.emotion for one in order.subjects]
    assert asked["c0"].beat == order.beat
    assert asked["c0"].seed != asked["c1"].seed


@pytest.mark.parametrize(("action", "enters", "leaves"), [("enters", "left", None), ("leaves", None, "left")])
def test_who_comes_or_goes_does_so_by_their_own_side(action: str, enters: str | None, leaves: str | None) -> None:
    asked = roles(shown("person", "bear", action=action, size="WS", width=96, height=54))["c0"]
    assert (asked.enters, asked.leaves) == (enters, leaves)
    assert asked.room[0] < asked.room[1]


@pytest.mark.parametrize("size", ["WS", "MS", "CU"])
def test_one_alone_stands_on_the_side_that_the_shot_gives(size: str) -> None:
    middles = []
    for side in ("left", "centre", "right"):
        order = shown("person", size=size)
        subjects = (order.subjects[0].model_copy(update={"side": side}),)
        seen = PaintedCamera().witness(order.model_copy(update={"subjects": subjects}), 6)[0]
        region = seen.swatches[0].region
        middles.append(np.argwhere(region)[:, 1].mean() / region.shape[1])
    assert middles[0] < 0.44 < middles[1] < 0.56 < middles[2]


class Statue:
    """Stands as it is told, and opens its mouth in the second frame."""

    version = 1

    def perform(self, role: Role) -> Performance:
        return [Moment(Face(open=0.9 * (index == 1))) for index in range(role.frames)]


class Nobody:
    """Is never there."""

    version = 1

    def perform(self, role: Role) -> Performance:
        return [Moment(seen=False)] * role.frames


def frames(order: Setup, performer: Statue | Nobody) -> Sequence[Frame]:
    """The first three frames."""
    roll = PaintedCamera().load(order, performer)
    return [roll[index] for index in range(3)]


def test_a_frame_shows_the_moment_of_that_frame() -> None:
    order = shown("person", size="CU", place="office", weather="clear", move="static", fps=24, frames=3)
    shut, opened, again = (frame.astype(int)[60:150, 120:200] for frame in frames(order, Statue()))
    assert np.abs(opened - shut).max() > 60
    assert np.abs(again - shut).max() < 40


def test_who_stands_on_the_ground_throws_a_shadow_on_it() -> None:
    order = shown("person", size="WS", place="desert", time_of_day="day", move="static", width=640, height=360)
    there, empty = (frames(order, one)[0].astype(int).sum(axis=2) for one in (Statue(), Nobody()))
    rows, _ = np.nonzero(np.abs(there - empty) > 90)
    ground = (empty - there > 9)[rows.max() - 4 : rows.max() + 4].any(axis=0)
    assert np.ptp(np.flatnonzero(ground)) > 0.33 * np.ptp(rows), "wider than the shoes"


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_the_edge_that_is_turned_to_the_light_is_lit(side: float) -> None:
    pixels = np.full((360, 360, 4), (90, 60, 40, 255), np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(360, 360), pixels, 360 * 4)
    rim = RimLight(Light(side=side))
    rim.draw(surface.getCanvas(), [(60, 60, 300, 300)], lambda canvas: canvas.drawCircle(180, 180, 110, pen((0, 0, 0))))
    inside = pixels[180, 70:290, :3].astype(int).sum(axis=1)
    left, right = inside[2:12].max(), inside[-12:-2].max()
    assert (right - left) * side > 60
    assert inside[100:120].max() == 0
    assert (pixels[..., 3] == 255).all()


def test_who_is_close_at_dusk_has_the_scenes_light_on_the_edges() -> None:
    order = shown("person", size="CU", place="desert", time_of_day="dusk", move="static", width=640, height=360)
    stage = build_stage(order)
    aim = aimed(order, stage, sets.find(order.place).paint(stage), Statue())
    one, pictures = aim.cast[0], []
    for draw in (
        lambda canvas: one.piece(stage, order.fps).draw(canvas, 0.0),
        lambda canvas: one.draw(canvas, one.performance[0], light_of(stage, one.place.x), 0.0),
    ):
        pixels = np.zeros((360, 640, 4), np.uint8)
        surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(640, 360), pixels, 640 * 4)
        track = aim.lens.track(one.z)
        surface.getCanvas().translate(float(track.x[0]), float(track.y[0]))
        surface.getCanvas().scale(float(track.scale[0]), float(track.scale[0]))
        draw(surface.getCanvas())
        pictures.append(pixels.astype(int))
    lit, plain = pictures
    brighter = (lit - plain)[..., :3].sum(axis=2) > 40
    inside = plain[..., 3] > 250
    assert 0.003 < (brighter & inside).sum() / inside.sum() < 0.12
