"""A text that is read aloud, word for word: its scenes, and shots of one or two sentences each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fabula.film.story import Subject
from fabula.writing.blocking import roles_for
from fabula.writing.gazetteer import near, scene_changing, weak_places
from fabula.writing.pacing import dealt, shots_within
from fabula.writing.people import UNNAMED, meant_by, names_in
from fabula.writing.places import settled
from fabula.writing.plan import Beat, Role, ScenePlan, with_lines
from fabula.writing.sentences import LONGEST_LINE, paragraphs_of, sentences_of
from fabula.writing.sight import Sight, placed, see
from fabula.writing.telling import Telling

_SHOT_WORDS = 18
_FEW_SENTENCES = 5
_SHOT_SENTENCES = 2
_SHORT_TEXT_SENTENCES = 8
_LEAST_SCENE_SENTENCES = 3
_FIRST_SENTENCES = 4
_QUOTE_END = re.compile('[»”"]$')
_TAG = re.compile(r"[—–-]\s+[а-яёa-z]|[a-zа-яё]")


@dataclass(frozen=True)
class Told:
    """A sentence of a text, and what is seen in it."""

    text: str
    sight: Sight
    opens_paragraph: bool


def narrated_plans(told: list[Told], look: str, telling: Telling) -> tuple[ScenePlan, ...]:
    """The scenes of a text; every sentence is a line of exactly one beat, in order."""
    most = 1 if len(told) <= _FEW_SENTENCES else _SHOT_SENTENCES
    plans: list[ScenePlan] = []
    parts = list(_scenes(told))
    here = _opening([replace(told[0], sight=_through(parts[0])), *told[1:]], look)
    for part in parts:
        here = replace(_through(part), subjects=(), unknown=()).over(here) if plans else here
        groups = list(_groups(part, most))
        beats = [_beat(group, index, opens_film=not plans) for index, group in enumerate(groups)]
        said = [_told_by(beat, group, telling) for beat, group in zip(beats, groups, strict=True)]
        plans.append(ScenePlan(here, tuple(said), later=bool(plans)))
    return tuple(plans)


def _through(part: list[Told]) -> Sight:
    """What is seen when a scene begins, with the hour and the weather that the rest of its paragraph names."""
    first = _placed_firmly(part)
    until = next((i for i, told in enumerate(part) if i and told.opens_paragraph), len(part))
    weathers = [told.sight.weather for told in part[:until] if told.sight.weather]
    times = [told.sight.time_of_day for told in part[:until] if told.sight.time_of_day]
    weather = first.weather or next(iter(weathers), None)
    if weather in ("wind", "cloudy", "rain") and "storm" in weathers:
        weather = "storm"
    return replace(first, weather=weather, time_of_day=first.time_of_day or next(iter(times), None))


def _placed_firmly(part: list[Told]) -> Sight:
    """The first sentence's sight; where it names only the sea, in the harbour that a later sentence of it names."""
    first = part[0].sight
    if first.finer not in weak_places() or not first.place:
        return first
    for sight in (told.sight for told in part[1:]):
        if sight.place and sight.finer not in weak_places() and near(first.place, sight.place):
            return replace(first, place=sight.place, finer=sight.finer, said_place=sight.said_place)
    return first


def told_in(text: str) -> list[Told]:
    """The sentences with what is seen in each: those named in it, and whom "he" and "she" mean."""
    names = names_in(text)
    meant = dict(UNNAMED)
    found: list[Told] = []
    for paragraph in paragraphs_of(text):
        for index, sentence in enumerate(_with_tags(sentences_of(paragraph))):
            sight = see(sentence, people=names | meant)
            meant = meant_by(sight.subjects, meant)
            found.append(Told(sentence, sight, opens_paragraph=index == 0))
    return found


def _with_tags(sentences: list[str]) -> list[str]:
    """The sentences, a quoted one together with the words that say whose it is: «Да!» and «— сказал он.»"""
    found: list[str] = []
    for sentence in sentences:
        tagged = found and _QUOTE_END.search(found[-1]) and _TAG.match(sentence)
        if tagged and len(found[-1]) + len(sentence) < LONGEST_LINE:
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found


