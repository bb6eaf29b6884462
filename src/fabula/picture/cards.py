"""Cards: what stands beside a speaker - a title, points that come in one after the other, or a picture."""

from collections.abc import Sequence
from typing import NamedTuple

from fabula.film import Card
from fabula.picture.card_art import Block, Box, CardColours, Layout, colours_of, lay_out, paint_card
from fabula.picture.ink import skia
from fabula.picture.palette import Palette
from fabula.picture.stage import Canvas

_ENTRANCE_SECONDS = 0.6
_POINT_SECONDS = 0.45
_LEAD_SECONDS = 0.7
_PAST = 0.8


class Place(NamedTuple):
    """A speaker's room beside a card, in shares of the frame: its middle x, its width and its top."""

    x: float
    width: float
    top: float


def speaker_place(card: Card, size: tuple[int, int]) -> Place:
    """The room that a card leaves for the speaker in a frame of `size` (width, height) pixels."""
    width, height = size
    if height > 1.2 * width:
        return Place(0.5, 1.0, 0.40)
    share = 0.54 if width > 1.2 * height else 0.50
    middle = share / 2
    return Place(1 - middle if card.side == "left" else middle, share, 0.0)


def window(card: Card, size: tuple[int, int]) -> tuple[float, float]:
    """The part of the frame's width (0 to 1) that is left to the speaker."""
    place = speaker_place(card, size)
    return place.x - place.width / 2, place.x + place.width / 2


def point_times(points: int, seconds: float) -> tuple[float, ...]:
    """When each of a card's points comes in, seconds: evenly, the first soon and the last with time to be read."""
    lead = min(_LEAD_SECONDS, 0.15 * seconds)
    return tuple(lead + 0.92 * (seconds - lead) * i / max(points, 1) for i in range(points))


class CardRoll:
    """A card through a shot: what does not change is drawn once, and laid over every frame."""

    def __init__(
        self,
        card: Card,
        palette: Palette,
        size: tuple[int, int],
        frames: int,
        fps: int,
        times: Sequence[float] | None = None,
    ) -> None:
        """A card in the light of `palette` for frames of `size` (width, height) pixels.

        `times` says when each point comes in, seconds from the shot's start; without it they come evenly over the
        shot. Those that the card says are shown are there from its first frame, and so is then the card.
        BadSource when the card's picture cannot be read.
        """
        self.size, self.fps = size, fps
        self.layout: Layout = lay_out(card, size)
        self.colours: CardColours = colours_of(palette)
        art = paint_card(self.layout, self.colours)
        self._panel = art.panel
        self._points = art.points
        there = min(card.shown, len(self._points))
        coming = point_times(len(self._points) - there, frames / fps) if times is None else tuple(times)[there:]
        self._goes_on = there > 0
        given = (*(-2.0 * _POINT_SECONDS for _ in range(there)), *coming)
        if len(given) != len(self._points):
            raise ValueError(f"{len(given)} times for {len(self._points)} points; give one time for each point")
        self._times = given

    @property
    def box(self) -> Box | None:
        """Left, top, right and bottom of the card in pixels; None when there is nothing on it."""
        return self.layout.box if self.layout.blocks else None

    def draw(self, canvas: Canvas, index: int) -> None:
        """Lay the card over frame `index`; the canvas is in pixels."""
        if not self.layout.blocks:
            return
        seconds = index / self.fps
        shown = 1.0 if self._goes_on else _eased((seconds + 1 / self.fps) / _ENTRANCE_SECONDS)
        slide = round((1 - shown) * 0.05 * self.size[0] * self.layout.entrance)
        self._blit(canvas, self._panel, (slide, 0), shown)
        for i, (block, start) in enumerate(zip(self._points, self._times, strict=True)):
            come = _eased((seconds - start) / _POINT_SECONDS)
            if come <= 0:
                break
            past = _eased((seconds - self._times[i + 1]) / _POINT_SECONDS) if i + 1 < len(self._times) else 0.0
            offset = (slide + round((1 - come) * 0.022 * self.size[0]), 0)
            self._blit(canvas, block.text, offset, come * shown * (1 - (1 - _PAST) * past))
            self._blit(canvas, block.badge, offset, come * shown * (1 - past))
            self._blit(canvas, block.done, offset, come * shown * past)

    def _blit(self, canvas: Canvas, block: Block, offset: tuple[int, int], opacity: float) -> None:
        if opacity <= 0.002:
            return
        # a whole offset and the nearest pixel: the quick way to lay one image on another
        canvas.drawImage(
            block.image,
            block.left + offset[0],
            block.top + offset[1],
            skia.SamplingOptions(),
            skia.Paint(Alphaf=opacity),
        )


def _eased(share: float) -> float:
    """From 0 to 1, quick at first and gentle at the end."""
    share = min(max(share, 0.0), 1.0)
    return 1 - (1 - share) ** 3
