"""Telling: who says the words of a prompt - the narrator, a teller, or the one in it who speaks - and how it feels."""

from dataclasses import dataclass

from fabula.film.story import NARRATOR, Character, Line
from fabula.vocabulary import Emotion
from fabula.writing.cast import line_of
from fabula.writing.description import narration_of
from fabula.writing.heads import Head
from fabula.writing.reported import own_words, parts_of, quoted_in
from fabula.writing.sentences import sentences_of
from fabula.writing.sight import Sight


@dataclass(frozen=True)
class Told:
    """A line, and the sentence of the prompt that it comes from."""

    sentence: str
    line: Line


@dataclass(frozen=True)
class Telling:
    """Who tells a film: `teller`, else the narrator; in `language`, or not at all when that is ""."""

    language: str = ""
    teller: Character | None = None
    emotion: Emotion | None = None

    def told(self, text: str, sight: Sight) -> list[Told]:
        """The lines of a stretch of text: those of its own speaker are said by them."""
        if not self.language:
            return []
        speaker = None if self.teller else speaker_in(sight)
        if speaker and (quotes := quoted_in(text)):
            said = [sentence for quote in quotes for sentence in sentences_of(_stopped(quote))]
            return [Told(text, line_of(sentence, speaker.character, self.emotion)) for sentence in said]
        return [self._line(sentence, speaker, sight) for sentence in narration_of(text)]

    def lines(self, sentence: str, sight: Sight) -> tuple[Line, ...]:
        """A sentence of a tale; what stands in quotes in it is said by the one of the cast who says it there."""
        speaker = None if self.teller else speaker_in(sight)
        if speaker is None:
            return (self.line(sentence),)
        found: list[Line] = []
        for part, quoted in parts_of(sentence):
            by = speaker.character if quoted else NARRATOR
            found.append(line_of(part, by, None if quoted else "neutral", speaker.manner if quoted else ""))
        return tuple(found)

    def line(self, sentence: str) -> Line:
        """A sentence as the teller or the narrator says it."""
        if self.teller:
            return line_of(sentence, self.teller.id, self.emotion)
        return line_of(sentence, NARRATOR, "neutral")

    def _line(self, sentence: str, speaker: Head | None, sight: Sight) -> Told:
        if speaker:
            others = tuple(head for head in sight.heads if head is not speaker)
            if own := own_words(sentence, speaker, others):
                return Told(sentence, line_of(own, speaker.character, self.emotion, speaker.manner))
        return Told(sentence, self.line(sentence))


def speaker_in(sight: Sight) -> Head | None:
    """The one of the cast who is said to talk in a sight, when it is just one."""
    talking = [head for head in sight.heads if head.action == "talks" and head.character]
    return talking[0] if len({head.character for head in talking}) == 1 else None


def _stopped(quote: str) -> str:
    """A quote as it is said: from a capital to a stop."""
    said = quote[0].upper() + quote[1:]
    return said if said[-1] in ".!?…" else f"{said}."
