"""Who runs after whom: the one that runs away is ahead, and both run."""

from itertools import pairwise

from fabula.film.story import Subject
from fabula.writing.gazetteer import Mention, mentions
from fabula.writing.riding import PEOPLE
from fabula.writing.words import Word

_FARTHEST_WORDS = 5
_HUNTS = {"chase", "pursue", "hunt", "гнаться", "погнаться", "догонять", "преследовать"}
_AFTER = {"after", "за", "from", "от"}
_WINGED = {"birds", "owl", "gulls", "butterfly", "eagle", "dragon", "bat", "bee", "dragonfly"}
FOUR_LEGGED = frozenset({
    "dog", "cat", "fox", "deer", "horse", "bear", "wolf", "tiger", "zebra", "rabbit", "squirrel", "hedgehog", "mouse",
    "cow", "sheep", "goat", "pig", "elephant", "lion", "giraffe", "camel", "unicorn",
})  # fmt: skip
_ANIMATE = {*PEOPLE, *_WINGED, *FOUR_LEGGED, "chicken", "penguin", "frog", "snake", "robot", "ghost"}


def chase_in(words: tuple[Word, ...], found: tuple[Mention, ...]) -> tuple[str, ...]:
    """The kinds of who runs away and who runs after them, of "A runs after B", «А гонится за Б»; else nothing."""
    for one, other in pairwise(found):
        between = words[one.last : other.first]
        said = {word.text.lower() for word in between}
        runs = any(mention.meaning in ("runs", "flies") for mention in mentions("actions", between))
        hunts = any(word.lemmas & _HUNTS for word in between)
        pair = {one.meaning, other.meaning}
        chases = len(between) <= _FARTHEST_WORDS and (hunts or (runs and bool(said & _AFTER)))
        if chases and len(pair & _ANIMATE) == len((one, other)):
            return (one.meaning, other.meaning) if said & {"from", "от"} else (other.meaning, one.meaning)
    return ()


def chasing(pair: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Who runs away on the right, where both run to, and who is after them on the left."""
    away, after = (s.model_copy(update={"action": "flies" if s.kind in _WINGED else "runs"}) for s in pair)
    return away.model_copy(update={"side": "right"}), after.model_copy(update={"side": "left"})
