"""Bodies: whatever a role asks for, a body moves without jumps, with feet that stay where they are set down."""

from functools import cache
from math import cos, sin
from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from fabula.cast import actions
from fabula.cast.bodies import poses
from fabula.cast.body import Body
from fabula.cast.gestures import STROKE_SECONDS
from fabula.cast.measures import build_of
from fabula.cast.strokes import strokes
from fabula.film import RATE, Beat, Character, Heard, Partner, Phone, Pose, Role, Sheet, Speech, Word
from fabula.picture import rigs
from fabula.picture.anatomy.skeleton import pose_bones
from fabula.vocabulary import EMOTIONS, SHOT_SIZES, Age, Emotion

Track = NDArray[np.float64]
LEG = 0.43 * 1.7
HIP = 0.058 * 1.7
ANNA = Character(id="anna", name="Anna", seed=2, sheet=Sheet(height_metres=1.7))
GRIPS = {"rest", "open", "point", "fist", "hold", "thumb"}
PROPS = ("piano", "guitar", "violin", "drum", "ball", "skateboard", "bicycle", "scooter")

# the largest accelerations that the eye is spared: metres, arm lengths and radians per second squared
HIPS_BOUND, FEET_BOUND, HANDS_BOUND, ANGLES_BOUND = 90.0, 240.0, 160.0, 90.0


def _said(text: str, start: float = 0.4, speaker: str = "anna", emotion: Emotion = "neutral") -> Heard:
    words, phones, at, place = [], [], 0, 0
    for word in text.split():
        end = at + round((0.12 + 0.06 * len(word)) * RATE)
        words.append(Word(text=word, start=at, end=end, char_start=place, char_end=place + len(word)))
        middle = (at + end) // 2
        phones += [Phone(ipa="t", start=at, end=middle), Phone(ipa="ˈa", start=middle, end=end)]
        at, place = end + RATE // 30, place + len(word) + 1
    speech = Speech(text=text, samples=at, words=tuple(words), phones=tuple(phones))
    return Heard(speaker=speaker, start=round(start * RATE), speech=speech, emotion=emotion, intensity=0.8)


LINE = _said("I told you never to open this enormous window because everything will disappear at once")


@cache
def _words() -> tuple[str, ...]:
    return (*sorted(actions.words()), "", "juggles")


@st.composite
def roles(draw: st.DrawFn, fps: int | None = None) -> Role:
    """Any role: every action with any feeling, way, size, age, height and company."""
    rate = fps or draw(st.sampled_from([1, 12, 15, 24, 25, 30, 60]))
    height = draw(st.sampled_from([0.6, 1.1, 1.7, 2.1]))
    return Role(
        character=Character(
            id="anna",
            name="Anna",
            age=draw(st.sampled_from(get_args(Age))),
            seed=draw(st.integers(0, 50)),
            sheet=Sheet(height_metres=height),
        ),
        action=draw(st.sampled_from(_words())),
        props=draw(st.sampled_from([(), *((prop,) for prop in PROPS)])),
        lines=draw(st.sampled_from([(), (LINE,), (_said("Stop it now!", 0.6, "ben"), _said("No, never!", 2.0))])),
        partners=draw(
            st.sampled_from(
                [
                    (),
                    (Partner(name="ben", across=1.1),),
                    (Partner(name="ben", across=-0.9), Partner(name="carl", across=1.4)),
                    (Partner(name="card", across=1.0),),
                ]
            )
        ),
        emotion=draw(st.sampled_from(EMOTIONS)),
        intensity=draw(st.floats(0, 1)),
        size=draw(st.sampled_from(SHOT_SIZES)),
        heading=draw(st.sampled_from([-1, 0, 1])),
        room=draw(st.sampled_from([(4.0, 4.0), (0.5, 0.7), (0.0, 0.0), (1.0, 3.0)])),
        pace=draw(st.sampled_from([0.0, 0.0, 1.4, 3.0])) * height / 1.7,
        enters=draw(st.sampled_from([None, None, "left", "right", "centre"])),
        leaves=draw(st.sampled_from([None, None, "left", "right"])),
        beat=draw(st.sampled_from([None, Beat(bpm=96, first=9000), Beat(bpm=174, first=0, meter=3)])),
        seed=draw(st.integers(0, 50)),
        fps=rate,
        frames=draw(st.integers(1, 1 if rate == 1 else 5 * rate)),
    )


