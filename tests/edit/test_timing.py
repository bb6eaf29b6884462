"""Timing: sound leads picture, every shot lies on whole frames, and no word is cut."""

from itertools import pairwise
from math import ceil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_films import RATES, films, speeches, spoken, with_shot

from fabula.edit.timing import ENDING_SECONDS, LEAD_SECONDS, TAIL_SECONDS, time_film, time_shots, transition_frames
from fabula.errors import BadSource
from fabula.film import RATE, Film, Format, Line, Scene, Shot, Speech, Word, frame_of, sample_of
from fabula.vocabulary import SHOT_SIZES, TRANSITIONS, ShotSize, Transition


def _film(*shots: Shot) -> Film:
    return Film(title="A film", scenes=(Scene(id="s", shots=shots),))


def _said(seconds: float) -> Speech:
    return Speech(text="x", samples=round(seconds * RATE))


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_shots_follow_each_other_and_share_only_their_transitions(film: Film, fps: int) -> None:
    cut = time_shots(film, speeches(film), fps)
    assert [placed.shot_id for placed in cut.shots] == [shot.id for shot in film.shots]
    assert (cut.shots[0].start, cut.shots[0].overlap) == (0, 0)
    for before, after in pairwise(cut.shots):
        assert after.overlap == transition_frames(after.transition, fps)
        assert before.end == after.start + after.overlap
        assert after.start >= before.start + before.overlap
    assert all(placed.frames > placed.overlap for placed in cut.shots)


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_a_transition_does_not_shorten_the_film(film: Film, fps: int) -> None:
    silent = film.model_copy(
        update={
            "scenes": tuple(
                scene.model_copy(
                    update={"shots": tuple(s.model_copy(update={"lines": (), "seconds": 3.0}) for s in scene.shots)}
                )
                for scene in film.scenes
            )
        }
    )
    assert time_shots(silent, [], fps).frames == 3 * fps * len(film.shots)


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_speech_never_overlaps_a_cut_or_another_speech(film: Film, fps: int) -> None:
    cut = time_shots(film, speeches(film), fps)
    shots = {placed.shot_id: placed for placed in cut.shots}
    after = {a.shot_id: b for a, b in pairwise(cut.shots)}
    for line in cut.lines:
        placed = shots[line.shot_id]
        end = after[line.shot_id].start if line.shot_id in after else placed.end
        assert line.start >= sample_of(placed.start, fps) + round(LEAD_SECONDS * RATE)
        assert line.end <= sample_of(end, fps)
    for first, second in pairwise(cut.lines):
        assert first.end <= second.start


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES))
def test_every_line_is_spoken_once_and_in_order(film: Film, fps: int) -> None:
    cut = time_shots(film, speeches(film), fps)
    told = [(line.shot_id, line.line, line.speech.text) for line in cut.lines]
    assert told == [(shot.id, number, line.text) for shot in film.shots for number, line in enumerate(shot.lines)]


@settings(deadline=None, max_examples=40)
@given(film=films(), fps=st.sampled_from(RATES), seconds=st.floats(0.5, 20), data=st.data())
def test_no_shots_length_depends_on_another_shot(film: Film, fps: int, seconds: float, data: st.DataObject) -> None:
    shot = data.draw(st.sampled_from(film.shots))
    changed = with_shot(film, shot.model_copy(update={"seconds": seconds, "lines": (Line(text="Something else."),)}))
    before = time_shots(film, speeches(film), fps)
    after = time_shots(changed, speeches(changed), fps)
    others = [p for p in before.shots if p.shot_id != shot.id]
    same = [p for p in after.shots if p.shot_id != shot.id]
    assert [(p.shot_id, p.frames, p.overlap) for p in others] == [(p.shot_id, p.frames, p.overlap) for p in same]


@settings(deadline=None, max_examples=40)
@given(wishes=st.lists(st.integers(1, 240), min_size=1, max_size=12), fps=st.sampled_from(RATES), data=st.data())
def test_asked_seconds_add_up_to_exact_frames(wishes: list[int], fps: int, data: st.DataObject) -> None:
    shots = [
        Shot(id=f"x{number}", seconds=wish / 4, transition=data.draw(st.sampled_from(TRANSITIONS)))
        for number, wish in enumerate(wishes)
    ]
    cut = time_shots(_film(*shots), [], fps)
    least = [0, *(transition_frames(shot.transition, fps) + 1 for shot in shots[1:])]
    assert cut.frames == sum(max(round(wish / 4 * fps), few, 1) for wish, few in zip(wishes, least, strict=True))
    assert cut.samples == sample_of(cut.frames, fps)


