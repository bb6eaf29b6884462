"""The foley artist: makes effects and ambience by name, each kind from its own file in sounds/."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from fabula.errors import BadSource
from fabula.film import Effect
from fabula.media import Sound


def kinds() -> tuple[str, ...]:
    """Every kind of sound there is, by name: one for each file in sounds/."""
    return tuple(sorted(module.name for module in iter_modules([str(Path(__file__).parent / "sounds")])))


class SynthFoley:
    """Synthesises effects and ambience; the crew's foley artist that is always there."""

    version = 1

    def effect(self, effect: Effect) -> Sound:
        """One sound: (effect.samples, 2) at 48 kHz; BadSource names the known kinds when this one is not.

        Beds from 2 to 40 s loop without a join; all other sounds begin and end in silence.
        """
        if effect.kind not in kinds():
            raise BadSource(f"there is no sound {effect.kind!r}; there is: {', '.join(kinds())}")
        # its tools come with a compiler: they are carried in only when there is something to make
        sound: Sound = import_module("fabula.sound.foley_stage").make(effect)
        return sound
