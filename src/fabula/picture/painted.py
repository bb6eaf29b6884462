"""The painted camera: builds a set for a shot once, then films any frame of it on demand."""

from collections.abc import Mapping
from dataclasses import replace

import cv2
import numpy as np

from fabula.crew import Passes, Performer, Sighting, hire
from fabula.film import Setup
from fabula.film.lightning import strikes
from fabula.media import Frame
from fabula.picture import changing, looks, moves, palette, post, rays, rigs, sets, subjects
from fabula.picture.aiming import aimed
from fabula.picture.anatomy import props
from fabula.picture.backdrop import Backdrop
from fabula.picture.cards import CardRoll
from fabula.picture.changing import ChangingRoll
from fabula.picture.ink import skia
from fabula.picture.passes import Survey
from fabula.picture.rig import Drawable, Shooting, rigged, rigged_over
from fabula.picture.stage import FAR, SLOW_SKY, Scenery, Stage
from fabula.picture.witness import sightings
from fabula.vocabulary import TimeOfDay


class PaintedCamera:
    """Films painted sets; hired as camera "painted"."""

    version: int = 5
    places: tuple[str, ...] = sets.names()
    subjects: tuple[str, ...] = subjects.names()
    props: tuple[str, ...] = props.names()
    characters: tuple[str, ...] = rigs.names()

    @property
    def sounds(self) -> Mapping[str, str]:
        """What each place sounds like, as the kind of place that ambience knows."""
        return sets.sounds()

    def load(self, setup: Setup, performer: Performer | None = None) -> "PaintedRoll | ChangingRoll[PaintedRoll]":
        """The roll of a shot: `setup.frames` frames of (height, width, 3) uint8; BadSource for an unknown place.

        `performer` acts the characters; the house's own when None.
        """
        cv2.setNumThreads(1)
        acting = performer or hire("performer")
        if setup.time_to not in (None, setup.time_of_day):
            return _changing(setup, setup.time_to, acting)
        return _painted(setup, build_stage(setup), acting)

    def witness(self, setup: Setup, index: int, performer: Performer | None = None) -> tuple[Sighting, ...]:
        """The characters of frame `index` of a set-up, far to near; those who are not in it are left out."""
        stage = build_stage(setup)
        scenery = _scenery(setup, stage)
        return sightings(setup, stage, aimed(setup, stage, scenery, performer or hire("performer")), index)


def _painted(setup: Setup, stage: Stage, performer: Performer) -> "PaintedRoll":
    return PaintedRoll(setup, stage, _scenery(setup, stage).at(_hour(setup)), performer)


def _scenery(setup: Setup, stage: Stage) -> Scenery:
    """The set, with ground under the feet of those who need it."""
    scenery = sets.find(setup.place).paint(stage)
    stands = any(subject.character or subjects.tallness(subject.kind) for subject in setup.subjects)
    return scenery.trodden() if stands else scenery


def _changing(setup: Setup, last: TimeOfDay, performer: Performer) -> "ChangingRoll[PaintedRoll]":
    """The roll of a shot whose light changes: the same set painted at each hour, under one sun."""
    orders = [setup.model_copy(update={"time_of_day": hour}) for hour in changing.hours(setup.time_of_day, last)]
    stages = tuple(build_stage(order) for order in orders)
    sky = changing.Sky(stages, _hour(setup) / SLOW_SKY, setup.frames / setup.fps)
    side = stages[0].palette.sun_place[0]

    def paint(hour: int) -> PaintedRoll:
        # sets are composed around the side that the light comes from, and must stay as they are
        place = (side, stages[hour].palette.sun_place[1])
        stage = replace(stages[hour], palette=replace(stages[hour].palette, sun_place=place), course=sky.course(hour))
        return _painted(orders[hour], stage, performer)

    return ChangingRoll(setup, paint, len(orders))


def build_stage(setup: Setup) -> Stage:
    """The ground plan of a set-up: 1080 units on the short side, in the light of its time, weather and season."""
    short = min(setup.width, setup.height)
    width, height = setup.width / short * 1080.0, setup.height / short * 1080.0
    ground = sets.find(setup.place)
    share = 0.60 if height > 1.2 * width else 0.648
    light = palette.light(setup.time_of_day, setup.weather, setup.season, city=ground.city, mood=setup.mood)
    light = looks.style(setup.look).light(light)
    chance = np.random.default_rng([setup.seed, 19])
    across, down = light.sun_place
    across = float(np.clip((across if chance.random() < 0.6 else 1 - across) + chance.uniform(-0.1, 0.1), 0.16, 0.84))
    return Stage(
        width=width,
        height=height,
        horizon=height * share,
        palette=replace(light, sun_place=(across, down * float(chance.uniform(0.92, 1.05)))),
        time=setup.time_of_day,
        weather=setup.weather,
        season=setup.season,
        seed=setup.seed,
        mood=setup.mood,
        look=setup.look,
        steady=setup.move in moves.STEADY,
        cast=tuple(subject.kind for subject in setup.subjects),
        strikes=tuple(frame / setup.fps for frame in strikes(setup.shot_seed, setup.frames, setup.fps)),
    )


