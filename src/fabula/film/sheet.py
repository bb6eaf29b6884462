"""The character sheet: what somebody looks like, as the only source of every drawing of them."""

from typing import Annotated

from pydantic import Field, StringConstraints

from fabula.film.plain import Name, Plain, Share
from fabula.vocabulary import Beard, FaceShape, Glasses, HairStyle, Hat, Outfit, Prop

COLOUR = "^#[0-9a-fA-F]{6}$"
"""How a colour is written."""

Hex = Annotated[str, StringConstraints(to_lower=True, pattern=COLOUR)]


class Sheet(Plain):
    """What somebody looks like, for every shot of the film; colours are "#rrggbb" in neutral light.

    `rig` is the figure that is drawn (person, fox, robot, ...). `height_metres` is from the ground to the crown,
    `build` 0 slight to 1 sturdy with 0.5 the rig's own, `head` the head's size against the rig's own. `skin` is skin,
    fur, plumage or plating; `skin_light` its paler parts (belly, muzzle, face plate). `top`, `bottom`, `shoes` and
    `accent` are the clothes' colours; `accent` is also scarf, ribbon, tie, lamp. What a rig does not have is left out.
    """

    rig: Name = "person"
    height_metres: Annotated[float, Field(ge=0.3, le=3.0)] = 1.7
    build: Share = 0.5
    head: Annotated[float, Field(ge=0.7, le=1.6)] = 1.0
    face: FaceShape = "oval"
    skin: Hex = "#e2b08c"
    skin_light: Hex = "#f6dcc4"
    hair_style: HairStyle = "short"
    hair: Hex = "#4a3026"
    brows: Share = 0.5
    eyes: Hex = "#4a7a5c"
    eye_size: Annotated[float, Field(ge=0.7, le=1.4)] = 1.0
    nose: Share = 0.5
    lips: Hex = "#c0605a"
    beard: Beard = "none"
    glasses: Glasses = "none"
    freckles: bool = False
    lashes: bool = False
    wrinkles: Share = 0.0
    outfit: Outfit = "sweater"
    top: Hex = "#39708a"
    bottom: Hex = "#33405c"
    shoes: Hex = "#3a2c28"
    accent: Hex = "#e0604a"
    hat: Hat = "none"
    prop: Prop = "none"
