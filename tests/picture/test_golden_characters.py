"""Golden stills of the cast: every rig in every emotion, visemes, poses and turned heads, kept as small pictures."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from conftest import TOLERANCE, difference

from fabula.cast.mouth import mouth_of
from fabula.cast.sheets import sheet_of
from fabula.cast.visemes import SHAPES
from fabula.crew import hire
from fabula.film import Character, Face, Moment, Pose, Reach, Role, Sheet
from fabula.picture.character_stills import still
from fabula.vocabulary import EMOTIONS, RIGS, Emotion

Golden = Callable[[str, np.ndarray], None]
KINDS = {rig: kind for kind, drawn in RIGS.items() for rig in drawn}


def sheet(rig: str) -> Sheet:
    character = Character(id="one", name="One", kind=KINDS[rig], gender="female", description=rig, seed=5)
    return sheet_of(character).model_copy(update={"rig": rig, "hat": "none", "prop": "none"})


def strip(pictures: list[np.ndarray], size: tuple[int, int] = (48, 60)) -> np.ndarray:
    """Pictures beside each other, as small as they are kept."""
    small = [np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA)) for picture in pictures]
    return np.ascontiguousarray(np.hstack(small))


def felt(rig: str, emotion: Emotion) -> np.ndarray:
    character = Character(id="one", name="One", kind=KINDS[rig], sheet=sheet(rig))
    role = Role(character=character, emotion=emotion, intensity=1.0, size="CU", seed=3, fps=12, frames=25)
    # not in a blink
    moment = max(hire("performer").perform(role)[14:], key=lambda now: now.face.lid_left)
    return still(sheet(rig), moment, (192, 240), whole=False)


@pytest.mark.parametrize("rig", sorted(KINDS))
def test_rigs_look_as_they_did_in_every_emotion(golden: Golden, rig: str) -> None:
    golden(f"cast-{rig}", strip([felt(rig, emotion) for emotion in EMOTIONS]))


@pytest.mark.parametrize("rig", ["person", "anime", "robot", "fox"])
def test_visemes_look_as_they_did(golden: Golden, rig: str) -> None:
    faces = [mouth_of(shape) for shape in SHAPES]
    golden(f"visemes-{rig}", strip([still(sheet(rig), Moment(face), (192, 240), whole=False) for face in faces]))


POSES = {
    "stands": Pose(),
    "turned": Pose(yaw=0.8),
    "profile": Pose(yaw=-1.4),
    "sits": Pose(yaw=0.5, seat=0.55, left_foot=Reach(0.1, -0.5, 0.5), right_foot=Reach(0.1, -0.5, 0.5)),
    "points": Pose(right_hand=Reach(0.7, 0.2, 0.6), right_grip="point"),
    "waves": Pose(left_hand=Reach(0.45, 0.7, 0.3), left_grip="open"),
}


@pytest.mark.parametrize("rig", ["person", "cartoon", "robot", "bear", "dragon"])
def test_poses_look_as_they_did(golden: Golden, rig: str) -> None:
    poses = [Moment(Face(yaw=0.8 * pose.yaw), pose) for pose in POSES.values()]
    golden(f"poses-{rig}", strip([still(sheet(rig), moment, (192, 240)) for moment in poses]))


def test_heads_turn_as_they_did(golden: Golden) -> None:
    turned = [Moment(Face(yaw=yaw)) for yaw in (-1.1, -0.7, -0.35, 0.0, 0.35, 0.7, 1.1)]
    golden("turns-person", strip([still(sheet("person"), moment, (192, 240), whole=False) for moment in turned]))


def test_the_comparer_tells_emotions_and_turns_apart() -> None:
    happy, sad = (strip([felt("person", emotion)]) for emotion in ("happy", "sad"))
    assert difference(happy, happy) == 0.0
    assert difference(happy, sad) > TOLERANCE
