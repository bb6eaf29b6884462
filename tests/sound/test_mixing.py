"""The mix: loudness, peaks, ducking, stems that add up, silence, and memory that does not grow."""

import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from small_films import FPS, cut_of, film, line, noise, scene, voice

from fabula.errors import BadSource, FailedTake
from fabula.film import RATE, Cue, Cut, Film, Shot, SpokenLine, Subject
from fabula.media import Sound, read_wav
from fabula.sound.composer import SynthComposer
from fabula.sound.foley import SynthFoley
from fabula.sound.loudness import Loudness, measure
from fabula.sound.mixing import STEMS, mix
from fabula.sound.spotting import Spotting, spot

SECONDS = 8.0


def chord(samples: int, level: float = 0.1) -> Sound:
    """Something like music: slowly swelling tones, different on each side."""
    t = np.arange(samples) / RATE
    left = sum(np.sin(2 * np.pi * f * t + f) for f in (110, 220, 277, 330, 880))
    right = sum(np.sin(2 * np.pi * f * t) for f in (110, 221, 276, 331, 1320))
    swell = (0.7 + 0.3 * np.sin(2 * np.pi * t / 3))[:, None]
    return (level * np.stack([left, right], axis=1) * swell).astype(np.float32)


def story_of(**fields: object) -> Film:
    cue = fields.pop("cue", Cue(mood="calm"))
    assert isinstance(cue, Cue)
    return film([scene(0, **fields)], cue=cue)


def mixed(
    folder: Path,
    story: Film,
    lines: tuple[SpokenLine, ...] = (),
    voices: tuple[Sound, ...] = (),
    score: Sound | None = None,
    seconds: float = SECONDS,
) -> tuple[Loudness, Cut, Spotting]:
    cut = cut_of(story, round(seconds * FPS), lines)
    spotting = spot(story, cut)
    effects = [noise(e.effect.samples, 0.03, index) for index, e in enumerate(spotting.effects)]
    music = chord(cut.samples) if score is None else score
    return mix(folder, spotting, cut, voices, music, effects), cut, spotting


def stems_of(folder: Path) -> dict[str, Sound]:
    return {name: read_wav(folder / f"{name}.wav") for name in (*STEMS, "mix")}


def level(sound: Sound, start: float, end: float) -> float:
    return float(20 * np.log10(np.sqrt(np.mean(np.square(sound[round(start * RATE) : round(end * RATE)]))) + 1e-9))


