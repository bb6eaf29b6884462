"""Joins: how a scene comes in after the one before. A cut says nothing; every other transition says one thing."""

import re

from fabula.vocabulary import Transition
from fabula.writing.plan import ScenePlan

_QUICK = {"runs", "rides", "jumps", "chases"}
_DREAM = re.compile(
    r"\b(?:dream\w*|memor(?:y|ies)|remember\w*|flashback\w*|recall\w*|imagin\w+"
    r"|сн(?:ом|ится|ятся|ился|илась)|во сне|мечта(?:ет|ют|ла|л)\w*|вспомина\w+|вспомни\w+|воспоминани\w+|грез\w+)\b",
    re.IGNORECASE,
)
_THROWN: tuple[Transition, ...] = ("whip_pan", "match_zoom")


def join_of(before: ScenePlan | None, plan: ScenePlan, earlier: tuple[Transition, ...]) -> Transition:
    """The transition into a scene; `earlier` are those into the scenes so far.

    A part ends in black; a dream or a memory comes out of white; time passes in a dissolve; quick action in one place
    is torn over to quick action in another; the same one in another place is flown to. The last two wear out soon, so
    they never follow each other and are at most every third.
    """
    if before is None:
        return "cut"
    if plan.part:
        return "fade_black"
    if _told_of(plan) and not _told_of(before):
        return "fade_white"
    if plan.lapse or _time_passes(before, plan):
        return "dissolve"
    if before.sight.place != plan.sight.place and _fresh(earlier):
        if _quick(before) and _quick(plan):
            return "whip_pan"
        if _leads(before) & _leads(plan):
            return "match_zoom"
    return "dissolve" if plan.later else "cut"


def _fresh(earlier: tuple[Transition, ...]) -> bool:
    """Whether a thrown camera is not worn out yet."""
    thrown = [transition in _THROWN for transition in earlier]
    return not thrown[-1] and sum(thrown) <= len(thrown) // 3


def _time_passes(before: ScenePlan, plan: ScenePlan) -> bool:
    ended = before.sight.time_to or before.sight.time_of_day
    return ended != plan.sight.time_of_day or before.sight.season != plan.sight.season


def _told_of(plan: ScenePlan) -> bool:
    """Whether a scene is dreamt or remembered."""
    return bool(plan.beats) and bool(_DREAM.search(plan.beats[0].action))


def _quick(plan: ScenePlan) -> bool:
    return any(subject.action in _QUICK for beat in plan.beats for subject in beat.subjects)


def _leads(plan: ScenePlan) -> set[str]:
    """Whom a scene is about: those who are named first in its shots."""
    return {beat.subjects[0].character or beat.subjects[0].kind for beat in plan.beats if beat.subjects}
