"""Patterns: what the accompaniment plays over a bar, as beats, pitches and drums."""

from collections.abc import Iterator

from fabula.sound.harmony import voiced

# steps through the chord's notes from the lowest, 4 for its first an octave up; and the length of a step in beats
_ORDERS: dict[str, tuple[tuple[int, ...], float]] = {
    "up": ((0, 1, 2, 3, 4, 3, 2, 1), 0.5),
    "slow": ((0, 1, 2, 3), 1.0),
    "wander": ((0, 2, 4, 1), 1.0),
    "gallop": ((0, 0, 0, 2, 0, 0, 1, 0), 0.5),
    "sixteenths": ((0, 2, 4, 2, 1, 2, 4, 3, 0, 2, 4, 2, 3, 2, 1, 2), 0.25),
    "ostinato": ((0, 0, 2, 0, 0, 1, 0, 2), 0.5),
    "waltz": ((0, 2, 3, 4, 3, 2), 0.5),
}
_DRUMS: dict[str, tuple[tuple[str, float, tuple[float, ...], float], ...]] = {
    "light": (("shaker", 0.5, (0.5, 1.0), 0.35), ("knock", 2.0, (0.45,), -0.1), ("clap", 4.0, (0.0, 0.3), 0.15)),
    "heart": (("knock", 2.0, (0.8,), 0.0),),
    "taiko": (
        ("taiko", 1.0, (1.0, 0.55, 0.75, 0.6), -0.2),
        ("taiko", 0.5, (0.0, 0.3), 0.35),
        ("shaker", 0.5, (0.5,), 0.4),
    ),
    "electro": (("kick", 1.0, (1.0,), 0.0), ("clap", 2.0, (0.0, 0.9), 0.05), ("hat", 0.5, (0.35, 0.9), 0.3)),
}


def figure_notes(pattern: str, chord: tuple[int, ...], beats: int) -> Iterator[tuple[float, float, int, float]]:
    """(beat, length in beats, pitch, weight) of the accompaniment over one bar of a chord's pitch classes."""
    tones = voiced(chord, (), 48, 67)
    ladder = (*tones, *(tone + 12 for tone in tones))
    if pattern == "strum":
        yield from _strum(ladder, beats)
        return
    if pattern == "bounce":
        yield from _bounce(ladder, beats)
        return
    order, step = _ORDERS[pattern]
    for index in range(int(beats / step)):
        tone = ladder[
            min(
                order[index % len(order)] * len(tones) // 4 if len(tones) > 4 else order[index % len(order)],
                len(ladder) - 1,
            )
        ]
        weight = 1.0 if index * step == int(index * step) else 0.78
        ring = max(step * 2, 0.5) if step >= 0.5 else step
        yield index * step, ring, tone, weight


def _strum(ladder: tuple[int, ...], beats: int) -> Iterator[tuple[float, float, int, float]]:
    yield 0.0, 1.5, ladder[0] - 12 if ladder[0] > 52 else ladder[0], 1.0
    for beat in range(1, beats):
        for index, tone in enumerate(ladder[:4]):
            yield beat + 0.03 * index, 0.9, tone, 0.6
    for index, tone in enumerate(reversed(ladder[1:4])):
        yield beats - 0.5 + 0.03 * index, 0.5, tone, 0.45


def _bounce(ladder: tuple[int, ...], beats: int) -> Iterator[tuple[float, float, int, float]]:
    for beat in range(beats):
        if beat % 2 == 0:
            yield float(beat), 0.5, ladder[0] if beat % 4 == 0 else ladder[2], 1.0
        for tone in ladder[1:4]:
            yield beat + 0.5, 0.3, tone, 0.55


def drum_hits(style: str, beats: int, fill: bool) -> Iterator[tuple[float, str, float, float]]:
    """(beat, drum, weight, pan) over one bar; `fill` adds a few strokes that lead on."""
    for name, step, weights, pan in _DRUMS[style]:
        for index in range(int(-(-beats // step))):
            weight = weights[index % len(weights)]
            if weight and index * step < beats:
                yield index * step, name, weight, pan
    if fill and style in ("taiko", "electro"):
        name = "taiko" if style == "taiko" else "clap"
        for index in range(3):
            yield beats - 0.75 + 0.25 * index, name, 0.45 + 0.15 * index, 0.2
