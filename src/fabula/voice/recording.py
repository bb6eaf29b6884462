"""Recording: every line of the film is spoken, once; the same line in the same voice is never spoken again."""

from collections.abc import Sequence
from functools import partial

from fabula.crew import Recording, Voice
from fabula.film import Film, Step, Watch
from fabula.vault import Shelf, Vault


def record(film: Film, voice: Voice, vault: Vault, watch: Watch) -> Sequence[Recording]:
    """The recordings of all lines in film order; sounds stay on disk until they are asked for."""
    lines = [line for shot in film.shots for line in shot.lines]
    watch(Step(stage="record", done=0, total=len(lines)))
    said = (partial(vault.take, voice.say, line, film.voice_of(line), film.language) for line in lines)
    recordings: Shelf[Recording] = Shelf(said)
    for done, (line, _) in enumerate(zip(lines, recordings, strict=True), 1):
        watch(Step(stage="record", done=done, total=len(lines), note=line.text[:60]))
    return recordings
