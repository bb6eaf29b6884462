"""Continuity: which character is in which shot, and whether its colours in the film are those of its sheet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import ClassVar

import cv2
import numpy as np
from numpy.typing import NDArray

from fabula.crew import Camera, Crew, Performer, Sighting, Witness
from fabula.edit.glancing import glance
from fabula.edit.reels import setups_of
from fabula.film import Cut, Film, Plain, Setup

MOST_DRIFT = 0.09
"""How far (OKLab) a colour may stray from where the same light and look put it in the scene's other shots."""

JUDGED = ("skin", "top")
"""The colours by which a film passes: large, and seldom behind a table, in a shadow or in a lamp's glow."""

_LOOKED_AT = (0.5, 0.75, 0.25)
"""When a shot is looked at, as shares of its length, until all who are in it were seen."""

_SUBTITLES_FROM = 0.76
"""The share of the frame below which subtitles may lie over somebody."""


class ColourSeen(Plain):
    """One colour of a character in one shot, "#rrggbb": in the sheet, as drawn in the scene's light, and in the film.

    `distance` is that of the last two in OKLab (0 equal, 0.02 just seen); a look that regrades the picture adds to it.
    """

    name: str
    sheet: str
    lit: str
    measured: str
    distance: float


class Appearance(Plain):
    """A character in a shot: the share of the frame that it covers, and its colours there.

    That is in the middle of the shot, or where it was first seen before or after; 0 when it was in none of them.
    """

    shot: str
    character: str
    share: float
    colours: tuple[ColourSeen, ...] = ()


class Appearances(Plain):
    """All appearances of a film's characters, in film order."""

    seen: tuple[Appearance, ...] = ()


@dataclass(frozen=True)
class ScriptSupervisor:
    """Writes down who is in which shot of the master at `path`, with the help of who shot it."""

    camera: Camera
    performer: Performer
    crew: Crew = field(compare=False)
    path: Path = field(compare=False)
    version: ClassVar[int] = 1

    def note(self, film: Film, cut: Cut, slate: str) -> Appearances:
        """Who is in which shot; `slate` names the master's content, so that the same one is looked at once."""
        return Appearances(seen=appearances(self.path, film, cut, self.crew))


def appearances(path: Path, film: Film, cut: Cut, crew: Crew) -> tuple[Appearance, ...]:
    """Who is in which shot of the finished film, as far as the camera can tell; empty when it cannot."""
    if not isinstance(crew.camera, Witness) or not film.characters:
        return ()
    setups = setups_of(film, cut, film.format)
    found: list[Appearance] = []
    for placed in cut.shots:
        setup = setups[placed.shot_id][0]
        if not setup.characters:
            continue
        planned = [character.id for character in setup.characters]
        there: dict[str, Appearance] = {}
        for share in _LOOKED_AT:
            index = min(round((placed.frames - placed.overlap) * share) + placed.overlap, placed.frames - 1)
            seen = [one for one in crew.camera.witness(setup, index, crew.performer) if one.character not in there]
            if seen:
                frame = glance(path, Fraction(min(placed.start + index, cut.frames - 1), cut.fps))
                there |= {one.character: _appearance(placed.shot_id, one, setup, frame) for one in seen}
            if len(there) == len(planned):
                break
        found.extend(there.get(name) or Appearance(shot=placed.shot_id, character=name, share=0.0) for name in planned)
    return tuple(found)


def _appearance(shot: str, sighting: Sighting, setup: Setup, frame: NDArray[np.uint8]) -> Appearance:
    sheet = next(character.sheet for character in setup.characters if character.id == sighting.character)
    colours = []
    for swatch in sighting.swatches:
        height, width = swatch.region.shape
        small = cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA)
        region = swatch.region.copy()
        region[round(_SUBTITLES_FROM * height) :] = False
        if not region.any():
            continue
        measured = np.median(small[region], axis=0)
        lit = np.array(swatch.lit, np.float64)
        colours.append(
            ColourSeen(
                name=swatch.name,
                sheet=str(getattr(sheet, swatch.name)),
                lit=_hex(lit),
                measured=_hex(measured),
                distance=round(float(np.linalg.norm(oklab(measured) - oklab(lit))), 3),
            )
        )
    return Appearance(shot=shot, character=sighting.character, share=round(sighting.share, 4), colours=tuple(colours))


def drift(film: Film, seen: Sequence[Appearance]) -> tuple[float, str]:
    """The farthest that a colour strays between shots of one scene in one look, and where; 0 when nothing does.

    What light and look do to a colour is taken as the median over the scene's shots. Only `JUDGED` colours count.
    """
    scenes = {shot.id: (scene.id, shot.look or film.look) for scene in film.scenes for shot in scene.shots}
    shifts: dict[tuple[object, ...], list[tuple[NDArray[np.float64], str]]] = defaultdict(list)
    for one in seen:
        for colour in one.colours:
            if colour.name not in JUDGED:
                continue
            shift = oklab(_rgb(colour.measured)) - oklab(_rgb(colour.lit))
            where = f"{one.character}'s {colour.name} in {one.shot}"
            shifts[(*scenes[one.shot], one.character, colour.name)].append((shift, where))
    return max(_strays(list(shifts.values())), default=(0.0, ""))


def _strays(groups: Sequence[Sequence[tuple[NDArray[np.float64], str]]]) -> Iterator[tuple[float, str]]:
    for group in groups:
        usual = np.median([shift for shift, _ in group], axis=0)
        yield from ((float(np.linalg.norm(shift - usual)), where) for shift, where in group)


def oklab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """A colour (RGB, 0 to 255) in OKLab; the matrices are Ottosson's (2020)."""
    share = np.asarray(rgb, np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    cones = (
        np.array(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ]
        )
        @ linear
    )
    axes = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return np.asarray(axes @ np.cbrt(cones), np.float64)


def _hex(rgb: NDArray[np.float64]) -> str:
    return "#" + "".join(f"{round(float(value)):02x}" for value in rgb)


def _rgb(text: str) -> NDArray[np.float64]:
    return np.array([int(text[i : i + 2], 16) for i in (1, 3, 5)], np.float64)
