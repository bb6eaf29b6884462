"""The data of fabula: what a film is, against the clock and as the orders that the crew works from."""

from fabula.film.cut import (
    RATE,
    Cut,
    CutShot,
    Loudness,
    Phone,
    Speech,
    SpokenLine,
    Subtitle,
    Word,
    frame_of,
    sample_of,
)
from fabula.film.format import Format
from fabula.film.orders import Brief, CueSheet, Effect, Passage, Setup
from fabula.film.plain import Plain
from fabula.film.progress import Step, Watch, unwatched
from fabula.film.story import (
    NARRATOR,
    SCHEMA_VERSION,
    Character,
    Cue,
    Film,
    Finish,
    Line,
    Scene,
    Shot,
    Subject,
    VoiceSheet,
)

__all__ = [
    "NARRATOR",
    "RATE",
    "SCHEMA_VERSION",
    "Brief",
    "Character",
    "Cue",
    "CueSheet",
    "Cut",
    "CutShot",
    "Effect",
    "Film",
    "Finish",
    "Format",
    "Line",
    "Loudness",
    "Passage",
    "Phone",
    "Plain",
    "Scene",
    "Setup",
    "Shot",
    "Speech",
    "SpokenLine",
    "Step",
    "Subject",
    "Subtitle",
    "VoiceSheet",
    "Watch",
    "Word",
    "frame_of",
    "sample_of",
    "unwatched",
]
