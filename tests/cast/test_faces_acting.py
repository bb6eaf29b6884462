"""What faces do in a shot beside speaking."""

from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from spoken import heard, role

from fabula.cast.eyes import blink_times
from fabula.cast.feeling import expression
from fabula.cast.hearing import phrases, said
from fabula.cast.performing import HousePerformer
from fabula.cast.stress import accents, stresses
from fabula.film import RATE, Face, Partner, Role
from fabula.vocabulary import EMOTIONS, Emotion

RANGES = {
    **dict.fromkeys(("width", "smile", "gaze_x", "gaze_y", "brow_left", "brow_right", "brow_tilt"), (-1.0, 1.0)),
    **dict.fromkeys(("lid_left", "lid_right"), (0.0, 1.4)),
    "pupil": (0.6, 1.4),
    **dict.fromkeys(("yaw", "pitch", "roll"), (-1.25, 1.25)),
}
SMOOTH = {"smile": 0.2, "width": 0.2, "brow_left": 0.17, "brow_tilt": 0.18, "yaw": 0.08, "pitch": 0.11, "roll": 0.03}
PARTNER = Partner(name="b", across=1.2)
ACTIONS = (
    "",
    "talks",
    "sits",
    "nods",
    "shakes",
    "thinks",
    "plays",
    "reads",
    "walks",
    "dances",
    "laughs",
    "cries",
    "sings",
    "eats",
    "unknown",
)


def face(asked: Role) -> NDArray[np.float64]:
    return np.array([moment.face for moment in HousePerformer().perform(asked)])


def channel(asked: Role, name: str) -> NDArray[np.float64]:
    return face(asked)[:, Face._fields.index(name)]


@st.composite
def roles(draw: st.DrawFn) -> Role:
    emotions = st.sampled_from(get_args(Emotion))
    lines = [
        heard(
            draw(st.sampled_from(("lamp", "fox", "mama"))),
            speaker=draw(st.sampled_from("ab")),
            start_seconds=start + draw(st.floats(0, 1)),
            emotion=draw(emotions),
            intensity=draw(st.floats(0, 1)),
        )
        for start in draw(st.sampled_from(([], [0.0], [0.2, 4.5], [-1.0, 3.0])))
    ]
    return role(
        *lines,
        seconds=draw(st.floats(0.1, 9)),
        fps=24,
        emotion=draw(emotions),
        intensity=draw(st.floats(0, 1)),
        action=draw(st.sampled_from(ACTIONS)),
        partners=draw(st.sampled_from(((), (PARTNER,), (Partner(name="b", across=-0.6, up=-0.8),)))),
        heading=draw(st.sampled_from((-1, 0, 1))),
        seed=draw(st.integers(0, 1000)),
    )


@settings(max_examples=40, deadline=None)
@given(asked=roles())
def test_every_channel_is_in_its_range_and_nothing_pops(asked: Role) -> None:
    values = face(asked)
    assert values.shape == (asked.frames, len(Face._fields)) and np.isfinite(values).all()
    for index, name in enumerate(Face._fields):
        low, high = RANGES.get(name, (0.0, 1.0))
        assert values[:, index].min() >= low and values[:, index].max() <= high, name
        if name in SMOOTH and asked.action != "dances" and asked.frames > 2:
            assert np.abs(np.diff(values[:, index], 2)).max() <= SMOOTH[name], name


@settings(max_examples=15, deadline=None)
@given(asked=roles())
def test_equal_roles_are_acted_alike(asked: Role) -> None:
    again = Role.model_validate(asked.model_dump())
    assert list(HousePerformer().perform(asked)) == list(HousePerformer().perform(again))


@pytest.mark.parametrize("emotion", ["neutral", "fearful"])
def test_the_face_of_a_longer_shot_begins_like_that_of_a_shorter_one(emotion: Emotion) -> None:
    fields = {"emotion": emotion, "partners": (PARTNER,), "seed": 9}
    short = face(role(heard("lamp"), heard("fox", "b", 4.0), seconds=6.5, **fields))
    long = face(role(heard("lamp"), heard("fox", "b", 4.0), seconds=11.0, **fields))
    np.testing.assert_allclose(short, long[: len(short)], atol=1e-9)


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_the_mouth_is_closed_when_all_is_said(emotion: Emotion) -> None:
    asked = role(heard("lamp", emotion=emotion, intensity=1.0), seconds=7.0, emotion=emotion, intensity=1.0)
    end = round((said(asked)[0].end + 0.15) * 24)
    assert channel(asked, "open")[end:].max() < 0.05


