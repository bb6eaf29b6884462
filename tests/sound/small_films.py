"""Small films, cuts and voices for the tests of sound."""

from collections.abc import Sequence

import numpy as np

from fabula.film import RATE, Cue, Cut, CutShot, Film, Scene, Shot, Speech, SpokenLine
from fabula.media import Sound
from fabula.vocabulary import Transition

FPS = 24


def film(scenes: Sequence[Scene], cue: Cue = Cue(), seed: int = 5) -> Film:  # noqa: B008 - Cue is frozen
    return Film(title="test", scenes=tuple(scenes), cue=cue, seed=seed)


def scene(number: int, **fields: object) -> Scene:
    shot = fields.pop("shot", Shot(id=f"shot-{number}", seed=number + 40))
    return Scene.model_validate({"id": f"scene-{number}", "seed": number + 7, "shots": (shot,), **fields})


def cut_of(
    story: Film, frames: int, lines: Sequence[SpokenLine] = (), overlap: int = 0, transition: Transition = "dissolve"
) -> Cut:
    """Every shot `frames` long, with the same transition between all."""
    shots, start = [], 0
    for place in story.scenes:
        for shot in place.shots:
            first = not shots
            over = 0 if first else overlap
            start -= over
            how: Transition = "cut" if not over else transition
            shots.append(
                CutShot(shot_id=shot.id, scene_id=place.id, start=start, frames=frames, overlap=over, transition=how)
            )
            start += frames
    return Cut(fps=FPS, shots=tuple(shots), lines=tuple(lines))


def line(start_seconds: float, seconds: float, shot_id: str = "shot-0") -> SpokenLine:
    speech = Speech(text="x", samples=round(seconds * RATE))
    return SpokenLine(shot_id=shot_id, line=0, start=round(start_seconds * RATE), speaker="narrator", speech=speech)


def voice(seconds: float, seed: int = 1, crest: float = 1.0) -> Sound:
    """Something like a voice: syllables of a buzz with noise, (samples, 1); `crest` sharpens its pulses."""
    rng = np.random.default_rng(seed)
    t = np.arange(round(seconds * RATE)) / RATE
    syllables = np.clip(np.sin(2 * np.pi * 4 * t), 0, 1) ** 0.7
    pulse = np.exp(-((t * 115) % 1) * 12 * crest) * crest - 0.2
    body = syllables * (0.3 * pulse + 0.03 * rng.standard_normal(len(t)))
    return body.astype(np.float32)[:, None]


def noise(samples: int, level: float, seed: int = 2) -> Sound:
    rng = np.random.default_rng(seed)
    return (level * rng.standard_normal((samples, 2))).astype(np.float32)
