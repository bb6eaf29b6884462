"""A still picture filmed: the lens goes where it is sent, smoothly, in RGB and in video alike."""

import cv2
import numpy as np
import pytest

from fabula.errors import BadSource
from fabula.media.video import ToVideo
from fabula.picture.stills import Crop, StillRoll


def photograph(width: int = 320, height: int = 240) -> np.ndarray:
    rough = np.random.default_rng(4).integers(0, 256, (12, 16, 3), dtype=np.uint8)
    return np.asarray(cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def test_the_widest_crop_of_the_same_aspect_is_the_picture_itself() -> None:
    picture = photograph(160, 90)
    assert np.array_equal(StillRoll(picture, (160, 90), 2, Crop(), Crop())[0], picture)


def test_the_lens_ends_where_it_is_sent() -> None:
    picture = photograph()
    roll = StillRoll(picture, (160, 90), 9, Crop(), Crop(x=0.25, y=0.25, width=0.5))
    wanted = cv2.resize(picture[15:105, 0:160], (160, 90))
    assert np.abs(roll[8].astype(int) - wanted).mean() < 1
    assert len(roll) == 9
    with pytest.raises(IndexError):
        roll[9]


def test_no_crop_leaves_the_picture() -> None:
    picture = photograph()
    picture[:] = 200
    roll = StillRoll(picture, (90, 160), 5, Crop(x=0, y=0, width=0.6), Crop(x=1, y=1, width=0.9))
    assert all((frame == 200).all() for frame in roll)


def test_video_shows_what_rgb_shows() -> None:
    roll = StillRoll(photograph(), (160, 90), 7, Crop(width=0.9), Crop(x=0.6, width=0.6))
    to_video = ToVideo()
    for index in (0, 3, 6):
        apart = np.abs(roll.video(index).to_ndarray().astype(int) - to_video.convert(roll[index]).to_ndarray())
        assert apart.mean() < 1 and apart.max() < 12


def test_the_lens_moves_evenly_by_parts_of_a_pixel() -> None:
    picture = np.zeros((200, 640, 3), np.uint8)
    picture[:, 320:] = 255
    roll = StillRoll(picture, (160, 90), 60, Crop(x=0.45, width=0.8), Crop(x=0.55, width=0.8))
    edge = [float(frame[45, :, 0].mean()) for frame in roll]
    speed = np.diff(edge)
    assert (speed > 0).sum() >= 57, "the edge wanders left in every frame, also where it moves by a part of a pixel"
    assert np.abs(np.diff(speed)).max() < 0.5 * speed.max()


@pytest.mark.parametrize("crop", [Crop(width=0), Crop(width=1.2), Crop(x=-0.1), Crop(y=2)])
def test_a_crop_outside_the_picture_is_refused(crop: Crop) -> None:
    with pytest.raises(BadSource, match="outside"):
        StillRoll(photograph(), (160, 90), 3, crop, Crop())
