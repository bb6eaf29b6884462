"""The closed vocabularies."""

from fabula.vocabulary import *  # noqa: F403
