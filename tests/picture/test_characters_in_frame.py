"""Characters in the picture: where they stand, how large they are, and that they are the same in every shot."""

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from shots import setup

from fabula.cast.sheets import sheet_of
from fabula.crew import MeasuredRoll, hire
from fabula.film import Beyond, Card, Character, Heard, Phone, Role, Setup, Speech, Subject
from fabula.picture import looks, rigs, sets
from fabula.picture.painted import PaintedCamera
from fabula.vocabulary import EMOTIONS, MOVES, RIGS, SHOT_SIZES, TIMES_OF_DAY, WEATHERS

KINDS = {rig: kind for kind, drawn in RIGS.items() for rig in drawn}
CLOSE = ("MS", "MCU", "CU", "ECU")


def somebody(name: str, rig: str = "person", seed: int = 1, **changes: object) -> Character:
    character = Character(id=name, name=name.title(), kind=KINDS[rig], seed=seed)
    sheet = sheet_of(character).model_copy(update={"rig": rig, "prop": "none", "hat": "none", **changes})
    return character.model_copy(update={"sheet": sheet})


def shown(*names: str, action: str = "talks", **changes: object) -> Setup:
    """A shot of characters of those rigs, from left to right."""
    sides = {1: ("centre",), 2: ("left", "right"), 3: ("left", "centre", "right")}[len(names)]
    cast = tuple(somebody(f"c{number}", rig, number) for number, rig in enumerate(names))
    subjects = tuple(
        Subject(kind="person", action=action, side=side, character=one.id)
        for one, side in zip(cast, sides, strict=True)
    )
    return setup(subjects=subjects, characters=cast, **{"width": 320, "height": 180, **changes})


def share(order: Setup, index: int = 6) -> float:
    """How much of the frame the first character covers."""
    seen = PaintedCamera().witness(order, index)
    return seen[0].share if seen else 0.0


def test_every_rig_of_the_vocabulary_is_drawn() -> None:
    assert {rig for drawn in RIGS.values() for rig in drawn} == set(rigs.names())


@pytest.mark.parametrize("rig", ["person", "robot", "owl", "bear"])
def test_the_closer_the_size_the_larger_the_character(rig: str) -> None:
    shares = [share(shown(rig, size=size)) for size in ("WS", "MLS", "MS", "MCU", "CU", "ECU")]
    assert all(shares)
    assert shares == sorted(shares)


@pytest.mark.parametrize("size", CLOSE)
@pytest.mark.parametrize("aspect", [(320, 180), (180, 320), (200, 200)])
def test_two_who_talk_are_both_in_the_picture_and_not_on_each_other(size: str, aspect: tuple[int, int]) -> None:
    order = shown("person", "person", size=size, width=aspect[0], height=aspect[1])
    left, right = PaintedCamera().witness(order, 6)
    places = [
        np.argwhere(next(s.region for s in one.swatches if s.name == "skin"))[:, 1].mean()
        / one.swatches[0].region.shape[1]
        for one in (left, right)
    ]
    assert 0.08 < places[0] < 0.45 < 0.55 < places[1] < 0.92


def test_shot_and_reverse_shot_see_other_parts_of_the_set() -> None:
    one = shown("person", size="CU")
    frames = []
    for side in ("left", "right"):
        subjects = tuple(subject.model_copy(update={"side": side}) for subject in one.subjects)
        frames.append(PaintedCamera().load(one.model_copy(update={"subjects": subjects}))[6])
    assert np.abs(frames[0].astype(int)[:40, :40] - frames[1].astype(int)[:40, :40]).mean() > 2


def test_a_character_hides_the_set_behind_and_is_its_own_in_the_mask() -> None:
    roll = PaintedCamera().load(shown("person", "fox", size="MS"))
    assert isinstance(roll, MeasuredRoll)
    mask = roll.passes(6).mask
    assert set(np.unique(mask)) >= {0, 1, 2}


def test_who_walks_or_dances_is_seen_with_the_ground_under_the_feet() -> None:
    assert share(shown("person", size="CU", action="walks")) < 0.5 * share(shown("person", size="CU"))