class PaintedRoll:
    """The frames of one painted shot; a frame is a pure function of the set-up and its number."""

    def __init__(self, setup: Setup, stage: Stage, scenery: Scenery, performer: Performer) -> None:
        """Paint all layers for the shot's camera path; takes 0.5 to 3 seconds by size."""
        self._setup, self._stage = setup, stage
        self._size = (setup.width, setup.height)
        self._seconds = np.arange(setup.frames) / setup.fps
        self._aim = aimed(setup, stage, scenery, performer)
        self._lens = self._aim.lens
        self._shooting = Shooting(stage, self._seconds, self._size, self._defocus)
        self._pieces = self._rigged()
        self._survey: Survey | None = None
        self._pixels = np.zeros((setup.height, setup.width, 4), np.uint8)
        info = skia.ImageInfo.MakeN32Premul(setup.width, setup.height)
        self._surface = skia.Surface.MakeRasterDirect(info, self._pixels, setup.width * 4)
        style, wanted = looks.style(setup.look), setup.finish.bloom
        bloom = stage.palette.bloom * style.bloom if wanted is None else wanted
        self._developer = post.Developer(self._size, bloom, self._rays(scenery))
        veil = post.vignette(self._size, (0.34 if stage.palette.bloom > 0.15 else 0.2) * style.vignette)
        self._card = CardRoll(setup.card, stage.palette, self._size, setup.frames, setup.fps) if setup.card else None
        self._veil = skia.Image.MakeRasterCopy(skia.Pixmap(info, veil, setup.width * 4))

    def __len__(self) -> int:
        return self._setup.frames

    def __getitem__(self, index: int) -> Frame:
        """Frame `index`: (height, width, 3) uint8 RGB; IndexError outside the roll."""
        if not -len(self) <= index < len(self):
            raise IndexError(f"frame {index} of a roll of {len(self)}")
        index %= len(self)
        canvas = self._surface.getCanvas()
        for piece in self._pieces:
            piece.draw(canvas, self._pixels, index)
        canvas.drawImage(self._veil, 0, 0)
        if self._card:
            self._card.draw(canvas, index)
        return self._developer.develop(self._pixels, index)

    def passes(self, index: int) -> Passes:
        """The control passes of frame `index`; IndexError outside the roll. The first call paints the set once more."""
        if not -len(self) <= index < len(self):
            raise IndexError(f"frame {index} of a roll of {len(self)}")
        if self._survey is None:
            aim = self._aim
            self._survey = Survey(aim.pieces, self._lens.track, self._shooting, self._lens.path.dolly, aim.numbers)
        return self._survey.frame(index % len(self))

    def _rigged(self) -> list[Drawable]:
        """All pieces ready to be drawn; behind those who are close, the set is one soft backdrop."""
        aim, wanted = self._aim, self._setup.finish.depth_of_field
        sigma = aim.soft * min(self._size) / 1080 * (1.0 if wanted is None else 2 * wanted)
        if sigma < 0.3:
            return rigged(aim.pieces, self._lens.track, self._shooting)
        behind = Backdrop(aim.pieces[: aim.behind], self._lens.track, self._shooting, sigma)
        return [behind, *rigged_over(aim.pieces[aim.behind :], self._lens.track, self._shooting)]

    def _rays(self, scenery: Scenery) -> rays.Rays | None:
        """The shafts of light that a sun in the picture throws, where the look or the film wants them."""
        wanted, light = self._setup.finish.shafts, self._stage.palette
        strength = looks.style(self._setup.look).shafts if wanted is None else wanted
        if not strength or not scenery.sky or light.moon or light.sun_strength <= 0.1:
            return None
        sky, small, start = self._lens.track(FAR), post.small_size(self._size), _hour(self._setup) / SLOW_SKY
        return rays.Rays(self._stage, sky, small, strength, self._seconds, start)

    def _defocus(self, z: float) -> float:
        """Blur in units at a depth: what lies far behind the focus, or close to the lens, goes soft; closer shots more.

        With a depth of field of 0 the lens adds no softness to what the set was painted with.
        """
        wanted = self._setup.finish.depth_of_field
        if wanted == 0:
            return 0.0
        depth = looks.style(self._setup.look).depth_of_field if wanted is None else wanted
        near, focus = self._lens.closeness, self._aim.focus_z
        aperture = 9.0 * depth * near**0.5
        if z > focus * 1.6:
            close = min(max(near - 1.5, 0.0) * 3.2, 9.0 / near)
            return float(max(close, aperture * min(np.log2(z / focus) / 3, 1.0)))
        return float(0.8 * aperture * np.clip((1.5 - z) / 0.5, 0, 1)) if z < focus * 0.8 else 0.0


def _hour(setup: Setup) -> float:
    """When in the life of its set a shot begins, seconds: traffic and clouds go on at a cut, not back to their start.

    It comes from the shot alone, so that no other shot's length can change this shot's frames.
    """
    return 4.0 + setup.shot_seed % 600 * 0.1
