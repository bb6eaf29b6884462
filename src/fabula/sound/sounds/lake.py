"""A lake: small waves lapping at the shore."""

from numpy.random import Generator

from fabula.film import RATE
from fabula.media import Sound
from fabula.sound.textures import add, band, clock, decay, glide, hump, moments, noise

BED = True
LEVEL_DB = -3.0


def make(samples: int, rng: Generator) -> Sound:
    """Gentle lapping, (samples, 2)."""
    out = 0.16 * noise(samples, band(300, 2400, -4.0), rng)
    for at in moments(samples, 1.3, rng):
        seconds = float(rng.uniform(0.5, 1.1))
        lap = noise(round(seconds * RATE), band(350, 1800, -3.0), rng, 0.5) * hump(seconds, 2.0)[:, None]
        add(out, lap, at, float(rng.uniform(-0.7, 0.7)), float(rng.uniform(0.25, 0.8)))
    for at in moments(samples, 5.0, rng):
        add(out, _gurgle(rng), at, float(rng.uniform(-0.8, 0.8)), float(rng.uniform(0.1, 0.45)))
    return out


def _gurgle(rng: Generator) -> Sound:
    seconds = float(rng.uniform(0.03, 0.09))
    hertz = float(rng.uniform(420, 1300)) * (1 + 0.5 * clock(seconds) / seconds)
    grain: Sound = glide(hertz) * decay(seconds, seconds / 4, 0.004)
    return grain
