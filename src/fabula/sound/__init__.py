"""Sound: score, ambience, mixing and loudness."""
