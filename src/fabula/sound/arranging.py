"""Arranging: the plan of a score written out as notes for pad, bass, figure, melody, drums and accents."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.random import Generator

from fabula.film import RATE, CueSheet
from fabula.sound.harmony import nearest, voiced
from fabula.sound.instruments import INSTRUMENTS, Bowed
from fabula.sound.motif import Singer, draw_motif
from fabula.sound.patterns import drum_hits, figure_notes
from fabula.sound.plan import Played, Section, sections
from fabula.sound.playing import LONGEST, Note

_ACCENT_APART = 3 * RATE
_RISE = round(2.2 * RATE)


def arrange(sheet: CueSheet) -> list[Note]:
    """All the notes of a score; the same for the same sheet."""
    plan = sections(sheet)
    motif = draw_motif(np.random.default_rng([sheet.seed, 3]))
    notes: list[Note] = []
    voices: tuple[int, ...] = ()
    for turn, section in enumerate(plan):
        rng = np.random.default_rng([section.seed, section.number, 4])
        singer = Singer(motif, section.recipe.mode, section.tonic + 12, section.recipe.meter, turn)
        voices = _chords(section, voices, notes)
        notes += _bass(section)
        notes += _figure(section, rng)
        notes += _melody(section, singer, rng)
        notes += _drums(section, rng)
        if section.closing:
            notes += _final(section)
    notes += _accents(sheet, plan)
    return [note for note in notes if 0 <= note.start < sheet.samples and note.samples > 0]


def _chords(section: Section, voices: tuple[int, ...], notes: list[Note]) -> tuple[int, ...]:
    """The pad, its voices moving as little as they can; returns the last voicing for the next section."""
    pad = section.recipe.pad
    if section.instrument and section.cue.foreground:
        pad = section.instrument if isinstance(INSTRUMENTS[section.instrument], Bowed) else ""
    behind = 0.55 if section.cue.foreground else 1.0
    for played in section.bars:
        voices = voiced(played.chord, voices)
        if not pad:
            continue
        swell = (0.3 + 0.7 * played.strength) * behind
        last = section.closing and played is section.bars[-1]
        length = played.bar.end - played.bar.start
        length = round(length * 0.6) if last else length + round(0.1 * RATE)
        tones = (*voices, voices[-1] + 12) if played.strength > 0.93 * section.recipe.energy else voices
        for index, tone in enumerate(tones):  # at the height of the film the top voice is doubled above
            pan = -0.5 + index / len(tones)
            notes += _held(Note(played.bar.start, length, tone, swell, pad, pan))
    return voices


def _held(note: Note) -> Iterator[Note]:
    """A long note, in breaths when it is longer than an instrument can hold."""
    longest = LONGEST // 2
    for start in range(0, note.samples, longest):
        yield note._replace(start=note.start + start, samples=min(longest, note.samples - start))


def _bass(section: Section) -> Iterator[Note]:
    style = section.recipe.bass
    for played in _before_end(section):
        root = nearest(36, played.chord[:1])
        bar = played.bar
        if section.solo:
            yield Note(bar.start, bar.end - bar.start, root + 12, 0.55, section.instrument, -0.15)
        elif style == "long" or played.strength < 0.25:
            yield from _held(Note(bar.start, bar.end - bar.start, root, 0.5 + 0.3 * played.strength, "sub"))
        else:
            steps = {"bounce": 1.0, "pulse": 0.5, "drive": 0.5}[style]
            for index in range(int(bar.beats / steps)):
                beat = index * steps
                strength = (0.9 if beat == int(beat) else 0.65) * (0.5 + 0.4 * played.strength)
                tone = nearest(root + 7, played.chord[2:3]) if style == "bounce" and index % 2 else root
                yield Note(bar.at(beat), round(bar.beat_samples * steps * 0.8), tone, strength, "bass")


def _figure(section: Section, rng: Generator) -> Iterator[Note]:
    name = section.instrument if section.cue.foreground and section.instrument else section.recipe.figure
    if not name:
        return
    front = 0.8 if section.cue.foreground else 1.0
    for played in _before_end(section):
        strength = (0.4 + 0.35 * played.strength) * front
        for beat, beats, tone, weight in figure_notes(section.recipe.pattern, played.chord, played.bar.beats):
            start = played.bar.at(beat) + int(rng.normal(0, 0.006) * RATE)
            pan = float(np.clip((tone - 64) / 24, -0.6, 0.6))
            lightly = strength * weight * float(rng.uniform(0.88, 1.0))
            yield Note(max(start, 0), round(beats * played.bar.beat_samples), tone, lightly, name, pan)


def _melody(section: Section, singer: Singer, rng: Generator) -> Iterator[Note]:
    name = section.instrument or section.recipe.melody
    front = section.cue.foreground
    high = 12 if name in ("glass", "musicbox") else 0  # small things sound high
    late = 0 if front or len(section.bars) < 5 else 1  # the ground is laid before the melody comes
    for index, played in enumerate(_before_end(section)):
        if index < late:
            continue
        for sung in singer.bar(index - late, played.bar.beats, played.chord, section.recipe.sparse and not front):
            start = played.bar.at(sung.beat) + int(abs(rng.normal(0, 0.008)) * RATE)
            strength = (0.75 if front else 0.68) + 0.25 * played.strength
            strength *= 1.0 if sung.beat == 0 else float(rng.uniform(0.82, 0.95))
            length = round(sung.beats * played.bar.beat_samples * 1.02)
            yield from _held(Note(start, length, sung.pitch + high, strength, name, 0.12))


def _drums(section: Section, rng: Generator) -> Iterator[Note]:
    style = section.recipe.drums
    if not style or section.solo:
        return
    for index, played in enumerate(_before_end(section)):
        if played.strength < 0.3 or (index == 0 and len(section.bars) > 4 and section.number == 0):
            continue
        fill = index % 4 == 3
        for beat, name, weight, pan in drum_hits(style, played.bar.beats, fill):
            strength = weight * (0.35 + 0.6 * played.strength) * float(rng.uniform(0.85, 1.0))
            yield Note(played.bar.at(beat), RATE // 2, 0, strength, name, pan)


def _before_end(section: Section) -> Sequence[Played]:
    return section.bars[:-1] if section.closing and len(section.bars) > 1 else () if section.closing else section.bars


def _final(section: Section) -> Iterator[Note]:
    """The last chord: bass, the chord rolled upwards, and the tonic on top, left to ring."""
    last = section.bars[-1]
    start, length = last.bar.start, last.bar.end - last.bar.start
    root = nearest(36, last.chord[:1])
    roll = min(0.07 * RATE, 0.05 * length)
    name = section.instrument or section.recipe.figure or section.recipe.melody
    yield from _held(Note(start, round(0.5 * length), root, 0.6, "sub"))
    for index, tone in enumerate(voiced(last.chord, (), 50, 70)):
        yield Note(start + round(index * roll), round(0.75 * length), tone, 0.55, name, -0.3 + 0.2 * index)
    top = nearest(section.tonic + 24, last.chord[:1])
    yield Note(start + round(3 * roll), round(0.75 * length), top, 0.6, section.instrument or section.recipe.melody)
    if section.recipe.energy > 0.7 and not section.solo:
        yield Note(start, RATE, 0, 0.7, "boom")


def _accents(sheet: CueSheet, plan: Sequence[Section]) -> Iterator[Note]:
    """Soft hits where the picture cuts, and a rise into a passage of more energy."""
    last = -_ACCENT_APART
    starts = {section.start for section in plan}
    for before, section in pairwise(plan):
        if before.end == section.start and section.recipe.energy > before.recipe.energy + 0.1:
            rise = min(_RISE, (before.end - before.start) // 2)
            yield Note(section.start - rise, rise, 0, 0.4 + 0.5 * section.recipe.energy, "riser")
    for hit in sorted({*sheet.hits, *starts} - {0}):
        section_now = next((section for section in plan if section.start <= hit < section.end), None)
        if section_now is None or hit - last < _ACCENT_APART:
            continue
        last = hit
        strength = (0.5 if hit in starts else 0.3) + 0.3 * section_now.recipe.energy
        yield from _accent(section_now, hit, strength)


def _accent(section: Section, hit: int, strength: float) -> Iterator[Note]:
    chord = next((played.chord for played in section.bars if played.bar.start <= hit < played.bar.end), None)
    if section.solo:
        return
    if section.recipe.accent == "boom":
        yield Note(hit, RATE, 0, strength, "boom")
    elif chord is not None:
        yield Note(hit, 2 * RATE, nearest(84, chord[:1]), 0.6 * strength, "glass", -0.3)
        yield Note(hit + RATE // 12, 2 * RATE, nearest(91, chord[2:3]), 0.45 * strength, "glass", 0.3)
