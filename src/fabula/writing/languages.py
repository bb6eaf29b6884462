"""Which language a text is in."""

import re

_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_CODE = re.compile(r"[a-z]{2,3}")


def language_of(text: str, asked: str | None) -> str:
    """The asked language by its code ("en", "ru-RU"), else Russian by most letters being Cyrillic, else English."""
    code = _CODE.match((asked or "").lower())
    if code and asked and asked.lower() != "auto":
        return code.group()
    return "ru" if len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text)) else "en"
