"""One file for each kind of sound; a new file is a new kind.

A file holds BED (True for ambience that loops), LEVEL_DB against the usual level, and
make(samples, rng), which gives the sound as (samples, 2) float32 at any level; a bed must run in a circle.
"""