def _role(action: str = "", seconds: float = 4.0, fps: int = 24, **fields: object) -> Role:
    told = {"character": ANNA, "action": action, "fps": fps, "frames": round(seconds * fps), "seed": 3}
    return Role.model_validate({**told, **fields})


def _foot(pose: Pose, side: int, leg: float = LEG, hip: float = HIP) -> tuple[float, float, float]:
    """Where an ankle is as it is drawn: metres to the right of the mark, over its place on the ground, to the lens."""
    reach = pose.left_foot if side > 0 else pose.right_foot
    rise = pose.seat * leg if pose.seat else -min(pose.left_foot.up, pose.right_foot.up) * leg
    out, ahead = side * (hip + reach.out * leg), reach.ahead * leg
    x = pose.x + out * cos(pose.yaw) + ahead * sin(pose.yaw)
    return x, pose.lift + rise + reach.up * leg, ahead * cos(pose.yaw) - out * sin(pose.yaw)


def _feet(role: Role) -> Track:
    """(2, frames, 3)."""
    tall = role.character.sheet.height_metres if role.character.sheet else 1.7
    held = poses(role)
    return np.array([[_foot(pose, side, 0.43 * tall, 0.058 * tall) for pose in held] for side in (1, -1)])


def _numbers(pose: Pose) -> list[float]:
    flat: list[float] = []
    for value in pose[:14]:
        flat += value if isinstance(value, tuple) else [value]
    return flat


@settings(deadline=None, max_examples=150)
@given(role=roles())
def test_every_role_has_a_pose_for_every_frame_that_can_be_drawn(role: Role) -> None:
    held = poses(role)
    assert len(held) == role.frames
    for pose in held:
        assert np.isfinite(_numbers(pose)).all()
        assert {pose.left_grip, pose.right_grip} <= GRIPS
        assert 0 <= pose.shrug <= 1
        assert pose.lift >= 0
        for limb in (pose.left_foot, pose.right_foot, pose.left_hand, pose.right_hand):
            assert np.hypot(np.hypot(limb.out, limb.up), limb.ahead) <= 1.0


@settings(deadline=None, max_examples=120)
@given(role=roles(fps=48))
def test_no_joint_jumps(role: Role) -> None:
    if role.frames < 3:
        return
    tall = role.character.sheet.height_metres if role.character.sheet else 1.7
    held = poses(role)

    def fastest(values: Track) -> float:
        return float(np.abs(np.diff(values, 2, axis=-1)).max()) * role.fps**2

    hips = [p.lift + 0.43 * tall * (p.seat or -min(p.left_foot.up, p.right_foot.up)) for p in held]
    assert fastest(np.array([[p.x for p in held], hips])) <= HIPS_BOUND
    assert fastest(_feet(role).transpose(0, 2, 1)) <= FEET_BOUND
    assert fastest(np.array([[*p.left_hand, *p.right_hand] for p in held]).T) <= HANDS_BOUND
    assert fastest(np.array([p[2:6] for p in held]).T) <= ANGLES_BOUND


@settings(deadline=None, max_examples=25)
@given(role=roles())
def test_equal_roles_are_acted_equally(role: Role) -> None:
    assert list(poses(role)) == list(poses(role.model_copy()))


@pytest.mark.parametrize("action", ["walks", "runs"])
@pytest.mark.parametrize("pace", [0.0, 1.1, 2.4])
@pytest.mark.parametrize("emotion", ["neutral", "sad", "excited"])
@pytest.mark.parametrize("height", [1.0, 1.7])
def test_a_foot_on_the_ground_does_not_slide(action: str, pace: float, emotion: Emotion, height: float) -> None:
    child = ANNA.model_copy(update={"sheet": Sheet(height_metres=height)})
    role = _role(action, 6, 48, character=child, pace=pace, emotion=emotion, room=(9.0, 9.0), heading=1)
    feet = _feet(role)
    planted = 0
    for foot in feet:
        down = foot[:, 1] < 0.0015 * height
        both = down[1:] & down[:-1]
        slid = np.hypot(*np.diff(foot[:, (0, 2)], axis=0).T)
        assert slid[both].max(initial=0.0) < 0.006
        planted += int(both.sum())
    assert planted > (0.6 if action == "walks" else 0.2) * role.frames


