"""Picture: painted sets, camera moves and looks; a set-up to a roll of frames."""
