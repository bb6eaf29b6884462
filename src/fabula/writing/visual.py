"""A prompt that describes pictures: its scenes, the shots that show them, and a short narration in its own words."""

import math
import re
from dataclasses import replace

from fabula.film.story import NARRATOR, Subject
from fabula.vocabulary import TimeOfDay
from fabula.writing.blocking import roles_for
from fabula.writing.cast import TELLER
from fabula.writing.changes import with_change
from fabula.writing.description import narration_of
from fabula.writing.gazetteer import mentions
from fabula.writing.pacing import dealt, shots_within
from fabula.writing.people import meant_by, names_in
from fabula.writing.places import settled
from fabula.writing.plan import Beat, ScenePlan, speech_seconds, with_lines
from fabula.writing.riding import PEOPLE, carried_in, ridden, with_gear
from fabula.writing.segments import Segment, segments_of
from fabula.writing.sight import Sight, see
from fabula.writing.telling import Telling, Told
from fabula.writing.words import words_of

USUAL_SECONDS = 12.0
_PICTURE_SECONDS = 3.0
_SCENE_SECONDS = 4.0
_LONGEST_LOOK_SECONDS = 16.0
_MOST_SHOTS = 600
_SPOKEN_SHARE = 0.85
_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|them|his|their|он|она|они|его|её|ее|их|ему|ей|им)\b", re.IGNORECASE)
_LATER_TIME: dict[TimeOfDay, TimeOfDay] = {"dawn": "day"}


def sights_of(description: str, look: str) -> list[tuple[Segment, Sight]]:
    """The scenes of a description with what is seen in each, silent ones filled from the scene before."""
    found: list[tuple[Segment, Sight]] = []
    names = names_in(description)
    meant: dict[str, str] = {}
    for segment in segments_of(description):
        sight = see(segment.text, guess_things=True, people=names | meant)
        meant = meant_by(sight.subjects, meant)
        sight = with_change(replace(sight, time_of_day=segment.time_of_day or sight.time_of_day), segment.text)
        if found:
            sight = _following(sight, found[-1][1], segment)
        found.append((segment, sight))
    whole = see(description)
    return [(segment, settled(sight, segment.text, description, whole, look)) for segment, sight in found]


def _following(sight: Sight, before: Sight, segment: Segment) -> Sight:
    time = before.time_to or before.time_of_day
    if segment.later and time and not sight.time_of_day:
        time = _LATER_TIME.get(time, time)
    if not any(s.kind in PEOPLE for s in sight.subjects) and _PRONOUN.search(segment.text):
        sight = replace(sight, subjects=(*_again(before.subjects, segment.text), *sight.subjects))
    return sight.over(replace(before, time_of_day=time, time_to=None))


def _again(subjects: tuple[Subject, ...], text: str) -> tuple[Subject, ...]:
    actions = mentions("actions", words_of(text))
    action = actions[0].meaning if actions else ""
    by = carried_in(words_of(text))
    return tuple(s.model_copy(update={"action": ridden(s.kind, action, by=by)}) for s in subjects if s.kind in PEOPLE)


def usual_seconds(sights: list[tuple[Segment, Sight]], language: str) -> float:
    """The length of a film whose prompt asks for none: long enough to read it in `language`, "" when it is not read."""
    said = [narration_of(text) for text in dict.fromkeys(s.text for s, _ in sights)] if language else []
    longest = max((speech_seconds(tuple(sentences), language) for sentences in said), default=0.0)
    reading = math.ceil(longest * len(sights) / _SPOKEN_SHARE)
    if lapses(sights):
        return max(_PICTURE_SECONDS * len(sights), reading)
    return max(USUAL_SECONDS, _SCENE_SECONDS * len(sights), reading)


def lapses(sights: list[tuple[Segment, Sight]]) -> bool:
    """Whether all scenes are one place in changing light, with nobody in it: then the camera stands still."""
    same = len({(sight.place, sight.finer) for _, sight in sights}) == 1
    return same and len(sights) > 1 and not any(sight.subjects for _, sight in sights)


def _watched(sights: list[tuple[Segment, Sight]], seconds: float) -> bool:
    """Whether the light's own change is what there is to see, so that one shot looks at it all the time."""
    changing = len(sights) == 1 and sights[0][1].time_to is not None and not sights[0][1].subjects
    return changing and seconds <= _LONGEST_LOOK_SECONDS


