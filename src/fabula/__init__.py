"""fabula: text in, finished film out."""

__version__ = "0.1.0"
