"""A character of your own: drawn up from a description, changed by hand, filmed, and laid out as a model sheet."""

from pathlib import Path

import fabula
from fabula.cast.sheets import sheet_of
from fabula.film import Character, Film, Line, Scene, Shot, Subject
from fabula.screening import model_sheets

pip = Character(id="pip", name="Pip", kind="animal", description="a small grey rabbit in a red jacket", seed=5)
sheet = sheet_of(pip).model_copy(update={"prop": "scarf", "accent": "#edc243"})
pip = pip.model_copy(update={"sheet": sheet})  # from here on the sheet is the only source of every drawing

film = Film(
    title="Pip",
    characters=(pip,),
    scenes=(
        Scene(
            id="park",
            place="park",
            season="autumn",
            shots=(
                Shot(
                    id="walk",
                    size="MLS",
                    seconds=3.0,
                    subjects=(Subject(kind="rabbit", character="pip", action="walks", emotion="happy"),),
                ),
                Shot(
                    id="talk",
                    size="MCU",
                    subjects=(Subject(kind="rabbit", character="pip", action="talks"),),
                    lines=(Line(text="I have packed everything. Even the moon!", speaker="pip", emotion="excited"),),
                ),
            ),
        ),
    ),
)
master = fabula.produce(film, folder="films/pip", draft=True)
model_sheets(master.folder, Path("films/pip/pip.png"), fabula.hire_all())
print(f"{master.path}, and the model sheet beside it")
