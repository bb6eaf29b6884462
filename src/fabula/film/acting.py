"""Acting as numbers: the face and the pose of a character in one moment, whoever draws them and whatever they are."""

from typing import NamedTuple


class Face(NamedTuple):
    """What a face does in one moment; the defaults are a neutral face with its mouth shut.

    The mouth: `open` 0 to 1 the jaw; `width` -1 to 1 the corners drawn in or out; `round` 0 to 1 lips pushed forward;
    `teeth` and `tongue` 0 to 1 how much they show; `press` 0 to 1 lips pressed together (p, b, m); `tuck` 0 to 1 the
    lower lip under the teeth (f, v); `smile` -1 to 1; `sneer` 0 to 1 upper lip and nose drawn up.
    The eyes: lids 0 shut, 1 open, 1.4 wide; `lower_lid` 0 to 1 raised, as in a laugh; gaze -1 to 1 right and down in
    the picture, 0 straight ahead of the face; `pupil` 0.6 to 1.4; brows -1 to 1 raised; `brow_tilt` -1 anger (inner
    ends down) to 1 grief (inner ends up); `cheek` 0 to 1 raised and flushed. "left" is the character's own left.
    The head, in radians against the picture: `yaw` toward its right, `pitch` down, `roll` clockwise.
    `breath` 0 to 1 is the chest's fill.
    """

    open: float = 0.0
    width: float = 0.0
    round: float = 0.0
    teeth: float = 0.0
    tongue: float = 0.0
    press: float = 0.0
    tuck: float = 0.0
    smile: float = 0.12
    sneer: float = 0.0
    lid_left: float = 1.0
    lid_right: float = 1.0
    lower_lid: float = 0.0
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    pupil: float = 1.0
    brow_left: float = 0.0
    brow_right: float = 0.0
    brow_tilt: float = 0.0
    cheek: float = 0.0
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    breath: float = 0.5


class Reach(NamedTuple):
    """Where a hand or an ankle is from its shoulder or hip, in lengths of that limb, in the body's own directions.

    `out` to the body's own side of the limb, `up`, and `ahead` the way that the body faces. A reach longer than 1 is
    drawn as a limb stretched straight toward it.
    """

    out: float
    up: float
    ahead: float


HANGING = Reach(0.10, -0.97, 0.08)
STANDING = Reach(0.04, -1.0, 0.0)


class Pose(NamedTuple):
    """How a body is held in one moment; the defaults stand facing the lens.

    `x` is metres from the mark to the picture's right, `lift` metres above the ground. `yaw` is where the body faces,
    radians: 0 the lens, positive to the picture's right, pi/2 that side seen in profile. `lean` forward, `sway`
    sideways (clockwise in the picture) and `twist` of the shoulders against the hips (to the picture's right) are
    radians. `seat` is the height of the hips over the ground in leg lengths when they are held by something (a chair,
    a saddle); 0 stands on the lower foot. `shrug` 0 to 1 raises the shoulders. Grips: "rest", "open", "point", "fist",
    "hold", "thumb". Toes are radians, down positive. "left" is the character's own left.
    """

    x: float = 0.0
    lift: float = 0.0
    yaw: float = 0.0
    lean: float = 0.0
    sway: float = 0.0
    twist: float = 0.0
    seat: float = 0.0
    shrug: float = 0.0
    left_hand: Reach = HANGING
    right_hand: Reach = HANGING
    left_foot: Reach = STANDING
    right_foot: Reach = STANDING
    left_toe: float = 0.0
    right_toe: float = 0.0
    left_grip: str = "rest"
    right_grip: str = "rest"


class Moment(NamedTuple):
    """One frame of a performance. `seen` is False before an entrance and after an exit."""

    face: Face = Face()
    pose: Pose = Pose()
    seen: bool = True
