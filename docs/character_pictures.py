"""The pictures of docs/characters.md: rigs, feelings, mouths, scenes and acting; make_pictures.py makes them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import skia

import fabula
from fabula.cast.sheets import sheet_of
from fabula.edit.contact import write_row
from fabula.film import (
    RATE,
    Beat,
    Card,
    Character,
    Heard,
    Line,
    Moment,
    Phone,
    Role,
    Setup,
    Sheet,
    Speech,
    Subject,
    VoiceSheet,
)
from fabula.media import Frame
from fabula.picture.character_stills import still as drawn
from fabula.vocabulary import EMOTIONS, RIGS, Emotion

Order = Callable[..., Setup]
Still = Callable[[Setup, int], Frame]
Loop = Callable[[Path, Path, int, int], None]
TALK = """(A rooftop at dusk. Mira, a woman with long brown hair in a green coat, and a robot.)

Mira: Do you ever look at the stars?
Robot: Every night. I have counted them twice.
Mira: Twice? Why?
Robot: You were late.
"""
KINDS = {rig: kind for kind, rigs in RIGS.items() for rig in rigs}
PAPER, INK, DIM = (22, 22, 28), skia.Color(236, 236, 240), skia.Color(150, 152, 164)
GAP, TITLE, CAPTION = 24, 76, 40

# who stands for each rig: gender, age, what is said of them, seed, and what they do on the sheet
LINE_UP: dict[str, tuple[str, str, str, int, str]] = {
    "person": ("female", "adult", "a woman with wavy dark brown hair in a jacket with a red scarf", 6, "waves"),
    "anime": ("female", "young", "a girl with long ginger hair", 10, "stands"),
    "cartoon": ("male", "adult", "a man in a yellow sweater", 6, "stands"),
    "cyborg": ("male", "adult", "a man in a black jacket", 4, "waves"),
    "robot": ("neutral", "adult", "a blue robot", 2, "waves"),
    "monkey": ("male", "adult", "a monkey in a red shirt", 3, "stands"),
    "fox": ("male", "adult", "a fox", 8, "stands"),
    "cat": ("female", "adult", "a grey cat", 3, "waves"),
    "bear": ("male", "adult", "a brown bear in overalls", 9, "stands"),
    "owl": ("female", "adult", "a brown owl", 10, "stands"),
    "dog": ("male", "adult", "a dog in a green sweater", 12, "waves"),
    "rabbit": ("female", "adult", "a white rabbit in a blue jacket", 13, "stands"),
    "wolf": ("male", "adult", "a wolf in a coat", 14, "stands"),
    "elf": ("female", "young", "an elf with long blond hair in a green robe", 15, "stands"),
    "wizard": ("male", "old", "a wizard in a blue robe", 16, "stands"),
    "dragon": ("male", "adult", "a green dragon", 17, "stands"),
    "fairy": ("female", "young", "a fairy in a pink dress", 18, "waves"),
    "dwarf": ("male", "old", "a dwarf with a red beard", 19, "stands"),
}
FEELING = ("person", "anime", "fox", "robot")
SPEAKING = ("person", "fox", "robot")
SOUNDS = {"sil": "", "PP": "p", "FF": "f", "TH": "θ", "DD": "t", "kk": "k", "CH": "tʃ", "SS": "s", "nn": "n",
          "RR": "ɹ", "aa": "ɑ", "E": "ɛ", "I": "i", "O": "ɔ", "U": "u"}  # fmt: skip
"""The fifteen shapes of a mouth, each with a sound that makes it."""


class Picture(NamedTuple):
    """A picture on a page: RGB, with what is written under it."""

    frame: Frame
    words: str


def page(path: Path, title: str, pictures: Sequence[Picture], columns: int, width: int, caption: int = CAPTION) -> None:
    """Pictures of one shape in rows as a JPEG, `width` pixels wide each, with a line of words under each."""
    height = round(width * pictures[0].frame.shape[0] / pictures[0].frame.shape[1])
    rows = -(-len(pictures) // columns)
    sheet = _paper(GAP + columns * (width + GAP), TITLE + rows * (height + caption) + GAP)
    canvas = _titled(sheet, title)
    for index, picture in enumerate(pictures):
        place = GAP + index % columns * (width + GAP), TITLE + index // columns * (height + caption)
        _hang(sheet, canvas, picture, place, (width, height))
    _write(path, sheet)


def _paper(width: int, height: int) -> Frame:
    sheet = np.zeros((height, width, 4), np.uint8)
    sheet[...] = (*PAPER, 255)
    return sheet


def _titled(sheet: Frame, title: str) -> skia.Canvas:
    canvas = skia.Surface(sheet, skia.ColorType.kRGBA_8888_ColorType).getCanvas()
    write_row(canvas, title, GAP, 50, 28, INK, sheet.shape[1] - 2 * GAP)
    return canvas


def _hang(sheet: Frame, canvas: skia.Canvas, picture: Picture, place: tuple[int, int], size: tuple[int, int]) -> None:
    (left, top), (width, height) = place, size
    small = cv2.resize(picture.frame, size, interpolation=cv2.INTER_AREA)
    sheet[top : top + height, left : left + width, :3] = small
    write_row(canvas, picture.words, left, top + height + 22, 15, DIM, width)


def _write(path: Path, sheet: Frame) -> None:
    cv2.imwrite(str(path), np.ascontiguousarray(sheet[..., 2::-1]), [cv2.IMWRITE_JPEG_QUALITY, 78])


def somebody(rig: str, name: str = "", about: str = "", **fields: object) -> Character:
    """A character of a rig as the line-up has it, or as `about` says, with its sheet."""
    gender, age, own, seed, _ = LINE_UP[rig]
    plain = {"id": (name or rig).lower(), "name": name or rig, "kind": KINDS[rig], "gender": gender, "age": age}
    person = Character.model_validate({**plain, "description": about or own, "seed": seed, **fields})
    return person.model_copy(update={"sheet": sheet_of(person)})


def sheet_of_rig(person: Character) -> Sheet:
    """The sheet that a character was given."""
    assert person.sheet is not None
    return person.sheet


def acted(person: Character, emotion: Emotion = "neutral", action: str = "", lines: tuple[Heard, ...] = (),
          size: str = "CU", at: int = 40) -> Moment:  # fmt: skip
    """A moment of what the performer makes of a role."""
    wanted = {"character": person, "action": action, "lines": lines, "emotion": emotion, "intensity": 0.9, "size": size}
    moment: Moment = fabula.hire("performer").perform(Role.model_validate({**wanted, "fps": 24, "frames": at + 24}))[at]
    return moment


def line_up(folder: Path) -> None:
    """Every rig, whole."""
    pictures = []
    for rig, (*_, action) in LINE_UP.items():
        person = somebody(rig)
        moment = acted(person, "happy", action, size="WS")
        whole = drawn(sheet_of_rig(person), moment, (800, 800))
        pictures.append(Picture(whole[:, 110:690], rig))
    page(folder / "characters.jpg", "Characters", pictures, 6, 312)


def emotions(folder: Path) -> None:
    """The ten emotions of four rigs."""
    pictures = []
    for rig in FEELING:
        person = somebody(rig)
        for emotion in EMOTIONS:
            frame = drawn(sheet_of_rig(person), acted(person, emotion), (440, 440), whole=False)
            pictures.append(Picture(frame, emotion))
    page(folder / "characters-emotions.jpg", "Emotions", pictures, 5, 276, 32)


def visemes(folder: Path) -> None:
    """The fifteen shapes of a mouth, each from a sound that is held for half a second."""
    pictures = []
    for rig in SPEAKING:
        person = somebody(rig)
        for shape, ipa in SOUNDS.items():
            sound = Phone(ipa=ipa, start=0, end=RATE // 2)
            speech = Speech(text=shape, samples=RATE // 2, phones=(sound,))
            moment = acted(person, lines=(Heard(speaker=person.id, start=RATE, speech=speech),), at=30)
            face = drawn(sheet_of_rig(person), moment, (500, 500), whole=False)[115:425, 95:405]
            pictures.append(Picture(face, f"{shape}  {ipa}"))
        pictures.append(Picture(np.full_like(face, PAPER), ""))
    page(folder / "characters-visemes.jpg", "Mouths", pictures, 8, 200, 32)


def spoken(person: Character, text: str, start_seconds: float = 0.3, emotion: Emotion = "neutral") -> Heard:
    """A line as the voice says it."""
    line = Line(text=text, speaker=person.id, emotion=emotion, intensity=0.7)
    speech = fabula.hire("voice").say(line, VoiceSheet(gender=person.gender, age=person.age), "en").speech
    return Heard(speaker=person.id, start=round(start_seconds * RATE), speech=speech, emotion=emotion, intensity=0.7)


def seen(person: Character, side: str = "centre", action: str = "stands", emotion: Emotion | None = None) -> Subject:
    """A character in a shot."""
    return Subject.model_validate(
        {"kind": "person", "action": action, "side": side, "character": person.id, "emotion": emotion}
    )


def shots() -> list[tuple[str, dict[str, object], int]]:
    """What the page of scenes shows: the words under each frame, its set-up, and which frame it is."""
    mira = somebody("person", "Mira")
    tom = somebody("person", "Tom", "a man with curly black hair in a red sweater", gender="male", seed=16)
    robot, fox = somebody("robot"), somebody("fox")
    girl, dancer = (
        somebody("person", "Lena", "a girl with wavy black hair", age="young", seed=3),
        somebody("person", "Ines", "a girl with wavy black hair in a red dress", age="young", seed=3),
    )
    child = somebody(
        "person", "Max", "a boy with curly blond hair in a purple hoodie", age="child", gender="male", seed=5
    )
    boy = somebody("cartoon", "Jan", "a boy in a red hoodie", age="child", gender="male", seed=6)
    host = somebody("person", "Nora", "a woman with glasses in a beige jacket", gender="female", seed=16)
    wizard, dragon, anime = somebody("wizard"), somebody("dragon"), somebody("anime", "Aya")
    say = spoken
    hello = "The boats come home one after the other, and then it is quiet."
    card = Card(title="Three light sources", points=("The window is the key", "A lamp fills", "A rim parts"))
    return [
        ("two at the lake", {"place": "lake", "time_of_day": "dusk", "size": "MS", "characters": (mira, tom),
         "subjects": (seen(mira, "left", "talks"), seen(tom, "right", "listens")), "lines": (say(mira, hello),)}, 44),
        ("close, at dusk", {"place": "sea", "time_of_day": "dusk", "size": "CU", "characters": (girl,),
         "subjects": (seen(girl, "left", "talks"),), "lines": (say(girl, hello, 0.3, "sad"),)}, 70),
        ("close, at night", {"place": "city", "time_of_day": "night", "size": "MCU", "characters": (tom,),
         "weather": "rain", "subjects": (seen(tom, "right", "talks"),),
         "lines": (say(tom, "Did you hear that? Somebody is there!", 0.3, "fearful"),)}, 40),
        ("explaining", {"place": "library", "size": "MS", "characters": (robot, fox),
         "subjects": (seen(robot, "left", "explains"), seen(fox, "right", "listens")),
         "lines": (say(robot, "Everything pulls on everything else, always."),)}, 48),
        ("dancing to the beat", {"place": "stage", "time_of_day": "night", "look": "neon", "size": "MLS",
         "characters": (dancer,), "subjects": (seen(dancer, action="dances", emotion="happy"),),
         "beat": Beat(bpm=112)}, 54),
        ("playing", {"place": "room", "time_of_day": "night", "size": "MS", "characters": (child,), "subjects":
         (seen(child, action="plays"), Subject(kind="piano")), "beat": Beat(bpm=96)}, 60),
        ("riding", {"place": "park", "look": "cartoon", "size": "MLS", "move": "pan_right", "characters": (boy,),
         "subjects": (seen(boy, action="rides"), Subject(kind="skateboard", action="rides"))}, 40),
        ("beside a card", {"place": "office", "size": "MS", "characters": (host,), "card": card,
         "subjects": (seen(host, "left", "presents"),), "lines": (say(host, "First, the window is the key."),)}, 60),
        ("in a tale", {"place": "castle", "time_of_day": "dusk", "look": "storybook", "size": "MS",
         "characters": (wizard, dragon), "subjects": (seen(wizard, "left", "talks"), seen(dragon, "right", "listens")),
         "lines": (say(wizard, "You have grown, old friend!", 0.3, "happy"),)}, 40),
        ("upright", {"place": "magic_forest", "time_of_day": "dusk", "look": "anime", "size": "MCU", "aspect": "9:16",
         "characters": (anime,), "subjects": (seen(anime, action="talks"),),
         "lines": (say(anime, "Once upon a time, in a magical forest far away!", 0.3, "excited"),)}, 24),
    ]  # fmt: skip


def scenes(folder: Path, order: Order, still: Still) -> None:
    """Frames of painted shots with characters, the last one upright beside the others."""
    pictures = [Picture(still(order(**setup), index), words) for words, setup, index in shots()]
    width, height = 480, 270
    tall = 3 * height + 2 * CAPTION
    sheet = _paper(GAP + 3 * (width + GAP) + tall * 9 // 16 + GAP, TITLE + tall + CAPTION + GAP)
    canvas = _titled(sheet, "Scenes")
    for index, picture in enumerate(pictures[:-1]):
        place = GAP + index % 3 * (width + GAP), TITLE + index // 3 * (height + CAPTION)
        _hang(sheet, canvas, picture, place, (width, height))
    _hang(sheet, canvas, pictures[-1], (GAP + 3 * (width + GAP), TITLE), (tall * 9 // 16, tall))
    _write(folder / "characters-scene.jpg", sheet)


def acting(folder: Path, order: Order, still: Still) -> None:
    """One line from its first to its last word, every half second."""
    mira = somebody("person", "Mira")
    line = spoken(mira, "I never said that it would be easy. But look how far we have come!", 0.4, "confident")
    setup = order("rooftop", time_of_day="dusk", size="MS", aspect="1:1", characters=(mira,), lines=(line,),
                  subjects=(seen(mira, "centre", "talks"),), frames=132)  # fmt: skip
    frames = [Picture(still(setup, n), f"{n / 24:.1f} s") for n in range(4, 124, 10)]
    page(folder / "characters-acting.jpg", "Acting", frames, 6, 316)


def talk(folder: Path, loop: Loop) -> None:
    """The README's dialogue: written, filmed small and made into a loop."""
    master = fabula.produce(fabula.write(TALK), "films/mira-and-robot", draft=True)
    loop(folder / "characters.webp", master.path, 18, 56)


def make(folder: Path, order: Order, still: Still, loop: Loop) -> None:
    """All pictures of the cast, into `folder`."""
    line_up(folder)
    emotions(folder)
    visemes(folder)
    scenes(folder, order, still)
    acting(folder, order, still)
    talk(folder, loop)
