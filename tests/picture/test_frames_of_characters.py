"""Frames of characters: each is the same alone, after any other, and in another process."""

import hashlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import pytest
from test_characters_in_frame import KINDS, shown

from fabula.film import Heard, Phone, Setup, Speech, Subject
from fabula.picture.painted import PaintedCamera
from fabula.vocabulary import EMOTIONS


def spoken(*rigs: str, **changes: object) -> Setup:
    """A shot in which the first of the characters speaks, and everybody feels something else."""
    phones = tuple(Phone(ipa=ipa, start=i * 4000, end=i * 4000 + 4000) for i, ipa in enumerate("aobɪmfuːs"))
    heard = Heard(speaker="c0", start=2000, speech=Speech(text="Words.", samples=36000, phones=phones))
    order = shown(*rigs, **changes)
    feelings = tuple(
        subject.model_copy(update={"emotion": EMOTIONS[number % len(EMOTIONS)]})
        for number, subject in enumerate(order.subjects, len(rigs[0]))
    )
    return order.model_copy(update={"lines": (heard,), "subjects": feelings})


def digest(order: Setup, index: int) -> str:
    """What a frame looks like, drawn alone."""
    return hashlib.sha256(PaintedCamera().load(order)[index].tobytes()).hexdigest()


@pytest.mark.parametrize("rig", sorted(KINDS))
def test_a_frame_is_the_same_alone_and_after_any_others(rig: str) -> None:
    order = spoken(rig, "person", size="MS", move="slow_zoom_in", width=112, height=63)
    alone = PaintedCamera().load(order)[5]
    roll = PaintedCamera().load(order)
    for index in (11, 0, 8, 5):
        after = roll[index]
    assert np.array_equal(after, alone)


@pytest.mark.parametrize("move", ["slow_zoom_in", "dolly"])
def test_a_set_is_seen_behind_three_who_are_close_while_the_lens_moves(move: str) -> None:
    order = shown("person", "robot", "fox", size="MS", move=move, place="desert", time_of_day="day")
    roll = PaintedCamera().load(order)
    before = roll[6]
    roll[0]
    assert np.array_equal(roll[6], before)
    assert before[:30, :40].mean() > 60, "the sky of a day"
    sharp = order.model_copy(update={"finish": order.finish.model_copy(update={"depth_of_field": 0.0})})
    assert abs(float(PaintedCamera().load(sharp)[6][:30, :40].mean()) - float(before[:30, :40].mean())) < 12


def test_a_frame_is_the_same_in_another_process() -> None:
    orders = [spoken(rig, "elf", size="MCU", width=128, height=72) for rig in ("person", "owl", "dragon", "cyborg")]
    ours = [digest(order, 7) for order in reversed(orders)][::-1]
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as staff:
        assert list(staff.map(digest, orders, [7] * len(orders))) == ours


def test_the_largest_seed_is_a_seed_like_any_other() -> None:
    assert len(PaintedCamera().load(shown("person", width=64, height=36, shot_seed=2**31 - 1))) == 12


def test_somebody_may_be_named_twice_and_six_may_share_a_shot() -> None:
    order = shown("person", "fox", width=96, height=54)
    six = tuple(
        Subject(kind="person", action="talks", side="centre", character=order.characters[number % 2].id)
        for number in range(6)
    )
    for size in ("WS", "CU"):
        roll = PaintedCamera().load(order.model_copy(update={"subjects": six, "size": size}))
        assert roll[11].std() > 3
