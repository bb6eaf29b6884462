"""Stills: picture files of the author's own, opened within limits."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import skia

from fabula.errors import BadSource

MOST_BYTES = 64 * 2**20
MOST_PIXELS = 64_000_000
_MARKS = {"PNG": (b"\x89PNG\r\n\x1a\n", 0), "JPEG": (b"\xff\xd8\xff", 0), "WebP": (b"WEBP", 8)}


def read_still(path: Path, most_side: int = 4096) -> npt.NDArray[np.uint8]:
    """The picture in a PNG, JPEG or WebP file: (height, width, 4) uint8 RGBA, alpha premultiplied, upright.

    It is made smaller when a side is longer than `most_side` pixels. BadSource with one line when the file is missing,
    larger than 64 MiB or 64 megapixels, of another kind, or broken.
    """
    data = _bytes(path)
    if not any(data[at : at + len(mark)] == mark for mark, at in _MARKS.values()):
        raise BadSource(
            f"{path} is not a picture that fabula reads; allowed: PNG, JPEG, WebP; convert it to one of them"
        )
    codec = skia.Codec.MakeFromData(skia.Data.MakeWithoutCopy(data))
    if codec is None:
        raise BadSource(f"{path} cannot be read as a picture; it may be damaged: save it again as PNG, JPEG or WebP")
    size = codec.dimensions()
    if size.width() * size.height() > MOST_PIXELS:
        raise BadSource(
            f"{path} has {size.width()} x {size.height()} pixels; allowed: {MOST_PIXELS:,} in all; make it smaller"
        )
    image = skia.Image.MakeFromEncoded(skia.Data.MakeWithCopy(data))
    if image is None:
        raise BadSource(f"{path} cannot be read as a picture; it may be damaged: save it again as PNG, JPEG or WebP")
    return _pixels(image, most_side, path)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise BadSource(f"{path} has {size:,} bytes; allowed for a picture: {MOST_BYTES:,}; make it smaller")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadSource(f"{path} cannot be opened ({reason}); give a PNG, JPEG or WebP file") from error


def _pixels(image: skia.Image, most_side: int, path: Path) -> npt.NDArray[np.uint8]:
    shrink = min(most_side / max(image.width(), image.height()), 1.0)
    width, height = max(round(image.width() * shrink), 1), max(round(image.height() * shrink), 1)
    pixels = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    if not image.scalePixels(skia.Pixmap(info, pixels, width * 4), sampling):
        raise BadSource(f"{path} breaks off in the middle; save it again as PNG, JPEG or WebP")
    return pixels