def test_eyes_blink_every_few_seconds_and_every_blink_is_seen() -> None:
    asked = role(heard("lamp"), heard("fox", "b", 5.0), seconds=40.0, partners=(PARTNER,))
    lids = channel(asked, "lid_left")
    shut = np.flatnonzero(lids == 0)
    gaps = np.diff(shut) / 24
    assert len(shut) > 8 and gaps.min() >= 1.7 and gaps.max() <= 4.7
    assert (lids[shut[1:-1] - 3] > 0.5).all() and (lids[shut[1:-1] + 4] > 0.5).all()


def test_blinks_often_fall_on_the_end_of_a_phrase() -> None:
    ends = [0.4 + phrase.end for phrase in phrases(heard("lamp").speech)]
    hits = total = 0
    for seed in range(60):
        for seconds in blink_times(role(heard("lamp"), seed=seed), said(role(heard("lamp"))), (), 1.0):
            if 2.2 < seconds < 5.0:
                total += 1
                hits += min(abs(seconds - end) for end in ends) < 0.1
    assert hits > 0.25 * total


def test_who_listens_looks_at_who_speaks_and_who_presents_looks_at_us() -> None:
    both = (Partner(name="b", across=1.2), Partner(name="c", across=-1.2))
    asked = role(heard("lamp", "b", 0.3), heard("fox", "c", 4.0), seconds=7.0, partners=both)
    yaw, gaze = channel(asked, "yaw"), channel(asked, "gaze_x")
    looked = yaw + 0.55 * gaze
    assert np.median(looked[36:80]) > 0.3 and np.median(looked[120:]) < -0.3
    presenter = channel(role(heard("lamp")), "yaw") + 0.55 * channel(role(heard("lamp")), "gaze_x")
    assert abs(np.median(presenter[12:90])) < 0.1


def test_eyes_go_first_and_the_head_follows() -> None:
    both = (Partner(name="b", across=1.2), Partner(name="c", across=-1.2))
    asked = role(heard("lamp", "b", 0.3), heard("fox", "c", 4.0), seconds=7.0, partners=both)
    yaw = channel(asked, "yaw")
    aim = yaw + 0.55 * channel(asked, "gaze_x")
    eyes = int(np.argmax(aim[90:] < 0)) + 90
    head = int(np.argmax(yaw[90:] < 0)) + 90
    assert 90 < eyes < head < eyes + 14


@pytest.mark.parametrize(("first", "second", "name", "sign"), [
    ("happy", "sad", "smile", 1), ("angry", "sad", "brow_tilt", -1), ("surprised", "calm", "lid_left", 1),
    ("surprised", "angry", "brow_left", 1), ("disgusted", "happy", "sneer", 1), ("confident", "sad", "pitch", -1),
    ("fearful", "excited", "pupil", -1), ("excited", "neutral", "cheek", 1),
])  # fmt: skip
def test_emotions_differ_where_they_should(first: Emotion, second: Emotion, name: str, sign: int) -> None:
    one, two = (getattr(expression(emotion), name) for emotion in (first, second))
    assert sign * (one - two) > 0.15


def test_no_two_emotions_look_alike() -> None:
    looks = {emotion: np.array(expression(emotion)) for emotion in EMOTIONS}
    for one in EMOTIONS:
        for two in EMOTIONS:
            assert one == two or np.abs(looks[one] - looks[two]).sum() > 0.8, (one, two)


def test_a_feeling_grows_with_its_intensity_and_is_none_at_zero() -> None:
    smiles = [expression("happy", share).smile for share in (0.0, 0.3, 0.6, 1.0)]
    assert smiles[0] == Face().smile and smiles == sorted(set(smiles))


def test_a_feeling_comes_a_moment_before_its_words_and_takes_its_time() -> None:
    asked = role(heard("lamp", emotion="happy", intensity=1.0, start_seconds=2.0), seconds=6.0)
    smile = channel(asked, "smile")
    start = round(said(asked)[0].start * 24)
    assert smile[start - 10] < 0.35 < smile[start + 9]
    assert smile[start + 9 : start + 40].min() > 0.45, "a smile is kept while speaking"


def test_sad_heads_move_less_than_excited_ones() -> None:
    def stirred(emotion: Emotion) -> float:
        asked = role(heard("lamp", emotion=emotion, intensity=1.0), emotion=emotion, intensity=1.0, seconds=4.0)
        return float(np.abs(np.diff(channel(asked, "pitch"))).sum())

    assert stirred("excited") > 1.3 * stirred("sad")


def test_the_head_falls_and_the_brows_rise_on_stressed_words() -> None:
    asked = role(heard("lamp"), seconds=4.0)
    still = role(seconds=4.0)
    pitch = channel(asked, "pitch") - channel(still, "pitch")
    when, _ = max(stresses(asked), key=lambda stress: stress[1])
    frame = round((when + 0.08) * 24)
    assert pitch[frame] > pitch[frame - 8 : frame + 20].mean()
    assert channel(asked, "brow_left")[frame] > channel(still, "brow_left")[frame] + 0.05