def spread(plans: tuple[ScenePlan, ...], seconds: float) -> tuple[ScenePlan, ...]:
    """The plans with silent shots between the spoken ones, where the asked length is longer than the words."""
    counts = dealt(min(shots_within(seconds, len(plans)), 600), len(plans))
    return tuple(
        replace(plan, beats=_spread(plan.beats, count)) if count > len(plan.beats) else plan
        for plan, count in zip(plans, counts, strict=True)
    )


def _spread(beats: tuple[Beat, ...], count: int) -> tuple[Beat, ...]:
    """`count` beats with the given ones among them; the first shot stays without words to show the place."""
    subjects = tuple(dict.fromkeys(subject for beat in beats for subject in beat.subjects))
    unspoken = placed(tuple(subject for subject in subjects if subject.character is None)[:3])
    roles = roles_for(count, subjects=bool(subjects))
    first = 1 if subjects != unspoken else 0
    found = [Beat(role=role, subjects=unspoken if i < first else _quiet(subjects)) for i, role in enumerate(roles)]
    found = [replace(beat, action=beats[0].action) for beat in found]
    for number, beat in enumerate(beats):
        at = first + number * (count - first) // len(beats)
        found[at] = replace(beat, role=roles[at] if first == 0 else "speech")
    return tuple(found)


def _quiet(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Subjects of a shot without words: who talked before now looks."""
    quiet = {s.kind + (s.character or ""): s for s in subjects}
    return tuple(s.model_copy(update={"action": "looks"}) if s.character else s for s in quiet.values())[:3]


def _opening(told: list[Told], look: str) -> Sight:
    """Where the film begins: the first sentences' place and hour, else the whole text's."""
    first = " ".join(t.text for t in told[:_FIRST_SENTENCES])
    head = see(first)
    near = next((t.sight for t in told if t.sight.place), head)
    sight = told[0].sight.over(head) if told[0].sight.place is None else told[0].sight
    return replace(settled(sight, first, first, near, look), subjects=(), unknown=(), heads=())


def _scenes(told: list[Told]) -> Iterator[list[Told]]:
    part: list[Told] = []
    here = Sight()
    for sentence in told:
        sight = sentence.sight
        elsewhere = _elsewhere(sentence, here)
        at_another_time = sight.time_of_day and here.time_of_day and sight.time_of_day != here.time_of_day
        changed = sentence.opens_paragraph and sight.weather and sight.weather not in ("wind", here.weather)
        free = sentence.opens_paragraph or len(part) >= _LEAST_SCENE_SENTENCES or len(told) <= _SHORT_TEXT_SENTENCES
        if part and free and (elsewhere or at_another_time or changed):
            yield part
            part = []
        here = sight.over(here)
        part.append(sentence)
    if part:
        yield part


def _elsewhere(told: Told, here: Sight) -> bool:
    """Whether a sentence is set in another place; to a near one (sea, harbour) only a new paragraph moves."""
    sight = told.sight
    if not sight.place or not here.place or sight.finer not in scene_changing():
        return False
    return not near(sight.place, here.place) or (told.opens_paragraph and sight.finer != here.finer)


def _beat(group: list[Told], index: int, *, opens_film: bool) -> Beat:
    subjects = {subject.character or subject.kind: subject for told in group for subject in told.sight.subjects}
    role: Role = "establish" if index == 0 else "view"
    if subjects and (index or not opens_film):
        role = "detail" if index % 3 == 2 else "subject"
    return Beat(
        role=role, subjects=placed(tuple(subjects.values())[:3]), action=" ".join(told.text for told in group)[:300]
    )


def _told_by(beat: Beat, group: list[Told], telling: Telling) -> Beat:
    lines = tuple(line for told in group for line in telling.lines(told.text, told.sight))
    return with_lines(beat, lines, telling.language)


def _groups(part: list[Told], most: int) -> Iterator[list[Told]]:
    group: list[Told] = []
    for told in part:
        words = sum(len(t.text.split()) for t in (*group, told))
        if group and (len(group) >= most or words > _SHOT_WORDS or told.opens_paragraph):
            yield group
            group = []
        group.append(told)
    if group:
        yield group
