"""Makes every picture in docs/ with the engine itself: run it after the picture changed.

    python docs/make_pictures.py [sample sets weather looks subjects moves passes characters]

Films the README's sample into films/, then writes its contact sheet and a short loop, and sheets of the sets by the
four lights, of weather, seasons, looks, subjects, moves, transitions, changing light and control passes. The pictures
of the cast are in character_pictures.py.
"""

import sys
import tempfile
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import character_pictures
import cv2
import numpy as np

import fabula
from fabula.crew import MeasuredRoll
from fabula.edit.contact import Tile, contact_sheet
from fabula.edit.transitions import blend
from fabula.film import Setup, Subject
from fabula.media import Frame
from fabula.media.video import frames_of
from fabula.picture import looks, sets, subjects
from fabula.picture.passes import depth_picture
from fabula.screening import sheet
from fabula.vocabulary import MOVES, TIMES_OF_DAY, TRANSITIONS, WEATHERS

PICTURES = Path(__file__).parent / "pictures"
PROMPT = "A rainy city at night, reflections in the water, 12 seconds, realistic"
LOOP_SIZE = (640, 360)
LOOP_FPS = 12
TALLEST = 6000  # rows of a sheet above which it is made smaller
SIZES = {"16:9": (960, 540), "9:16": (540, 960), "1:1": (720, 720)}
SEEDS = {"forest": 3, "shore": 5, "city": 753, "village": 4, "field": 2, "room": 6, "castle": 8, "ruins": 2, "cave": 2,
         "space": 10, "geometric": 5, "flow": 3, "particles": 2, "abstract": 4}  # fmt: skip
SHEETS = {
    "nature": "forest magic_forest winter_wood jungle swamp tundra mountains lake river desert field",
    "country": "road park garden village farm shore sea harbour underwater castle ruins cave",
    "town": "city alley skyline rooftop cafe station square bridge",
    "indoors": "room bedroom library classroom office kitchen tavern laboratory workshop hall stage",
    "beyond": "space abstract geometric flow particles",
}
BEST = {"night": "alley skyline cafe city square castle space cave", "dawn": "swamp mountains ruins farm bridge",
        "dusk": "lake sea harbour rooftop desert shore library hall magic_forest station abstract"}  # fmt: skip


def order(place: str, **changes: object) -> Setup:
    """A shot at the size of the sheets, in summer light, with changes; `aspect` instead of a size."""
    width, height = SIZES[str(changes.pop("aspect", "16:9"))]
    plain = {
        "time_of_day": "day", "weather": "clear", "season": "summer", "look": "cinematic", "size": "WS",
        "move": "static", "seed": SEEDS.get(place, 1), "shot_seed": 1, "fps": 24, "frames": 72,
    }  # fmt: skip
    return Setup.model_validate({**plain, **changes, "place": place, "width": width, "height": height})


def still(setup: Setup, index: int = 24) -> Frame:
    """One graded frame of a shot."""
    roll = fabula.hire("camera").load(setup)
    return looks.grading(setup.look, setup.width, setup.height, setup.shot_seed, roll=roll)(roll[index], index)


def loop(path: Path, film: Path, seconds: int = 12, quality: int = 36) -> None:
    """An animated WebP of the whole film, small enough for a page."""
    with av.open(str(path), "w", format="webp", options={"loop": "0"}) as container:
        stream = container.add_stream("libwebp_anim", rate=LOOP_FPS)
        stream.width, stream.height, stream.pix_fmt = *LOOP_SIZE, "yuv420p"
        stream.codec_context.options = {"quality": str(quality), "compression_level": "6"}
        step = 24 // LOOP_FPS
        for index, frame in enumerate(frames_of(film)):
            if index % step or index >= seconds * 24:
                continue
            small = cv2.resize(frame, LOOP_SIZE, interpolation=cv2.INTER_AREA).astype(frame.dtype)
            picture = av.VideoFrame.from_ndarray(small, format="rgb24")
            picture.pts, picture.time_base = index // step, Fraction(1, LOOP_FPS)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))


def save(name: str, title: str, tiles: Iterable[Tile]) -> None:
    """A sheet as JPEG: pictures of painted skies are a tenth of the size that way."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.png")
        contact_sheet(page, title, list(tiles))
        sheet_ = cv2.imread(str(page))
        if len(sheet_) > TALLEST:
            sheet_ = cv2.resize(sheet_, None, fx=0.7, fy=0.7, interpolation=cv2.INTER_AREA)
        cv2.imwrite(str(PICTURES / f"{name}.jpg"), sheet_, [cv2.IMWRITE_JPEG_QUALITY, 80])


def sample() -> None:
    """The README's film, its loop and its contact sheet."""
    master = fabula.produce(fabula.write(PROMPT), "films/a-rainy-city-at-night")
    with tempfile.TemporaryDirectory() as folder:
        sheet(master.folder, fabula.hire_all(), Path(folder, "page.png"))
        page = cv2.imread(str(Path(folder, "page.png")))
        cv2.imwrite(str(PICTURES / "sample-sheet.jpg"), page, [cv2.IMWRITE_JPEG_QUALITY, 84])
    loop(PICTURES / "sample.webp", master.path)