TALK = (line(1.0, 2.5), line(4.2, 2.0))
VOICES = (voice(2.5), voice(2.0, 2))
SILENT = np.zeros((round(SECONDS * RATE), 2), np.float32)
VARIED: dict[str, dict[str, object]] = {
    "all together": {"lines": TALK, "voices": VOICES},
    "no speech": {},
    "speech alone": {"lines": TALK, "voices": VOICES, "score": SILENT},
    "ambience alone": {"score": SILENT},
    "a voice of high crest": {"lines": TALK[:1], "voices": (voice(2.5, crest=6.0),)},
    "a very loud voice": {"lines": TALK[:1], "voices": (np.clip(voice(2.5) * 40, -1, 1),)},
    "a faint voice": {"lines": TALK[:1], "voices": (voice(2.5) * np.float32(0.01),)},
    "a stereo voice": {"lines": TALK[:1], "voices": (voice(2.5).repeat(2, axis=1),)},
    "loud music": {"score": np.clip(chord(len(SILENT), 0.5), -1, 1)},
    "faint music": {"score": chord(len(SILENT), 0.002)},
    "clicks in the music": {"score": SILENT + (np.arange(len(SILENT)) % 9000 == 0)[:, None].astype(np.float32) * 0.9},
    "half a second": {"seconds": 0.5, "score": chord(RATE // 2)},
    "speech from end to end": {"lines": (line(0.0, SECONDS),), "voices": (voice(SECONDS),)},
}


@pytest.mark.parametrize("name", VARIED)
def test_loudness_and_peak_are_on_target(tmp_path: Path, name: str) -> None:
    arguments = VARIED[name]
    loudness, cut, _ = mixed(tmp_path, story_of(weather="storm", place="sea"), **arguments)  # type: ignore[arg-type]
    assert loudness == measure(tmp_path / "mix.wav")
    assert loudness.lufs == pytest.approx(-14, abs=0.5)
    assert loudness.true_peak_dbtp is not None and loudness.true_peak_dbtp <= -1.5
    stems = stems_of(tmp_path)
    assert all(stem.shape == (cut.samples, 2) for stem in stems.values())
    total = sum(np.asarray(stems[name], np.float64) for name in STEMS)
    assert np.abs(total - stems["mix"]).max() < 1e-6
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{name}.wav" for name in (*STEMS, "mix"))


def test_music_and_ambience_step_back_for_speech_and_come_forward_after_it(tmp_path: Path) -> None:
    flat = noise(round(10 * RATE), 0.1)
    talk = (line(3.0, 3.0),)
    mixed(tmp_path, story_of(), lines=talk, voices=(voice(3.0),), score=flat, seconds=10)
    stems = stems_of(tmp_path)
    ducked = level(stems["music"], 0.5, 2.5) - level(stems["music"], 3.5, 5.5)
    assert 8 <= ducked <= 11.5
    assert level(stems["music"], 8.0, 9.5) == pytest.approx(level(stems["music"], 0.5, 2.5), abs=1)
    assert 4 <= level(stems["ambience"], 0.8, 2.5) - level(stems["ambience"], 3.5, 5.5) <= 8
    # the music is down when the first word comes
    assert level(stems["music"], 2.98, 3.02) < level(stems["music"], 0.5, 2.5) - 7
    assert level(stems["voice"], 3.2, 5.8) > level(stems["music"], 3.2, 5.8) + 10


def test_music_in_front_is_louder_against_the_ambience(tmp_path: Path) -> None:
    def apart(folder: Path, foreground: bool) -> float:
        cue = Cue(mood="calm", foreground=foreground)
        mixed(folder, story_of(cue=cue))
        stems = stems_of(folder)
        return level(stems["music"], 1, 7) - level(stems["ambience"], 1, 7)

    assert apart(tmp_path / "front", True) > apart(tmp_path / "behind", False) + 5


def test_silence_stays_silence(tmp_path: Path) -> None:
    story = story_of(cue=Cue(mood="none"))
    cut = cut_of(story, 100)
    spotting = Spotting(cue_sheet=spot(story, cut).cue_sheet)
    loudness = mix(tmp_path, spotting, cut, (), np.zeros((cut.samples, 2), np.float32), ())
    assert loudness == Loudness(lufs=None, true_peak_dbtp=None)
    assert not read_wav(tmp_path / "mix.wav").any()


def test_a_noise_nobody_hears_is_not_raised(tmp_path: Path) -> None:
    story = story_of(cue=Cue(mood="none"))
    cut = cut_of(story, 100)
    spotting = Spotting(cue_sheet=spot(story, cut).cue_sheet)
    mix(tmp_path, spotting, cut, (), noise(cut.samples, 1e-5), ())
    assert np.abs(read_wav(tmp_path / "mix.wav")).max() < 1e-3


@pytest.mark.parametrize("frames", [1, 3, 8])
def test_a_film_shorter_than_the_meter_is_mixed(tmp_path: Path, frames: int) -> None:
    story = story_of()
    cut = cut_of(story, frames)
    spotting = spot(story, cut)
    effects = [noise(e.effect.samples, 0.03) for e in spotting.effects]
    loudness = mix(tmp_path, spotting, cut, (), chord(cut.samples), effects)
    assert loudness.true_peak_dbtp is not None and loudness.true_peak_dbtp <= -1.5
    assert read_wav(tmp_path / "mix.wav").shape == (cut.samples, 2)


def test_the_peak_stays_under_minus_one_after_aac(tmp_path: Path) -> None:
    story = story_of(weather="storm", place="sea", cue=Cue(mood="epic"))
    cut = cut_of(story, round(SECONDS * FPS), TALK)
    spotting = spot(story, cut)
    effects = [SynthFoley().effect(placed.effect) for placed in spotting.effects]
    mix(tmp_path, spotting, cut, VOICES, SynthComposer().score(spotting.cue_sheet), effects)
    with av.open(str(tmp_path / "a.mp4"), "w") as container:
        stream = container.add_stream("aac", rate=RATE, layout="stereo")
        stream.bit_rate = 192_000
        whole = np.ascontiguousarray(read_wav(tmp_path / "mix.wav").T)
        for start in range(0, whole.shape[1], 1024):
            frame = av.AudioFrame.from_ndarray(
                np.ascontiguousarray(whole[:, start : start + 1024]), format="fltp", layout="stereo"
            )
            frame.sample_rate, frame.pts = RATE, start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    coded = measure(tmp_path / "a.mp4")
    assert coded.true_peak_dbtp is not None and coded.true_peak_dbtp <= -1.0
    assert coded.lufs == pytest.approx(-14, abs=0.6)


def test_a_bed_is_looped_without_a_gap(tmp_path: Path) -> None:
    story = story_of(place="city", weather="rain", cue=Cue(mood="none"))
    cut = cut_of(story, 50 * FPS)
    spotting = spot(story, cut)
    effects = [SynthFoley().effect(e.effect) for e in spotting.effects]
    mix(tmp_path, spotting, cut, (), np.zeros((cut.samples, 2), np.float32), effects)
    ambience = read_wav(tmp_path / "ambience.wav")
    levels = [level(ambience, t, t + 0.5) for t in np.arange(1, 48, 0.5)]
    assert max(levels) - min(levels) < 7
    steps = np.abs(np.diff(ambience[RATE : 48 * RATE], axis=0)).max(axis=1)
    assert steps.max() < 12 * np.median(steps[steps > 0]) + 0.5


def test_a_pan_to_the_left_is_heard_on_the_left(tmp_path: Path) -> None:
    shot = Shot(id="shot-0", subjects=(Subject(kind="owl", side="left"),))
    mixed(tmp_path, story_of(shot=shot))
    effects = read_wav(tmp_path / "effects.wav")
    assert effects[:, 0].std() > 1.7 * effects[:, 1].std() > 0


def test_the_same_sounds_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        mixed(tmp_path / name, story_of(), TALK, VOICES)
    for name in (*STEMS, "mix"):
        assert (tmp_path / "a" / f"{name}.wav").read_bytes() == (tmp_path / "b" / f"{name}.wav").read_bytes()


def test_sounds_that_do_not_belong_to_the_cut_are_refused(tmp_path: Path) -> None:
    story = story_of()
    cut = cut_of(story, 48, TALK)
    spotting = spot(story, cut)
    effects = [noise(10, 0.1) for _ in spotting.effects]
    with pytest.raises(BadSource, match="voices"):
        mix(tmp_path, spotting, cut, VOICES[:1], chord(cut.samples), effects)
    with pytest.raises(BadSource, match="score"):
        mix(tmp_path, spotting, cut, VOICES, chord(cut.samples - 1), effects)
    with pytest.raises(BadSource, match="effects"):
        mix(tmp_path, spotting, cut, VOICES, chord(cut.samples), ())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_a_failed_take(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FailedTake, match="folder"):
        mixed(tmp_path / "file" / "stems", story_of())


_LONG = """
import sys
sys.path.insert(0, sys.argv[3])
from pathlib import Path
from fabula.media import wav
from fabula.film import Cue
from fabula.sound.composer import SynthComposer
from fabula.sound.mixing import mix
from fabula.sound.spotting import Spotting, spot
from small_films import cut_of, film, line, scene, voice
wav._SCRATCH_BYTES = 1 << 20  # a film of three minutes would take the test too long
story = film([scene(0)], cue=Cue(mood="dark"))
cut = cut_of(story, int(sys.argv[2]) * 24, (line(1, 2),))
spotting = Spotting(cue_sheet=spot(story, cut).cue_sheet)
score = SynthComposer().score(spotting.cue_sheet)
mix(Path(sys.argv[1]), spotting, cut, (voice(2.0),), score, ())
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the kernel does not tell")
def test_a_long_film_takes_little_more_memory_than_a_short_one(tmp_path: Path) -> None:
    def peak(seconds: int) -> int:
        run = subprocess.run(
            [sys.executable, "-c", _LONG, str(tmp_path), str(seconds), str(Path(__file__).parent)],
            capture_output=True,
            text=True,
            check=True,
        )
        return int(run.stdout) // 1024

    # in memory the score alone would take 11 MB more, and so would the sum of the stems
    assert peak(60) - peak(30) < 8
