"""A dialogue by hand: two characters with sheets of their own, shot and reverse shot, and what each of them feels."""

import fabula
from fabula.film import Character, Film, Line, Scene, Sheet, Shot, Subject, VoiceSheet

mira = Character(
    id="mira",
    name="Mira",
    gender="female",
    voice=VoiceSheet(gender="female"),
    sheet=Sheet(hair_style="wavy", hair="#5b3a27", lashes=True, outfit="coat", top="#2f7f78", accent="#e0604a"),
)
unit = Character(id="unit", name="Unit", kind="robot", description="a blue robot", seed=2)  # its sheet is drawn up

left = Subject(kind="woman", character="mira", side="left", action="talks")
right = Subject(kind="robot", character="unit", side="right", action="talks")
listening = {"action": "listens"}

film = Film(
    title="Counting",
    characters=(mira, unit),
    scenes=(
        Scene(
            id="roof",
            place="rooftop",
            time_of_day="dusk",
            seed=4,
            shots=(
                Shot(
                    id="both",
                    size="MS",
                    subjects=(left, right.model_copy(update=listening)),
                    lines=(Line(text="Do you ever look at the stars?", speaker="mira", emotion="calm"),),
                ),
                Shot(
                    id="unit",
                    size="MCU",
                    subjects=(right,),
                    lines=(Line(text="Every night. I have counted them twice.", speaker="unit", emotion="confident"),),
                ),
                Shot(
                    id="mira",
                    size="CU",
                    subjects=(left,),
                    lines=(Line(text="Twice? Why?", speaker="mira", emotion="surprised", intensity=0.8),),
                ),
                Shot(
                    id="both-again",
                    size="MS",
                    move="slow_zoom_in",
                    subjects=(left.model_copy(update=listening), right),
                    lines=(Line(text="You were late.", speaker="unit", emotion="happy", intensity=0.8),),
                ),
            ),
        ),
    ),
)
master = fabula.produce(film, folder="films/counting", draft=True)
for seen in master.report.continuity:
    print(f"{seen.shot}: {seen.character} covers {seen.share:.0%} of the picture")
print(f"the film: {master.path}")
