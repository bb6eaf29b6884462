"""The shape of the picture: quality, aspect and frame rate, and what they come to in pixels and bits."""

from typing import Annotated

from pydantic import Field

from fabula.film.plain import Plain
from fabula.vocabulary import Aspect, Quality

# quality: (frames per second, short side in pixels, ceiling in Mbit/s), from the contract's table of formats
_QUALITIES: dict[Quality, tuple[int, int, int]] = {
    "speed": (15, 720, 2),
    "balanced": (24, 1080, 4),
    "quality": (30, 1080, 8),
    "ultra": (30, 2160, 16),
}


class Format(Plain):
    """The format of a film; `draft` halves both sides for a quick look."""

    quality: Quality = "balanced"
    aspect: Aspect = "16:9"
    fps_override: Annotated[int, Field(ge=1, le=120)] | None = None
    short_side_override: Annotated[int, Field(ge=32, le=4320, multiple_of=2)] | None = None
    draft: bool = False

    @property
    def fps(self) -> int:
        """Frames per second, constant over the film."""
        return self.fps_override or _QUALITIES[self.quality][0]

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels, both even as 4:2:0 video wants it."""
        short = self.short_side_override or _QUALITIES[self.quality][1]
        if self.draft:
            short //= 2
        short -= short % 2
        long = round(short * 16 / 9 / 2) * 2
        return {"16:9": (long, short), "9:16": (short, long), "1:1": (short, short)}[self.aspect]

    @property
    def width(self) -> int:
        """Picture width in pixels."""
        return self.size[0]

    @property
    def height(self) -> int:
        """Picture height in pixels."""
        return self.size[1]

    @property
    def ceiling_bits(self) -> int:
        """The most bits per second that the picture may take."""
        return _QUALITIES[self.quality][2] * 1_000_000
