"""The composer: writes music to the cut and plays it on its own synthesiser."""

from importlib import import_module

from fabula.film import Beats, CueSheet
from fabula.media import Sound


class SynthComposer:
    """Composes and synthesises the score; the crew's composer that is always there."""

    version = 1

    def score(self, sheet: CueSheet) -> Sound:
        """The music for a whole film: (sheet.samples, 2) at 48 kHz, silent by its last sample.

        Passages of mood "none" are silence. BadSource when a cue names an instrument that there is not.
        """
        # the orchestra comes with a compiler: it is called in only when there is something to play
        music: Sound = import_module("fabula.sound.scoring").perform(sheet)
        return music

    def beats(self, sheet: CueSheet) -> tuple[Beats, ...]:
        """Where the beats of the music lie, one for every stretch in one tempo; none where there is silence."""
        found: tuple[Beats, ...] = import_module("fabula.sound.beats").beats_of(sheet)
        return found
