"""Props: where the things that people sit on, play and ride are, so that who acts and who draws agree on them.

Heights of hips (`SEATS`) and pedals are in leg lengths, as `Pose.seat` and feet are; places of hands are reaches from
the shoulder in arm lengths; what is said to be metres is metres. Hips that are `seat` high have ankles of flat feet at
`up = -seat`. A prop is drawn around the figure: at its hips, feet and hands, facing where the figure faces.
"""

from fabula.film.acting import Reach

SEATS: dict[str, float] = {"chair": 0.56, "stool": 0.62, "bench": 0.54, "piano": 0.60, "drum": 0.58, "bicycle": 1.12}
"""`Pose.seat` of somebody on the seat that belongs to a prop, in leg lengths."""

SEATED_FOOT = Reach(0.06, -0.56, 0.50)
"""A foot flat on the ground before a chair; set `up` to minus the seat."""

PIANO_YAW = 1.40
"""How far a pianist turns from the lens (either way), so that face, hands and keys are seen; radians."""

PIANO_KEYS = Reach(0.0, -0.47, 0.66)
"""A hand upon the keys straight before its shoulder; a key that sounds is 0.03 lower, a lifted hand 0.06 higher."""

PIANO_SPAN = 0.40
"""How far out or in from `PIANO_KEYS` a hand goes along the keys, arm lengths."""

GUITAR_STRUM = Reach(-0.16, -0.60, 0.46)
"""The right hand at the strings; it goes 0.12 up and down."""

GUITAR_NECK = Reach(0.44, -0.36, 0.48)
"""The left hand on the neck; it goes 0.14 toward the body (less out, less up) for high notes."""

VIOLIN_YAW = 0.5
"""Where a violinist faces, radians: so the violin is seen along its side."""

VIOLIN_NECK = Reach(0.34, 0.04, 0.66)
"""The left hand on the violin's neck; the violin lies on the left collarbone, the head is turned to it."""

VIOLIN_BOW = (Reach(-0.36, -0.06, 0.56), Reach(0.20, -0.24, 0.60))
"""The right hand at the two ends of a bow's stroke: at the string, and drawn away."""

DRUM_STRIKE = Reach(-0.10, -0.62, 0.52)
"""A hand whose stick lies on the drum (the stick goes on 0.5 arm lengths ahead and inward)."""

DRUM_READY = Reach(0.06, -0.34, 0.46)
"""A hand whose stick is up."""

SKATEBOARD_DECK = 0.10
"""The deck over the ground, metres: `Pose.lift` of somebody with both feet on it."""

SKATEBOARD_FEET = (Reach(0.26, -0.94, 0.0), Reach(0.26, -0.94, 0.0))
"""Left and right foot on the deck of somebody who faces the lens and rides along the picture, knees bent."""

BICYCLE_YAW = 1.30
"""How far a cyclist turns from the lens, radians."""

BICYCLE_LEAN = 0.34
"""How far a cyclist leans forward, radians."""

BICYCLE_PEDALS = Reach(0.0, -0.80, 0.16)
"""The middle of the pedals' circle from a hip, in leg lengths, at `SEATS["bicycle"]`."""

BICYCLE_CRANK = 0.16
"""The radius of the pedals' circle, leg lengths; the right pedal is half a turn behind the left."""

BICYCLE_BAR = Reach(0.04, -0.58, 0.70)
"""A hand on the handlebar at `BICYCLE_LEAN`."""

BICYCLE_WHEEL = 0.44
"""The wheels' radius, leg lengths."""

SCOOTER_DECK = 0.12
"""The deck over the ground, metres: `Pose.lift` of somebody who stands on it with both feet."""

SCOOTER_YAW = 1.15
"""How far a rider of a scooter turns from the lens, radians."""

SCOOTER_BAR = Reach(0.02, -0.52, 0.66)
"""A hand on the scooter's handlebar, standing upright."""

SCOOTER_FEET = (Reach(-0.06, -0.97, 0.16), Reach(-0.06, -0.97, -0.16))
"""Left and right foot on the deck."""

BALL_RADIUS = 0.11
"""A ball, metres; it lies before the right foot, or is held by the right hand with the grip "hold"."""
