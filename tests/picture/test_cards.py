"""Cards beside a speaker: where they are, when their points come, what they hold, and what they refuse."""

from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from fabula.errors import BadSource
from fabula.film import Card
from fabula.media.stills import MOST_BYTES, read_still
from fabula.picture import palette
from fabula.picture.cards import CardRoll, point_times, speaker_place, window
from fabula.picture.ink import skia

SIZES = {"16:9": (640, 360), "9:16": (360, 640), "1:1": (480, 480)}
RUSSIAN = Card(title="Три правила монтажа", points=("Режь на движении", "Звук ведёт картинку", "План — это мысль"))
LONG = Card(
    title="A title that goes on and on until nobody remembers how it began, and then goes on",
    points=tuple(f"Point {i}: said in many more words than anybody would want to read from a card" for i in range(8)),
)


def film(roll: CardRoll, index: int, ground: int = 120) -> np.ndarray:
    width, height = roll.size
    pixels = np.full((height, width, 4), ground, np.uint8)
    pixels[..., 3] = 255
    surface = skia.Surface.MakeRasterDirect(skia.ImageInfo.MakeN32Premul(width, height), pixels, width * 4)
    roll.draw(surface.getCanvas(), index)
    return pixels[..., :3].astype(np.int16)


def card_roll(card: Card, size: tuple[int, int] = (640, 360), light: palette.Palette = palette.DAY) -> CardRoll:
    return CardRoll(card, light, size, 120, 24)


@pytest.mark.parametrize("aspect", SIZES)
@pytest.mark.parametrize("side", ["left", "right", "centre"])
@pytest.mark.parametrize("card", [RUSSIAN, LONG], ids=["short", "long"])
def test_a_card_leaves_room_for_speaker_and_subtitles(aspect: str, side: str, card: Card) -> None:
    size = SIZES[aspect]
    card = card.model_copy(update={"side": side})
    box = card_roll(card, size).box
    assert box is not None
    width, height = size
    assert 0 < box.left < box.right < width
    assert 0 < box.top < box.bottom < 0.83 * height
    place = speaker_place(card, size)
    beside = box.left >= (place.x + place.width / 2) * width - 1 or box.right <= (place.x - place.width / 2) * width + 1
    assert beside or box.bottom <= place.top * height + 1


def test_a_speaker_stands_on_the_other_side_of_the_card() -> None:
    assert speaker_place(Card(title="x", side="right"), (1920, 1080)).x < 0.5
    assert speaker_place(Card(title="x", side="left"), (1920, 1080)).x > 0.5
    assert window(Card(title="x", side="right"), (1920, 1080)) == pytest.approx((0.0, 0.54))


def test_points_come_one_after_the_other_and_stay() -> None:
    roll = card_roll(RUSSIAN)
    times = point_times(3, 5.0)
    assert 0 < times[0] < times[1] < times[2] < 4.0
    last = film(roll, 119)
    shown = [int((np.abs(film(roll, round(24 * time) - 2) - last).max(axis=2) > 60).sum()) for time in times]
    assert shown[0] > shown[1] > shown[2] > 0


def test_points_come_when_they_are_told_to() -> None:
    roll = CardRoll(RUSSIAN, palette.DAY, (640, 360), 120, 24, times=(1.0, 1.5, 4.5))
    before, after = film(roll, 106), film(roll, 119)
    assert np.abs(before - after).max() > 60
    assert np.array_equal(film(roll, 60), film(roll, 100))
    with pytest.raises(ValueError, match="2 times for 3 points"):
        CardRoll(RUSSIAN, palette.DAY, (640, 360), 120, 24, times=(1.0, 2.0))


def test_a_card_comes_in_without_a_jump() -> None:
    roll = card_roll(RUSSIAN)
    frames = [film(roll, index) for index in range(0, 119)]
    steps = [float(np.abs(a - b).mean()) for a, b in pairwise(frames)]
    assert max(steps) < 8.0
    assert np.abs(film(roll, 0) - 120).mean() < 0.35 * np.abs(frames[-1] - 120).mean()


def test_a_frame_of_a_card_depends_on_its_number_alone() -> None:
    roll = card_roll(RUSSIAN)
    once = film(roll, 50)
    film(roll, 100)
    assert np.array_equal(film(roll, 50), once)
    assert np.array_equal(film(card_roll(RUSSIAN), 50), once)


