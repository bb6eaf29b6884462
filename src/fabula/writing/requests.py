"""The order around a description ("Create a video of ...", «Создай видеоклип ...»), apart from what it describes."""

import re

_EN_FILM = r"(?:video\s?clip|video|clip|film|movie|animation|cartoon|footage|story|tale|reel|scene|picture)s?"
_EN_LINK = r"(?:\s*[:—-]|\s+(?:of|about|with|showing|that shows|where|in which|depicting|featuring|from|on))?"
_EN = re.compile(
    rf"^(?:please,?\s+)?(?:(?:can|could|would) you\s+(?:please\s+)?)?(?:"
    rf"(?:create|make|generate|produce|show|shoot|render|draw|animate|give|film|i want|i need|i'd like|we need)\b"
    rf"(?:\s+(?:me|us))?\s+(?:[\w'’-]+\s+){{0,6}}?{_EN_FILM}\b{_EN_LINK}"
    rf"|(?:an?|the)\s+(?:[\w'’-]+\s+){{0,4}}?{_EN_FILM}\b"
    r"(?:\s*[:]|\s+(?:of|about|showing|that shows|where|in which|depicting))"
    rf"|{_EN_FILM}\b(?:\s*[:—-]|\s+(?:of|about|showing))"
    rf"|(?:show(?:\s+(?:me|us))?|create|generate|draw|animate|render)\s+(?=(?:an?|the|two|three)\b))\s*",
    re.IGNORECASE,
)
_RU_FILM = (
    r"(?:видео\w*|клип\w*|ролик\w*|фильм\w*|мультфильм\w*|мультик\w*|анимаци\w+"
    r"|кино|сказк\w+|истори\w+|сцен[уаы]|кадр\w*|картинк\w+|съёмк\w+)"
)
_RU_VERB = (
    r"(?:(?:созда|сдела|сгенериру|нарису|придума|смонтиру)й|сними|покажи|подготовь|изобрази)(?:те)?"
    r"|снять|создать|сделать|сгенерировать|нарисовать|показать|хочу|хотелось бы|нуж(?:ен|на|но)|требуется"
)
_RU_LINK = (
    r"(?P<link>\s*[:—-]|\s*,?\s*(?:о том,?\s+как|про то,?\s+как|как|где|(?:в|на) котор\w+)(?=\s)"
    r"|\s+(?:с|со|про|о|об|обо|из|на тему|по)(?=\s))?"
)
_RU = re.compile(
    rf"^(?:пожалуйста,?\s+)?(?:мне\s+)?(?:(?:{_RU_VERB})\b(?:\s+(?:мне|нам))?(?:\s+[\w-]+){{0,5}}?\s+{_RU_FILM}\b"
    rf"|(?:[\w-]+(?:ый|ий|ое|ее|ая)\s+){{0,3}}{_RU_FILM}\b(?=\s*[:—-]|\s+(?:про|о|об|с|со)\s)"
    rf"|(?:создай|сгенерируй|нарисуй|покажи|изобрази)(?:те)?\b(?:\s+(?:мне|нам))?){_RU_LINK}\s*",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"^[^:.!?\n]{0,80}\b(?:pictures|images|photos|frames|shots|scenes|картин\w+|кадр\w*|изображени\w+|фото\w*|сцен\w*)"
    r"[^:.!?\n]{0,20}:\s*",
    re.IGNORECASE,
)
_CASES = {
    "с": "ablt",
    "со": "ablt",
    "о": "loct",
    "об": "loct",
    "обо": "loct",
    "про": "accs",
    "из": "gent",
    "по": "datv",
}


def has_request(text: str) -> bool:
    """Whether a text begins by ordering a film."""
    return bool(_EN.match(text) or _RU.match(text) or _PICTURES.match(text))


def pictures_in(text: str) -> list[str]:
    """The pictures of "three pictures: a, b, c", one text each; none when the text is not of this kind."""
    match = _PICTURES.match(text)
    if not match:
        return []
    said = re.split(r"[,;\n]|\band\b|\bи\b(?=[^,]*$)", text[match.end() :].strip(" .!"))
    return [part.strip(" .") for part in said if part.strip(" .")]


def without_request(text: str) -> tuple[str, str | None]:
    """The description without its order, and for Russian the case in which the order left its first noun."""
    if match := _EN.match(text):
        return text[match.end() :], None
    if match := _RU.match(text):
        link = (match.group("link") or "").strip(" ,").lower()
        ordered = re.search(_RU_FILM + r"\b", match.group(), re.IGNORECASE)
        case = _CASES.get(link) if link else ("gent" if ordered else "accs")
        return text[match.end() :], case
    return text, None
