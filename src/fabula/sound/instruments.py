"""The orchestra: how each instrument sounds, as numbers for the synthesiser."""

from typing import NamedTuple


class Bowed(NamedTuple):
    """A held sound: layered tables of harmonics through a low-pass that opens or closes.

    `power` is the fall of the harmonics; `even` the share of even ones; times in seconds, cutoffs in Hz.
    """

    power: float
    voices: int
    detune_cents: float
    attack: float
    decay: float
    sustain: float
    release: float
    cutoff_from: float
    cutoff_to: float
    sweep: float
    even: float = 1.0
    formants: tuple[tuple[float, float, float], ...] = ()  # (Hz, width in Hz, gain)
    vibrato_cents: float = 0.0
    level: float = 0.1
    send: float = 0.4


class Struck(NamedTuple):
    """A sound that rings down: partials as (ratio, gain, seconds at middle C to fall by 60 dB)."""

    partials: tuple[tuple[float, float, float], ...]
    damp: float = 0.25
    hammer: float = 0.0
    level: float = 0.1
    send: float = 0.4


class Plucked(NamedTuple):
    """A string: `bright` 0 to 1, `ring` in seconds to fall by 60 dB at middle C, `damp` in seconds after its note."""

    bright: float
    ring: float
    damp: float = 0.3
    level: float = 0.1
    send: float = 0.35


class Beaten(NamedTuple):
    """A drum or a noise: a tone that falls in pitch, and noise through a moving filter."""

    tone_from: float
    tone_to: float
    tone_gain: float
    noise_gain: float
    noise_from: float
    noise_to: float
    high: float  # 0 low-pass, 1 high-pass
    fall: float  # seconds to fall by 60 dB
    rise: float = 0.001
    level: float = 0.1
    send: float = 0.2


Instrument = Bowed | Struck | Plucked | Beaten

_PIANO = tuple(
    (n * (1 + 3.5e-4 * n * n) ** 0.5, n**-1.15 * (1.0 if n % 8 else 0.2), 7.0 / n**0.75) for n in range(1, 13)
)

