"""What a scene feels like: the mood of its music when nobody has chosen one."""

from collections import Counter

from fabula.film import Film, Scene
from fabula.sound.ambience import place_kind
from fabula.vocabulary import Emotion, Mood

_BY_EMOTION: dict[Emotion, Mood] = {
    "happy": "joyful",
    "sad": "sad",
    "angry": "tense",
    "surprised": "playful",
    "fearful": "dark",
    "disgusted": "dark",
    "excited": "joyful",
    "calm": "calm",
    "confident": "hopeful",
}
_CHILDISH = ("child", "boy", "girl", "kid", "kitten", "puppy", "clown", "monkey")
_UNCANNY = ("ghost", "witch", "skeleton", "monster", "vampire")


def mood_of(scene: Scene, film: Film) -> Mood:
    """The mood that fits a scene: what its lines feel, else its weather, its place and its light."""
    return _spoken(scene) or _by_weather(scene) or _by_subject(scene) or _by_place(scene, film)


def _spoken(scene: Scene) -> Mood | None:
    felt = [line.emotion for shot in scene.shots for line in shot.lines if line.emotion != "neutral"]
    lines = sum(len(shot.lines) for shot in scene.shots)
    if not felt or 2 * len(felt) < lines:
        return None
    return _BY_EMOTION[Counter(felt).most_common(1)[0][0]]


def _by_weather(scene: Scene) -> Mood | None:
    if scene.weather == "storm":
        return "epic" if place_kind(scene.place) == "sea" else "tense"
    if place_kind(scene.place) in ("room", "hum"):
        return None
    if scene.weather == "rain":
        return "tense" if place_kind(scene.place) == "city" and scene.time_of_day == "night" else "sad"
    if scene.weather == "fog" and scene.time_of_day != "day":
        return "mysterious" if scene.time_of_day == "night" else "calm"
    return None


def _by_subject(scene: Scene) -> Mood | None:
    kinds = [subject.kind for shot in scene.shots for subject in shot.subjects]
    if any(word in kind for kind in kinds for word in _UNCANNY):
        return "dark"
    if any(word in kind for kind in kinds for word in _CHILDISH) and scene.time_of_day != "night":
        return "playful"
    return None


def _by_place(scene: Scene, film: Film) -> Mood:
    if "neon" in (film.look, scene.place) or "cyber" in scene.place:
        return "cyberpunk"
    if "magic" in scene.place or "fairy" in scene.place:
        return "mysterious"
    by_time: dict[str, tuple[Mood, Mood, Mood, Mood]] = {  # dawn, day, dusk, night
        "forest": ("calm", "hopeful", "mysterious", "mysterious"),
        "sea": ("calm", "hopeful", "romantic", "mysterious"),
        "lake": ("calm", "calm", "romantic", "mysterious"),
        "stream": ("calm", "calm", "calm", "mysterious"),
        "city": ("hopeful", "hopeful", "romantic", "cyberpunk"),
        "village": ("folk", "folk", "calm", "calm"),
        "field": ("hopeful", "hopeful", "calm", "calm"),
        "heights": ("hopeful", "epic", "epic", "dark"),
        "room": ("calm", "calm", "calm", "calm"),
        "hum": ("hopeful", "hopeful", "hopeful", "mysterious"),
    }
    return by_time[place_kind(scene.place)][("dawn", "day", "dusk", "night").index(scene.time_of_day)]
