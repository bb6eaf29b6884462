"""Voice: a line of text to speech with exact word and phone times."""
