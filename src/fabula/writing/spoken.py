"""A dialogue: shot and reverse shot, a line each, with what stands in brackets shown between."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fabula.film.orders import Brief
from fabula.film.story import Character, Line, Subject
from fabula.vocabulary import Emotion
from fabula.writing.cast import cast_of, line_of, seen
from fabula.writing.coverage import MOST_TOGETHER, Coverage, sides_of
from fabula.writing.dialogue import Shown, Spoken, Turn, turns_of
from fabula.writing.feelings import manner_in
from fabula.writing.gazetteer import mentions, weak_places
from fabula.writing.heads import Head
from fabula.writing.people import names_in
from fabula.writing.places import settled
from fabula.writing.plan import Beat, Role, ScenePlan, with_lines
from fabula.writing.riding import PEOPLE, carried_in, ridden
from fabula.writing.sentences import sentences_of
from fabula.writing.sight import Sight, placed, see
from fabula.writing.words import Word, folded, words_of

_EVERYBODY = {"they", "both", "all", "everyone", "everybody", "они", "оба", "обе", "все"}
_HE = {"he", "she", "он", "она"}
_POSTURES = {"sits", "stands", "dances", "walks"}
_WHILE_TALKING = {"points", "waves", "nods", "shrugs", "turns", "walks", "runs", "dances", "enters", "leaves", "reads"}
_ONLY_FELT = {"grieves", "rejoices"}  # seen on a face, and not done
_LOOKED_AT = "looks"
_SHORT_WORDS = 4
_LINGERS = 0.7


def cast_in(text: str, seed: int, brief: Brief) -> tuple[Character, ...]:
    """Everybody who has a line, with what the directions say of their looks."""
    turns = turns_of(text)
    cast = cast_of([t.name for t in turns if isinstance(t, Spoken) and t.name], seed, brief)
    shown = _shown_text(turns)
    cast = tuple(_described(character, shown, cast) for character in cast)
    first = next((turn.action for turn in turns if isinstance(turn, Shown)), "")
    heads = [head for head in see(first).heads if head.single and not head.name]
    if len(heads) != len(cast) or any(one.description for one in cast):
        return cast
    fits = all(_may_be(one, head) for one, head in zip(cast, heads, strict=True))
    heads = heads if fits else heads[::-1]
    if not all(_may_be(one, head) for one, head in zip(cast, heads, strict=True)):
        return cast
    return tuple(_as_told(one, head) for one, head in zip(cast, heads, strict=True))


def _may_be(character: Character, head: Head) -> bool:
    """Whether one whom a direction names only by what they are can be this speaker."""
    return "neutral" in (head.gender, character.gender) or head.gender == character.gender


def _described(character: Character, shown: str, others: Sequence[Character]) -> Character:
    """The character with what the directions say: "Anna, a tall woman with red hair", "the cat Basil", "an old owl"."""
    head = _head_of(character, shown, others)
    return character if head is None else _as_told(character, head)


def _as_told(character: Character, head: Head) -> Character:
    age = character.age if head.age == "adult" else head.age
    voice = character.voice.model_copy(update={"age": age})
    described = {"description": head.phrase[:400], "age": age, "voice": voice}
    return character.model_copy(update=described | ({"kind": head.character_kind} if head.rig != "person" else {}))


def _head_of(character: Character, shown: str, others: Sequence[Character]) -> Head | None:
    """Whom the directions describe by a character's name: after it and a comma, before it, or by what it says."""
    after = re.search(rf"\b{re.escape(character.name)},\s+(?!(?:and|и)\b)([^.;:!?()]+)", shown, re.IGNORECASE)
    told = see(after.group(1)) if after else Sight()
    named = {folded(one.name) for one in others}
    if told.heads and after and folded(told.heads[0].name or told.heads[0].noun) not in named:
        begins = after.group(1).find(told.heads[0].phrase)
        if begins >= 0 and not re.search("[,]", after.group(1)[:begins]):
            return told.heads[0]
    heads = see(shown, people=_kinds(others)).heads
    own = folded(character.name)
    alike = (head for head in heads if folded(head.name or head.noun) == own and head.single)
    return next((head for head in alike if folded(head.phrase) != own), None)


def spoken_plans(
    text: str, cast: tuple[Character, ...], look: str, language: str, emotion: Emotion | None = None
) -> tuple[ScenePlan, ...]:
    """The scenes of a dialogue, each opened by a shot of everybody who is there.

    `emotion` is for the lines whose own words say nothing of one.
    """
    parts = _scenes(turns_of(text))
    plans: list[ScenePlan] = []
    whole = see(_shown_text(turns_of(text)))
    if len(parts) > 1:
        whole = Sight(place=whole.place, finer=whole.finer)
    for part in parts:
        sight = _sight(part, whole, cast, look) if not plans else see(_shown_text(part)).over(plans[-1].sight)
        beats = _covered(part, cast, language, emotion)
        plans.append(ScenePlan(replace(sight, subjects=(), heads=()), tuple(beats), later=bool(plans)))
    return tuple(plans)