def test_a_followed_walker_goes_as_fast_as_the_camera() -> None:
    held = poses(_role("walks", 5, pace=1.3, heading=-1))
    assert (held[0].x - held[-1].x) / ((len(held) - 1) / 24) == pytest.approx(1.3, rel=0.01)


def test_long_legs_make_long_steps_and_short_legs_quick_ones() -> None:
    def steps(height: float) -> int:
        someone = ANNA.model_copy(update={"sheet": Sheet(height_metres=height)})
        feet = _feet(_role("walks", 6, 48, character=someone, pace=1.2, heading=1))
        down = feet[0, :, 1] < 0.004
        return int((down[1:] & ~down[:-1]).sum())

    assert steps(1.0) > steps(1.4) > steps(1.9)


def test_a_stroller_stays_in_view() -> None:
    x = np.array([pose.x for pose in poses(_role("walks", 20, room=(2.0, 2.5)))])
    assert x.min() >= -2.0
    assert x.max() <= 2.5
    assert np.ptp(x) > 2.5
    assert (np.diff(np.sign(np.diff(x))[np.abs(np.diff(x)) > 0.005]) != 0).any()


@pytest.mark.parametrize("side", ["left", "right"])
def test_who_enters_comes_from_outside_and_stops_at_the_mark(side: str) -> None:
    held = poses(_role("", 5, room=(1.5, 1.5), enters=side))
    way = -1 if side == "left" else 1
    assert way * held[0].x > 1.5
    assert all(abs(pose.x) < 0.06 for pose in held[-24:])
    assert np.sign(held[8].yaw) == -way


def test_who_leaves_is_gone_at_the_end() -> None:
    held = poses(_role("talks", 5, room=(1.5, 1.5), leaves="right"))
    assert all(abs(pose.x) < 0.06 for pose in held[:24])
    assert held[-1].x > 1.5


@pytest.mark.parametrize("across", [-1.2, 1.2])
def test_a_body_turns_three_quarters_to_its_partner(across: float) -> None:
    for pose in poses(_role("listens", 3, partners=(Partner(name="ben", across=across),))):
        assert 0.5 <= pose.yaw * np.sign(across) <= 0.95


def test_a_body_turns_to_who_speaks_and_steps() -> None:
    company = (Partner(name="ben", across=-0.9), Partner(name="carl", across=1.4))
    role = _role("listens", 6, partners=company, lines=(_said("And what do you think about it?", 2.0, "carl"),))
    held = poses(role)
    assert held[20].yaw < -0.4
    assert held[-1].yaw > 0.4
    assert _feet(role)[:, :, 1].max() > 0.01


def test_hands_strike_on_the_stressed_words() -> None:
    role = _role("talks", 7, 48, lines=(LINE,))
    made = strokes(Body(role))
    assert len(made) >= 3
    held = poses(role)
    for stroke in made:
        hands = np.array([(p.left_hand, p.right_hand)[stroke.hands[0]] for p in held])
        speed = np.hypot(np.hypot(*np.diff(hands, axis=0).T[:2]), np.diff(hands, axis=0).T[2]) * role.fps
        at = round(stroke.seconds * role.fps)
        if at + 8 < len(speed) and at > 20:
            before = speed[at - round(STROKE_SECONDS * role.fps) - 2 : at + 4].max()
            assert before > 2 * speed[at + 5 : at + 9].min()


def test_a_listener_keeps_its_hands_calm() -> None:
    def busy(speaker: str) -> float:
        line = LINE.model_copy(update={"speaker": speaker})
        held = poses(_role("talks", 6, lines=(line,), partners=(Partner(name="ben", across=1.0),)))
        hands = np.array([[*p.left_hand, *p.right_hand] for p in held])
        return float(np.abs(np.diff(hands, axis=0)).sum())

    assert busy("anna") > 2 * busy("ben")


def test_hands_stay_below_the_chin_in_a_close_up() -> None:
    for pose in poses(_role("talks", 7, size="CU", lines=(LINE,), emotion="excited")):
        assert max(pose.left_hand.up, pose.right_hand.up) < -0.1


def test_feelings_are_seen_in_the_carriage() -> None:
    def mean(emotion: Emotion, what: str) -> float:
        return float(np.mean([getattr(pose, what) for pose in poses(_role("", 3, emotion=emotion, intensity=1.0))]))

    assert mean("sad", "lean") > mean("neutral", "lean") + 0.1
    assert mean("disgusted", "lean") < mean("neutral", "lean") - 0.08
    assert mean("fearful", "shrug") > mean("neutral", "shrug") + 0.5
    assert mean("angry", "lean") > mean("confident", "lean") + 0.1