@pytest.mark.parametrize(("name", "words"), [("lamp", {"lit", "brave"}), ("mama", {"раму", "кофе"})])
def test_the_last_telling_word_of_a_phrase_is_stressed(name: str, words: set[str]) -> None:
    assert words <= {accent.word.text for accent in accents(heard(name).speech)}


@pytest.mark.parametrize("light", ["is", "My", "а"])
def test_small_words_are_not_stressed(light: str) -> None:
    stressed = {accent.word.text for name in ("lamp", "mama") for accent in accents(heard(name).speech)}
    assert light not in stressed


def test_stresses_are_of_the_character_s_own_lines_only() -> None:
    asked = role(heard("lamp", "b"), heard("fox", "a", 4.0), partners=(PARTNER,), seconds=8.0)
    assert stresses(asked) and all(4.0 < seconds < 8.0 and 0 < weight <= 1 for seconds, weight in stresses(asked))


def test_questions_raise_the_brows_of_both_who_ask_and_who_hear() -> None:
    for speaker, seeds in (("a", range(1)), ("b", range(6))):
        line = heard("fox", speaker)
        after = round((0.4 + phrases(line.speech)[-1].end + (0.0 if speaker == "a" else 0.3)) * 24)
        lifts = [
            channel(role(line, seed=seed, partners=(PARTNER,)), "brow_left")[after - 4 : after + 8].max()
            for seed in seeds
        ]
        assert max(lifts) > 0.25


def test_nodding_and_shaking_move_the_head_that_way() -> None:
    swing = {
        action: [np.ptp(channel(role(action=action), name)) for name in ("yaw", "pitch")]
        for action in ("nods", "shakes", "stands")
    }
    assert swing["nods"][1] > 0.15 > swing["stands"][1]
    assert swing["shakes"][0] > 0.3 > swing["stands"][0]


def test_breath_fills_and_empties_the_chest_about_every_eight_seconds() -> None:
    breath = channel(role(seconds=50.0), "breath")
    spectrum = np.abs(np.fft.rfft(breath - breath.mean()))
    assert np.argmax(spectrum) / 50.0 == pytest.approx(0.12, abs=0.011)
    assert breath.min() < 0.05 and breath.max() > 0.95


def test_performances_can_be_sliced_and_end() -> None:
    moments = HousePerformer().perform(role(seconds=1.0))
    assert len(moments) == 24 and moments[-1] == moments[23] and list(moments[3:5]) == [moments[3], moments[4]]
    with pytest.raises(IndexError):
        moments[24]


def test_a_role_that_begins_in_the_middle_of_a_line_speaks_at_once() -> None:
    line = heard("lamp").model_copy(update={"start": -RATE // 2})
    assert channel(role(line, seconds=2.0), "open")[:6].max() > 0.15


def test_who_sleeps_has_the_eyes_shut_and_who_reads_looks_down() -> None:
    assert not channel(role(action="sleeps"), "lid_left").any()
    reading = role(action="reads")
    assert np.median(channel(reading, "pitch") + 0.55 * channel(reading, "gaze_y")) > 0.4


def test_who_thinks_looks_up_and_away_for_most_of_the_time() -> None:
    asked = role(action="thinks", seconds=20.0)
    up = channel(asked, "pitch") + 0.55 * channel(asked, "gaze_y")
    assert (up < -0.15).mean() > 0.5


@pytest.mark.parametrize("action", ["laughs", "sings", "cries"])
def test_faces_open_their_mouths_without_words_where_the_action_asks_for_it(action: str) -> None:
    opened = channel(role(action=action, seconds=8.0), "open")
    assert opened.max() > 0.15 and opened.min() < 0.05
    assert np.abs(np.diff(opened)).max() < 0.35


def test_words_go_before_laughter() -> None:
    line = heard("lamp", start_seconds=0.0)
    laughing, plain = role(line, action="laughs", seconds=3.0), role(line, seconds=3.0)
    pressed = channel(plain, "press") == 1
    assert pressed.any() and (channel(laughing, "open")[pressed] == 0).all()


def test_a_presenter_glances_at_the_card() -> None:
    card = Partner(name="card", across=0.9)
    line = heard("lamp").model_copy(update={"start": 0})
    again = heard("mama", start_seconds=4.5)
    asked = role(line, again, seconds=8.0, partners=(card,))
    aim = channel(asked, "yaw") + 0.55 * channel(asked, "gaze_x")
    assert 0.05 < (aim > 0.3).mean() < 0.5
    assert abs(np.median(aim)) < 0.15
