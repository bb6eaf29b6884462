"""Stills: picture files of the author's own, opened within limits."""

from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import skia

from fabula.errors import BadSource

Pixels = npt.NDArray[np.uint8]
"""(height, width, 4) RGBA."""

MOST_BYTES = 64 * 2**20
MOST_PIXELS = 64_000_000
_MARKS = {"PNG": (b"\x89PNG\r\n\x1a\n", 0), "JPEG": (b"\xff\xd8\xff", 0), "WebP": (b"WEBP", 8)}


def read_still(path: Path, most_side: int = 4096) -> Pixels:
    """The picture in a PNG, JPEG or WebP file: (height, width, 4) uint8 RGBA, alpha premultiplied, upright.

    It is made smaller when a side is longer than `most_side` pixels. BadSource with one line when the file is missing,
    larger than 64 MiB or 64 megapixels, of another kind, or broken.
    """
    return _read(file_bytes(path), path, most_side)


def as_png(data: bytes, path: Path, most_side: int = 4096) -> bytes:
    """The picture in a file's `data` as a PNG file, upright, and smaller when a side is longer than `most_side` pixels.

    BadSource as for `read_still`; `path` is where it comes from.
    """
    pixels = _read(data, path, most_side)
    png = skia.Image.fromarray(pixels, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType).encodeToData()
    return bytes(png)


def _read(data: bytes, path: Path, most_side: int) -> Pixels:
    if not any(data[at : at + len(mark)] == mark for mark, at in _MARKS.values()):
        raise BadSource(
            f"{path} is not a picture that fabula reads; allowed: PNG, JPEG, WebP; convert it to one of them"
        )
    # the codec reads from the data without holding it: it has to be kept until the picture is decoded
    held = skia.Data.MakeWithCopy(data)
    try:
        codec = skia.Codec.MakeFromData(held)
    except RuntimeError as error:
        raise _damaged(path) from error
    size = codec.dimensions()
    if size.width() * size.height() > MOST_PIXELS:
        raise BadSource(
            f"{path} has {size.width()} x {size.height()} pixels; allowed: {MOST_PIXELS:,} in all; make it smaller"
        )
    pixels = _decoded(codec, path)
    origin = codec.getOrigin()
    del codec, held
    return _shrunk(_upright(pixels, origin), most_side)


def file_bytes(path: Path) -> bytes:
    """What is in a picture's file; BadSource when it cannot be opened or is larger than 64 MiB."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise BadSource(f"{path} has {size:,} bytes; allowed for a picture: {MOST_BYTES:,}; make it smaller")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadSource(f"{path} cannot be opened ({reason}); give a PNG, JPEG or WebP file") from error


def _decoded(codec: skia.Codec, path: Path) -> Pixels:
    width, height = codec.dimensions().width(), codec.dimensions().height()
    pixels = np.zeros((height, width, 4), np.uint8)
    space = skia.ColorSpace.MakeSRGB()
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType, space)
    # a file that breaks off decodes into half a picture, which is not what its author wants to see in a film
    if codec.getPixels(info, pixels, width * 4) != skia.Codec.Result.kSuccess:
        raise _damaged(path)
    return pixels


def _upright(pixels: Pixels, origin: skia.EncodedOrigin) -> Pixels:
    """The picture as it was taken: cameras write how they were held."""
    name = str(origin).rpartition(".")[2].removesuffix("_EncodedOrigin").removeprefix("k")
    turned = {
        "TopRight": pixels[:, ::-1],
        "BottomRight": pixels[::-1, ::-1],
        "BottomLeft": pixels[::-1],
        "LeftTop": pixels.transpose(1, 0, 2),
        "RightTop": np.rot90(pixels, -1),
        "RightBottom": pixels[::-1, ::-1].transpose(1, 0, 2),
        "LeftBottom": np.rot90(pixels, 1),
    }.get(name, pixels)
    return np.ascontiguousarray(turned)


def _shrunk(pixels: Pixels, most_side: int) -> Pixels:
    height, width = pixels.shape[:2]
    shrink = most_side / max(width, height)
    if shrink >= 1:
        return pixels
    size = (max(round(width * shrink), 1), max(round(height * shrink), 1))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)


def _damaged(path: Path) -> BadSource:
    return BadSource(f"{path} cannot be read as a picture; it may be damaged: save it again as PNG, JPEG or WebP")