def test_a_character_is_drawn_by_the_sheet_and_not_by_name_or_description() -> None:
    order = shown("person", size="MS")
    renamed = order.characters[0].model_copy(update={"name": "Somebody else", "description": "a giant in red"})
    other = order.model_copy(update={"characters": (renamed,)})
    assert np.array_equal(PaintedCamera().load(order)[6], PaintedCamera().load(other)[6])


def test_the_set_behind_is_soft_and_the_character_is_not() -> None:
    order = shown("person", size="CU", place="city", time_of_day="day")
    sharp = order.model_copy(update={"finish": order.finish.model_copy(update={"depth_of_field": 0.0})})
    soft, hard = (PaintedCamera().load(one)[6].astype(float).mean(axis=2) for one in (order, sharp))
    corner = (slice(0, 60), slice(0, 60))
    assert np.abs(np.diff(soft[corner], axis=1)).mean() < 0.7 * np.abs(np.diff(hard[corner], axis=1)).mean()
    face = (slice(60, 120), slice(130, 190))
    assert np.abs(np.diff(soft[face], axis=1)).mean() > 0.9 * np.abs(np.diff(hard[face], axis=1)).mean()


def test_a_speaker_makes_room_for_a_card() -> None:
    plain = shown("person", size="MS")
    carded = plain.model_copy(
        update={"card": Card(title="Three steps", points=("Look", "Cut", "Listen"), side="right")}
    )
    alone, beside = (PaintedCamera().witness(order, 6)[0] for order in (plain, carded))
    centres = [np.argwhere(one.swatches[0].region)[:, 1].mean() for one in (alone, beside)]
    assert centres[1] < centres[0] - 30


orders = st.builds(
    lambda names, size, **chosen: shown(*names, width=size[0], height=size[1], frames=24, fps=6, **chosen),
    names=st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=3),
    size=st.sampled_from([(96, 54), (54, 96), (64, 64)]),
    place=st.sampled_from(sets.names()),
    time_of_day=st.sampled_from(TIMES_OF_DAY),
    weather=st.sampled_from(WEATHERS),
    move=st.sampled_from(MOVES),
    look=st.sampled_from(looks.names()),
    action=st.sampled_from(
        ("talks", "walks", "runs", "dances", "sits", "waves", "enters", "leaves", "listens", "juggles")
    ),
    shot_seed=st.integers(0, 2**31 - 1),
)


@settings(
    max_examples=18, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(order=orders, shot_size=st.sampled_from(SHOT_SIZES), emotion=st.sampled_from(EMOTIONS))
def test_any_cast_in_any_place_gives_a_full_picture(order: Setup, shot_size: str, emotion: str) -> None:
    subjects = tuple(subject.model_copy(update={"emotion": emotion}) for subject in order.subjects)
    roll = PaintedCamera().load(order.model_copy(update={"size": shot_size, "subjects": subjects}))
    for index in (0, 11, 23):
        frame = roll[index]
        assert frame.shape == (order.height, order.width, 3)
        assert frame.std() > 3


def test_one_in_the_middle_of_three_looks_to_the_side_of_who_is_heard() -> None:
    one = shown("person", size="CU")
    said = Speech(text="Here.", samples=24_000, phones=(Phone(ipa="a", start=0, end=24_000),))
    faces = []
    for side in ("left", "right"):
        order = one.model_copy(
            update={
                "beyond": (Beyond(character="boris", side=side),),
                "lines": (Heard(speaker="boris", start=0, speech=said),),
                "subjects": (one.subjects[0].model_copy(update={"action": "listens"}),),
            }
        )
        roles: list[Role] = []

        class Watched:
            version = 1

            def perform(self, role: Role, roles: list[Role] = roles) -> object:
                roles.append(role)
                return hire("performer").perform(role)

        PaintedCamera().load(order, Watched())[6]
        faces.append(roles[0].partners[0].across)
    assert faces[0] < 0 < faces[1]
