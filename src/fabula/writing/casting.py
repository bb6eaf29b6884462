"""Casting: single people of a text, and creatures who act like people, become characters of the film."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from fabula.film.story import Character, Subject, VoiceSheet
from fabula.vocabulary import Emotion
from fabula.writing.cast import PITCHES, id_of
from fabula.writing.feelings import manner_in
from fabula.writing.gazetteer import mentions
from fabula.writing.heads import Head
from fabula.writing.riding import PEOPLE
from fabula.writing.seeds import seed_of
from fabula.writing.sight import Sight, placed
from fabula.writing.words import folded, words_of

MOST_CHARACTERS = 5
_HUMAN = {
    "talks", "reads", "listens", "dances", "sings", "points", "waves", "nods", "shrugs", "thinks", "laughs", "cries",
    "hugs", "grieves", "rejoices",
}  # fmt: skip
_ROBOTIC = {"walks", "runs", "sits", "looks", "rides", "cycles", "jumps", "turns", "sleeps"}
_TOGETHER = {"dances", "sings", "talks"}
_CENTRED = {"dances", "plays", "sings"}
_INSTRUMENTS = {"piano", "guitar", "violin", "drum"}
_ABOUT = {"about", "of", "o", "об", "о", "обо", "про"}
_WITH = {"with", "с", "со"}
_TOWARD = {*_WITH, "to", "at", "for", "from", "на", "к", "ко", "у", "от"}
_FELT: dict[str, Emotion] = {"laughs": "happy", "cries": "sad", "grieves": "sad", "rejoices": "happy"}
_ONLY_FELT = {"grieves", "rejoices"}
_LEAST_PHRASE = 2


@dataclass
class Casting:
    """Who has been cast so far, by what they are called, while the sights of a text are gone through in order.

    `wanted` are the keys of those who are to be cast at all.
    """

    seed: int
    wanted: frozenset[str]
    emotion: Emotion | None = None
    characters: list[Character] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)
    lately: dict[str, int] = field(default_factory=dict)
    here: set[int] = field(default_factory=set)

    def cast(self, sight: Sight) -> Sight:
        """The sight with those who are wanted as characters; others stay extras."""
        heads = [head for head in sight.heads if _alone(head)]
        kinds = {subject.kind for subject in sight.subjects}
        acting = _acting(heads, kinds)
        self.here = {self.keys[head.key] for head in heads if head.key in self.keys}
        found: list[Subject] = []
        split = False
        for subject in sight.subjects:
            own = [head for head in heads if head.kind == subject.kind]
            parts = self._parts(subject, own, acting, alone=len(sight.subjects) == 1)
            split = split or len(parts) > 1
            found += parts
        subjects = placed(tuple(found)) if split else tuple(found)
        cast = {s.character for s in subjects if s.character}
        told = tuple(
            replace(head, character=self._known(head)) if head in heads and self._known(head) in cast else head
            for head in sight.heads
        )
        worn = {word for head in told if head.character for word in worn_in(head.phrase)}
        unknown = tuple(word for word in sight.unknown if word not in worn)
        return replace(sight, subjects=subjects, unknown=unknown, heads=told)

    def _parts(self, subject: Subject, own: Sequence[Head], acting: dict[int, str], *, alone: bool) -> list[Subject]:
        if subject.character:
            return [subject]
        if not own:
            return [self._again(subject)]
        if not any(head.key in self.wanted for head in own):
            return [subject]
        apart = list({head.key: head for head in own}.values())
        if subject.count == 1 and not _differ(apart):
            return [self._as(subject, own, subject.action, acting, alone=alone)]
        if len(apart) < subject.count:
            return [subject]
        one = subject.model_copy(update={"count": 1})
        return [self._as(one, [head], head.action or subject.action, acting) for head in apart]

    def _again(self, subject: Subject) -> Subject:
        """Somebody whom only a pronoun names: the last of that kind who was cast."""
        if subject.count != 1 or subject.kind not in self.lately:
            return subject
        return subject.model_copy(update={"character": self.characters[self.lately[subject.kind]].id})

    def _as(
        self, subject: Subject, heads: Sequence[Head], action: str, acting: dict[int, str], *, alone: bool = False
    ) -> Subject:
        index = self._index(heads)
        if index is None:
            return subject
        self.lately[subject.kind] = index
        speaks = next((head.action for head in heads if head.action == "talks"), "")
        does = acting.get(heads[0].start) or speaks or action
        if alone and does in _CENTRED:
            subject = subject.model_copy(update={"side": "centre"})
        felt = _FELT.get(does) or manner_in(heads[0].manner)
        character = self.characters[index].id
        does = "" if does in _ONLY_FELT else does
        return subject.model_copy(update={"character": character, "action": does, "emotion": felt})

    def _index(self, heads: Sequence[Head]) -> int | None:
        """Which of the cast these heads are, all of one; cast anew when there is none yet and room for one."""
        head = heads[0]
        index = next((self.keys[one.key] for one in heads if one.key in self.keys), None)
        if index is None and head.definite and not head.name and len(words_of(head.phrase)) <= _LEAST_PHRASE + 1:
            index = self._alike(head)
        if index is None:
            if len(self.characters) >= MOST_CHARACTERS or not any(one.key in self.wanted for one in heads):
                return None
            self.characters.append(self._character(heads))
            index = len(self.characters) - 1
        self.here.add(index)
        for one in heads:
            self.keys |= {key: index for key in (folded(one.name), folded(one.noun)) if key}
        return index

    def _alike(self, head: Head) -> int | None:
        """Somebody told of before whom "the old man" may be: of one kind and rig, and the only one of them."""
        known = enumerate(self.characters)
        alike = [i for i, one in known if one.kind == head.character_kind and _fits(one, head) and i not in self.here]
        return alike[0] if len(alike) == 1 and self.lately.get(head.kind) == alike[0] else None

    def _known(self, head: Head) -> str:
        return self.characters[self.keys[head.key]].id if head.key in self.keys else ""

    def _character(self, heads: Sequence[Head]) -> Character:
        head = heads[0]
        name = next((one.name for one in heads if one.name), "") or _titled(head)
        description = ", ".join(dict.fromkeys(one.phrase for one in heads))
        gender = next((one.gender for one in heads if one.gender != "neutral"), head.gender)
        age = next((one.age for one in heads if one.age != "adult"), head.age)
        alike = sum(one.gender == gender for one in self.characters)
        taken = {one.id for one in self.characters}
        return Character(
            id=id_of(name, len(self.characters) + 1, taken),
            name=name,
            kind=head.character_kind,
            gender=gender,
            age=age,
            description=description[:400],
            emotion=self.emotion or manner_in(description) or "neutral",
            voice=VoiceSheet(gender=gender, age=age, pitch=PITCHES[alike % len(PITCHES)]),
            seed=seed_of(self.seed, "character", name),
        )


def wanted_in(sights: Iterable[Sight]) -> frozenset[str]:
    """The keys of those whom a text is most about: its single people, and creatures who act like people somewhere."""
    counts: Counter[str] = Counter()
    human: set[str] = set()
    for sight in sights:
        heads = [head for head in sight.heads if _alone(head)]
        acting = _acting(heads, {subject.kind for subject in sight.subjects})
        counts.update(head.key for head in heads)
        human |= {head.key for head in heads if head.kind in PEOPLE or head.start in acting}
    found = [key for key, _ in counts.most_common() if key in human]
    return frozenset(found[:MOST_CHARACTERS])


def _differ(heads: Sequence[Head]) -> bool:
    """Whether heads cannot be one: a girl and a boy, Anna and Vera."""
    genders = {head.gender for head in heads} - {"neutral"}
    names = {head.name for head in heads} - {""}
    others = {head.noun for head in heads[1:] if head.link in _TOWARD and head.noun != heads[0].noun}
    return len(genders) > 1 or len(names) > 1 or bool(others)


def _alone(head: Head) -> bool:
    return head.single and not head.far


def _acting(heads: Sequence[Head], kinds: set[str]) -> dict[int, str]:
    """What creatures who act like people do, by where they stand in the text; and people who are talked to."""
    found = {head.start: head.action for head in heads if _acts_like_people(head, kinds)}
    doers = [head for head in heads if head.action and (head.start in found or head.kind in PEOPLE)]
    for head in heads:
        if head.action or head.start in found:
            continue
        before = [doer for doer in doers if doer.start < head.start]
        if not before or head.link in _ABOUT:
            continue
        doer = before[-1]
        if head.link in _WITH and doer.action in _TOGETHER:
            found[head.start] = doer.action
        elif doer.action == "hugs":
            found[head.start] = "hugs"
        elif doer.action == "talks" or (doer.action in ("reads", "sings") and (head.kind in PEOPLE or head.link)):
            found[head.start] = "listens"
    return found


def _acts_like_people(head: Head, kinds: set[str]) -> bool:
    if head.kind in PEOPLE:
        return False
    plays = head.action == "plays" and bool(_INSTRUMENTS & kinds)
    robotic = head.rig in ("robot", "cyborg") and head.action in _ROBOTIC
    return plays or robotic or head.action in _HUMAN or bool(head.name) or _has_trade(head)


def _has_trade(head: Head) -> bool:
    """Whether a creature or a robot is named with a trade: "a cat detective", «робот-учитель»."""
    words = words_of(head.noun.replace("-", " "))
    return len(words) > 1 and any(mention.meaning in PEOPLE for mention in mentions("subjects", words))


def _fits(character: Character, head: Head) -> bool:
    return head.gender in ("neutral", character.gender) and (character.age == "child") == (head.age == "child")


def _titled(head: Head) -> str:
    noun = head.noun or head.kind
    return noun[0].upper() + noun[1:]


def worn_in(description: str) -> frozenset[str]:
    """The words for what somebody has on, as the description writes them."""
    words = words_of(description)
    found = mentions("figures.worn", words)
    return frozenset(word.text for mention in found for word in words[mention.first : mention.last])
