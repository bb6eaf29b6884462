"""Realistic: natural colour with crisp edges and micro-contrast."""

import cv2

from fabula.media import Frame
from fabula.media.pool import Pool
from fabula.picture.looks import Grading

ABOUT = "natural colour, crisp edges"


def grading(width: int, height: int, seed: int) -> Grading:
    """A light sharpening against a small blur, and a touch of contrast around the middle."""
    sharp, contrast = 0.35, 1.04
    gain = (1 + sharp) * contrast
    frames = Pool()

    def grade(frame: Frame, index: int) -> Frame:
        done = frames.take(frame.shape)
        soft = cv2.blur(frame, (3, 3), dst=done)
        cv2.addWeighted(frame, gain, soft, -sharp * contrast, 127.5 * (1 - contrast), dst=done)
        return done

    return grade
