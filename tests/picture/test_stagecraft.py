"""Sets and subjects fit together: trains on rails, weather under roofs, swimmers in rivers and under water."""

from functools import cache

import numpy as np
import pytest
from shots import setup

from fabula.film import Subject
from fabula.picture import moves, painted, sets, subjects, weather
from fabula.picture.brushes import figures, lively, passers, stamps
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Live, Scenery, Shelter, Stage
from fabula.vocabulary import MOVES

WIDE, HIGH = 384, 216


@cache
def theatre(**changes: object) -> tuple[Stage, Scenery]:
    """A stage and its set, painted once."""
    shot = setup(**{"width": WIDE, "height": HIGH, "time_of_day": "day", **changes})
    stage = painted.build_stage(shot)
    return stage, sets.find(shot.place).paint(stage)


def part_of(kind: str, action: str = "", *, side: str = "centre", **changes: object) -> subjects.Part:
    stage, scenery = theatre(**changes)
    subject = Subject.model_validate({"kind": kind, "action": action, "side": side})
    view = (0.0, 0.0, stage.width, stage.height)
    return subjects.Part(subject, stage, scenery, 2.0, 3, 4, view, (), str(changes["place"]))


def drawn(stage: Stage, pieces: tuple[object, ...], seconds: float) -> np.ndarray:
    """What live pieces draw, premultiplied BGRA at 216 rows for the frame's height."""
    pixels = np.zeros((HIGH, WIDE, 4), np.uint8)
    info = skia.ImageInfo.MakeN32Premul(WIDE, HIGH)
    canvas = skia.Surface.MakeRasterDirect(info, pixels, WIDE * 4).getCanvas()
    canvas.scale(HIGH / stage.height, HIGH / stage.height)
    for piece in pieces:
        if isinstance(piece, Live):
            piece.draw(canvas, seconds)
    return pixels


def seen(kind: str, action: str = "", seconds: float = 1.0, **changes: object) -> np.ndarray:
    part = part_of(kind, action, **changes)
    return drawn(part.stage, subjects.play(part), seconds)