INSTRUMENTS: dict[str, Instrument] = {
    "pad": Bowed(1.05, 5, 9.0, 0.7, 1.0, 0.9, 1.6, 900, 3000, 3.0, level=0.042, send=0.5),
    "dark": Bowed(1.2, 5, 12.0, 1.0, 1.0, 0.9, 2.0, 400, 1700, 4.0, level=0.058, send=0.5),
    "strings": Bowed(
        0.95,
        5,
        8.0,
        0.22,
        0.5,
        0.85,
        0.7,
        2200,
        6000,
        0.8,
        formants=((480, 220, 0.7), (1250, 500, 0.5)),
        vibrato_cents=7.0,
        level=0.047,
        send=0.45,
    ),
    "choir": Bowed(
        0.85,
        5,
        13.0,
        0.6,
        0.8,
        0.9,
        1.4,
        2600,
        4800,
        1.5,
        formants=((680, 120, 4.0), (1080, 130, 3.0), (2700, 300, 1.6)),
        vibrato_cents=12.0,
        level=0.038,
        send=0.6,
    ),
    "brass": Bowed(0.75, 3, 5.0, 0.09, 0.4, 0.8, 0.35, 500, 2600, 0.16, vibrato_cents=4.0, level=0.075, send=0.4),
    "flute": Bowed(2.1, 1, 0.0, 0.06, 0.2, 0.85, 0.14, 3000, 4200, 0.2, vibrato_cents=10.0, level=0.11, send=0.4),
    "organ": Bowed(1.3, 2, 4.0, 0.05, 0.1, 1.0, 0.3, 3500, 3500, 0.1, level=0.07, send=0.45),
    "synth": Bowed(0.95, 3, 9.0, 0.012, 0.4, 0.6, 0.25, 4200, 1500, 0.4, vibrato_cents=5.0, level=0.075, send=0.35),
    "pulse": Bowed(0.95, 2, 7.0, 0.004, 0.16, 0.0, 0.1, 6500, 700, 0.12, even=0.15, level=0.11, send=0.25),
    "bass": Bowed(1.0, 1, 0.0, 0.01, 0.35, 0.55, 0.12, 1300, 380, 0.22, level=0.125, send=0.04),
    "sub": Bowed(1.5, 1, 0.0, 0.05, 0.5, 0.85, 0.5, 650, 520, 1.0, level=0.13, send=0.05),
    "piano": Struck(_PIANO, 0.22, 0.5, level=0.2, send=0.28),
    "glass": Struck(((1, 1, 5.0), (2.76, 0.42, 2.2), (5.4, 0.16, 0.9)), 2.0, 0.0, level=0.15, send=0.55),
    "musicbox": Struck(
        ((1, 1, 2.6), (2.0, 0.25, 1.6), (3.01, 0.3, 1.0), (6.27, 0.1, 0.4)), 1.2, 0.15, level=0.2, send=0.4
    ),
    "harp": Plucked(0.55, 3.0, 1.6, level=0.22, send=0.4),
    "guitar": Plucked(0.7, 2.4, 0.5, level=0.2, send=0.25),
    "pizzicato": Plucked(0.4, 0.45, 0.15, level=0.34, send=0.35),
    "kick": Beaten(150, 48, 1.0, 0.10, 3000, 900, 0.0, 0.32, level=0.34, send=0.03),
    "boom": Beaten(95, 42, 1.0, 0.35, 1400, 160, 0.0, 2.2, 0.004, level=0.26, send=0.45),
    "taiko": Beaten(135, 68, 1.0, 0.4, 2600, 350, 0.0, 0.7, 0.002, level=0.3, send=0.35),
    "clap": Beaten(190, 170, 0.15, 1.0, 3800, 2200, 0.25, 0.28, level=0.17, send=0.3),
    "shaker": Beaten(100, 100, 0.0, 1.0, 7000, 6500, 1.0, 0.11, 0.012, level=0.1, send=0.15),
    "hat": Beaten(100, 100, 0.0, 1.0, 8500, 8500, 1.0, 0.09, 0.001, level=0.06, send=0.1),
    "knock": Beaten(105, 62, 1.0, 0.25, 700, 250, 0.0, 0.3, 0.004, level=0.45, send=0.3),
    "riser": Beaten(200, 200, 0.0, 1.0, 350, 5200, 0.35, 0.5, 2.0, level=0.05, send=0.5),
    "cymbal": Beaten(100, 100, 0.0, 1.0, 4500, 7500, 1.0, 1.8, 1.0, level=0.028, send=0.5),
}

_CALLED = {
    "harp": ("pluck", "plucks", "kalimba", "lute", "koto", "gusli"),
    "guitar": ("ukulele", "banjo", "mandolin", "balalaika"),
    "strings": ("violin", "viola", "cello", "fiddle", "orchestra", "ensemble"),
    "flute": ("whistle", "recorder", "ocarina", "clarinet", "oboe", "woodwind"),
    "brass": ("trumpet", "horn", "trombone", "saxophone", "sax"),
    "synth": ("electronic", "synthesizer", "synthesiser", "lead", "keyboard"),
    "glass": ("bell", "bells", "vibraphone", "marimba"),
    "musicbox": ("music_box", "music-box", "celesta", "glockenspiel", "xylophone"),
    "choir": ("voice", "voices", "vocal", "choral"),
    "organ": ("accordion", "harmonica", "harmonium"),
    "pad": ("ambient",),
}
NAMES: dict[str, str] = {
    **{
        name: name for name, kind in INSTRUMENTS.items() if not isinstance(kind, Beaten) and name not in ("dark", "sub")
    },
    **{called: name for name, others in _CALLED.items() for called in others},
}
"""What a cue may call an instrument, and which of ours plays it."""