def test_a_card_is_light_by_day_and_dark_glass_by_night() -> None:
    seen = {}
    for name, light in {"day": palette.DAY, "dusk": palette.DUSK, "night": palette.NIGHT}.items():
        roll = card_roll(RUSSIAN, light=light)
        box = roll.box
        assert box is not None
        right = film(roll, 119)[int(box.top) + 8 : int(box.bottom) - 8, int(box.right) - 12 : int(box.right) - 6]
        seen[name] = float(right.mean())
    assert seen["day"] > 200
    assert seen["dusk"] < 100
    assert seen["night"] < 100


@pytest.mark.parametrize("text", ["🎬 \ue000 \u200d text", "\x00\x01", "日本語", "ы" * 300, "word " * 120, "a\nb"])
def test_no_text_breaks_a_card(text: str) -> None:
    roll = card_roll(Card(title=text, points=(text, "then")))
    assert film(roll, 119).std() > 1


def test_an_empty_card_draws_nothing() -> None:
    roll = card_roll(Card())
    assert roll.box is None
    assert (film(roll, 60) == 120).all()


def picture_file(folder: Path, name: str, size: tuple[int, int] = (80, 50)) -> Path:
    pixels = np.zeros((size[1], size[0], 3), np.uint8)
    pixels[:, : size[0] // 2] = (40, 60, 220)
    path = folder / name
    assert cv2.imwrite(str(path), pixels)
    return path


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
def test_a_picture_is_shown_framed(tmp_path: Path, name: str) -> None:
    roll = card_roll(Card(title="Look", picture=str(picture_file(tmp_path, name))))
    image = film(roll, 119)
    red = (image[..., 2] > 180) & (image[..., 0] < 90)
    assert 0.02 < red.mean() < 0.3


@pytest.mark.parametrize("aspect", SIZES)
def test_a_tall_picture_fits_too(tmp_path: Path, aspect: str) -> None:
    roll = card_roll(Card(picture=str(picture_file(tmp_path, "a.png", (40, 160)))), SIZES[aspect])
    assert roll.box is not None
    assert roll.box.bottom < 0.83 * SIZES[aspect][1]


def test_what_is_no_picture_is_refused_in_one_line(tmp_path: Path) -> None:
    whole = picture_file(tmp_path, "a.png").read_bytes()
    files = {"text.png": b"hello", "gif.png": b"GIF89a" + bytes(40), "broken.png": whole[:30], "empty.jpg": b""}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    for path in [*(tmp_path / name for name in files), tmp_path / "missing.png", tmp_path]:
        with pytest.raises(BadSource) as told:
            card_roll(Card(picture=str(path)))
        assert path.name in str(told.value)
        assert "\n" not in str(told.value)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
def test_a_picture_that_breaks_off_is_refused(tmp_path: Path, name: str) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (90, 120, 3), dtype=np.uint8)
    path = tmp_path / name
    assert cv2.imwrite(str(path), noise)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(BadSource, match="damaged"):
        read_still(path)


def test_a_photograph_stands_upright(tmp_path: Path) -> None:
    path = picture_file(tmp_path, "a.jpg", (60, 40))
    data = path.read_bytes()
    # an Exif block of one entry: the camera was held a quarter turn to the left
    entry = bytes.fromhex("4d4d002a00000008000101120003000000010006000000000000")
    block = b"Exif\x00\x00" + entry
    path.write_bytes(data[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + data[2:])
    upright = read_still(path)
    assert upright.shape == (60, 40, 4)
    assert upright[10, 20, 0] > 180, "what was left is above"
    assert upright[50, 20, 0] < 60


def test_a_picture_of_too_many_bytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "big.png"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(BadSource, match="make it smaller"):
        read_still(path)


def test_a_large_picture_is_made_smaller_as_it_is_opened(tmp_path: Path) -> None:
    path = picture_file(tmp_path, "wide.png", (900, 300))
    assert read_still(path, 300).shape == (100, 300, 4)
    assert read_still(path).shape == (300, 900, 4)


def test_a_card_that_goes_on_from_the_shot_before_is_there_from_the_first_frame() -> None:
    roll = card_roll(RUSSIAN.model_copy(update={"shown": 2}))
    fresh = card_roll(RUSSIAN)
    first, soon, last = (film(roll, index) for index in (0, 3, 119))
    assert np.abs(first - soon).max() <= 2
    assert np.abs(first - last).max() > 60, "the third point is still to come"
    assert np.abs(film(fresh, 0) - film(fresh, 3)).max() > 10