def solid(frame: np.ndarray) -> np.ndarray:
    return frame[..., 3] > 150


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_a_train_crosses_the_bridge_on_its_deck(seed: int) -> None:
    stage, scenery = theatre(place="bridge", seed=seed)
    assert scenery.rails is not None
    mask = solid(seen("train", "stands", place="bridge", seed=seed))
    assert mask.sum() > 30
    columns = np.flatnonzero(mask.any(axis=0))
    for column in columns[:: max(len(columns) // 6, 1)]:
        level, metre = scenery.rails.at(column * stage.height / HIGH)
        rows = np.flatnonzero(mask[:, column]) * stage.height / HIGH
        assert level - 4 * metre < rows.min()
        assert rows.max() < level + metre


def test_a_train_shrinks_along_a_bridge_that_leads_away() -> None:
    lines = [theatre(place="bridge", seed=seed)[1].rails for seed in range(1, 7)]
    sizes = [[rails.at(x)[1] for x in (0.0, 1000.0, 1900.0)] for rails in lines if rails]
    oblique = [size for size in sizes if max(size) > 1.3 * min(size)]
    assert oblique
    assert all(size in (sorted(size), sorted(size, reverse=True)) for size in oblique)


def test_a_train_comes_into_the_station_and_stops() -> None:
    areas = [int(solid(seen("train", seconds=now, place="station")).sum()) for now in (0.2, 0.8, 1.4, 1.8, 1.95)]
    assert areas == sorted(areas)
    assert areas[0] < 0.2 * areas[-1]
    assert areas[-1] == areas[-2]
    assert solid(seen("train", "stands", seconds=0.1, place="station")).sum() == areas[-1]


@pytest.mark.parametrize("place", ["station", "city"])
def test_a_set_has_no_train_of_its_own_in_the_way_of_the_story(place: str) -> None:
    for seed in range(1, 6):
        alone, _ = theatre(place=place, seed=seed)
        shot = setup(place=place, seed=seed, subjects=(Subject(kind="train"),))
        assert "train" in painted.build_stage(shot).cast
        assert "train" not in alone.cast
    counts = [len(theatre(place="station", seed=seed)[1].pieces) for seed in range(1, 6)]
    cast = (Subject(kind="train"),)
    assert max(counts) > min(len(theatre(place="station", seed=seed, subjects=cast)[1].pieces) for seed in range(1, 6))


@pytest.mark.parametrize("sky", ["rain", "snow"])
def test_nothing_falls_under_the_roof_of_the_station(sky: str) -> None:
    stage, scenery = theatre(place="station", weather=sky)
    roof = scenery.shelter[0]
    near = tuple(piece for piece in weather.pieces(stage, scenery, 3) if isinstance(piece, Live) and piece.z < roof.z)
    assert near
    falling = drawn(stage, near, 0.7)[..., 3] > 0
    under = np.zeros((HIGH, WIDE, 4), np.uint8)
    canvas = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(WIDE, HIGH), under, WIDE * 4).getCanvas()
    canvas.scale(HIGH / stage.height, HIGH / stage.height)
    path = skia.Path()
    path.addPoly([skia.Point(*spot) for spot in roof.outline], True)
    canvas.drawPath(path, pen((1, 1, 1)))
    inside = under[..., 3] == 255
    assert 0.2 < inside.mean() < 0.95
    assert not (falling & inside).any()
    assert (falling & ~inside).any()


def test_rain_behind_a_roof_is_left_alone() -> None:
    stage, scenery = theatre(place="field", weather="rain")
    everywhere = ((-900.0, -900.0), (9000.0, -900.0), (9000.0, 9000.0), (-900.0, 9000.0))
    covered = Scenery(scenery.pieces, scenery.focus, scenery.subject_y, shelter=(Shelter(4.0, everywhere),))
    for piece in weather.pieces(stage, covered, 3):
        if isinstance(piece, Live) and piece.z in (6.0, 2.6):
            assert drawn(stage, (piece,), 0.5).any() == (piece.z == 6.0)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
@pytest.mark.parametrize(("kind", "side"), [("duck", "left"), ("boat", "right")])
def test_what_floats_on_a_river_is_between_its_banks(kind: str, side: str, seed: int) -> None:
    stage, scenery = theatre(place="river", seed=seed)
    assert scenery.banks
    assert scenery.water
    mask = solid(seen(kind, place="river", seed=seed, side=side))
    middle = float(np.nonzero(mask)[1].mean()) * stage.height / HIGH
    assert scenery.banks[0] < middle < scenery.banks[1]


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_a_fish_leaps_out_of_the_river(seed: int) -> None:
    stage, scenery = theatre(place="river", seed=seed)
    part = part_of("fish", "jumps", place="river", seed=seed)
    masks = [solid(drawn(stage, subjects.play(part), seconds)) for seconds in np.arange(0, 3, 0.25)]
    assert scenery.banks
    assert max(int(mask.sum()) for mask in masks) > 30
    columns = np.flatnonzero(np.any(masks, axis=(0, 1))) * stage.height / HIGH
    assert scenery.banks[0] - 90 < columns[0]
    assert columns[-1] < scenery.banks[1] + 90


@pytest.mark.parametrize("kind", ["boat", "ship"])
def test_a_vessel_without_water_lies_on_the_ground(kind: str) -> None:
    stage, scenery = theatre(place="field")
    rows = np.flatnonzero(solid(seen(kind, place="field")).any(axis=1)) * stage.height / HIGH
    assert abs(rows[-1] - scenery.subject_y) < 0.05 * stage.height


def test_people_under_water_swim_and_do_not_stand() -> None:
    stage, scenery = theatre(place="underwater")
    for action in ("swims", "walks", "stands"):
        mask = solid(seen("man", action, place="underwater"))
        rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
        assert len(columns) > 1.3 * len(rows)
        assert rows[-1] * stage.height / HIGH < scenery.subject_y
    first, later = (solid(seen("man", "swims", now, place="underwater")) for now in (0.5, 1.5))
    assert abs(np.nonzero(first)[1].mean() - np.nonzero(later)[1].mean()) > 2


def test_who_sits_under_water_keeps_upright_in_their_place() -> None:
    first, later = (solid(seen("woman", "sits", now, place="underwater")) for now in (0.5, 1.5))
    rows, columns = np.flatnonzero(first.any(axis=1)), np.flatnonzero(first.any(axis=0))
    assert len(rows) > len(columns)
    assert abs(np.nonzero(first)[1].mean() - np.nonzero(later)[1].mean()) < 2


@pytest.mark.parametrize("kind", ["turtle", "whale", "man"])
@pytest.mark.parametrize("time", ["day", "night"])
def test_the_water_takes_the_red_out_of_what_swims_in_it(kind: str, time: str) -> None:
    under, over = (seen(kind, "swims", place=place, time_of_day=time) for place in ("underwater", "shore"))
    (_, _, red), (_, _, dry) = (
        frame[solid(frame)][:, :3].astype(float).mean(axis=0) / frame[solid(frame)][:, :3].mean()
        for frame in (under, over)
    )
    assert red < dry + 0.02


def test_a_stamp_is_what_it_was_painted_as() -> None:
    def paint(canvas: skia.Canvas) -> None:
        canvas.drawCircle(20, 20, 12, pen((0.9, 0.3, 0.2)))

    frames = []
    for draw in (
        paint,
        stamps.stamp((0, 0, 40, 40), paint, steady=True),
        stamps.stamp((0, 0, 40, 40), paint, steady=False),
    ):
        surface = skia.Surface(160, 120)
        canvas = surface.getCanvas()
        canvas.scale(2, 2)
        canvas.translate(7, 5)
        draw(canvas)
        frames.append(surface.makeImageSnapshot().toarray().astype(int))
    assert np.abs(frames[0] - frames[1]).max() <= 2
    assert np.abs(frames[0] - frames[2]).mean() < 0.6


def test_a_walker_comes_round_to_the_same_step() -> None:
    stage, _ = theatre(place="field")
    look = figures.dressed(stage, np.random.default_rng(4), "man")
    walker, stride = passers.walker(stage, look, 400.0, 1.0), figures.stride(look, 400.0, 0.4)
    frames = []
    for made in (0.0, 0.5 * stride, stride * 1.001):
        surface = skia.Surface(500, 500)
        walker(surface.getCanvas(), (250.0, 450.0), made)
        frames.append(surface.makeImageSnapshot().toarray())
    assert np.array_equal(frames[0], frames[2])
    assert not np.array_equal(frames[0], frames[1])


def test_a_puff_is_as_large_and_as_thick_as_it_is_asked_for() -> None:
    puff = lively.Puff((1.0, 1.0, 1.0))
    amounts = []
    for half, alpha in ((20.0, 0.5), (40.0, 0.5), (40.0, 1.0)):
        surface = skia.Surface(200, 200)
        puff.draw(surface.getCanvas(), (100.0, 100.0), half, alpha)
        amounts.append(float(surface.makeImageSnapshot().toarray()[..., 3].sum()))
    assert amounts[1] == pytest.approx(4 * amounts[0], rel=0.12)
    assert amounts[2] == pytest.approx(2 * amounts[1], rel=0.05)


def test_the_steady_moves_are_those_that_keep_their_scale() -> None:
    for move in MOVES:
        shot = setup(move=move, place="abstract", frames=24)
        stage = painted.build_stage(shot)
        near = moves.closeness(stage, "WS", 0.0)
        route = moves.path(stage, move, near, 24, 12, 1)
        lens = moves.lens(stage, route, "WS", (900.0, 500.0), (160, 90), near, level=False)
        assert lens.track(3.0).steady == stage.steady == (move in moves.STEADY)
