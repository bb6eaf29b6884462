"""RGB becomes the video that swscale would make of it."""

import av
import cv2
import numpy as np
import pytest
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter

from fabula.media.video import ToVideo


@pytest.mark.parametrize("size", [(64, 36), (322, 182), (128, 482)])
def test_a_frame_becomes_the_video_that_swscale_makes(size: tuple[int, int]) -> None:
    rng = np.random.default_rng(3)
    rough = rng.integers(0, 256, (6, 8, 3), dtype=np.uint8)
    frame = np.asarray(cv2.resize(rough, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    wanted = VideoReformatter().reformat(
        av.VideoFrame.from_ndarray(frame, format="rgb24"),
        format="yuv420p",
        src_colorspace=Colorspace.ITU709,
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
    )
    made = ToVideo().convert(frame)
    assert (made.width, made.height, made.format.name) == (*size, "yuv420p")
    apart = np.abs(made.to_ndarray().astype(int) - wanted.to_ndarray())
    luma, chroma = apart[: size[1]], apart[size[1] :]
    assert luma.max() <= 1
    # swscale smooths the colour over more rows than two
    assert chroma.max() <= 6 and chroma.mean() < 1


def test_a_picture_stays_as_it_was_while_it_is_held() -> None:
    to_video = ToVideo()
    white = to_video.convert(np.full((32, 32, 3), 255, np.uint8))
    black = to_video.convert(np.zeros((32, 32, 3), np.uint8))
    assert white.to_ndarray()[0, 0] == 235
    assert black.to_ndarray()[0, 0] == 16
