"""Makes every picture in docs/ with the engine itself: run it after the picture changed.

    python docs/make_pictures.py

Films the README's sample into films/, then writes its contact sheet and a short loop, and sheets of the sets by the
four lights, by weather and by look.
"""

import tempfile
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import cv2

import fabula
from fabula.edit.contact import Tile, contact_sheet
from fabula.film import Setup
from fabula.media import Frame
from fabula.media.video import frames_of
from fabula.picture import looks, sets
from fabula.screening import sheet
from fabula.vocabulary import TIMES_OF_DAY, WEATHERS, Aspect, TimeOfDay, Weather

PICTURES = Path(__file__).parent / "pictures"
PROMPT = "A rainy city at night, reflections in the water, 12 seconds, realistic"
LOOP_SIZE = (640, 360)
LOOP_FPS = 12
SEEDS = {"forest": 3, "lake": 1, "shore": 5, "city": 753, "village": 4, "field": 2, "room": 6, "abstract": 1}


def _setup(place: str, time: TimeOfDay, weather: Weather, aspect: Aspect = "16:9") -> Setup:
    width, height = {"16:9": (960, 540), "9:16": (540, 960), "1:1": (720, 720)}[aspect]
    return Setup(
        place=place,
        time_of_day=time,
        weather=weather,
        season="winter" if weather == "snow" else "summer",
        look="cinematic",
        seed=SEEDS.get(place, 1),
        shot_seed=1,
        size="WS",
        move="static",
        width=width,
        height=height,
        fps=24,
        frames=48,
    )


def still(setup: Setup, look: str = "cinematic") -> Frame:
    """One graded frame out of the middle of a shot."""
    roll = fabula.hire("camera").load(setup.model_copy(update={"look": look}))
    return looks.grading(look, setup.width, setup.height, setup.shot_seed, roll=roll)(roll[24], 24)


def loop(path: Path, film: Path, seconds: int = 12) -> None:
    """An animated WebP of the whole film, small enough for a page."""
    with av.open(str(path), "w", format="webp", options={"loop": "0"}) as container:
        stream = container.add_stream("libwebp_anim", rate=LOOP_FPS)
        stream.width, stream.height, stream.pix_fmt = *LOOP_SIZE, "yuv420p"
        stream.codec_context.options = {"quality": "46", "compression_level": "6"}
        step = 24 // LOOP_FPS
        for index, frame in enumerate(frames_of(film)):
            if index % step or index >= seconds * 24:
                continue
            small = cv2.resize(frame, LOOP_SIZE, interpolation=cv2.INTER_AREA).astype(frame.dtype)
            picture = av.VideoFrame.from_ndarray(small, format="rgb24")
            picture.pts, picture.time_base = index // step, Fraction(1, LOOP_FPS)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))


def _tiles(setups: Iterator[Setup]) -> list[Tile]:
    return [Tile(still(s), s.place, f"{s.time_of_day}, {s.weather}") for s in setups]


def _jpeg(path: Path, name: str) -> None:
    """A sheet as JPEG: pictures of painted skies are a tenth of the size that way."""
    cv2.imwrite(str(PICTURES / name), cv2.imread(str(path)), [cv2.IMWRITE_JPEG_QUALITY, 84])


def main() -> None:
    """Make them all."""
    PICTURES.mkdir(exist_ok=True)
    master = fabula.produce(fabula.write(PROMPT), "films/a-rainy-city-at-night")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.png")
        sheet(master.folder, fabula.hire_all(), page)
        _jpeg(page, "sample-sheet.jpg")
        contact_sheet(
            page, "Sets by the hour", _tiles(_setup(p, t, "clear") for p in sets.names() for t in TIMES_OF_DAY)
        )
        _jpeg(page, "sets.jpg")
        contact_sheet(page, "Weather", _tiles(_setup(p, "day", w) for p in ("lake", "city") for w in WEATHERS))
        _jpeg(page, "weather.jpg")
        about = looks.describe()
        contact_sheet(
            page, "Looks", [Tile(still(_setup("lake", "dusk", "clear"), name), name, about[name]) for name in about]
        )
        _jpeg(page, "looks.jpg")
    loop(PICTURES / "sample.webp", master.path)
    sizes = sorted((path.stat().st_size, path.name) for path in PICTURES.iterdir())
    for (_, _), (size, name) in pairwise([(0, ""), *sizes]):
        print(f"{name}: {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
