"""Burning subtitles into frames: where they are, when they are, and that nothing else changes."""

import subprocess
import sys

import numpy as np
import pytest

from fabula.edit.subtitle_burner import SubtitleBurner, draw_plate, style_for
from fabula.film import RATE, Subtitle
from fabula.media.lettering import missing_glyphs

SIZES = {"16:9": (960, 540), "9:16": (540, 960), "1:1": (540, 540)}
TEXT = "«Ёлки-палки», — said the keeper\nat 5 ₽… and wept"


def _burner(width: int, height: int, text: str = TEXT) -> SubtitleBurner:
    return SubtitleBurner(width, height, 24, [Subtitle(start=RATE, end=3 * RATE, text=text)])


@pytest.mark.parametrize("aspect", SIZES)
@pytest.mark.parametrize("level", [0, 128, 255])
def test_the_text_is_centred_low_and_inside_the_safe_area(aspect: str, level: int) -> None:
    width, height = SIZES[aspect]
    frame = np.full((height, width, 3), level, np.uint8)
    burned = _burner(width, height).burn(frame, 48)
    rows, columns = np.nonzero((burned != frame).any(axis=2))
    assert rows.min() > height * 0.6
    assert rows.max() < height * (0.84 if aspect == "9:16" else 0.96)
    assert columns.min() > width * 0.04 and columns.max() < width * 0.96
    assert abs((columns.min() + columns.max()) / 2 - width / 2) < width * 0.01


@pytest.mark.parametrize("level", [0, 128, 255])
def test_the_text_stands_out_from_any_picture(level: int) -> None:
    frame = np.full((540, 960, 3), level, np.uint8)
    box = _burner(960, 540).burn(frame, 48)[470:510, 300:660]
    assert box.max() > 235
    assert int(np.percentile(box, 99)) - int(np.percentile(box, 1)) > 150 or level == 0


def test_frames_without_a_subtitle_are_returned_as_they_are() -> None:
    frame = np.zeros((540, 960, 3), np.uint8)
    burner = _burner(960, 540)
    assert burner.burn(frame, 23) is frame and burner.burn(frame, 72) is frame
    assert burner.burn(frame, 24) is not frame and burner.burn(frame, 71) is not frame


def test_the_text_fades_in_and_out_over_three_frames() -> None:
    frame = np.zeros((540, 960, 3), np.uint8)
    burner = _burner(960, 540)
    light = [int(burner.burn(frame, index).sum()) for index in (24, 25, 26, 40, 69, 70, 71)]
    assert light[0] < light[1] < light[2] == light[3] == light[4] > light[5] > light[6] > 0


def test_the_given_frame_is_left_alone_unless_it_may_be_used() -> None:
    frame = np.full((540, 960, 3), 90, np.uint8)
    before = frame.copy()
    burned = _burner(960, 540).burn(frame, 48)
    assert np.array_equal(frame, before)
    assert _burner(960, 540).burn(frame, 48, in_place=True) is frame
    assert np.array_equal(frame, burned)
    frozen = before.copy()
    frozen.flags.writeable = False
    assert np.array_equal(_burner(960, 540).burn(frozen, 48, in_place=True), burned)


def test_a_subtitle_that_began_before_the_reel_shows_from_its_first_frame() -> None:
    frame = np.zeros((540, 960, 3), np.uint8)
    burner = SubtitleBurner(960, 540, 24, [Subtitle(start=-RATE, end=RATE, text="Hello")])
    middle = _burner(960, 540, "Hello").burn(frame, 48)
    assert np.array_equal(burner.burn(frame, 0), middle)


def test_a_line_that_is_too_wide_is_drawn_smaller() -> None:
    plate = draw_plate("W" * 60, 960, 540)
    assert plate is not None
    assert plate.kept.shape[1] < 960 * 0.86


def test_the_same_text_gives_the_same_bytes() -> None:
    first, second = draw_plate(TEXT, 960, 540), draw_plate(TEXT, 960, 540)
    assert first is not None and second is not None
    assert first.light.tobytes() == second.light.tobytes() and first.kept.tobytes() == second.kept.tobytes()


def test_our_font_has_what_english_and_russian_need() -> None:
    russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    assert missing_glyphs(russian + "«»„“”’‘—–…₽€$£№°%&@ éüñçßøåł ўіїєґ") == ()


@pytest.mark.parametrize("unknown", ["\ue123", "\U000e1234", "\u0378"])
def test_missing_glyphs_are_named_once_and_dropped_from_the_picture(unknown: str) -> None:
    text = f"a{unknown}b{unknown}\u200d\n"
    assert missing_glyphs(text) == (unknown,)
    with_it, without = draw_plate(text, 960, 540), draw_plate("ab\u200d\n", 960, 540)
    assert with_it is not None and without is not None
    assert np.array_equal(with_it.light, without.light)


def test_what_is_never_drawn_is_not_missing() -> None:
    assert missing_glyphs("\u200d\ufe0f \n\t\x00\u202e") == ()


@pytest.mark.parametrize("text", ["", " ", "\n", "\u200d", "\x00\x01", "\ue123"])
def test_a_text_with_nothing_to_draw_leaves_the_frame(text: str) -> None:
    frame = np.zeros((90, 160, 3), np.uint8)
    assert draw_plate(text, 160, 90) is None
    assert not _burner(160, 90, text).burn(frame, 48).any()


@pytest.mark.parametrize("text", ["שלום עולם", "مرحبا بالعالم", "\U0001f600 hi", "你好", "a\u202eb", "x" * 500])
def test_any_text_can_be_burned(text: str) -> None:
    burned = _burner(320, 180, text).burn(np.zeros((180, 320, 3), np.uint8), 48)
    assert burned.shape == (180, 320, 3) and burned.dtype == np.uint8


def test_type_is_larger_for_its_width_in_a_tall_picture() -> None:
    tall, wide = style_for(1080, 1920), style_for(1920, 1080)
    assert tall.size / 1080 > wide.size / 1920
    assert tall.foot / 1920 < 0.83 < wide.foot / 1080


def test_the_timing_of_subtitles_does_not_need_skia() -> None:
    code = "import sys, fabula.edit.subtitles; sys.exit(any(m in sys.modules for m in ('skia', 'cv2', 'scipy')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
