"""What a prompt says about the film rather than in it: length, look, shape, camera, music, and whether it is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from fabula.film.orders import Brief
from fabula.vocabulary import Aspect, Mood, Move, Quality
from fabula.writing.durations import duration_spans
from fabula.writing.gazetteer import Mention, mentions
from fabula.writing.words import Word, words_of

Span = tuple[int, int]

_STYLE_WORDS = {"style", "styled", "look", "aesthetic", "стиль", "стилистика", "эстетика", "манера", "графика"}
_FILM_WORDS = {
    "video",
    "film",
    "movie",
    "clip",
    "animation",
    "видео",
    "фильм",
    "ролик",
    "клип",
    "видеоклип",
    "анимация",
}
_MANNERS = {"slowly", "smoothly", "gently", "quickly", "медленно", "плавно", "быстро", "мягко"}
_MANNER = re.compile(
    r"slow(?:ly)?|smooth(?:ly)?|gent(?:le|ly)|quick(?:ly)?|медленн\w+|плавн\w+|быстр\w+|мягк\w+", re.IGNORECASE
)
_LINKS = {"about", "of", "where", "showing", "про", "о", "об", "где"}
_BEFORE_STYLE = {"in", "a", "an", "the", "with", "в", "во", "для", "и", "and", "of", "very", "очень"}
_OWN_STYLE = {"this", "that", "same", "my", "own", "his", "her", "their", "life", "free", "hair", "old", "new"}
_ASPECTS: tuple[tuple[str, Aspect], ...] = (
    (r"9\s?[:x×/]\s?16|vertical(?:ly)?|portrait (?:format|mode|video)|вертикальн\w+|портретн\w+ формат\w*", "9:16"),
    (r"(?:for |для )?(?:tiktok|тиктока?|reels|shorts|stories|рилс\w*|шортс\w*|сторис)", "9:16"),
    (r"1\s?[:x×/]\s?1|square (?:format|video|aspect|picture|frame)|квадратн\w+ (?:формат\w*|видео|кадр\w*)", "1:1"),
    (r"16\s?[:x×/]\s?9|widescreen|landscape (?:format|mode)|horizontal(?:ly)?|горизонтальн\w+|широкоэкранн\w+", "16:9"),
)
_QUALITIES: tuple[tuple[str, Quality], ...] = (
    (r"4k|uhd|ultra[- ]hd|ultra quality|2160p|ультра качеств\w+", "ultra"),
    (
        r"(?:in |в )?(?:full[- ]?hd|1080p|high[- ]quality|best quality|hd|высоко\w+ качеств\w+|хороше\w+ качеств\w+)",
        "quality",
    ),
    (r"720p|draft quality|low quality|быстр\w+ качеств\w+|низко\w+ качеств\w+", "speed"),
)
_UNREAD = (
    r"(?:with )?(?:no|without(?: an?| any)?|not?) (?:narration|narrator|voice(?:[- ]?over)?|speech|words|reading"
    r"|read aloud)|silent film|без (?:голоса|озвучки|слов|диктора|речи|закадрового голоса|текста|чтения)"
    r"|не озвучива\w+|не читать"
)
_READ = (
    r"(?:with )?(?:an? )?(?:narration|voice[- ]?over|narrator)|narrated|read aloud"
    r"|(?:с |со )?(?:озвучк\w+|закадровы\w+ голос\w*|голосом диктора|диктор\w+|голосом)|озвуч\w+"
)
_NO_MUSIC = r"(?:with )?(?:no|without(?: any)?) music|без музыки"
_SUBTITLES = r"(?:with |without |no |с |без )?(?:subtitles|captions|субтитр\w+)"
_TO_MUSIC = (
    r"(?:to|to the sound of|with|under) (?:[\w-]+ ){0,4}(?:music|soundtrack|beat)|(?:под|с) (?:[\w-]+ ){0,4}музык\w+"
)
_FEELING = r"atmosphere|mood|vibe|атмосфер\w+|настроени\w+"
_MUSIC = r"music|soundtrack|score|музык\w+|саундтрек\w*|мелоди\w+"
_FELT_LOOKS: dict[str, Mood] = {"neon": "cyberpunk"}  # a look that the text asks for and that is a mood as well
_CLAUSE = re.compile(r"[^,.;!?\n]+")


@dataclass(frozen=True)
class Wishes:
    """What is wished for the whole film; None is left to the writer.

    `music` is the mood of the music alone, `mood` that of picture and music.
    """

    seconds: float | None = None
    look: str | None = None
    aspect: Aspect | None = None
    quality: Quality | None = None
    move: Move | None = None
    follow: bool = False
    narrate: bool | None = None
    music: Mood | None = None
    mood: Mood | None = None
    music_in_front: bool = False
    styles: tuple[str, ...] = ()

    def over(self, other: "Wishes") -> "Wishes":
        """These wishes, with another's where these are silent."""
        said = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name)}
        return replace(other, **(said | ({} if self.narrate is None else {"narrate": self.narrate})))

    def under(self, brief: Brief) -> "Wishes":
        """These wishes with the brief's own fields set over them."""
        names = ("seconds", "look", "aspect", "quality", "move", "narrate", "music")
        said = {name: getattr(brief, name) for name in names if getattr(brief, name) is not None}
        return replace(self, **said, follow=self.follow and brief.move is None)


