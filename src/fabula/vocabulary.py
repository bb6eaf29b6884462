"""The closed vocabularies of a film: the trade's words that film.yaml, the CLI and the crew share."""

from typing import Literal, get_args

Mode = Literal["cinematic", "character", "hybrid"]
Quality = Literal["speed", "balanced", "quality", "ultra"]
Aspect = Literal["16:9", "9:16", "1:1"]
SubtitleMode = Literal["burned", "file", "both", "none"]
TimeOfDay = Literal["dawn", "day", "dusk", "night"]
Weather = Literal["clear", "cloudy", "rain", "storm", "snow", "fog", "wind"]
Season = Literal["spring", "summer", "autumn", "winter"]
ShotSize = Literal["ECU", "CU", "MCU", "MS", "MLS", "WS", "EWS"]
Move = Literal[
    "static",
    "slow_zoom_in",
    "slow_zoom_out",
    "pan_left",
    "pan_right",
    "tilt_up",
    "tilt_down",
    "orbit",
    "dolly",
    "crane",
    "handheld",
]
Transition = Literal["cut", "dissolve", "fade_black", "fade_white", "wipe", "iris", "whip_pan", "match_zoom"]
Side = Literal["left", "centre", "right"]
CharacterKind = Literal["person", "monkey", "anime", "cartoon", "robot", "animal", "fantasy", "cyborg"]
Gender = Literal["female", "male", "neutral"]
Age = Literal["child", "young", "adult", "old"]
Emotion = Literal[
    "neutral",
    "happy",
    "sad",
    "angry",
    "surprised",
    "fearful",
    "disgusted",
    "excited",
    "calm",
    "confident",
]
Mood = Literal[
    "none",
    "neutral",
    "calm",
    "hopeful",
    "joyful",
    "sad",
    "tense",
    "epic",
    "mysterious",
    "romantic",
    "playful",
    "dark",
    "cyberpunk",
    "folk",
]

FaceShape = Literal["oval", "round", "square", "heart", "long"]
HairStyle = Literal[
    "bald", "buzz", "short", "side_part", "curly", "afro", "spiky", "wavy", "bob", "long", "ponytail", "bun", "braids"
]
Beard = Literal["none", "stubble", "moustache", "goatee", "full", "long"]
Glasses = Literal["none", "round", "square", "shades"]
Outfit = Literal[
    "none", "tshirt", "shirt", "sweater", "hoodie", "jacket", "coat", "suit", "dress", "robe", "overalls", "armour"
]
Hat = Literal["none", "cap", "beanie", "brimmed", "wizard", "crown", "hood", "flowers"]
Prop = Literal["none", "book", "staff", "wand", "cane", "bag", "cup", "tablet", "scarf", "backpack"]

RIGS: dict[CharacterKind, tuple[str, ...]] = {
    "person": ("person",),
    "monkey": ("monkey",),
    "anime": ("anime",),
    "cartoon": ("cartoon",),
    "robot": ("robot",),
    "animal": ("fox", "cat", "bear", "owl", "dog", "rabbit", "wolf"),
    "fantasy": ("elf", "wizard", "dragon", "fairy", "dwarf"),
    "cyborg": ("cyborg",),
}
"""Which rigs draw a kind of character; the first is what the kind alone stands for."""

MODES: tuple[Mode, ...] = get_args(Mode)
QUALITIES: tuple[Quality, ...] = get_args(Quality)
MOVES: tuple[Move, ...] = get_args(Move)
TIMES_OF_DAY: tuple[TimeOfDay, ...] = get_args(TimeOfDay)
WEATHERS: tuple[Weather, ...] = get_args(Weather)
SHOT_SIZES: tuple[ShotSize, ...] = get_args(ShotSize)
TRANSITIONS: tuple[Transition, ...] = get_args(Transition)
MOODS: tuple[Mood, ...] = get_args(Mood)
EMOTIONS: tuple[Emotion, ...] = get_args(Emotion)
CHARACTER_KINDS: tuple[CharacterKind, ...] = get_args(CharacterKind)
