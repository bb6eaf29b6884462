"""The crew: one Protocol per craft, and hiring through entry points; our own backends are hired the same way.

A backend is a plain class with a `version` and the craft's one method, announced in an entry-point group
(`fabula.voice`, `fabula.camera`, ...). Raise `version` when the same order would give another result:
every take made by the older version is then made again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from fabula.errors import NotHired
from fabula.film import Brief, CueSheet, Effect, Film, Line, Moment, Role, Setup, Speech, VoiceSheet
from fabula.media import Frame, Sound

Roll = Sequence[Frame]
"""The frames of one shot: len(roll), roll[i]; a frame is drawn when asked for, and is the same each time."""

Performance = Sequence[Moment]
"""What a character does in one shot: performance[i] is its face and pose in frame i, the same each time."""


@dataclass(frozen=True)
class Passes:
    """What a frame shows, beside its colours; every array is (height, width, ...) of the frame.

    `depth` is float32, the distance from the lens in the set's own measure: about 1 the nearest, 2.4 where people
    stand, 10 and more mountains, infinity the sky. `mask` is uint8: 0 the set, n the shot's n-th subject. `flow` is
    float32 (..., 2): how far across and down, in pixels, what is seen here goes until the next frame; 0 in the last
    one. `line` is uint8: 255 on outlines and inner lines, 0 elsewhere. Weather is in none of them.
    """

    depth: NDArray[np.float32]
    mask: NDArray[np.uint8]
    flow: NDArray[np.float32]
    line: NDArray[np.uint8]


@runtime_checkable
class MeasuredRoll(Protocol):
    """A roll whose camera also knows what its frames show; a camera may give such rolls, none has to."""

    def __len__(self) -> int: ...

    def passes(self, index: int) -> Passes:
        """The control passes of frame `index`; IndexError outside the roll."""
        ...


@dataclass(frozen=True)
class Swatch:
    """Where a colour of a character's sheet is seen in a frame, and what the scene's light makes of it.

    `name` is the sheet's field, `region` (height, width) bool of a small picture of the frame, `lit` the colour that is
    drawn there before any look: RGB, 0 to 255, the median over the region.
    """

    name: str
    region: NDArray[np.bool_]
    lit: tuple[int, int, int]


@dataclass(frozen=True)
class Sighting:
    """A character as it stands in a frame: its id, the share of the frame that it covers, and its colours there."""

    character: str
    share: float
    swatches: tuple[Swatch, ...]


@runtime_checkable
class Witness(Protocol):
    """A camera that can say where in a frame it shows which character; a camera may, none has to."""

    def witness(self, setup: Setup, index: int, performer: "Performer | None" = None) -> tuple[Sighting, ...]:
        """The characters of frame `index` of a set-up, far to near; those who are not in it are left out."""
        ...


@dataclass(frozen=True)
class Recording:
    """A spoken line: what was said and when, and its sound, (samples, 1) at 48 kHz."""

    speech: Speech
    sound: Sound


class Writer(Protocol):
    """Turns a brief into a film."""

    version: int

    def write(self, brief: Brief) -> Film:
        """Write the storyboard; BadSource when the text holds nothing to film."""
        ...


class Voice(Protocol):
    """Speaks a line."""

    version: int

    def say(self, line: Line, voice: VoiceSheet, language: str) -> Recording:
        """Speak one line; equal arguments give equal samples. Text without a word gives a short silence."""
        ...


class Camera(Protocol):
    """Shoots a set-up; one that knows only some places, kinds of subject or rigs of characters lists them as `places`,
    `subjects` and `characters`.

    Its optional `sounds` says which kind of place, as ambience knows them, each of its places sounds like. A camera
    that knows what its frames show gives rolls that are also a `MeasuredRoll`.
    """

    version: int

    def load(self, setup: Setup, performer: "Performer | None" = None) -> Roll:
        """The roll of a shot: `setup.frames` frames of (setup.height, setup.width, 3), not yet graded.

        A camera that shows characters asks `performer` what they do; the house's own when None.
        """
        ...


class Performer(Protocol):
    """Acts a character; one that knows only some actions lists their words as `actions`."""

    version: int

    def perform(self, role: Role) -> Performance:
        """What the character does in the shot: `role.frames` moments; equal roles give equal moments."""
        ...


class Composer(Protocol):
    """Writes and plays the music.

    One that can tell beforehand where its beats lie does so in its optional `beats(sheet)`, a tuple of `Beats` in time
    order; dancers and players then keep to them.
    """

    version: int

    def score(self, sheet: CueSheet) -> Sound:
        """The music for a whole film: (sheet.samples, 2), ending with the last sample; silence for mood "none"."""
        ...


class Foley(Protocol):
    """Makes effects and ambience."""

    version: int

    def effect(self, effect: Effect) -> Sound:
        """One sound: (effect.samples, 2); BadSource names what is known when the kind is not."""
        ...


CRAFTS: dict[str, str] = {
    "writer": "rules",
    "voice": "espeak",
    "performer": "house",
    "camera": "painted",
    "composer": "synth",
    "foley": "synth",
}
"""Every craft, with the backend that "auto" takes."""


@dataclass(frozen=True)
class Crew:
    """Who works on a film, by craft; `names` is what was hired, as it is printed and sent to the workers."""

    names: tuple[tuple[str, str], ...]
    writer: Writer
    voice: Voice
    performer: Performer
    camera: Camera
    composer: Composer
    foley: Foley


def names(craft: str) -> tuple[str, ...]:
    """All backends of a craft by name, ours and third parties'; imports none of them."""
    return tuple(sorted(_posts(craft)))


def hire(craft: str, name: str = "auto") -> Any:
    """One backend by craft and name; NotHired says what there is, or which extra to install."""
    return _hire(craft, CRAFTS.get(craft, name) if name == "auto" else name)


def hire_all(**wanted: str) -> Crew:
    """A whole crew; "auto" or a missing craft takes the default, which is decided here and nowhere later."""
    for craft in wanted:
        _posts(craft)
    chosen = {
        craft: default if wanted.get(craft, "auto") == "auto" else wanted[craft] for craft, default in CRAFTS.items()
    }
    return Crew(names=tuple(chosen.items()), **{craft: hire(craft, name) for craft, name in chosen.items()})


@cache
def _hire(craft: str, name: str) -> Any:
    posts = _posts(craft)
    if name not in posts:
        raise NotHired(f"{craft} {name!r} is not known; there is: {', '.join(sorted(posts)) or 'none'}")
    post = posts[name]
    try:
        return post.load()()
    except ImportError as error:
        extra = f"fabula[{','.join(post.extras)}]" if post.extras else "fabula"
        raise NotHired(f"{craft} {name!r} is not installed ({error}); run: pip install '{extra}'") from error


@cache
def _posts(craft: str) -> dict[str, EntryPoint]:
    if craft not in CRAFTS:
        raise NotHired(f"there is no craft {craft!r}; there is: {', '.join(CRAFTS)}")
    return {post.name: post for post in entry_points(group=f"fabula.{craft}")}