def read_wishes(text: str) -> tuple[Wishes, tuple[Span, ...]]:
    """The wishes in a text, and the stretches of it (characters, end exclusive) that only say them."""
    words = words_of(text)
    found, spans = Wishes(), []
    for seconds, start, end in duration_spans(text):
        found = replace(found, seconds=found.seconds or seconds)
        spans.append((start, end))
    for pattern, aspect in _ASPECTS:
        for span in _all(pattern, text):
            found = replace(found, aspect=found.aspect or aspect)
            spans.append(span)
    for pattern, quality in _QUALITIES:
        for span in _all(pattern, text):
            found = replace(found, quality=found.quality or quality)
            spans.append(span)
    found, sounded = _read_sound(text, words, found)
    found, looked = _read_look(text, words, found)
    found, moved = _read_moves(text, words, found)
    return found, tuple(spans + sounded + looked + moved)


def _all(pattern: str, text: str) -> Iterator[Span]:
    return (match.span() for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE))


def _read_sound(text: str, words: tuple[Word, ...], found: Wishes) -> tuple[Wishes, list[Span]]:
    unread, no_music = list(_all(_UNREAD, text)), list(_all(_NO_MUSIC, text))
    read = [span for span in _all(_READ, text) if not any(_meet(span, other) for other in unread)]
    if unread or read:
        found = replace(found, narrate=not unread)
    if no_music:
        return replace(found, music="none"), [*unread, *read, *no_music, *_all(_SUBTITLES, text)]
    music = list(_all(_TO_MUSIC, text))
    for clause in _clauses_with(_MUSIC, text):
        if not any(_meet(clause, span) for span in music) and len(text[clause[0] : clause[1]].split()) <= 7:
            music.append(clause)
    felt = [clause for clause in _clauses_with(_FEELING, text) if len(text[slice(*clause)].split()) <= 4]
    found = replace(found, music=_mood_in(words, music), mood=_mood_in(words, felt))
    return replace(found, music_in_front=bool(music)), [*unread, *read, *music, *felt, *_all(_SUBTITLES, text)]


def _mood_in(words: tuple[Word, ...], spans: list[Span]) -> Mood | None:
    """The first mood that is named in one of the stretches."""
    for start, end in spans:
        said = [word for word in words if start <= word.start < end]
        for mention in mentions("moods", said):
            mood: Mood = mention.meaning
            return mood
    return None


def _read_look(text: str, words: tuple[Word, ...], found: Wishes) -> tuple[Wishes, list[Span]]:
    spans = []
    for mention in mentions("looks.sure", words):
        found = replace(found, look=found.look or mention.meaning)
        if not _is_ordered(words, mention):
            spans.append(_with_style(words, mention) or (words[mention.first].start, words[mention.last - 1].end))
    for mention in mentions("looks.beside_style", words):
        said = (words[mention.first].start, words[mention.last - 1].end)
        alone = _stands_alone(text, said) or (_before(words, mention, _FILM_WORDS) and said)
        span = _with_style(words, mention) or (said if alone else None)
        if span or _is_ordered(words, mention):
            found = replace(found, look=found.look or mention.meaning)
            spans += [span] if span else []
    if found.look in _FELT_LOOKS and found.mood is None:
        found = replace(found, mood=_FELT_LOOKS[found.look])
    return _read_styles(text, words, found, spans)