def _covered(part: list[Turn], cast: tuple[Character, ...], language: str, emotion: Emotion | None) -> list[Beat]:
    """The shots of a scene: the place with who is there, then turn by turn."""
    coverage = _coverage(part, cast, language)
    opening = _shown_text(part)[:300]
    first = part[0]
    own: tuple[Subject, ...] = ()
    if isinstance(first, Shown) and "enters" not in _deeds(first, coverage).values():
        coverage.postures |= {who: does for who, does in _deeds(first, coverage).items() if does}
        own = _bystanders(first.action, cast)
        part = part[1:]
    beat = coverage.together(opening, opens=True)
    coverage.beats.append(replace(beat, subjects=(*beat.subjects, *own)[:MOST_TOGETHER]))
    coverage.postures = {who: does for who, does in coverage.postures.items() if does in _POSTURES}
    for turn in part:
        if isinstance(turn, Shown):
            _show(turn, coverage, cast)
        elif turn.name:
            _say(turn, coverage, emotion)
        else:
            coverage.beats.append(_told(turn, language))
    return coverage.beats


def _coverage(part: list[Turn], cast: tuple[Character, ...], language: str) -> Coverage:
    """Who is in a scene, on which side, and who of them is there from its beginning."""
    everybody = {character.id: character for character in cast}
    met: list[str] = []
    later: set[str] = set()
    for turn in part:
        for who, does in _mentioned(turn, everybody).items():
            if who not in met:
                met.append(who)
                later |= {who} if does == "enters" else set()
    speaking = [who for who in met if any(getattr(t, "name", "") == everybody[who].name for t in part)]
    ordered = [*speaking, *(who for who in met if who not in speaking)]
    present = [who for who in ordered if who not in later]
    return Coverage(everybody, sides_of(ordered), present, language)


def _mentioned(turn: Turn, cast: Mapping[str, Character]) -> dict[str, str]:
    """Whom a turn speaks of or is spoken by, and what they do in it."""
    if isinstance(turn, Shown):
        return _done_by(turn.action, cast, _by_name(turn.name, cast))
    if not turn.name:
        return {}
    who = _by_name(turn.name, cast)
    return {who: _verb(words_of(turn.manner)) or "talks"} if who else {}


def _by_name(name: str, cast: Mapping[str, Character]) -> str:
    return next((one.id for one in cast.values() if one.name == name), "")


def _deeds(turn: Shown, coverage: Coverage) -> dict[str, str]:
    """What those of the cast do whom a direction names, by themselves or as "they" and "he"."""
    found = _done_by(turn.action, coverage.cast, _by_name(turn.name, coverage.cast), coverage)
    words = words_of(turn.action)
    if found or not coverage.spoke_last or len(words) > _SHORT_WORDS or see(turn.action).subjects:
        return found
    verb = _verb(words)
    return {coverage.spoke_last: verb} if verb else {}


def _done_by(
    action: str, cast: Mapping[str, Character], last: str = "", coverage: Coverage | None = None
) -> dict[str, str]:
    """Who of the cast does what, clause by clause; a clause without a name goes on about the one before."""
    found: dict[str, str] = {}
    whom = [last] if last else []
    for clause in _clauses(action, cast):
        words = words_of(clause)
        named = [who for who, one in cast.items() if _is_named(one, words)]
        if not named and coverage:
            named = _meant(words, coverage)
        whom = named or whom
        verb = _verb(words)
        for who in whom:
            if not found.get(who) and (verb or named):
                found[who] = verb
    return found


def _clauses(action: str, cast: Mapping[str, Character]) -> list[str]:
    """The clauses of a direction; "and" parts them where both sides have a name of their own and a verb."""
    found: list[str] = []
    for part in re.split(r"[,;.]\s*|\s+(?:then|затем|потом)\s+", action):
        halves = re.split(r"\s+(?:and|while|и|а|пока)\s+", part)
        each = [words_of(half) for half in halves]
        own = all(_verb(words) and any(_is_named(one, words) for one in cast.values()) for words in each)
        found += halves if own else [part]
    return found


def _meant(words: Sequence[Word], coverage: Coverage) -> list[str]:
    said = {word.text.lower() for word in words[:2]}
    if said & _EVERYBODY:
        return list(coverage.present)
    return [coverage.spoke_last] if said & _HE and coverage.spoke_last else []


