"""Recording: every line of the film is spoken, once; the same line in the same voice is never spoken again."""

from fabula.crew import Recording, Voice
from fabula.film import Film, Step, Watch
from fabula.vault import Vault


def record(film: Film, voice: Voice, vault: Vault, watch: Watch) -> tuple[Recording, ...]:
    """The recordings of all lines in film order; sounds stay on disk until they are mixed."""
    lines = [line for shot in film.shots for line in shot.lines]
    recordings = []
    watch(Step(stage="record", done=0, total=len(lines)))
    for line in lines:
        recordings.append(vault.take(voice.say, line, film.voice_of(line), film.language))
        watch(Step(stage="record", done=len(recordings), total=len(lines), note=line.text[:60]))
    return tuple(recordings)
