"""Subtitles: what is shown, when, and that nothing in a text can break a file."""

import itertools
import re
from pathlib import Path

import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fabula.edit.phrasing import break_cost, wrap
from fabula.edit.subtitles import line_limit, reading_speed, reel_subtitles, save_subtitles, subtitle
from fabula.errors import FailedTake
from fabula.film import RATE, Speech, SpokenLine, Subtitle, Word, frame_of, sample_of

EN = (
    "The old lighthouse keeper climbs the stairs for the last time. Outside, the storm is rising, and the waves are"
    " breaking against the rocks with the force of a thousand hammers! Will anyone see the light?"
)
RU = (
    "Старый смотритель маяка в последний раз поднимается по лестнице, держась рукой за холодные перила. За окном"
    " усиливается шторм! Увидит ли кто-нибудь этот свет?"
)


def spoken(text: str, start: int = 0, pace: int = RATE // 15, pause: int = RATE // 3) -> SpokenLine:
    """A line spoken at 15 characters a second, with a pause at every full stop."""
    words, now = [], 0
    for match in re.finditer(r"\w[\w'’-]*", text):
        end = now + len(match.group()) * pace
        words.append(Word(text=match.group(), start=now, end=end, char_start=match.start(), char_end=match.end()))
        now = end + pace + (pause if re.match(r"[.!?]", text[match.end() : match.end() + 1]) else 0)
    speech = Speech(text=text, samples=now, words=tuple(words))
    return SpokenLine(shot_id="s", line=0, start=start, speaker="narrator", speech=speech)


@pytest.mark.parametrize(("text", "language"), [(EN, "en"), (RU, "ru")])
@pytest.mark.parametrize("aspect", ["16:9", "9:16", "1:1"])
def test_a_subtitle_has_at_most_two_lines_that_fit(text: str, language: str, aspect: str) -> None:
    limit = line_limit(language, aspect)  # type: ignore[arg-type]
    found = subtitle([spoken(text)], 24, language, aspect)  # type: ignore[arg-type]
    assert " ".join(event.text.replace("\n", " ") for event in found) == text
    for event in found:
        rows = event.text.split("\n")
        assert len(rows) <= 2 and max(map(len, rows)) <= limit
        assert len(rows) == 1 or min(map(len, rows)) > 6


def test_the_limits_are_the_trades() -> None:
    assert [line_limit(*pair) for pair in (("en", "16:9"), ("ru", "16:9"), ("ru", "9:16"), ("en", "1:1"))] == [
        42,
        39,
        24,
        32,
    ]


@pytest.mark.parametrize(("text", "language"), [(EN, "en"), (RU, "ru")])
def test_no_line_ends_with_a_preposition_or_an_article(text: str, language: str) -> None:
    for event in subtitle([spoken(text)], 24, language, "16:9"):
        for row in event.text.split("\n"):
            assert row.split()[-1].lower() not in {"a", "the", "of", "for", "with", "и", "в", "по", "за"}


@pytest.mark.parametrize("fps", [15, 24, 30])
def test_events_are_on_frames_apart_and_long_enough(fps: int) -> None:
    found = subtitle([spoken(EN), spoken("Yes. No!", 20 * RATE)], fps, "en", "16:9")
    for event in found:
        for place in (event.start, event.end):
            assert sample_of(frame_of(place, fps), fps) == place
        assert 0.8 <= (event.end - event.start) / RATE <= 7.01
        assert reading_speed(event) <= 20
    for before, after in itertools.pairwise(found):
        assert frame_of(after.start, fps) - frame_of(before.end, fps) >= 2


def test_a_subtitle_starts_with_its_first_word() -> None:
    for event in subtitle([spoken(EN, start=12_345)], 24, "en", "16:9"):
        assert 0 <= event.words[0].start - event.start < RATE / 24


def test_a_quick_line_stays_into_the_pause_but_no_longer_than_half_a_second() -> None:
    quick = spoken("Nobody in the village believed a single word of it", pace=RATE // 25)
    alone = subtitle([quick], 24, "en", "16:9")[-1]
    last_word = quick.speech.words[-1].end
    assert 0.4 < (alone.end - last_word) / RATE < 0.5 + 1 / 24
    hurried = subtitle([quick, spoken("Well.", quick.end)], 24, "en", "16:9")
    assert hurried[0].end < hurried[1].start


def test_a_long_pause_breaks_the_subtitle() -> None:
    found = subtitle([spoken("He waited. Then he left.", pause=3 * RATE)], 24, "en", "16:9")
    assert [event.text for event in found] == ["He waited.", "Then he left."]


def test_a_line_without_a_word_has_no_subtitle() -> None:
    assert subtitle([spoken("..."), spoken("\U0001f600 —", RATE)], 24, "en", "16:9") == ()
    assert subtitle([], 24, "en", "16:9") == ()


def test_breaks_prefer_the_ends_of_sentences_and_avoid_small_words() -> None:
    assert break_cost("time.", "Then") < break_cost("time,", "then") < break_cost("time", "then")
    assert break_cost("time", "stops") < break_cost("the", "time") and break_cost("пошёл", "бы") > 20


def test_two_lines_are_balanced() -> None:
    texts = ["the", "keeper", "of", "the", "old", "light", "was", "never", "seen", "again"]
    place = wrap(texts, 42)
    upper, lower = len(" ".join(texts[:place])), len(" ".join(texts[place:]))
    assert 0 < place < len(texts) and abs(upper - lower) < 12


TEXT = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("ab .,—в\n{}<>\\")), min_size=1, max_size=300)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(texts=st.lists(TEXT, min_size=1, max_size=3), aspect=st.sampled_from(["16:9", "9:16", "1:1"]))
def test_every_word_of_any_text_lands_in_exactly_one_subtitle_in_order(texts: list[str], aspect: str) -> None:
    lines, now = [], 1000
    for text in texts:
        lines.append(spoken(text, now))
        now = lines[-1].end + RATE // 4
    found = subtitle(lines, 24, "en", aspect)  # type: ignore[arg-type]
    said = [(word.text, line.start + word.start) for line in lines for word in line.speech.words]
    assert [(word.text, word.start) for event in found for word in event.words] == said
    for before, after in itertools.pairwise(found):
        assert before.end < after.start
    for event in found:
        assert event.text.strip() and event.text.count("\n") <= 1
        assert max(map(len, event.text.split("\n"))) <= line_limit("en", aspect)  # type: ignore[arg-type]
        for word in event.words:
            if len(word.text) < 20:
                shown = event.text[word.char_start : word.char_end]
                assert shown == word.text or word.text.startswith(shown)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(texts=st.lists(TEXT, min_size=1, max_size=4))