def _is_named(character: Character, words: Sequence[Word]) -> bool:
    lemmas = {lemma for word in words for lemma in word.lemmas}
    return all(folded(name) in lemmas for name in re.findall(r"[^\W_]+", character.name)[:1])


def _verb(words: Sequence[Word]) -> str:
    """What is done: a gesture, a coming or a going first."""
    carried = carried_in(words)
    for topic in ("gestures", "actions"):
        for mention in mentions(topic, words):
            if mention.meaning in _ONLY_FELT:
                continue
            return ridden("person", mention.meaning, by=carried)
    return ""


def _say(turn: Spoken, coverage: Coverage, emotion: Emotion | None) -> None:
    who = _by_name(turn.name, coverage.cast)
    lines = _in_one_mood([_line(sentence, who, turn.manner, emotion) for sentence in sentences_of(turn.text)])
    verb = _verb(words_of(turn.manner))
    if verb in _POSTURES:
        coverage.postures[who] = verb
    coverage.say(who, lines, verb if verb in _WHILE_TALKING else "talks", turn.manner)
    if verb == "leaves":
        coverage.present = [one for one in coverage.present if one != who]
    coverage.react(lines[-1])


def _in_one_mood(lines: list[Line]) -> list[Line]:
    """A speech whose neutral sentences carry on, more quietly, what the sentence before them feels."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else line
        if line.emotion == "neutral" and before.emotion != "neutral":
            strength = round(before.intensity * _LINGERS, 2)
            line = line.model_copy(update={"emotion": before.emotion, "intensity": strength})
        found.append(line)
    return found


def _line(sentence: str, who: str, manner: str, emotion: Emotion | None) -> Line:
    line = line_of(sentence, who, None, manner)
    return line_of(sentence, who, emotion) if line.emotion == "neutral" and emotion and not manner else line


def _show(turn: Shown, coverage: Coverage, cast: tuple[Character, ...]) -> None:
    """Shoot a direction: those of the cast who do something, or what else it shows."""
    deeds = _deeds(turn, coverage)
    others = _bystanders(turn.action, cast)
    if not deeds:
        role: Role = "subject" if others else "establish"
        coverage.beats.append(Beat(role=role, subjects=others, action=turn.action[:300]))
        return
    felt = manner_in(turn.action)
    for who, does in deeds.items():
        if who not in coverage.present:
            coverage.present.append(who)
        if does in _POSTURES:
            coverage.postures[who] = does
    coverage.show([*(coverage.placed(who, does or _LOOKED_AT, felt) for who, does in deeds.items())], turn.action[:300])
    if others:
        coverage.beats[-1] = replace(coverage.beats[-1], subjects=(*coverage.beats[-1].subjects, *others)[:5])
    coverage.present = [who for who in coverage.present if deeds.get(who) != "leaves"]


def _bystanders(action: str, cast: tuple[Character, ...]) -> tuple[Subject, ...]:
    """What a direction shows beside the cast."""
    names = _kinds(cast)
    sight = see(action, people=names_in(action) | names)
    own = {head.kind for head in sight.heads if head.key in names or folded(head.noun) in names}
    there = Counter(seen(one).kind for one in cast)
    there["person"] = sum(there[kind] for kind in PEOPLE)
    own |= {s.kind for s in sight.subjects if s.count == there[s.kind] and (s.count > 1 or s.kind not in PEOPLE)}
    return placed(tuple(subject for subject in sight.subjects if subject.kind not in own)[:3])


def _kinds(cast: Sequence[Character]) -> dict[str, str]:
    kinds = {"female": "woman", "male": "man", "neutral": "person"}
    return {folded(name): kinds[one.gender] for one in cast for name in one.name.split()[:1]}


def _told(turn: Spoken, language: str) -> Beat:
    lines = tuple(line_of(sentence, "narrator", "neutral") for sentence in sentences_of(turn.text))
    return with_lines(Beat(role="view", subjects=see(turn.text).subjects[:3], action=turn.text[:300]), lines, language)


def _shown_text(turns: Sequence[Turn]) -> str:
    said = [turn.action if isinstance(turn, Shown) else turn.text for turn in turns if not getattr(turn, "name", "")]
    return ". ".join(said)


def _sight(turns: list[Turn], whole: Sight, cast: tuple[Character, ...], look: str) -> Sight:
    shown = _shown_text(turns)
    seen_here = see(shown).over(whole)
    if seen_here.place is None:
        # Nobody says where they are: where such people and creatures are found.
        who = tuple(seen(one) for one in cast)
        seen_here = replace(seen_here, subjects=(*seen_here.subjects, *who))
        shown = f"{shown}. {'. '.join(one.name for one in cast)}"
    sight = settled(seen_here, shown, shown, whole, look)
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
