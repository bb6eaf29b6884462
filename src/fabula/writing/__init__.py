"""Writing: text to Film."""
