"""What kind of text it is: a dialogue, a text to be read aloud, or a prompt that describes pictures."""

import re
from typing import Literal

from fabula.writing.dialogue import is_dialogue
from fabula.writing.requests import has_request
from fabula.writing.sentences import paragraphs_of, sentences_of
from fabula.writing.wishes import Wishes

Kind = Literal["dialogue", "narration", "prompt"]

LONGEST_PROMPT = 1800
"""The most characters in a prompt; a longer text is read aloud, and no wishes are looked for in it."""

_PROMPT_WORDS = 90
_ORDERED_WORDS = 220
_MOST_SENTENCES = 3
_TOLD = re.compile(
    r"\b(?:once upon a time|long ago|there (?:once )?(?:was|lived)|far,? far away|discover|learn|imagine|introducing"
    r"|meet|join us|welcome|did you know|have you ever|our|your|you|we|us|buy|try|жил[иа]?[- ]был[иа]?|давным[- ]давно"
    r"|однажды|когда-то|в некотором царстве|откройте|узнайте|представьте|познакомьтесь|добро пожаловать|знаете ли вы"
    r"|научитесь|наш\w*|ваш\w*|вы|вас|вам|мы|нас|нам|купите|попробуйте)\b",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"(?:^|\n)\s*(?:beginning|начало)\s*:|\b(?:camera|style|seconds|камера|стиль|секунд\w*)\b|\b(?:pictures|картин\w+)\s*:",
    re.I,
)


def kind_of(text: str, wishes: Wishes, *, told: bool = False) -> Kind:
    """Decide by the text's form first (speakers, length, paragraphs), then by its words.

    A text that somebody is `told` to tell is read aloud when it has several sentences and orders no film.
    """
    if is_dialogue(text):
        return "dialogue"
    length = len(text.split())
    asked = has_request(text)
    if len(text) > LONGEST_PROMPT or length > (_ORDERED_WORDS if asked else _PROMPT_WORDS):
        return "narration"
    sentences = [s for paragraph in paragraphs_of(text) for s in sentences_of(paragraph)]
    if told and not asked and len(sentences) > 1 and not _DESCRIBED.search(text):
        return "narration"
    technical = any((wishes.seconds, wishes.look, wishes.aspect, wishes.move, wishes.music_in_front))
    if asked or technical or _DESCRIBED.search(text):
        return "prompt"
    if _TOLD.search(text) or len(sentences) > _MOST_SENTENCES:
        return "narration"
    return "prompt"
