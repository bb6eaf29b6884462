"""Coverage: how a dialogue is shot - who is where, how near, who is seen while another speaks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from fabula.film.story import Character, Line, Subject
from fabula.vocabulary import Emotion, ShotSize, Side
from fabula.writing.cast import seen
from fabula.writing.plan import Beat, Role, with_lines

MOST_TOGETHER = 5
"""Characters in one shot at most."""

_SIDES: dict[int, tuple[Side, ...]] = {
    1: ("centre",),
    2: ("left", "right"),
    3: ("left", "right", "centre"),
    4: ("left", "right", "centre", "right"),
    5: ("left", "right", "centre", "left", "right"),
}
_STRONG = 0.65
_LONG_WORDS = 24
_OVER_WORDS = 3
_GROUP_EVERY = 5
_REACTION_EVERY = 3
_NEAR: tuple[ShotSize, ...] = ("MS", "MCU")
_ANSWERS: dict[Emotion, Emotion] = {
    "angry": "fearful",
    "sad": "sad",
    "happy": "happy",
    "excited": "happy",
    "fearful": "fearful",
    "surprised": "surprised",
    "disgusted": "surprised",
    "confident": "calm",
}
_REST = "stands"


@dataclass
class Coverage:
    """The shots of one dialogue scene, while its lines come in order.

    Everybody has a side of the line between them and keeps it for the whole scene, so that each looks across to the
    others in every shot; `present` are those who are there now.
    """

    cast: dict[str, Character]
    sides: dict[str, Side]
    present: list[str]
    language: str
    beats: list[Beat] = field(default_factory=list)
    postures: dict[str, str] = field(default_factory=dict)
    said: int = 0
    since_group: int = 0
    since_reaction: int = _REACTION_EVERY
    spoke_last: str = ""

    def together(self, action: str = "", *, opens: bool = False) -> Beat:
        """A shot of everybody who is there."""
        return Beat(role="establish" if opens else "group", subjects=self._everybody(), action=action)

    def say(self, who: str, lines: Sequence[Line], does: str, manner: str) -> None:
        """Shoot a speech: its speaker, for the rest of a long one whoever listens, and now and then everybody."""
        if who not in self.present:
            self.present.append(who)
        first, rest = self._parted(lines)
        together = len(self.present) > 1 and who in self.present[:MOST_TOGETHER]
        if self.since_group >= _GROUP_EVERY and together and first[0].intensity < _STRONG:
            self._add(replace(self.together(manner), subjects=self._talking(who, does)), first)
            self.since_group = 0
        else:
            self._add(self._single(who, does, first, manner), first)
        if rest:
            self._add(self._heard_over(who, rest) or self._single(who, "talks", rest, manner), rest)
            self.since_reaction = 0
        self.said += 1
        self.since_group += 1
        self.since_reaction += 1
        self.spoke_last = who

    def react(self, line: Line) -> None:
        """After a strong line, a look at the one it was said to; not after every one."""
        listener = self._listener(line.speaker)
        strong = line.intensity >= _STRONG and line.emotion != "neutral"
        if listener and strong and self.since_reaction >= _REACTION_EVERY:
            felt = _ANSWERS.get(line.emotion, line.emotion)
            subject = seen(self.cast[listener], self._side(listener), "listens", felt)
            self.beats.append(Beat(role="reaction", subjects=(subject,)))
            self.since_reaction = 0

    def show(self, subjects: Sequence[Subject], action: str) -> None:
        """Shoot what a direction shows of the cast, with the others who are there."""
        doing = {subject.character: subject for subject in subjects}
        whole = [s for s in self._everybody() if s.character not in doing] if len(doing) < len(self.present) else []
        role: Role = "group" if whole or len(doing) > 1 else "subject"
        self.beats.append(Beat(role=role, subjects=tuple([*subjects, *whole][:MOST_TOGETHER]), action=action))
        self.since_group = 0

    def placed(self, who: str, action: str, emotion: Emotion | None = None) -> Subject:
        """Somebody of the cast on their own side, doing something."""
        return seen(self.cast[who], self._side(who), action, emotion)

    def _parted(self, lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
        """A speech as what is said on its speaker and what is heard over who listens.

        That is half of a long one and the last sentence of a strong one; most are short and stay whole.
        """
        counts = [len(line.text.split()) for line in lines]
        if len(lines) < 2 or len(self.present) < 2:
            return lines, ()
        strong = max(line.intensity for line in lines) >= _STRONG and self.since_reaction >= _REACTION_EVERY
        if sum(counts) <= _LONG_WORDS:
            return (lines[:-1], lines[-1:]) if strong and counts[-1] >= _OVER_WORDS else (lines, ())
        half = next(i for i in range(1, len(lines) + 1) if sum(counts[:i]) * 2 >= sum(counts))
        half = min(half, len(lines) - 1)
        return lines[:half], lines[half:]

    def _add(self, beat: Beat, lines: Sequence[Line]) -> None:
        self.beats.append(with_lines(beat, tuple(lines), self.language))

    def _single(self, who: str, does: str, lines: Sequence[Line], manner: str) -> Beat:
        return Beat(role="speech", subjects=(self.placed(who, does),), action=manner, size=self._size(lines))

    def _size(self, lines: Sequence[Line]) -> ShotSize:
        """Nearer as the talk goes on, nearest on a strong line; an answer is not farther than what it answers."""
        if max(line.intensity for line in lines) >= _STRONG:
            return "CU"
        near = _NEAR[min(self.said // 2, len(_NEAR) - 1)]
        before = self.beats[-1] if self.beats else None
        answers = before is not None and before.role == "speech" and before.size in ("MCU", "CU")
        return "MCU" if answers and near == "MS" else near

    def _heard_over(self, who: str, lines: Sequence[Line]) -> Beat | None:
        """The rest of a long speech over the face of who listens."""
        listener = self._listener(who)
        if listener is None:
            return None
        felt = _ANSWERS.get(lines[0].emotion) if lines[0].emotion != "neutral" else None
        return Beat(role="reaction", subjects=(self.placed(listener, "listens", felt),), size="MCU")

    def _listener(self, speaker: str) -> str | None:
        """Whom a speech is said to: the one who spoke before, else somebody else who is there."""
        others = [who for who in self.present if who != speaker]
        return self.spoke_last if self.spoke_last in others else others[0] if others else None

    def _talking(self, who: str, does: str) -> tuple[Subject, ...]:
        return tuple(s.model_copy(update={"action": does}) if s.character == who else s for s in self._everybody())

    def _everybody(self) -> tuple[Subject, ...]:
        there = self.present[:MOST_TOGETHER]
        resting = "listens" if self.said and len(there) > 1 else _REST
        return tuple(self.placed(who, self.postures.get(who, resting)) for who in there)

    def _side(self, who: str) -> Side:
        return self.sides.get(who, "centre")


def sides_of(names: Sequence[str]) -> dict[str, Side]:
    """A side for each, in the order in which they are met: the first two stand left and right."""
    sides = _SIDES[max(1, min(len(names), MOST_TOGETHER))]
    return {name: sides[index % len(sides)] for index, name in enumerate(names)}
