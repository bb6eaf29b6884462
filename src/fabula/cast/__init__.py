"""Cast: who is in the film, what they look like, and how they act."""
