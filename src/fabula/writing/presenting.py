"""Presenting: a teller who looks at us between the pictures of a tale, or beside cards with the points of a text."""

from collections.abc import Sequence
from dataclasses import replace

from fabula.film.story import Card, Character
from fabula.vocabulary import Mode, ShotSize, Side
from fabula.writing.cards import MOST_POINTS, card_of, topic_of
from fabula.writing.cast import TELLER, seen
from fabula.writing.plan import Beat, ScenePlan

_STRONG = 0.7
_TOLD_SIZES: tuple[ShotSize, ...] = ("MS", "MCU", "CU", "MCU")
_CARD_SIZES: tuple[ShotSize, ...] = ("MS", "MCU")
_STUDIO = "office"
_PRESENTER_SIDE: Side = "left"


def staged(plans: tuple[ScenePlan, ...], mode: Mode | None, teller: Character | None) -> tuple[ScenePlan, ...]:
    """The plans with the teller in the picture: of the tale in every shot that shows nobody else, or beside cards."""
    if teller is None:
        return plans
    if mode == "hybrid":
        return tuple(_presented(_indoors(plan), teller, first=index == 0) for index, plan in enumerate(plans))
    return tuple(replace(plan, beats=_between(plan.beats, teller)) for plan in plans)


def _between(beats: Sequence[Beat], teller: Character) -> tuple[Beat, ...]:
    """The teller told from shot to shot: nearer and farther by what is felt, and away where there is more to see."""
    found: list[Beat] = []
    told = 0
    away = False
    for index, beat in enumerate(beats):
        speaks = any(line.speaker == TELLER for line in beat.lines)
        others = tuple(subject for subject in beat.subjects if subject.character != TELLER)
        if speaks and (not others or away or index % 2 == 0):
            found.append(replace(beat, role="speech", subjects=(seen(teller),), size=_told_size(beat, told)))
            told += 1
            away = False
        else:
            away = bool(others) and speaks
            quiet = () if others or not told else (seen(teller, action="looks"),)
            found.append(replace(beat, subjects=(*others, *quiet)))
    return tuple(found)


def _told_size(beat: Beat, number: int) -> ShotSize:
    if number and max(line.intensity for line in beat.lines) > _STRONG:
        return "CU"
    return _TOLD_SIZES[number % len(_TOLD_SIZES)]


def _presented(plan: ScenePlan, teller: Character, *, first: bool) -> ScenePlan:
    """A scene with its presenter beside a card: the title of what is told, and the points of each shot's own lines."""
    said = [line.text for beat in plan.beats for line in beat.lines]
    title = topic_of(said[0]) if said else ""
    beats: list[Beat] = []
    number = 0
    last: Card | None = None
    for index, beat in enumerate(plan.beats):
        lines = [line.text for line in beat.lines]
        card = card_of(title, lines, opens=number == 0 and len(said) > 1) if lines else None
        card = _after(card, last)
        last = card or last
        before = beats[-1] if beats else None
        ends = index == len(plan.beats) - 1
        if lines:
            who = seen(teller, _PRESENTER_SIDE)
            beats.append(replace(beat, role="speech", subjects=(who,), card=card, size=_card_size(number)))
            number += 1
        elif _seen_apart(beat):
            beats.append(beat)
        elif before is not None and before.card and not ends:
            who = seen(teller, _PRESENTER_SIDE, "points")
            beats.append(
                replace(beat, role="speech", subjects=(who,), card=_all_shown(before.card), size=_card_size(number))
            )
            number += 1
        else:
            who = seen(teller, "centre" if not before else _PRESENTER_SIDE, "stands" if not before else "nods")
            beats.append(replace(beat, role="establish" if index == 0 else "close", subjects=(who,)))
    return replace(plan, beats=tuple(beats))


def _after(card: Card | None, before: Card | None) -> Card | None:
    """A card with the points of the one before it already there, the oldest left out when they are too many."""
    if card is None or before is None or card.title != before.title:
        return card
    new = tuple(point for point in card.points if point not in before.points)
    kept = before.points[-max(MOST_POINTS - len(new), 0) :] if len(new) < MOST_POINTS else ()
    return card.model_copy(update={"points": (*kept, *new), "shown": len(kept)})


def _all_shown(card: Card) -> Card:
    return card.model_copy(update={"shown": len(card.points)})


def _seen_apart(beat: Beat) -> bool:
    """Whether a shot shows something beside its teller, so that it is looked at while nobody speaks."""
    return any(subject.character != TELLER for subject in beat.subjects)


def _card_size(number: int) -> ShotSize:
    return _CARD_SIZES[number % len(_CARD_SIZES)]


def _indoors(plan: ScenePlan) -> ScenePlan:
    """A presenter of whom no word says where stands in a studio."""
    sight = plan.sight
    if sight.place != "field" or sight.finer:
        return plan
    return replace(plan, sight=replace(sight, place=_STUDIO, finer=_STUDIO))
