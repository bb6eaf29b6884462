"""Style: what a look asks of the painters, so that a set is painted in its hand and not only graded afterwards."""

from collections.abc import Callable
from dataclasses import dataclass

from fabula.picture.colour import Colour
from fabula.picture.palette import Palette


def as_it_is(palette: Palette) -> Palette:
    """The palette unchanged."""
    return palette


@dataclass(frozen=True)
class Line:
    """Pen lines along edges: `width` in units for the nearest layer, `force` 0 to 1, and the colour of the ink.

    `inner` 0 to 2 is how much is drawn within a shape too, `thin` the share of the width left at the horizon.
    """

    width: float
    force: float
    ink: Colour = (0.08, 0.06, 0.09)
    inner: float = 0.5
    thin: float = 0.35


@dataclass(frozen=True)
class Strokes:
    """Brush strokes that take up the colour under their middle: `length` and `width` in units.

    `relief` 0 to 0.3 is how thick the paint stands, `jitter` 0 to 0.2 how far a stroke's lightness strays.
    """

    length: float
    width: float
    relief: float
    jitter: float


@dataclass(frozen=True)
class Cut:
    """A layer cut out of paper: its shadow on what lies behind (`reach` in units, `depth` 0 to 1).

    `ragged` is how far the scissors stray, in units; `fibre` 0 to 0.1 the roughness of the paper.
    """

    reach: float
    depth: float
    ragged: float
    fibre: float


@dataclass(frozen=True)
class Wash:
    """Watery paint: how far it runs (`run`, units), how dark it dries at its edges and how it settles in the paper."""

    run: float
    edge: float
    settle: float


@dataclass(frozen=True)
class Style:
    """How the layers of a set are painted under a look; the plain Style is gouache as the sets know it.

    `light` changes the palette before anything is painted. `grain`, `rim`, `vignette` and `bloom` multiply what set,
    light and lens would do; `tones` is a number of flat steps in lightness (0: none). `shafts` and `depth_of_field`,
    0 to 1, are what the film's finish leaves open.
    """

    light: Callable[[Palette], Palette] = as_it_is
    grain: float = 1.0
    rim: float = 1.0
    vignette: float = 1.0
    bloom: float = 1.0
    tones: int = 0
    line: Line | None = None
    strokes: Strokes | None = None
    cut: Cut | None = None
    wash: Wash | None = None
    shafts: float = 0.0
    depth_of_field: float = 0.0
