"""A dialogue: shot and reverse shot, a line each, with what stands in brackets shown between."""

from dataclasses import replace

from fabula.film.orders import Brief
from fabula.film.story import Character, Line, Subject
from fabula.writing.cast import cast_of, line_of, seen
from fabula.writing.dialogue import Shown, Spoken, Turn, turns_of
from fabula.writing.gazetteer import mentions, weak_places
from fabula.writing.places import settled
from fabula.writing.plan import Beat, Role, ScenePlan, with_lines
from fabula.writing.riding import carried_in, ridden
from fabula.writing.sentences import sentences_of
from fabula.writing.sight import Sight, placed, see
from fabula.writing.words import folded, words_of


def cast_in(text: str, seed: int, brief: Brief) -> tuple[Character, ...]:
    """Everybody who has a line."""
    return cast_of([t.name for t in turns_of(text) if isinstance(t, Spoken) and t.name], seed, brief)


def spoken_plans(text: str, cast: tuple[Character, ...], look: str, language: str) -> tuple[ScenePlan, ...]:
    """The scenes of a dialogue, each opened by a shot of the place."""
    parts = _scenes(turns_of(text))
    plans: list[ScenePlan] = []
    whole = see(_shown_text(turns_of(text)))
    if len(parts) > 1:
        whole = Sight(place=whole.place, finer=whole.finer)
    for part in parts:
        sight = _sight(part, whole, look) if not plans else see(_shown_text(part)).over(plans[-1].sight)
        beats = [Beat(role="establish", action=_shown_text(part)[:300])]
        for turn in part:
            beats += _beats(turn, cast, language)
        plans.append(ScenePlan(replace(sight, subjects=()), _opened(beats), later=bool(plans)))
    return tuple(plans)


def _opened(beats: list[Beat]) -> tuple[Beat, ...]:
    """Without the opening shot where the author begins with a shot of his own."""
    if len(beats) > 1 and beats[1].role == "establish":
        return tuple(beats[1:])
    return tuple(beats)


def _shown_text(turns: list[Turn]) -> str:
    said = [turn.action if isinstance(turn, Shown) else turn.text for turn in turns if not getattr(turn, "name", "")]
    return ". ".join(said)


def _sight(turns: list[Turn], whole: Sight, look: str) -> Sight:
    shown = _shown_text(turns)
    sight = settled(see(shown).over(whole), shown, shown, whole, look)
    if sight.weather is None:
        # Speakers tell of the weather ("It is only the wind"); a place they talk about is not where they are.
        sight = replace(sight, weather=see(" ".join(t.text for t in turns if isinstance(t, Spoken))).weather)
    return sight


def _scenes(turns: list[Turn]) -> list[list[Turn]]:
    """A new scene where brackets or the narrator name a place other than the one named before."""
    weak = weak_places()
    parts: list[list[Turn]] = [[]]
    here = ""
    for turn in turns:
        place = see(_shown_text([turn])).finer
        if place and place not in weak:
            if here and place != here and parts[-1]:
                parts.append([])
            here = place
        parts[-1].append(turn)
    return [part for part in parts if part]


def _beats(turn: Turn, cast: tuple[Character, ...], language: str) -> list[Beat]:
    if isinstance(turn, Shown):
        subjects = _shown_subjects(turn.action, cast)
        role: Role = "subject" if subjects else "establish"
        return [Beat(role=role, subjects=subjects, action=turn.action[:300])]
    if not turn.name:
        lines = tuple(line_of(sentence, "narrator", "neutral") for sentence in sentences_of(turn.text))
        return [
            with_lines(Beat(role="view", subjects=see(turn.text).subjects[:3], action=turn.text[:300]), lines, language)
        ]
    number = next(i for i, character in enumerate(cast) if character.name == turn.name)
    who = cast[number]
    emotion = None
    spoken: tuple[Line, ...] = tuple(line_of(sentence, who.id, emotion) for sentence in sentences_of(turn.text))
    beat = Beat(role="speech", subjects=(seen(who, "left" if number % 2 == 0 else "right"),), action=turn.manner)
    return [with_lines(beat, spoken, language)]


def _shown_subjects(action: str, cast: tuple[Character, ...]) -> tuple[Subject, ...]:
    """What brackets show: the speakers named in them, doing what is said there, and everything else they name."""
    words = words_of(action)
    verbs = mentions("actions", words)
    done = verbs[0].meaning if verbs else "stands"
    lemmas = {lemma for word in words for lemma in word.lemmas}
    done = ridden("person", done, by=carried_in(words))
    people = [
        seen(character).model_copy(update={"action": done})
        for character in cast
        if any(folded(name) in lemmas for name in character.name.split())
    ]
    kinds = {person.kind for person in people}
    others = [subject for subject in see(action).subjects if subject.kind not in kinds]
    return placed((*people, *others)[:3])