def visual_plans(sights: list[tuple[Segment, Sight]], seconds: float, telling: Telling) -> tuple[ScenePlan, ...]:
    """The scenes as plans whose shots fill `seconds`, told as `telling` says."""
    still = lapses(sights)
    count = len(sights) if still or _watched(sights, seconds) else min(shots_within(seconds, len(sights)), _MOST_SHOTS)
    said = _said(sights, seconds, telling)
    while True:
        plans = []
        for index, ((segment, sight), shots) in enumerate(zip(sights, dealt(count, len(sights)), strict=True)):
            beats = _spoken(_silent(sight, shots, segment.text), said[index], telling)
            plans.append(ScenePlan(sight, beats, later=segment.later, lapse=still and index > 0, part=segment.part))
        # Fewer shots when the words leave too little time for the silent ones.
        least = sum(beat.least_seconds for plan in plans for beat in plan.beats)
        if least <= seconds or count <= len(sights):
            return tuple(plans)
        count -= 1


def _said(sights: list[tuple[Segment, Sight]], seconds: float, telling: Telling) -> list[list[Told]]:
    """What is said in each scene: as much of its description as its share of the time allows, each text once."""
    share = seconds * _SPOKEN_SHARE / len(sights)
    texts = [segment.text for segment, _ in sights]
    return [
        _fitting(telling.told(text, sight), share, telling.language) if text not in texts[:index] else []
        for index, (text, (_, sight)) in enumerate(zip(texts, sights, strict=True))
    ]


def _clause(sentence: str) -> str:
    """A sentence as the note on a shot that shows it."""
    return sentence.rstrip(".")[:300]


def _silent(sight: Sight, count: int, text: str) -> tuple[Beat, ...]:
    roles = roles_for(count, subjects=bool(sight.subjects))
    clauses = [_clause(sentence) for sentence in narration_of(text)] or [" ".join(text.split())[:300]]
    beats = []
    for index, role in enumerate(roles):
        empty = role == "establish" and count >= 3 and sight.moving
        subjects = () if empty else _detail(sight) if role == "detail" else sight.subjects
        action = clauses[index * len(clauses) // count]
        beats.append(Beat(role=role, subjects=subjects, action=action))
    return tuple(beats)


def _detail(sight: Sight) -> tuple[Subject, ...]:
    """The one that a close shot is about, with what they ride or play."""
    return with_gear(sight.subjects[0], sight.subjects) if sight.subjects else ()


def _fitting(told: list[Told], seconds: float, language: str) -> list[Told]:
    """As many whole sentences as there is time to say, from the first on."""
    found: list[Told] = []
    for one in told:
        if speech_seconds(tuple(each.line.text for each in (*found, one)), language) > seconds:
            break
        found.append(one)
    return found


def _spoken(beats: tuple[Beat, ...], told: list[Told], telling: Telling) -> tuple[Beat, ...]:
    """The lines spread over the shots, one to a shot where there are enough; who speaks is seen where heard."""
    spread = list(beats)
    subjects = max((beat.subjects for beat in beats), key=len)
    for number, one in enumerate(told):
        at = number * len(beats) // len(told)
        speaker = one.line.speaker
        if speaker not in (NARRATOR, TELLER) and len(beats) > 1:
            at = max(at, 1)
        spread[at] = with_lines(spread[at], (one.line,), telling.language)
        named = {subject.kind for subject in see(one.sentence, people=names_in(one.sentence)).subjects}
        told_of = tuple(subject for subject in subjects if subject.kind in named)
        if told_of and not _PRONOUN.search(one.sentence):
            whole = dict.fromkeys(each for subject in told_of for each in with_gear(subject, subjects))
            spread[at] = replace(spread[at], subjects=tuple(whole))
        for index in range(at, len(spread)):
            spread[index] = replace(spread[index], action=_clause(one.sentence))
    speakers = {one.line.speaker for one in told} - {NARRATOR, TELLER}
    return _conversed(spread, subjects, speakers) if speakers else tuple(spread)


def _conversed(beats: list[Beat], subjects: tuple[Subject, ...], speakers: set[str]) -> tuple[Beat, ...]:
    """A scene in which one of the cast tells something: all together, the speaker where heard, then who listens."""
    heard = tuple(s for s in subjects if s.character and s.character not in speakers)
    quiet = tuple(s.model_copy(update={"action": "stands"}) if s.character in speakers else s for s in subjects)
    found: list[Beat] = []
    for beat in beats:
        said_by = next((line.speaker for line in beat.lines if line.speaker in speakers), None)
        before = found[-1] if found else None
        if said_by:
            speaker = tuple(s for s in subjects if s.character == said_by)
            found.append(replace(beat, role="speech", subjects=speaker))
        elif beat.lines or before is None:
            found.append(replace(beat, subjects=quiet))
        elif before.role == "speech" and heard:
            found.append(replace(beat, role="reaction", subjects=heard[:1]))
        else:
            found.append(replace(beat, role="group" if beat.role != "close" else "close", subjects=quiet))
    return tuple(found)
