"""Contact sheets: one frame per shot with its text, on one page that can be read at a glance."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import skia

from fabula.media import Frame, written_aside
from fabula.media.lettering import own_typeface

_TILE_WIDTH = 480
_GAP = 28
_TITLE_HEIGHT = 84
_TEXT_HEIGHT = 84
_PAPER = skia.Color(22, 22, 28)
_INK = skia.Color(236, 236, 240)
_DIM = skia.Color(150, 152, 164)
_MOST_COLUMNS = 4


class Tile(NamedTuple):
    """One shot on the sheet: its frame as RGB, a heading and what is said or done."""

    frame: Frame
    heading: str
    text: str


def contact_sheet(path: Path, title: str, tiles: Sequence[Tile]) -> None:
    """Write the tiles as a PNG to `path`, left to right and top to bottom."""
    height, width = tiles[0].frame.shape[:2]
    columns = min(_MOST_COLUMNS if height <= width else _MOST_COLUMNS + 2, max(1, round(len(tiles) ** 0.5 + 0.3)))
    tile_width = _TILE_WIDTH if height <= width else _TILE_WIDTH * 9 // 16
    tile_height = round(tile_width * height / width)
    rows = -(-len(tiles) // columns)
    page = np.zeros(
        (
            _TITLE_HEIGHT + rows * (tile_height + _TEXT_HEIGHT + _GAP),
            _GAP + columns * (tile_width + _GAP),
            4,
        ),
        np.uint8,
    )
    canvas = skia.Surface(page, skia.ColorType.kRGBA_8888_ColorType).getCanvas()
    canvas.clear(_PAPER)
    write_row(canvas, title, _GAP, 54, 30, _INK, page.shape[1] - 2 * _GAP)
    for index, tile in enumerate(tiles):
        left = _GAP + index % columns * (tile_width + _GAP)
        top = _TITLE_HEIGHT + index // columns * (tile_height + _TEXT_HEIGHT + _GAP)
        small = cv2.resize(tile.frame, (tile_width, tile_height), interpolation=cv2.INTER_AREA)
        page[top : top + tile_height, left : left + tile_width, :3] = small
        write_row(canvas, tile.heading, left, top + tile_height + 24, 15, _DIM, tile_width)
        for row, words in enumerate(_wrapped(tile.text, 16, tile_width, 2)):
            write_row(canvas, words, left, top + tile_height + 48 + row * 22, 16, _INK, tile_width)
    write_png(path, page[..., :3])


def write_png(path: Path, picture: Frame) -> None:
    """Write an RGB picture as a PNG file, aside first."""
    data = cv2.imencode(".png", picture[..., ::-1])[1]
    with written_aside(path) as scratch:
        scratch.write_bytes(data.tobytes())


def write_row(canvas: skia.Canvas, text: str, x: float, y: float, size: float, ink: int, width: float) -> None:
    """Draw one row of text with its base line at `y`, shortened with an ellipsis to `width` pixels."""
    font = skia.Font(own_typeface(), size)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    if font.measureText(text) > width:
        while text and font.measureText(text + "…") > width:
            text = text[:-1]
        text = text.rstrip() + "…"
    canvas.drawString(text, x, y, font, skia.Paint(Color=ink, AntiAlias=True))


def _wrapped(text: str, size: float, width: float, most: int) -> list[str]:
    """Rows of words that fit the width; the last allowed row keeps all the rest."""
    font = skia.Font(own_typeface(), size)
    rows: list[str] = []
    for word in text.split():
        if rows and (len(rows) == most or font.measureText(f"{rows[-1]} {word}") <= width):
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return rows
