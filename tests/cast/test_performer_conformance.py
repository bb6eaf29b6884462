"""What any performer must do, ours or a third party's."""

import math

import pytest

from fabula import crew
from fabula.film import Beat, Character, Heard, Line, Moment, Partner, Role, VoiceSheet

PERFORMERS = crew.names("performer")
SAID = crew.hire("voice").say(Line(text="Come and look at this!"), VoiceSheet(), "en").speech
ROLES = {
    "stands": Role(character=Character(id="anna", name="Anna"), fps=12, frames=30),
    "speaks": Role(
        character=Character(id="anna", name="Anna"),
        action="talks",
        lines=(Heard(speaker="anna", start=9000, speech=SAID, emotion="happy", intensity=0.8),),
        partners=(Partner(name="boris", across=1.2),),
        fps=24,
        frames=60,
    ),
    "listens": Role(
        character=Character(id="anna", name="Anna", kind="robot"),
        action="listens",
        lines=(Heard(speaker="boris", start=0, speech=SAID),),
        partners=(Partner(name="boris", across=-1.2, up=0.3),),
        emotion="sad",
        fps=15,
        frames=20,
    ),
    "dances": Role(character=Character(id="a", name="A"), action="dances", beat=Beat(bpm=120), fps=30, frames=45),
    "walks": Role(character=Character(id="a", name="A", age="child"), action="walks", heading=1, fps=24, frames=48),
    "has one frame": Role(character=Character(id="a", name="A"), action="juggles", fps=1, frames=1),
}


@pytest.fixture(params=PERFORMERS, scope="module")
def performer(request: pytest.FixtureRequest) -> crew.Performer:
    return crew.hire("performer", request.param)


def numbers(moment: Moment) -> list[float]:
    found: list[float] = list(moment.face)
    for value in moment.pose:
        found += [value] if isinstance(value, float | int) else list(value) if isinstance(value, tuple) else []
    return found


def test_there_is_a_performer_to_hire() -> None:
    assert "house" in PERFORMERS


def test_a_performer_has_a_version(performer: crew.Performer) -> None:
    assert isinstance(performer.version, int)


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)
def test_a_performance_has_a_moment_for_every_frame(performer: crew.Performer, role: Role) -> None:
    acted = performer.perform(role)
    assert len(acted) == role.frames
    for moment in acted:
        assert all(math.isfinite(value) for value in numbers(moment))
        assert all(0 <= value <= 1 for value in (moment.face.open, moment.face.press, moment.face.teeth))
    with pytest.raises(IndexError):
        acted[role.frames]


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)
def test_equal_roles_give_equal_moments_in_any_order(performer: crew.Performer, role: Role) -> None:
    first, second = performer.perform(role), performer.perform(role)
    assert [first[i] for i in reversed(range(role.frames))] == [second[i] for i in range(role.frames)][::-1]


def test_who_speaks_opens_the_mouth_and_who_listens_does_not(performer: crew.Performer) -> None:
    speaks, listens = (performer.perform(ROLES[name]) for name in ("speaks", "listens"))
    assert max(moment.face.open for moment in speaks) > 0.3
    assert max(moment.face.open for moment in listens) < 0.2
    assert speaks[len(speaks) - 1].face.open < 0.1
