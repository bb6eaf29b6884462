"""Changing light in a prompt: "the sun rises", «темнеет»."""

from dataclasses import replace
from typing import Any

from fabula.writing.gazetteer import mentions
from fabula.writing.sight import Sight
from fabula.writing.words import words_of


def with_change(sight: Sight, text: str) -> Sight:
    """The sight with the hour at which its light begins to change and the one that it changes to, if the text says so.

    A moon that shines, or any other hour that the text names besides, does not stand against it.
    """
    found = mentions("changes", words_of(text))
    if not found:
        return sight
    first: Any
    last: Any
    first, last = found[0].meaning.split()
    return replace(sight, time_of_day=first, time_to=last)