@pytest.mark.parametrize("seconds", [0.1, 1.0, 2.34, 7.77, 60.0])
def test_a_shot_is_as_long_as_its_lines(seconds: float) -> None:
    cut = time_shots(_film(Shot(id="a", seconds=0.5, lines=(Line(text="x"),))), [_said(seconds)], 24)
    assert cut.frames == max(12, ceil((LEAD_SECONDS + seconds + TAIL_SECONDS) * 24))
    assert cut.lines[0].end / RATE + TAIL_SECONDS <= cut.frames / 24


def test_a_wish_that_is_longer_than_the_lines_is_kept() -> None:
    assert time_shots(_film(Shot(id="a", seconds=9, lines=(Line(text="x"),))), [_said(2)], 24).frames == 216


def test_pauses_between_lines_are_kept_and_the_last_one_is_not() -> None:
    pair = (Line(text="x", pause_seconds=1.5), Line(text="y", pause_seconds=20))
    cut = time_shots(_film(Shot(id="a", lines=pair)), [_said(1), _said(1)], 24)
    assert cut.lines[1].start - cut.lines[0].end == round(1.5 * RATE)
    assert cut.frames == ceil((LEAD_SECONDS + 3.5 + ENDING_SECONDS) * 24)


@pytest.mark.parametrize("size", SHOT_SIZES)
def test_a_silent_shot_has_a_length_of_its_own(size: ShotSize) -> None:
    assert 2 <= time_shots(_film(Shot(id="a", size=size)), [], 24).frames / 24 <= 5


def test_wider_silent_shots_stay_longer() -> None:
    lengths = [time_shots(_film(Shot(id="a", size=size)), [], 24).frames for size in SHOT_SIZES]
    assert lengths == sorted(lengths)


@pytest.mark.parametrize("transition", TRANSITIONS)
def test_a_transition_is_over_by_half_before_the_first_word(transition: Transition) -> None:
    arriving = Shot(id="b", transition=transition, lines=(Line(text="x"),))
    cut = time_shots(_film(Shot(id="a"), arriving), [_said(1)], 24)
    middle = sample_of(cut.shots[1].start, 24) + cut.shots[1].overlap * RATE // 48
    assert cut.lines[0].start - middle == pytest.approx(LEAD_SECONDS * RATE, abs=2)


def test_the_transition_of_the_first_shot_has_nothing_to_come_from() -> None:
    cut = time_shots(_film(Shot(id="a", seconds=2, transition="fade_black")), [], 24)
    assert (cut.shots[0].overlap, cut.frames) == (0, 48)


@settings(deadline=None, max_examples=30)
@given(film=films(), fps=st.sampled_from(RATES))
def test_subtitles_hold_every_word_and_lie_on_frames_within_the_film(film: Film, fps: int) -> None:
    cut = time_film(film, speeches(film), Format(fps_override=fps))
    told = " ".join(" ".join(subtitle.text.split()) for subtitle in cut.subtitles)
    assert told.split() == [word for shot in film.shots for line in shot.lines for word in line.text.split()]
    for subtitle in cut.subtitles:
        assert sample_of(frame_of(subtitle.start, fps), fps) == subtitle.start
        assert 0 <= subtitle.start < subtitle.end


def test_a_speech_knows_its_length_from_its_text() -> None:
    assert spoken(Line(text="a lake.")).samples > spoken(Line(text="a")).samples


@settings(deadline=None, max_examples=30)
@given(film=films(), fps=st.sampled_from((1, 5, *RATES)))
def test_a_subtitle_ends_with_its_shot_or_in_the_way_out_of_it(film: Film, fps: int) -> None:
    cut = time_film(film, speeches(film), Format(fps_override=fps))
    for subtitle in cut.subtitles:
        shot = [shot for shot in cut.shots if sample_of(shot.start, fps) <= subtitle.start][-1]
        assert subtitle.end <= sample_of(shot.end, fps)
    for before, after in pairwise(cut.subtitles):
        assert fps < 12 or before.end <= after.start


def test_a_word_of_a_moment_is_no_longer_shown_in_the_next_shot() -> None:
    word = Word(text="Go.", start=0, end=7000, char_start=0, char_end=3)
    shots = (Shot(id="a", lines=(Line(text="Go."),)), Shot(id="b", lines=(Line(text="Go."),)))
    film = Film(title="t", scenes=(Scene(id="s", shots=shots),))
    cut = time_film(film, [Speech(text="Go.", samples=7000, words=(word,))] * 2, Format())
    assert cut.subtitles[0].end == sample_of(cut.shots[1].start, cut.fps)


def test_a_film_longer_than_its_sound_can_be_kept_is_refused_before_it_is_filmed() -> None:
    shots = tuple(Shot(id=f"a{number}", seconds=3600) for number in range(4))
    with pytest.raises(BadSource, match="allowed: 3; film it in parts"):
        time_film(Film(title="t", scenes=(Scene(id="s", shots=shots),)), [], Format())