def _read_styles(text: str, words: tuple[Word, ...], found: Wishes, spans: list[Span]) -> tuple[Wishes, list[Span]]:
    """Styles that are not painted, by the nearest look, and any word that stands right before "style"."""
    for mention in mentions("styles", words):
        said = (words[mention.first].start, words[mention.last - 1].end)
        alone = _stands_alone(text, said) or _before(words, mention, _FILM_WORDS)
        span = _with_style(words, mention) or (said if alone else None)
        if span or _is_ordered(words, mention):
            style = text[slice(*said)].lower()
            found = replace(found, look=found.look or mention.meaning, styles=(*found.styles, style))
            spans = [*spans, *([span] if span else [])]
    for index, word in enumerate(words[1:], start=1):
        before = words[index - 1]
        new = not any(_meet((before.start, word.end), span) for span in spans)
        close = text[before.end : word.start].isspace()
        if new and close and word.text.lower() == "style" and before.text.lower() not in _BEFORE_STYLE | _OWN_STYLE:
            start = _with_style(words, Mention("", index - 1, index)) or (before.start, word.end)
            found = replace(found, styles=(*found.styles, before.text.lower()))
            spans = [*spans, start]
    return found, spans


def _with_style(words: tuple[Word, ...], mention: Mention) -> Span | None:
    """The stretch "in a ... style" around a look's words, or None when no such word is beside them."""
    first, last = mention.first, mention.last
    before = [word.text.lower() for word in words[max(0, first - 3) : first]]
    if last < len(words) and words[last].lemmas & _STYLE_WORDS:
        last += 1
    elif first and words[first - 1].lemmas & _STYLE_WORDS:
        first -= 1
    elif before[-2:] == ["style", "of"] or before == ["style", "of", "a"]:
        first -= len(before) - before.index("style")
    else:
        return None
    while first and words[first - 1].text.lower() in _BEFORE_STYLE:
        first -= 1
    return words[first].start, words[last - 1].end


def _is_ordered(words: tuple[Word, ...], mention: Mention) -> bool:
    """Whether the look is the thing ordered ("a cartoon about a cat"), which the order needs to be told by."""
    return _before(words, mention, _LINKS)


def _before(words: tuple[Word, ...], mention: Mention, following: set[str]) -> bool:
    return mention.last < len(words) and bool(words[mention.last].lemmas & following)


def _stands_alone(text: str, span: Span) -> bool:
    return any(match.group().strip() == text[span[0] : span[1]] for match in _CLAUSE.finditer(text))


def _read_moves(text: str, words: tuple[Word, ...], found: Wishes) -> tuple[Wishes, list[Span]]:
    spans = []
    manners = {word.end: word.start for word in words if _MANNER.fullmatch(word.text)}
    words = tuple(word for word in words if word.text.lower() not in _MANNERS)
    for mention in mentions("moves", words):
        start, end = words[mention.first].start, words[mention.last - 1].end
        said = text[start:end].lower()
        follow = "follow" in said or "следу" in said or "track" in said or "за н" in said
        found = replace(found, move=found.move or mention.meaning, follow=found.follow or follow)
        clause = next(c for c in _clauses_with(".", text) if c[0] <= start < c[1])
        if re.search(r"camera|камер", text[slice(*clause)], re.IGNORECASE):
            spans.append(clause)
        else:
            while (before := len(text[:start].rstrip())) in manners:
                start = manners[before]
            spans.append((start, end))
    return found, spans


def _clauses_with(pattern: str, text: str) -> list[Span]:
    clauses = (match for match in _CLAUSE.finditer(text))
    return [match.span() for match in clauses if re.search(rf"(?<!\w)(?:{pattern})", match.group(), re.IGNORECASE)]


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
