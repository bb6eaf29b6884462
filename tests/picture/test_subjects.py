"""Every kind of subject: it is seen, it moves as its action says, and it stands where and as large as it should."""

import importlib
from functools import cache

import numpy as np
import pytest
from shots import setup

from fabula.film import Subject
from fabula.picture import painted, sets, subjects
from fabula.picture.ink import skia
from fabula.picture.stage import Layer, Live, Piece, Scenery, Stage
from fabula.vocabulary import TIMES_OF_DAY

WATERY = ("boat", "dolphin", "fish", "gulls", "ship", "whale")
STILL = ("rainbow", "lightning")
BEASTS = (
    "bear", "camel", "cat", "cow", "deer", "dog", "elephant", "fox", "giraffe", "goat", "horse", "lion", "pig",
    "sheep", "tiger", "unicorn", "wolf", "zebra",
)  # fmt: skip
SMALL = ("chicken", "frog", "hedgehog", "mouse", "penguin", "rabbit", "snake", "squirrel", "turtle")
VEHICLES = ("bus", "car", "carriage", "motorcycle", "tractor", "train", "tram", "truck")
FLIERS = ("dragon", "eagle", "helicopter", "owl", "plane")

Pieces = tuple[Stage, tuple[Piece, ...]]


@cache
def theatre(**changes: object) -> tuple[Stage, Scenery]:
    """A stage and its set, painted once."""
    shot = setup(**{"width": 240, "height": 135, "time_of_day": "day", "place": "field", **changes})
    stage = painted.build_stage(shot)
    return stage, sets.find(shot.place).paint(stage)


def pieces_of(subject: Subject, shot_seed: int = 4, company: tuple[Subject, ...] = (), **changes: object) -> Pieces:
    place = str(changes.setdefault("place", "shore" if subject.kind in WATERY else "field"))
    stage, scenery = theatre(**changes)
    view = (0.0, 0.0, stage.width, stage.height)
    part = subjects.Part(subject, stage, scenery, 2.0, 3, shot_seed, view, company, place)
    return stage, subjects.play(part)


def drawn(stage: Stage, pieces: tuple[Piece, ...], seconds: float) -> np.ndarray:
    """A frame of a subject alone, premultiplied BGRA, 135 rows for the frame's height."""
    tall = 135
    wide = round(tall * stage.width / stage.height)
    pixels = np.zeros((tall, wide, 4), np.uint8)
    info = skia.ImageInfo.MakeN32Premul(wide, tall)
    canvas = skia.Surface.MakeRasterDirect(info, pixels, wide * 4).getCanvas()
    canvas.scale(tall / stage.height, tall / stage.height)
    for piece in pieces:
        if isinstance(piece, Live):
            piece.draw(canvas, seconds)
        elif isinstance(piece, Layer):
            dx, dy, _ = piece.motion(seconds) if piece.motion else (0.0, 0.0, 1.0)
            canvas.save()
            canvas.translate(dx, dy)
            piece.paint(canvas)
            canvas.restore()
    return pixels


@cache
def played(
    kind: str, action: str = "", company: tuple[Subject, ...] = (), **changes: object
) -> tuple[np.ndarray, np.ndarray]:
    """Masks of where a subject is seen after half a second and two thirds of a second later, (135, 240) bool."""
    stage, pieces = pieces_of(Subject(kind=kind, action=action), company=company, **changes)
    first, second = (drawn(stage, pieces, seconds)[..., 3] > 110 for seconds in (0.5, 1.17))
    return first, second


def across(mask: np.ndarray) -> float:
    return float(np.nonzero(mask)[1].mean())


def high(mask: np.ndarray) -> int:
    rows = np.flatnonzero(mask.sum(axis=1) > 1)
    return int(rows[-1] - rows[0])


def test_there_are_subjects_enough() -> None:
    assert len(subjects.names()) >= 62


@pytest.mark.parametrize("kind", [kind for kind in subjects.names() if kind not in STILL])
def test_every_kind_is_seen_and_alive(kind: str) -> None:
    stage, pieces = pieces_of(Subject(kind=kind), time_of_day="dusk")
    first, second = (drawn(stage, pieces, seconds).astype(int) for seconds in (0.5, 1.17))
    assert max((frame[..., 3] > 40).sum() for frame in (first, second)) >= 8
    assert (np.abs(first - second).max(axis=2) > 8).sum() > 0


@pytest.mark.parametrize("kind", subjects.names())
def test_every_kind_is_told_what_it_is(kind: str) -> None:
    module = importlib.import_module(f"fabula.picture.subjects.{kind}")
    assert (module.__doc__ or "").split(":")[0].lower().replace(" ", "_") == kind
    assert 0 <= subjects.tallness(kind) < 6


