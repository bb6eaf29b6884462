"""Looks: one file per look, found by looking into this folder; a look grades finished frames."""
