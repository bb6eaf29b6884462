"""Conformance of every hired composer, and what our own promises beyond it: music to the cut, with an end."""

from itertools import pairwise

import numpy as np
import pytest

from fabula import crew
from fabula.errors import BadSource
from fabula.film import RATE, Cue, CueSheet, Passage
from fabula.media import Sound
from fabula.sound.arranging import arrange
from fabula.sound.bars import bars_of
from fabula.sound.harmony import MODES, voiced
from fabula.sound.plan import sections
from fabula.vocabulary import MOODS, Mood

COMPOSERS = crew.names("composer")
PLAYED: tuple[Mood, ...] = tuple(mood for mood in MOODS if mood != "none")


def sheet(*moods: Mood, seconds: float = 9.0, hits: tuple[float, ...] = (), seed: int = 3, **cue: object) -> CueSheet:
    """Passages of equal length, one for each mood; hits in seconds."""
    length = round(seconds * RATE)
    edges = [round(i * length / len(moods)) for i in range(len(moods) + 1)]
    passages = tuple(
        Passage(start=a, end=b, cue=Cue.model_validate({"mood": mood, **cue}))
        for (a, b), mood in zip(pairwise(edges), moods, strict=True)
    )
    return CueSheet(samples=length, passages=passages, hits=tuple(round(h * RATE) for h in hits), seed=seed)


def score(composer: str, order: CueSheet) -> Sound:
    hired: crew.Composer = crew.hire("composer", composer)
    return hired.score(order)


def decibels(sound: Sound) -> float:
    return float(20 * np.log10(np.sqrt(np.mean(np.square(sound))) + 1e-9))


@pytest.mark.parametrize("composer", COMPOSERS)
@pytest.mark.parametrize("mood", PLAYED)
def test_every_mood_is_heard_unclipped_and_the_same_each_time(composer: str, mood: Mood) -> None:
    order = sheet(mood, hits=(3.0, 6.1))
    music = score(composer, order)
    assert music.shape == (order.samples, 2) and music.dtype == np.float32
    assert np.isfinite(music).all() and float(np.abs(music).max()) < 0.98
    assert abs(float(music.mean())) < 1e-3
    for start in range(0, 6 * RATE, RATE):  # it does not stop in the middle
        assert decibels(music[start : start + RATE]) > -45
    assert np.array_equal(music, score(composer, order))