def sets_() -> None:
    """Every set at its best hour on one sheet, and every set in its four lights on sheets of their own."""
    hours = {place: hour for hour, places in BEST.items() for place in places.split()}
    tiles = {
        (place, hour): Tile(still(order(place, time_of_day=hour)), place, hour)
        for place in sets.names()
        for hour in TIMES_OF_DAY
    }
    save("sets", "Sets", (tiles[place, hours.get(place, "day")] for place in sets.names()))
    for name, places in SHEETS.items():
        save(f"sets-{name}", f"Sets: {name}", (tiles[p, hour] for p in places.split() for hour in TIMES_OF_DAY))


def weather() -> None:
    """Weather, seasons, moods and shapes of picture."""
    shots = [(place, kind) for place in ("lake", "city") for kind in WEATHERS]
    save("weather", "Weather", (Tile(still(order(p, weather=w)), p, w) for p, w in shots))
    seasons = [(p, s) for p in ("park", "village") for s in ("spring", "summer", "autumn", "winter")]
    save("seasons", "Seasons", (Tile(still(order(p, season=s)), p, s) for p, s in seasons))
    shapes = [Tile(still(order("castle", aspect="9:16", time_of_day="dusk", seed=seed)), "castle", f"seed {seed}")
              for seed in range(1, 7)]  # fmt: skip
    save("upright", "Upright, and never the same for another seed", shapes)


def looks_() -> None:
    """One landscape and one street in every look."""
    about = looks.describe()
    landscape = ((name, still(order("lake", time_of_day="dusk", look=name))) for name in about)
    save("looks", "Looks", (Tile(frame, name, about[name]) for name, frame in landscape))
    cast = (Subject(kind="fox", action="runs"),)
    town = ((name, still(order("village", look=name, size="MLS", subjects=cast))) for name in about)
    save("looks-day", "Looks by day", (Tile(frame, name, about[name]) for name, frame in town))


def subjects_() -> None:
    """Every subject in a place where it may be met."""
    small = ("bee", "dragonfly", "butterfly", "bubble", "frog", "mouse", "snake", "turtle", "squirrel")
    shots = []
    for kind in subjects.names():
        place, hour = subjects.home(kind)
        size = "CU" if kind in small else "MLS"
        shots.append((kind, order(place, time_of_day=hour, size=size, subjects=(Subject(kind=kind),))))
    save("subjects", "Subjects", (Tile(still(setup, 36), kind, setup.place) for kind, setup in shots))


def moves_() -> None:
    """The first, middle and last frame of every move; the middle of every transition; light that changes."""
    frames = [(move, order("lake", move=move, frames=120), n) for move in MOVES for n in (0, 40, 80, 119)]
    save("moves", "Camera moves", (Tile(still(setup, n), move, f"{n / 24:.1f} s") for move, setup, n in frames))
    before, after = still(order("sea", time_of_day="dusk")), still(order("harbour", time_of_day="dawn"))
    mixes = [(name, share) for name in TRANSITIONS for share in (0.2, 0.4, 0.6, 0.8)]
    save("transitions", "Transitions", (Tile(blend(n)(before, after, s), n, f"{s:.0%}") for n, s in mixes))
    sunrise = order("village", time_of_day="dawn", time_to="day", frames=120)
    nightfall = order("skyline", time_of_day="dusk", time_to="night", frames=120)
    shots = [(setup, n) for setup in (sunrise, nightfall) for n in (0, 40, 80, 119)]
    save("light", "Light that changes", (Tile(still(s, n), f"{s.time_of_day} to {s.time_to}", f"{n / 24:.1f} s")
                                         for s, n in shots))  # fmt: skip


def passes() -> None:
    """What the painted camera knows about a frame."""
    setup = order("field", move="pan_left", subjects=(Subject(kind="horse", action="runs"),))
    roll = fabula.hire("camera").load(setup)
    assert isinstance(roll, MeasuredRoll)
    known = roll.passes(36)
    length, angle = cv2.cartToPolar(known.flow[..., 0], known.flow[..., 1], angleInDegrees=True)
    colours = np.stack([angle / 2, np.full_like(angle, 255), np.clip(length * 18, 0, 255)], axis=2).astype(np.uint8)
    flow = cv2.cvtColor(colours, cv2.COLOR_HSV2RGB).astype(np.uint8)
    pictures = {
        "frame": roll[36],
        "depth": depth_picture(known.depth),
        "mask": known.mask * np.uint8(200),
        "flow": flow,
        "line": known.line,
    }
    tiles = [Tile(p if p.ndim == 3 else np.repeat(p[..., None], 3, axis=2), name, "") for name, p in pictures.items()]
    save("passes", "Control passes", tiles)


STEPS = {"sample": sample, "sets": sets_, "weather": weather, "looks": looks_, "subjects": subjects_, "moves": moves_,
         "passes": passes, "characters": lambda: character_pictures.make(PICTURES, order, still, loop)}  # fmt: skip


def main() -> None:
    """Make those that are named, or all."""
    PICTURES.mkdir(exist_ok=True)
    for step in sys.argv[1:] or STEPS:
        STEPS[step]()
    for path in sorted(PICTURES.iterdir(), key=lambda found: found.stat().st_size):
        print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
