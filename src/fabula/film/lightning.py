"""When lightning strikes in a storm: the picture flashes by it, and the thunder answers it."""

import random


def strikes(shot_seed: int, frames: int, fps: int) -> tuple[int, ...]:
    """The frames of a storm shot in which lightning strikes, in order, from the shot's first frame.

    One strike early in the shot when it is at least a second long, then one every 3.5 to 8 seconds. A longer shot
    begins with the same strikes as a shorter one of the same seed.
    """
    chance = random.Random(f"lightning {shot_seed}")
    struck = []
    at = chance.uniform(0.3, 1.4)
    while (frame := round(at * fps)) < frames - fps // 2:
        struck.append(frame)
        at += chance.uniform(3.5, 8.0)
    return tuple(struck)