def test_characters_stand_each_in_a_way_of_their_own() -> None:
    def first(seed: int) -> list[float]:
        return _numbers(poses(_role("", 2, character=ANNA.model_copy(update={"seed": seed})))[0])

    ways = np.array([first(seed) for seed in range(6)])
    assert min(np.abs(a - b).max() for i, a in enumerate(ways) for b in ways[:i]) > 0.02


def test_arms_at_rest_are_never_mirrored() -> None:
    for seed in range(8):
        pose = poses(_role("", 2, character=ANNA.model_copy(update={"seed": seed})))[24]
        assert np.abs(np.subtract(pose.left_hand, pose.right_hand)).max() > 0.01


def test_an_unknown_action_is_stood_through() -> None:
    assert list(poses(_role("juggles", 2))) == list(poses(_role("stands", 2)))


def test_a_dance_has_at_least_four_figures() -> None:
    for emotion in EMOTIONS:
        beat = Beat(bpm=120, first=0, meter=4)
        held = poses(_role("dances", 16, emotion=emotion, beat=beat))
        spans = [np.array([[*p.left_hand, *p.right_hand] for p in held[i * 96 + 6 : i * 96 + 80]]) for i in range(4)]
        shapes = [np.concatenate([span.mean(axis=0), np.ptp(span, axis=0)]) for span in spans]
        assert min(np.abs(a - b).max() for i, a in enumerate(shapes) for b in shapes[:i]) > 0.1


def test_pedals_go_round_as_fast_as_the_wheels() -> None:
    held = poses(_role("rides", 6, 48, props=("bicycle",), pace=3.0, heading=1))
    high = np.array([pose.left_foot.up for pose in held])
    tops = np.flatnonzero((high[1:-1] > high[:-2]) & (high[1:-1] >= high[2:]))
    metres = 3.0 * np.diff(tops).mean() / 48
    assert metres == pytest.approx(2 * np.pi * 0.44 * LEG * 2.1, rel=0.03)
    assert np.ptp([pose.seat for pose in held]) < 1e-6


def test_a_pianist_strikes_on_beats_and_between() -> None:
    beat = Beat(bpm=100, first=12000)
    held = poses(_role("plays", 8, 48, props=("piano",), beat=beat))
    high = np.array([pose.right_hand.up - 0.0 for pose in held])
    lows = np.flatnonzero((high[1:-1] < high[:-2]) & (high[1:-1] <= high[2:])) + 1
    notes = 0.25 * 48 + 0.3 * 48 * np.arange(2, 20)
    assert np.mean([np.abs(lows - note).min() <= 2.5 for note in notes]) > 0.8


def test_every_action_has_words_of_its_own() -> None:
    found = actions.words()
    assert set(found.values()) >= {"going", "running", "dancing", "playing", "riding", "sitting", "standing", "waving"}
    for word, name in found.items():
        assert word in actions.find(word).WORDS
        assert actions.find(word).__name__.endswith(name)


@pytest.mark.parametrize("rig", rigs.names())
def test_who_acts_and_who_draws_agree_on_the_lengths_of_limbs(rig: str) -> None:
    sheet = Sheet(rig=rig, height_metres=1.4)
    drawn, acted = rigs.find(rig).proportions(sheet), build_of(sheet)
    shares = (drawn.leg, drawn.hip, drawn.torso, drawn.shoulder, drawn.arm)
    assert acted[1:] == pytest.approx([share * 1.4 for share in shares])


@pytest.mark.parametrize("rig", ["person", "bear", "robot"])
def test_hands_on_a_handlebar_stay_where_it_is(rig: str) -> None:
    rider = ANNA.model_copy(update={"sheet": Sheet(rig=rig, height_metres=1.7)})
    role = _role("rides", 4, character=rider, props=("bicycle",), pace=3.0, heading=1, emotion="excited")
    measures = rigs.find(rig).proportions(Sheet(rig=rig))
    places = []
    for pose in poses(role):
        hand = pose_bones(measures, 1.7, pose).left_arm.end
        places.append((hand.x - pose.x, hand.y, hand.z))
    assert np.ptp(np.array(places), axis=0).max() < 0.02