def test_any_text_survives_in_files_that_are_read_back_with_as_many_events(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("subtitles")
    lines = [spoken(text, 9 * RATE * index) for index, text in enumerate(texts)]
    found = subtitle(lines, 24, "en", "16:9")
    save_subtitles(found, folder, 1920, 1080)
    for kind in ("srt", "vtt", "ass"):
        read = pysubs2.load(str(folder / f"subtitles.{kind}"), encoding="utf-8", format_=kind)
        assert len(read) == len(found)
        for event, original in zip(read, found, strict=True):
            assert abs(event.start - original.start * 1000 / RATE) <= 10


HOSTILE = "{\\b1}<i>x</i> a --> b & \\N c\n\n00:00:01,000 --> 00:00:02,000"


def test_markup_in_the_text_cannot_inject(tmp_path: Path) -> None:
    events = [Subtitle(start=0, end=RATE, text=HOSTILE), Subtitle(start=2 * RATE, end=3 * RATE, text="Fine.")]
    save_subtitles(events, tmp_path, 1920, 1080)
    written = {kind: (tmp_path / f"subtitles.{kind}").read_text("utf-8") for kind in ("srt", "vtt", "ass")}
    assert written["srt"].count("-->") == written["vtt"].count("-->") == 2
    assert "<" not in written["srt"] and "{" not in written["srt"]
    assert "<" not in written["vtt"] and "&lt;i&gt;x" in written["vtt"] and "&amp;" in written["vtt"]
    dialogue = written["ass"].split("[Events]")[1]
    assert "{" not in dialogue and dialogue.count("\\N") == 1 and "\\b1" not in dialogue
    assert "PlayResX: 1920" in written["ass"] and "PlayResY: 1080" in written["ass"]


def test_files_are_written_aside_and_a_folder_that_is_a_file_is_one_clear_line(tmp_path: Path) -> None:
    save_subtitles([], tmp_path, 640, 360)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["subtitles.ass", "subtitles.srt", "subtitles.vtt"]
    assert (tmp_path / "subtitles.vtt").read_text().startswith("WEBVTT")
    with pytest.raises(FailedTake, match="cannot write") as failure:
        save_subtitles([], tmp_path / "subtitles.vtt", 640, 360)
    assert "\n" not in str(failure.value)


def test_a_dash_that_opens_an_utterance_stays_with_it() -> None:
    found = subtitle([spoken("Он ждал её весь вечер. — Спит теперь мамочка за окошечком!")], 24, "ru", "16:9")
    assert [event.text for event in found] == ["Он ждал её весь вечер.", "— Спит теперь мамочка за окошечком!"]
    first = found[1].words[0]
    assert found[1].text[first.char_start : first.char_end] == "Спит"
    author = subtitle([spoken("Не знаю, — сказал он тихо")], 24, "ru", "16:9")
    assert author[0].text == "Не знаю, — сказал он тихо"


def test_ornaments_between_paragraphs_are_not_shown() -> None:
    found = subtitle([spoken("He left. * * * --- She stayed _here_")], 24, "en", "16:9")
    assert " ".join(event.text for event in found) == "He left. She stayed _here_"


@pytest.mark.parametrize("fps", [7, 15, 24, 29, 30])
def test_a_reel_has_the_subtitles_of_its_frames_timed_from_its_first(fps: int) -> None:
    film = subtitle([spoken(EN, 3 * RATE)], fps, "en", "16:9")
    first = frame_of(film[1].start, fps) + 5
    here = reel_subtitles(film, fps, first, 5 * fps)
    assert [event.text for event in here] == [event.text for event in film[1:3]]
    assert frame_of(here[0].start, fps) == -5
    assert frame_of(here[1].start, fps) == frame_of(film[2].start, fps) - first
    assert here[1].words[0].start - here[1].start == film[2].words[0].start - film[2].start
    assert reel_subtitles(film, fps, 0, fps) == ()
    later = [
        event.model_copy(update={"start": event.start + 10 * RATE, "end": event.end + 10 * RATE}) for event in film
    ]
    assert [event.start for event in reel_subtitles(later, fps, first + 10 * fps, 5 * fps)] == [
        event.start for event in here
    ]
