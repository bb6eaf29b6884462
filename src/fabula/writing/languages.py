"""Which language a text is in."""

import re

from fabula.errors import BadSource

_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_CODE = re.compile(r"([a-z]{2,3})([-_][a-z0-9]+)*")


def language_of(text: str, asked: str | None) -> str:
    """The asked language by its code ("en", "ru-RU"), else Russian by most letters being Cyrillic, else English.

    BadSource when what is asked for is no code.
    """
    if asked is not None and asked.lower() != "auto":
        code = _CODE.fullmatch(asked.lower())
        if code is None:
            raise BadSource(f"language {asked[:60]!r} is not a code; write one such as en, ru or de, or auto")
        return code.group(1)
    return "ru" if len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text)) else "en"
