"""What each mood sounds like: mode, tempo, chords and who plays what."""

from typing import NamedTuple

from fabula.vocabulary import Mood


class Recipe(NamedTuple):
    """How a mood is composed; instruments by the names in `instruments`, an empty name for nobody.

    `progressions` hold scale degrees, one for each bar or two; `energy` is 0 to 1 and decides how much plays.
    """

    mode: str
    bpm: float
    progressions: tuple[tuple[int, ...], ...]
    pad: str = "pad"
    figure: str = ""
    pattern: str = "up"  # of the figure
    melody: str = "piano"
    bass: str = "long"
    drums: str = ""
    colour: str = ""
    meter: int = 4
    bars_per_chord: int = 1
    energy: float = 0.5
    sparse: bool = False  # the melody leaves room
    cadence: tuple[int, ...] = (3, 4, 0)
    accent: str = "glass"  # on cuts


RECIPES: dict[Mood, Recipe] = {
    "neutral": Recipe("ionian", 84, ((0, 5, 3, 4), (0, 3, 5, 4)), figure="harp", colour="9", energy=0.45),
    "calm": Recipe(
        "ionian", 66, ((0, 3, 5, 3), (0, 2, 3, 4)), figure="harp", pattern="slow", colour="9", energy=0.3, sparse=True
    ),
    "hopeful": Recipe(
        "ionian", 88, ((3, 4, 5, 0), (0, 4, 5, 3)), pad="strings", figure="piano", colour="9", energy=0.6
    ),
    "joyful": Recipe(
        "ionian",
        116,
        ((0, 4, 5, 3), (0, 3, 0, 4)),
        "strings",
        "guitar",
        "strum",
        "musicbox",
        "bounce",
        "light",
        energy=0.75,
    ),
    "sad": Recipe(
        "aeolian",
        62,
        ((0, 5, 2, 6), (0, 3, 5, 4)),
        "strings",
        "piano",
        "slow",
        energy=0.32,
        sparse=True,
        cadence=(5, 3, 0),
    ),
    "tense": Recipe(
        "phrygian",
        96,
        ((0, 0, 1, 0), (0, 5, 1, 0)),
        "dark",
        "pulse",
        "ostinato",
        "strings",
        "pulse",
        "heart",
        energy=0.65,
        sparse=True,
        cadence=(5, 1, 0),
        accent="boom",
    ),
    "epic": Recipe(
        "aeolian",
        92,
        ((0, 5, 2, 6), (0, 3, 5, 6)),
        "strings",
        "strings",
        "gallop",
        "brass",
        "drive",
        "taiko",
        energy=0.95,
        cadence=(5, 6, 0),
        accent="boom",
    ),
    "mysterious": Recipe(
        "dorian",
        70,
        ((0, 3, 0, 6), (0, 1, 3, 0)),
        "choir",
        "glass",
        "wander",
        "musicbox",
        colour="9",
        bars_per_chord=1,
        energy=0.4,
        sparse=True,
        cadence=(3, 6, 0),
    ),
    "romantic": Recipe(
        "ionian",
        76,
        ((0, 5, 1, 4), (0, 2, 3, 4)),
        "strings",
        "piano",
        "waltz",
        "strings",
        colour="7",
        meter=3,
        energy=0.5,
    ),
    "playful": Recipe(
        "mixolydian",
        112,
        ((0, 3, 0, 4), (0, 6, 3, 0)),
        "",
        "pizzicato",
        "bounce",
        "flute",
        "bounce",
        "light",
        energy=0.6,
    ),
    "dark": Recipe(
        "phrygian",
        60,
        ((0, 1, 0, 5), (0, 5, 1, 0)),
        "dark",
        "",
        "slow",
        "glass",
        "long",
        "heart",
        energy=0.4,
        sparse=True,
        cadence=(5, 1, 0),
        accent="boom",
    ),
    "cyberpunk": Recipe(
        "aeolian",
        104,
        ((0, 5, 6, 3), (0, 0, 5, 6)),
        "pad",
        "pulse",
        "sixteenths",
        "synth",
        "drive",
        "electro",
        energy=0.85,
        cadence=(5, 6, 0),
        accent="boom",
    ),
    "folk": Recipe(
        "dorian",
        96,
        ((0, 6, 3, 0), (0, 3, 6, 0)),
        "",
        "guitar",
        "strum",
        "flute",
        "bounce",
        "light",
        meter=3,
        energy=0.6,
        cadence=(3, 6, 0),
    ),
}
