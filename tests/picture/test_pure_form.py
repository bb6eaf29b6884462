"""Pure form: the schemes, solids, swarms and cloth of the sets without things in them, and the planets of space."""

import numpy as np
import pytest
from shots import setup

from fabula.picture.brushes import planets, polyhedra, schemes, swarms
from fabula.picture.brushes.cloth import TILE, Cloth
from fabula.picture.colour import to_oklab
from fabula.picture.ink import skia
from fabula.picture.painted import build_stage


def chroma(mood: str) -> float:
    colours = schemes.scheme(build_stage(setup(place="flow", time_of_day="night", mood=mood)))
    return float(np.mean([np.hypot(*to_oklab(colour)[1:]) for colour in colours.accents]))


def test_a_sad_picture_has_less_colour_than_a_joyful_one() -> None:
    assert chroma("sad") < 0.85 * chroma("none") < chroma("none") < chroma("joyful")


@pytest.mark.parametrize("kind", polyhedra.KINDS)
def test_a_solid_is_closed_and_its_faces_look_outward(kind: str) -> None:
    form = polyhedra.solid(kind)
    edges = [(face[i], face[(i + 1) % len(face)]) for face in form.faces for i in range(len(face))]
    assert sorted(edges) == sorted((b, a) for a, b in edges)
    assert float(np.abs(np.linalg.norm(form.corners, axis=1)).max()) < 1.2
    for face in form.faces:
        a, b, c = (form.corners[number] for number in face[:3])
        assert np.dot(np.cross(b - a, c - a), form.corners[list(face)].mean(axis=0)) > 0


@pytest.mark.parametrize("shape", swarms.SHAPES)
def test_a_swarm_fills_its_shape_and_stays_in_the_frame(shape: swarms.Shape) -> None:
    points = shape(np.random.default_rng(5), 800)
    assert points.shape == (800, 3)
    assert float(np.linalg.norm(points, axis=1).max()) < 1.8
    assert float(points.std(axis=0).max()) > 0.2


def draped(seconds: float, shift: float) -> np.ndarray:
    rows, columns = np.mgrid[0:TILE, 0:TILE] * (2 * np.pi / TILE)
    wave = (127 + 120 * np.sin(rows * 3 + np.sin(columns * 2))).astype(np.uint8)
    cloth = Cloth(build_stage(setup(place="flow")), np.dstack([wave, wave, wave, np.full_like(wave, 255)]), 1600, True)
    pixels = np.zeros((90, 160, 4), np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(160, 90), pixels, 160 * 4)
    canvas = surface.getCanvas()
    canvas.translate(shift, 0)
    canvas.scale(0.5, 0.5)
    cloth.draw(canvas, seconds)
    return pixels[..., 0].astype(int)


def test_cloth_fills_the_frame_moves_with_time_and_slides_with_the_camera() -> None:
    first = draped(3.0, 0.0)
    assert first.min() > 0
    assert np.array_equal(first, draped(3.0, 0.0))
    assert np.abs(first - draped(4.0, 0.0)).mean() > 1.0
    assert np.abs(first[:, :-8] - draped(3.0, 8.0)[:, 8:]).mean() < 3.0


@pytest.mark.parametrize("kind", planets.KINDS)
def test_a_planet_is_bright_toward_its_sun_and_dark_away_from_it(kind: str) -> None:
    pixels = np.zeros((100, 100, 4), np.uint8)
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(100, 100), pixels, 400)
    world = planets.Globe(kind, (50, 50), 40, planets.light_from((900, 50), (50, 50), 0.0))
    planets.globe(surface.getCanvas(), np.random.default_rng(3), world, (0, 0, 100, 100), 1.0)
    assert pixels[:5].max() == 0
    assert pixels[40:60, 70:85, :3].mean() > 4 * pixels[40:60, 15:30, :3].mean()
