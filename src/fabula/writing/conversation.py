"""Conversation: a prompt in which two or more talk or argue becomes a dialogue, in plain words, with no new facts."""

import re
from dataclasses import dataclass

from fabula.vocabulary import Gender
from fabula.writing.counting import NUMBERS
from fabula.writing.gazetteer import mentions
from fabula.writing.heads import Head
from fabula.writing.people import names_in
from fabula.writing.reported import topic_in
from fabula.writing.sentences import sentences_of
from fabula.writing.sight import see
from fabula.writing.words import Word, analyser, words_of

_TALK = {"talk", "speak", "chat", "converse", "говорить", "разговаривать", "беседовать", "болтать"}
_DISCUSS = {"discuss", "обсуждать"}
_ARGUE = {"argue", "quarrel", "debate", "спорить", "ссориться"}
_WITH = {"with", "с", "со"}
_MOST = 4
_MOST_WORDS = 40
_ABOUT = re.compile(r"about\b|(?:о|об|обо|про)\s", re.IGNORECASE)
_HOUR = re.compile(
    r"\s+(?:(?:at|in|during)\s+(?:the\s+)?(?:night|dusk|dawn|sunset|sunrise|noon|morning|evening|day)"
    r"|ночью|вечером|утром|дн[её]м|на закате|на рассвете)$",
    re.IGNORECASE,
)
_ORDINALS: dict[str, tuple[str, ...]] = {
    "masc": ("Первый", "Второй", "Третий", "Четвёртый"),
    "femn": ("Первая", "Вторая", "Третья", "Четвёртая"),
    "neut": ("Первое", "Второе", "Третье", "Четвёртое"),
}
_RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)


@dataclass(frozen=True)
class _Talker:
    name: str
    gender: Gender


def as_conversation(text: str) -> str | None:
    """The one sentence of a prompt as a direction with a line for each of those who talk in it; None when nobody does.

    They say what they talk about, or that they do not agree when they argue.
    """
    said = text.strip()
    if len(sentences_of(said)) != 1 or len(said.split()) > _MOST_WORDS or re.search(r"[«“\"()\n]", said):
        return None
    words = words_of(said)
    heads = see(said, people=names_in(said)).heads
    verb = next((m for m in mentions("actions", words) if m.meaning == "talks"), None)
    if verb is None or not words[verb.first].lemmas & (_TALK | _DISCUSS | _ARGUE):
        return None
    talkers = _talkers(heads, words)
    if not 1 < len(talkers) <= _MOST or len({one.name for one in talkers}) < len(talkers):
        return None
    topic = _HOUR.sub("", topic_in(said, words, verb, heads))
    lemmas = words[verb.first].lemmas
    named = topic if lemmas & _DISCUSS or _ABOUT.match(topic) else ""
    russian = bool(_RUSSIAN.search(words[verb.first].text))
    if lemmas & _ARGUE:
        lines = [_disagreed(one, at, named, russian=russian) for at, one in enumerate(talkers)]
        manner = " (сердито)" if russian else " (angrily)"
    else:
        lines = [_talked(at, named, russian=russian) for at in range(len(talkers))]
        manner = ""
    cues = [f"{one.name}{manner}: {line}" for one, line in zip(talkers, lines, strict=True)]
    return "\n".join([f"({said.rstrip(' .!?…')})", *cues])


def _talkers(heads: tuple[Head, ...], words: tuple[Word, ...]) -> list[_Talker]:
    """Those who talk with each other, each by a name of their own; of a counted group everybody."""
    talking = [head for head in heads if head.action == "talks"]
    if not talking:
        return []
    if len(talking) == 1 and not talking[0].single:
        return _numbered(talking[0], words)
    last = max(head.start for head in talking)
    talking += [head for head in heads if head.start > last and head.link in _WITH and not head.action]
    if not all(head.single for head in talking):
        return []
    return [_Talker((head.name or head.noun).title(), head.gender) for head in talking]


def _numbered(head: Head, words: tuple[Word, ...]) -> list[_Talker]:
    """The members of a counted group: "Robot 1" and "Robot 2", «Первый робот» and «Второй робот»."""
    at = next(i for i, word in enumerate(words) if word.start == head.start)
    count = next((NUMBERS[w.text.lower()] for w in words[max(0, at - 2) : at + 1] if w.text.lower() in NUMBERS), 0)
    exact = [word.text for word in words[: at + 1] if NUMBERS.get(word.text.lower()) == count]
    if not exact or exact[-1].lower() in {"several", "несколько", "some", "many", "много"} or not 1 < count <= _MOST:
        return []
    if _RUSSIAN.search(head.noun):
        noun = next((p for p in analyser().parse(head.noun) if "NOUN" in p.tag), None)
        ordinals = _ORDINALS.get(str(noun.tag.gender) if noun else "masc", _ORDINALS["masc"])
        return [_Talker(f"{ordinals[number]} {head.noun}", head.gender) for number in range(count)]
    lemmas = [lemma for word in words_of(head.noun)[-1:] for lemma in word.lemmas]
    single = min(lemmas, key=lambda lemma: (lemma not in _known_nouns(lemmas), len(lemma)), default=head.noun)
    noun_words = [*head.noun.split()[:-1], single]
    return [_Talker(f"{' '.join(noun_words).title()} {number + 1}", head.gender) for number in range(count)]


def _known_nouns(lemmas: list[str]) -> set[str]:
    return {lemma for lemma in lemmas if mentions("subjects", words_of(lemma))}


def _talked(number: int, topic: str, *, russian: bool) -> str:
    """What the speaker `number`, from 0, says of a topic ("about the moon", or what is discussed)."""
    about = f" {topic}" if topic else ""
    discussed = bool(topic) and not _ABOUT.match(topic)
    if russian:
        first, again = ("обсудим", "обсудить") if discussed else ("поговорим", "поговорить")
        said = (f"Давай {first}{about}.", f"Да,{about or f' {first}'}.", f"Я тоже хочу {again}{about}.")
    else:
        deed = "discuss" if discussed else "talk"
        said = (f"Let us {deed}{about}.", f"Yes,{about or f' let us {deed}'}.", f"I want to {deed}{about} too.")
    return said[min(number, 2)]


def _disagreed(one: _Talker, number: int, topic: str, *, russian: bool) -> str:
    """What the speaker `number`, from 0, says in an argument."""
    if russian:
        agree = "согласна" if one.gender == "female" else "согласен"
        about = f"Мы спорим {topic}. " if topic else ""
        said = (f"{about}Я с тобой не {agree}!", f"И я с тобой не {agree}!", f"А я не {agree} ни с кем!")
    else:
        about = f" {topic}" if topic else ""
        said = (f"I do not agree with you{about}!", "And I do not agree with you!", "I agree with none of you!")
    return said[min(number, 2)]