@pytest.mark.parametrize("composer", COMPOSERS)
@pytest.mark.parametrize("mood", PLAYED)
@pytest.mark.parametrize("seconds", [0.5, 2.0, 7.0])
def test_the_end_is_silent_and_comes_gently(composer: str, mood: Mood, seconds: float) -> None:
    music = score(composer, sheet(mood, seconds=seconds))
    assert not music[-1].any()
    last = len(music) // 4
    quarters = [decibels(part) for part in np.array_split(music[-last:], 4)]
    assert quarters[3] < quarters[0] - 9  # it dies away
    assert decibels(music[: len(music) // 2]) > -40
    assert float(np.abs(np.diff(music[-last // 2 :], axis=0)).max()) < 0.05  # and is not cut off


@pytest.mark.parametrize("composer", COMPOSERS)
@pytest.mark.parametrize("samples", [1, 10, 479, 4800, 23_999])
def test_a_film_of_a_moment_gets_its_sting(composer: str, samples: int) -> None:
    order = CueSheet(samples=samples, passages=(Passage(start=0, end=samples, cue=Cue(mood="calm")),))
    music = score(composer, order)
    assert music.shape == (samples, 2) and np.isfinite(music).all()


@pytest.mark.parametrize("composer", COMPOSERS)
def test_a_passage_of_no_mood_is_silence(composer: str) -> None:
    assert not score(composer, sheet("none")).any()
    music = score(composer, sheet("tense", "none", "calm", seconds=15))
    assert not music[5 * RATE : 10 * RATE].any()
    assert decibels(music[: 4 * RATE]) > -40 and decibels(music[10 * RATE : 14 * RATE]) > -40


@pytest.mark.parametrize("composer", COMPOSERS)
def test_another_seed_gives_another_music(composer: str) -> None:
    assert not np.array_equal(score(composer, sheet("hopeful")), score(composer, sheet("hopeful", seed=4)))


@pytest.mark.parametrize("mood", PLAYED)
def test_the_music_is_wide_and_has_body_and_air(mood: Mood) -> None:
    music = score("synth", sheet(mood, seconds=16))
    assert 0.15 < float(np.corrcoef(music.T)[0, 1]) < 0.92
    power = (np.abs(np.fft.rfft(music, axis=0)) ** 2).sum(axis=1)
    hertz = np.fft.rfftfreq(len(music), 1 / RATE)
    share = {low: power[(hertz >= low) & (hertz < high)].sum() / power.sum() for low, high in ((0, 30), (120, 2000))}
    assert share[0] < 0.02  # nothing that only shakes the speaker
    assert share[120] > 0.4  # most of it where a small speaker plays
    assert power[hertz > 2000].sum() > 0.001 * power.sum()


def test_a_soloist_in_front_plays_alone() -> None:
    names = {note.instrument for note in arrange(sheet("calm", instrument="piano", foreground=True))}
    assert names == {"piano", "sub"}  # the last chord has a root under it
    assert len({note.instrument for note in arrange(sheet("calm"))}) > 2


def test_an_instrument_nobody_plays_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadSource, match=r"kazoo.*piano"):
        score("synth", sheet("calm", instrument="kazoo"))


@pytest.mark.parametrize("mood", PLAYED)
@pytest.mark.parametrize("seconds", [7.3, 12.0, 31.7])
def test_bars_fill_the_passage_at_a_steady_tempo(mood: Mood, seconds: float) -> None:
    for section in sections(sheet(mood, seconds=seconds, hits=(seconds / 3, seconds / 2))):
        bars = [played.bar for played in section.bars]
        assert bars[0].start == section.start and bars[-1].end == section.end
        assert all(a.end == b.start for a, b in pairwise(bars))
        tempos = [60 * RATE / bar.beat_samples for bar in bars]
        assert min(tempos) > section.recipe.bpm * 0.85 and max(tempos) < section.recipe.bpm * 1.15


@pytest.mark.parametrize("bpm", [62, 84, 116])
def test_bars_land_on_cuts_that_are_far_enough_apart(bpm: int) -> None:
    rng = np.random.default_rng(bpm)
    cuts = np.cumsum(rng.uniform(5.0, 9.0, 8) * RATE).astype(int)
    bars = bars_of(0, int(cuts[-1]), [int(cut) for cut in cuts[:-1]], bpm, 4)
    starts = {bar.start for bar in bars}
    assert sum(int(cut) in starts for cut in cuts[:-1]) >= 6  # of 7


def test_the_melody_stays_in_its_mode_and_rests_on_the_chord() -> None:
    for mood in PLAYED:
        order = sheet(mood, seconds=24)
        section = sections(order)[0]
        scale = {(section.tonic + step) % 12 for step in MODES[section.recipe.mode]}
        leading = (section.tonic + 11) % 12  # of the dominant in minor
        by_start = {played.bar.start: played.chord for played in section.bars}
        name = section.recipe.melody
        for note in arrange(order):
            if note.instrument == name:
                assert round(note.pitch) % 12 in scale | {leading}
        tops = [n for n in arrange(order) if n.instrument == section.recipe.pad and n.start in by_start]
        assert all(round(note.pitch) % 12 in by_start[note.start] for note in tops)


def test_chords_move_by_small_steps() -> None:
    before = voiced((0, 4, 7), ())
    after = voiced((5, 9, 0), before)
    assert sum(min(abs(a - b) for b in before) for a in after) <= 4


def test_the_motif_comes_back_in_another_passage() -> None:
    order = sheet("hopeful", "sad", "hopeful", seconds=60)
    plan = sections(order)
    melodies = []
    for section in plan[::2]:
        inside = [n for n in arrange(order) if n.instrument == section.recipe.melody and n.pitch > section.tonic + 12]
        melodies.append([n for n in inside if section.start <= n.start < section.end])
    assert all(len(melody) > 6 for melody in melodies)
    assert [played.chord for played in plan[0].bars][:4] == [played.chord for played in plan[2].bars][:4]


def test_half_an_hour_is_written_in_a_bounded_number_of_notes() -> None:
    order = sheet("calm", "tense", seconds=1800)
    notes = arrange(order)
    assert len(notes) < 60_000
    assert max(note.start + note.samples for note in notes) <= order.samples + RATE
