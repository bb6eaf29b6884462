"""A crew member of your own: any class with a `version` and the craft's one method.

Installed packages announce theirs in the entry-point group `fabula.composer`, and people then choose it with
`--crew composer=drone`. Here it is put into the crew by hand.
"""

from dataclasses import replace

import numpy as np

import fabula
from fabula.film import CueSheet
from fabula.media import Sound


class Drone:
    """One low chord that swells and dies with the film."""

    version = 1

    def score(self, sheet: CueSheet) -> Sound:
        """A chord of three sines under one long arch, (sheet.samples, 2)."""
        time = np.arange(sheet.samples) / 48_000
        chord = sum(np.sin(2 * np.pi * hertz * time) for hertz in (110.0, 164.8, 220.0))
        arch = np.sin(np.linspace(0, np.pi, sheet.samples)) ** 2
        sound = (0.05 * chord * arch).astype(np.float32)
        return np.stack([sound, sound], axis=1)


crew = replace(fabula.hire_all(), composer=Drone())
film = fabula.write("A forest at dawn, light fog, 4 seconds")
master = fabula.produce(film, "films/drone", crew, draft=True)
print(master.path)
