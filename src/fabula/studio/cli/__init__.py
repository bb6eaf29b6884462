"""The command line: `fabula make "a sentence"` and its companions."""

from fabula.studio.cli.app import main

__all__ = ["main"]
