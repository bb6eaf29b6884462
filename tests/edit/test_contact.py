"""Contact sheets: every tile stands on the page, in order and readable."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from fabula.edit.contact import Tile, contact_sheet, write_png
from fabula.errors import FailedTake
from fabula.media import Frame

HUES = np.random.default_rng(8).permutation(40)


def _tile(number: int, width: int = 160, height: int = 90, text: str = "What is said.") -> Tile:
    frame = np.full((height, width, 3), (40 + 5 * HUES[number], 90, 200), np.uint8)
    return Tile(frame=frame, heading=f"{number} WS static 2.0 s", text=text)


def _page(path: Path) -> Frame:
    picture = cv2.imread(str(path))
    assert picture is not None
    return np.asarray(picture[..., ::-1], np.uint8)


def _places(page: Frame, tile: Tile) -> tuple[int, int, int]:
    """(top, left, area in pixels) of a tile's colour on the page."""
    rows, columns = np.nonzero(np.all(page == tile.frame[0, 0], axis=2))
    return int(rows.min()), int(columns.min()), len(rows)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 18])
def test_every_tile_is_on_the_page_in_reading_order(tmp_path: Path, count: int) -> None:
    tiles = [_tile(number) for number in range(count)]
    contact_sheet(tmp_path / "sheet.png", "A film", tiles)
    page = _page(tmp_path / "sheet.png")
    places = [_places(page, tile) for tile in tiles]
    assert [place[:2] for place in places] == sorted(place[:2] for place in places)
    assert {place[2] for place in places} == {480 * 270}


@pytest.mark.parametrize(("width", "height"), [(160, 90), (90, 160), (90, 90)])
def test_pictures_keep_their_shape(tmp_path: Path, width: int, height: int) -> None:
    contact_sheet(tmp_path / "sheet.png", "A film", [_tile(0, width, height), _tile(1, width, height)])
    page = _page(tmp_path / "sheet.png")
    rows, columns = np.nonzero(np.all(page == _tile(1).frame[0, 0], axis=2))
    shape = (np.ptp(columns) + 1) / (np.ptp(rows) + 1)
    assert shape == pytest.approx(width / height, rel=0.02)


@pytest.mark.parametrize("text", ["", "word " * 400, "W" * 3000, "мир 湖 🎬 \u0301", "a\nb\tc"])
def test_any_text_fits_on_its_tile(tmp_path: Path, text: str) -> None:
    contact_sheet(tmp_path / "sheet.png", text or "A film", [_tile(0, text=text), _tile(1, text=text)])
    page = _page(tmp_path / "sheet.png")
    plain = tuple(page[-1, -1])
    assert all(_places(page, _tile(number))[2] == 480 * 270 for number in (0, 1))
    assert np.all(page[:, :28].reshape(-1, 3) == plain)


def test_words_are_written_under_the_picture(tmp_path: Path) -> None:
    for name, text in (("with", "A line that is said."), ("without", "")):
        contact_sheet(tmp_path / f"{name}.png", "A film", [_tile(0, text=text)])
    with_words, without = _page(tmp_path / "with.png"), _page(tmp_path / "without.png")
    rows = np.nonzero(np.any(with_words != without, axis=(1, 2)))[0]
    top, _, _ = _places(with_words, _tile(0))
    assert len(rows) > 5
    assert rows.min() >= top + 270


def test_a_sheet_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        contact_sheet(tmp_path / name, "A film", [_tile(0), _tile(1)])
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_a_sheet_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FailedTake, match="cannot write"):
        write_png(tmp_path / "file" / "sheet.png", _tile(0).frame)