@pytest.mark.parametrize("kind", subjects.names())
def test_every_kind_plays_in_every_light_and_frame(kind: str) -> None:
    subject = Subject(kind=kind, count=3, side="left", colour="red")
    for number, time in enumerate(TIMES_OF_DAY):
        size = [(160, 90), (90, 160), (96, 96), (160, 90)][number]
        weather, season = ("storm", "winter") if number == 3 else ("snow", "autumn")
        light = {"time_of_day": time, "weather": weather, "season": season, "width": size[0], "height": size[1]}
        stage, pieces = pieces_of(subject, place="shore" if kind in WATERY else "field", **light)
        assert pieces or (kind == "lightning" and weather == "storm")
        for piece in pieces:
            assert isinstance(piece, Live | Layer)
            assert 0.9 < piece.z < 60
        assert drawn(stage, pieces, 0.9).any() or kind in ("meteor", "lightning", "dolphin", "fish", "leaves")


@pytest.mark.parametrize("kind", [*BEASTS, "chicken", "penguin", "robot", "man", "child", "turtle"])
def test_who_walks_gets_on_and_who_stands_stays(kind: str) -> None:
    first, second = played(kind, "walks")
    assert abs(across(first) - across(second)) > 1.0
    first, second = played(kind, "stands")
    assert abs(across(first) - across(second)) < 1.5


@pytest.mark.parametrize("kind", BEASTS)
def test_who_runs_is_quicker_than_who_walks(kind: str) -> None:
    ways = []
    for action in ("walks", "runs"):
        first, second = played(kind, action)
        ways.append(abs(across(first) - across(second)))
    assert ways[1] > ways[0]


@pytest.mark.parametrize("kind", VEHICLES)
def test_vehicles_drive_through_unless_they_stand(kind: str) -> None:
    first, second = played(kind, "stands")
    assert first.sum() > 60
    assert abs(across(first) - across(second)) < 2.0
    first, second = played(kind)
    assert (first != second).sum() > 40


@pytest.mark.parametrize("kind", FLIERS)
def test_fliers_are_over_the_ground(kind: str) -> None:
    first, second = played(kind)
    rows = np.flatnonzero((first | second).any(axis=1))
    assert rows[-1] < 0.72 * first.shape[0]


@pytest.mark.parametrize("kind", [*BEASTS, *SMALL, "bicycle", "piano", "tent", "snowman", "gift", "clock", "robot"])
def test_what_stands_is_seen_whole_on_the_ground(kind: str) -> None:
    first, _ = played(kind, "stands")
    rows = np.flatnonzero(first.sum(axis=1) > 1)
    assert rows[0] > 1
    assert 0.75 * first.shape[0] < rows[-1] < first.shape[0] - 1


def test_creatures_are_as_large_as_they_are() -> None:
    tall = [high(played(kind, "stands")[0]) for kind in ("mouse", "fox", "wolf", "cow", "elephant", "giraffe")]
    assert tall == sorted(tall)
    assert tall[0] < 0.35 * tall[-1]


def test_whoever_plays_brings_the_piano_that_is_named() -> None:
    child, piano = Subject(kind="child", action="plays"), Subject(kind="piano")
    alone = played("child", "stands")[0]
    together = played("child", "plays", company=(piano,))[0]
    assert together.sum() > 2 * alone.sum()
    assert pieces_of(piano, company=(child,))[1] == ()
    assert played("piano")[0].sum() > 100


@pytest.mark.parametrize(("thing", "action"), [("bicycle", "cycles"), ("skateboard", "rides"), ("guitar", "plays")])
def test_what_is_ridden_or_played_is_drawn_once(thing: str, action: str) -> None:
    with_it = played("man", action, company=(Subject(kind=thing),))[0]
    without = played("man", action)[0] if thing != "guitar" else with_it
    assert with_it.sum() < 1.4 * without.sum() + 40


def test_a_rider_sits_on_the_horse() -> None:
    rider = Subject(kind="woman", action="rides")
    horse, mounted = played("horse", "stands")[0], played("horse", "stands", company=(rider,))[0]
    assert high(mounted) > 1.05 * high(horse)
    assert mounted.sum() > 1.05 * horse.sum()


def test_whales_and_dolphins_need_water_and_a_fish_has_a_bowl() -> None:
    assert played("whale", place="village")[0].sum() == 0
    assert played("dolphin", place="village")[0].sum() == 0
    assert played("fish", place="room")[0].sum() > 20


@pytest.mark.parametrize("kind", ["bear", "bus", "dragon", "robot", "tree", "umbrella"])
def test_a_subject_is_the_same_in_every_shot_of_its_scene(kind: str) -> None:
    colours = []
    for seed in (4, 5):
        stage, pieces = pieces_of(Subject(kind=kind, action="stands"), shot_seed=seed)
        frame = drawn(stage, pieces, 0.7)
        colours.append(frame[frame[..., 3] > 200][:, :3].mean(axis=0))
    assert np.abs(colours[0] - colours[1]).max() < 16


@pytest.mark.parametrize("kind", ["bear", "train", "fish"])
def test_a_subject_is_filmed_in_its_set(kind: str) -> None:
    shot = setup(place="lake", time_of_day="day", width=240, height=135, fps=12, frames=24)
    bare, seen = (
        painted.PaintedCamera().load(shot.model_copy(update={"subjects": cast}))[6].astype(int)
        for cast in ((), (Subject(kind=kind),))
    )
    assert (np.abs(bare - seen).max(axis=2) > 12).sum() > 30
