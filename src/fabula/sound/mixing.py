"""The mix: voices, music, effects and ambience brought together, ducked under speech and set to loudness."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from fabula.errors import BadSource, FailedTake
from fabula.film import Cut, Loudness
from fabula.media import Sound
from fabula.sound.spotting import Spotting

STEMS = ("voice", "music", "effects", "ambience")


def mix(
    folder: Path,
    spotting: Spotting,
    cut: Cut,
    voices: Sequence[Sound],
    score: Sound,
    effects: Sequence[Sound],
) -> Loudness:
    """Write mix.wav and its stems voice.wav, music.wav, effects.wav and ambience.wav into `folder`.

    voices[i] is the sound of cut.lines[i], effects[i] that of spotting.effects[i], score that of the whole film;
    (samples, 1) or (samples, 2) float32 at 48 kHz. All five files are `cut.samples` long, stereo, float32.
    The mix has -14 LUFS and true peaks under -1.5 dBTP; silence stays silence. The stems are as they sound in the
    mix: levelled, ducked and under the limiter, whose gain is one curve that is laid on every stem, so that the
    stems add up to the mix. BadSource when the sounds do not belong to the cut; FailedTake when the disk is full.
    """
    _check("lines of the cut", len(cut.lines), "voices", voices)
    _check("effects of the spotting", len(spotting.effects), "effects", effects)
    if score.shape != (cut.samples, 2):
        raise BadSource(f"the score has the shape {score.shape}, the film needs ({cut.samples}, 2); score it again")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FailedTake(f"cannot make the folder {folder}: {error.strerror or error}; choose another") from error
    # the desk brings a compiler with it: it is carried in only when there is something to mix
    desk = import_module("fabula.sound.desk").Desk(spotting, cut, voices, score, effects)
    loudness: Loudness = desk.print(folder)
    return loudness


def _check(what: str, wanted: int, name: str, sounds: Sequence[Sound]) -> None:
    if len(sounds) != wanted:
        raise BadSource(f"{len(sounds)} {name} for {wanted} {what}; give one for each")
    for index, sound in enumerate(sounds):
        if sound.ndim != 2 or sound.shape[1] not in (1, 2):
            raise BadSource(f"{name}[{index}] has the shape {sound.shape}; give (samples, 1) or (samples, 2)")
