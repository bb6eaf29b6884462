"""Names for things on paper: the film's title and a scene's heading."""

import re

from fabula.vocabulary import TimeOfDay
from fabula.writing.gazetteer import function_words, indoors, table

_LONGEST_TITLE = 48
_LEAST_TITLE_WORDS = 3
_TIMES_RU: dict[TimeOfDay, str] = {"dawn": "РАССВЕТ", "day": "ДЕНЬ", "dusk": "ВЕЧЕР", "night": "НОЧЬ"}


def title_of(sentence: str) -> str:
    """A short title from the first words of a sentence, capitalised, never cut inside a word that fits."""
    head = re.split(r"[.!?…;:\n]|,(?= )", sentence.strip(" .…,;:!?—-#*\"'«»“”"), maxsplit=1)[0]
    title = ""
    for word in head.split():
        if title and len(title) + 1 + len(word) > _LONGEST_TITLE:
            title = _before_loose_end(title)
            break
        title = f"{title} {word}".strip()
    while " " in title and title.rsplit(" ", 1)[1].lower() in function_words("loose_ends"):
        title = title.rsplit(" ", 1)[0]
    title = _whole(title)
    title = title[:_LONGEST_TITLE].strip(" -–—\"'«»“”()") or "Film"
    return title[0].upper() + title[1:]


def _whole(title: str) -> str:
    """A title without a verb or an adverb left hanging at its end."""
    said = title.split()
    if len(said) > _LEAST_TITLE_WORDS and said[-1].lower() in function_words("hanging_verbs"):
        return " ".join(said[:-1])
    return title


def _before_loose_end(title: str) -> str:
    """A title that was cut, without the phrase that lost its end."""
    said = title.split()
    loose = [i for i, word in enumerate(said) if word.lower() in function_words("loose_ends") and i >= len(said) - 4]
    return " ".join(said[: loose[-1]]) if loose and loose[-1] >= 2 else title


def heading_of(finer: str, painted: str, time: TimeOfDay, language: str) -> str:
    """A scene heading as screenplays have it: EXT. FOREST - DAWN, «НАТ. ЛЕС - РАССВЕТ»."""
    inside = painted in indoors() or painted == "abstract"
    if language == "ru":
        words = table("places").get(painted, {}).get(finer, [])
        name = next((word for word in words if re.search("[а-яё]", word)), finer)
        return f"{'ИНТ' if inside else 'НАТ'}. {name.upper()} - {_TIMES_RU[time]}"
    return f"{'INT' if inside else 'EXT'}. {_plain(finer or painted).upper()} - {time.upper()}"


def _plain(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")


def painted_as(said: str, painted: str) -> str:
    """What a report says of a place that another is painted for: "castle (painted as village)"."""
    if re.search("[а-яё]", said):
        every = (word for words in table("places")[painted].values() for word in words)
        name = next(word for word in every if re.search("[а-яё]", word))
        return f"{said} (на картине {name})"
    return f"{said} (painted as {_plain(painted)})"


def styles_in(styles: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What a report says of styles that are not painted: "comic style", «стиль: комикс»."""
    return tuple(dict.fromkeys(f"стиль: {said}" if language == "ru" else f"{said} style" for said in styles))
