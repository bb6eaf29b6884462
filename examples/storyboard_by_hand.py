"""A storyboard by hand: every scene, shot and line as plain data, saved as a film.yaml that can be edited."""

from pathlib import Path

import fabula
from fabula.film import Cue, Film, Format, Line, Scene, Shot, Subject

film = Film(
    title="Two lights",
    look="storybook",
    format=Format(quality="speed", aspect="1:1"),
    cue=Cue(mood="hopeful"),
    scenes=(
        Scene(
            id="evening",
            place="lake",
            time_of_day="dusk",
            seed=7,
            shots=(
                Shot(id="evening-wide", size="EWS", move="crane", seconds=2.5),
                Shot(
                    id="evening-near",
                    size="MS",
                    move="slow_zoom_in",
                    lines=(Line(text="First the mountains went dark.", emotion="calm"),),
                ),
            ),
        ),
        Scene(
            id="night",
            place="lake",
            time_of_day="night",
            seed=7,  # the same seed: the same lake, by another light
            shots=(
                Shot(
                    id="night-wide",
                    size="WS",
                    move="pan_right",
                    transition="dissolve",
                    subjects=(Subject(kind="owl", action="flies"),),
                    lines=(Line(text="Then something woke.", emotion="surprised"),),
                ),
            ),
        ),
    ),
)
fabula.write_film(film, Path("films/two-lights.yaml"))
master = fabula.produce(film, folder="films/two-lights", draft=True)
print(master.path)
