"""What a place sounds like: the beds of ambience by place, time of day, weather and season."""

from typing import NamedTuple

from fabula.film import Scene


class Bed(NamedTuple):
    """A bed of ambience by the foley artist's name for it, in dB against its usual level."""

    kind: str
    level_db: float = 0.0


# a place is any name, so it is known by the words in it; the first row that fits is taken
_PLACES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("village", ("village", "hamlet", "farm", "yard")),
    ("room", ("room", "interior", "house", "home", "kitchen", "studio", "office", "school", "class", "library")),
    ("room", ("hall", "shop", "cafe", "museum", "theatre", "theater", "stage", "attic", "cabin", "hut", "tavern")),
    ("hum", ("abstract", "technology", "tech", "space", "lab", "server", "digital", "void", "data", "cosmos")),
    ("lake", ("lake", "pond", "bay")),
    ("stream", ("river", "stream", "brook", "creek", "waterfall")),
    ("sea", ("sea", "ocean", "shore", "beach", "coast", "island", "harbour", "harbor", "port", "ship", "pier")),
    ("forest", ("forest", "wood", "jungle", "taiga", "grove", "park", "garden", "swamp", "camp")),
    ("city", ("city", "street", "town", "neon", "alley", "bridge", "square", "road", "roof", "station", "skyline")),
    ("field", ("field", "meadow", "steppe", "prairie", "plain", "hill", "valley")),
    ("heights", ("mountain", "peak", "cliff", "summit", "desert", "castle", "ruin", "tower", "canyon", "sky")),
)
_SHELTERED = ("room", "hum")
_FAIR_WEATHER = ("forest_day", "forest_night", "field", "crickets")


def place_kind(place: str) -> str:
    """The kind of place, as ambience knows them, that a place's name stands for; "heights" (wind) when none fits."""
    if place in {kind for kind, _ in _PLACES}:
        return place
    parts = place.replace("-", "_").split("_")
    for kind, words in _PLACES:
        # a short word must begin a part of the name (bay, not abbey); a long one may stand anywhere in it
        if any(part.startswith(word) or (len(word) > 4 and word in part) for part in parts for word in words):
            return kind
    return "heights"


def beds_of(scene: Scene) -> tuple[Bed, ...]:
    """The beds under a scene: those it names itself, or those of its place in its weather, loudest first."""
    if scene.ambience:
        return tuple(Bed(kind) for kind in dict.fromkeys(scene.ambience))
    kind = place_kind(scene.place)
    if kind in _SHELTERED:
        return (Bed(kind), *_heard_inside(scene)) if kind == "room" else (Bed(kind),)
    weather = _weather_beds(scene)
    quieter = -6.0 if scene.weather in ("rain", "storm") else 0.0
    place = tuple(Bed(bed.kind, bed.level_db + quieter) for bed in _place_beds(kind, scene))
    wet = scene.weather in ("rain", "storm", "snow")
    loudest: dict[str, float] = {}
    for bed in (*weather, *place):
        if not (wet and bed.kind in _FAIR_WEATHER):
            loudest[bed.kind] = max(bed.level_db, loudest.get(bed.kind, bed.level_db))
    return tuple(Bed(kind, level_db) for kind, level_db in sorted(loudest.items(), key=lambda item: -item[1]))


def _heard_inside(scene: Scene) -> tuple[Bed, ...]:
    outside = {"rain": ("rain", -9.0), "storm": ("storm", -9.0), "wind": ("wind", -10.0), "snow": ("snow", -8.0)}
    return (Bed(*outside[scene.weather]),) if scene.weather in outside else ()


def _weather_beds(scene: Scene) -> tuple[Bed, ...]:
    beds = {"rain": Bed("rain"), "storm": Bed("storm"), "snow": Bed("snow"), "wind": Bed("wind", -1.0)}
    if scene.weather in beds:
        return (beds[scene.weather],)
    return (Bed("wind", -12.0),) if scene.weather == "fog" else ()


def _place_beds(kind: str, scene: Scene) -> tuple[Bed, ...]:
    dark = scene.time_of_day == "night"
    if kind == "sea":
        return (Bed("waves"),) if scene.weather == "storm" else (Bed("waves"), Bed("wind", -11.0))
    if kind == "city":
        return (Bed("city", -2.0 if dark else 0.0),)
    if kind == "heights":
        return (Bed("wind", -2.0), Bed("crickets", -12.0)) if dark and _warm(scene) else (Bed("wind", -2.0),)
    living = _living(kind, scene)
    if kind in ("lake", "stream"):
        return (Bed(kind), *(Bed(bed.kind, bed.level_db - 8.0) for bed in living))
    if kind == "village":
        return (Bed("village"), *(Bed(bed.kind, bed.level_db - 8.0) for bed in living if bed.kind == "crickets"))
    return living


def _living(kind: str, scene: Scene) -> tuple[Bed, ...]:
    """What sings: birds by day, crickets and an owl by night, and only the muffled wind in winter."""
    if not _warm(scene):
        return (Bed("snow", -2.0),)
    wooded = kind in ("forest", "lake", "stream")
    if scene.time_of_day == "night":
        return (Bed("forest_night" if wooded else "crickets"),)
    if scene.time_of_day == "dusk":
        return (Bed("forest_day", -5.0), Bed("crickets", -6.0)) if wooded else (Bed("crickets", -2.0),)
    return (Bed("forest_day" if wooded else "field"),)


def _warm(scene: Scene) -> bool:
    return scene.season != "winter" and scene.weather != "snow"
