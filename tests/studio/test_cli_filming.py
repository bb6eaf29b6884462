"""Filming from the command line: what is told, what is made again and what is left alone."""

import json
from pathlib import Path

import numpy as np
import pytest
from tiny_film import FILM, Run, half_written

from fabula.media.video import Stock, print_frames

KEYS = {
    "film",
    "folder",
    "title",
    "seconds",
    "frames",
    "fps",
    "width",
    "height",
    "shots",
    "lines",
    "reels",
    "loudness_lufs",
    "true_peak_dbtp",
    "wall_seconds",
    "report",
}


def _reels(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in (folder / "reels").iterdir()}


def _label(name: str) -> str:
    return name.rpartition("-")[0]


def _change(folder: Path, was: str, now: str) -> None:
    path = folder / "film.yaml"
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now), encoding="utf-8")


def test_a_second_run_makes_nothing_and_its_json_keeps_the_contract(run: Run, filmed: Path) -> None:
    before, reels = (filmed / "master.mp4").read_bytes(), _reels(filmed)
    ended = run("shoot", filmed, "--json")
    told = json.loads(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert told.keys() >= KEYS
    assert told["reels"] == {"made": 0, "reused": 6}
    assert (told["film"], told["folder"]) == (str(filmed / "master.mp4"), str(filmed))
    assert (told["title"], told["shots"], told["lines"]) == ("Two lakes", 4, 3)
    assert (told["width"], told["height"], told["fps"]) == (160, 90, 12)
    assert told["frames"] == round(told["seconds"] * told["fps"])
    assert -15 <= told["loudness_lufs"] <= -13
    assert told["true_peak_dbtp"] <= -1
    assert json.loads(Path(told["report"]).read_text(encoding="utf-8"))["passed"]
    assert (filmed / "master.mp4").read_bytes() == before
    assert _reels(filmed) == reels


def test_filming_leaves_the_authors_film_yaml_as_it_was(finished: Path) -> None:
    assert (finished / "film.yaml").read_text(encoding="utf-8") == FILM
    assert not half_written(finished)


def test_a_result_is_told_as_a_card_and_a_quiet_run_says_nothing(run: Run, filmed: Path) -> None:
    told = run("shoot", filmed)
    assert (told.code, told.err) == (0, "")
    assert "0 made, 6 reused" in told.out
    assert run("shoot", filmed, "--quiet") == (0, "", "")


def test_a_copy_is_put_where_its_author_wants_it(run: Run, filmed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "out" / "copy.mp4"
    ended = run("shoot", filmed, "-o", copy, "--json")
    assert (ended.code, json.loads(ended.out)["film"]) == (0, str(copy))
    assert copy.read_bytes() == (filmed / "master.mp4").read_bytes()


def test_a_copy_that_cannot_be_written_leaves_the_film_finished(run: Run, filmed: Path) -> None:
    ended = run("shoot", filmed, "-o", filmed / "film.yaml" / "copy.mp4")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert run("check", filmed, "--quiet").code == 0


def test_a_changed_line_makes_only_its_shots_reel_again(run: Run, filmed: Path) -> None:
    before = _reels(filmed)
    _change(filmed, "The wood answers.", "The wood answers it softly.")
    told = json.loads(run("shoot", filmed, "--json", "--workers", "1").out)
    after = _reels(filmed)
    made = {_label(name) for name in after.keys() - before.keys()}
    assert "c" in made
    assert made <= {"c", "b-to-c"}
    assert told["reels"] == {"made": len(made), "reused": 6 - len(made)}
    assert all(after[name] == before[name] for name in before)
    assert json.loads((filmed / "report.json").read_text(encoding="utf-8"))["passed"]


def test_a_changed_move_makes_only_that_shot_and_its_joins_again(run: Run, filmed: Path) -> None:
    before = _reels(filmed)
    _change(filmed, "move: pan_left", "move: static")
    told = json.loads(run("shoot", filmed, "--json", "--workers", "1").out)
    made = {_label(name) for name in _reels(filmed).keys() - before.keys()}
    assert made == {"b", "a-to-b", "b-to-c"}
    assert told["reels"] == {"made": 3, "reused": 3}


def test_the_card_names_the_reels_when_few_of_many_were_made(run: Run, filmed: Path) -> None:
    _change(filmed, "move: pan_left", "move: static")
    assert "3 made (a-to-b, b, b-to-c), 3 reused" in run("shoot", filmed, "--workers", "1").out
    assert "0 made, 6 reused" in run("shoot", filmed, "--workers", "1").out


def test_a_change_taken_back_makes_no_reel_and_gives_the_same_master(run: Run, filmed: Path) -> None:
    first = (filmed / "master.mp4").read_bytes()
    _change(filmed, "move: dolly", "move: static")
    assert json.loads(run("shoot", filmed, "--json", "--workers", "1").out)["reels"]["made"] == 1
    assert (filmed / "master.mp4").read_bytes() != first
    _change(filmed, "move: static", "move: dolly")
    assert json.loads(run("shoot", filmed, "--json").out)["reels"]["made"] == 0
    assert (filmed / "master.mp4").read_bytes() == first


def test_one_worker_and_two_make_the_same_film(run: Run, finished: Path, filmed: Path) -> None:
    for reel in (filmed / "reels").iterdir():
        reel.unlink()
    (filmed / "master.mp4").unlink()
    told = json.loads(run("shoot", filmed, "--workers", "2", "--json").out)
    assert told["reels"] == {"made": 6, "reused": 0}
    assert (filmed / "master.mp4").read_bytes() == (finished / "master.mp4").read_bytes()


def test_a_draft_is_half_as_wide_and_high_and_the_film_stays(run: Run, filmed: Path) -> None:
    before = _reels(filmed)
    told = json.loads(run("shoot", filmed, "--draft", "--workers", "1", "--json").out)
    assert (told["width"], told["height"]) == (78, 44)
    assert run("check", filmed, "--quiet").code == 0
    assert before.items() <= _reels(filmed).items()
    assert json.loads(run("shoot", filmed, "--json").out)["reels"] == {"made": 0, "reused": 6}


def test_a_film_yaml_of_another_name_is_filmed_in_a_folder_of_that_name(run: Run, filmed: Path) -> None:
    (filmed / "film.yaml").rename(filmed.parent / "lakes.yaml")
    filmed.rename(filmed.parent / "lakes")
    told = json.loads(run("make", filmed.parent / "lakes.yaml", "--json").out)
    assert told["folder"] == str(filmed.parent / "lakes")
    assert told["reels"]["made"] == 0


def test_a_written_film_takes_another_look(run: Run, filmed: Path) -> None:
    told = json.loads(run("make", filmed, "--look", "noir", "--workers", "1", "--json").out)
    assert told["reels"] == {"made": 6, "reused": 0}
    assert (filmed / "film.1.yaml").read_text(encoding="utf-8") == FILM
    assert "look: noir" in (filmed / "film.yaml").read_text(encoding="utf-8")


def test_a_master_that_was_damaged_is_joined_again(run: Run, finished: Path, filmed: Path) -> None:
    master = filmed / "master.mp4"
    master.write_bytes(master.read_bytes()[:5000])
    assert run("check", filmed).code in (1, 3)
    assert json.loads(run("shoot", filmed, "--json").out)["reels"]["made"] == 0
    assert master.read_bytes() == (finished / "master.mp4").read_bytes()


def test_a_reel_that_was_damaged_is_named(run: Run, filmed: Path) -> None:
    reel = sorted((filmed / "reels").iterdir())[0]
    reel.write_bytes(b"no film")
    (filmed / "master.mp4").unlink()
    ended = run("shoot", filmed)
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert reel.name in ended.err
    assert not (filmed / "master.mp4").exists()
    reel.unlink()
    assert run("shoot", filmed, "--quiet", "--workers", "1").code == 0


def test_takes_that_were_damaged_are_made_again(run: Run, finished: Path, filmed: Path) -> None:
    for take in (filmed / "takes").iterdir():
        take.write_bytes(take.read_bytes()[: take.stat().st_size // 2])
    assert json.loads(run("shoot", filmed, "--json").out)["reels"]["made"] == 0
    assert (filmed / "master.mp4").read_bytes() == (finished / "master.mp4").read_bytes()


def test_a_sheet_shows_every_shot(run: Run, filmed: Path, tmp_path: Path) -> None:
    ended = run("sheet", filmed, "-o", tmp_path / "sheet.png", "--json")
    assert ended.code == 0
    assert json.loads(ended.out) == {"sheet": str(tmp_path / "sheet.png"), "shots": 4}
    assert (tmp_path / "sheet.png").read_bytes().startswith(b"\x89PNG")


def test_control_passes_of_a_shot_are_written_as_pictures(run: Run, filmed: Path, tmp_path: Path) -> None:
    out = tmp_path / "passes"
    ended = run("passes", filmed, "-o", out, "--shot", "c", "--kinds", "depth,mask", "--json")
    frames = len(list((out / "c" / "depth").iterdir()))
    assert (ended.code, json.loads(ended.out)) == (0, {"passes": str(out), "pictures": 2 * frames})
    assert sorted(path.name for path in (out / "c").iterdir()) == ["depth", "mask", "passes.json"]
    assert [path.name for path in out.iterdir()] == ["c"]
    assert json.loads((out / "c" / "passes.json").read_text())["frames"] == frames


@pytest.mark.parametrize(
    ("arguments", "said"), [(("--shot", "x"), "allowed: a, b, c, d"), (("--kinds", "heat"), "depth, mask, flow, line")]
)
def test_unknown_passes_and_shots_are_refused(
    run: Run, filmed: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    ended = run("passes", filmed, "-o", tmp_path / "passes", *arguments)
    assert (ended.code, ended.err.count("\n")) == (3, 1)
    assert said in ended.err
    assert not (tmp_path / "passes").exists()


def test_a_film_is_checked_against_its_plan(run: Run, filmed: Path) -> None:
    ended = run("check", filmed, "--json")
    told = json.loads(ended.out)
    assert (ended.code, told["passed"]) == (0, True)
    assert {finding["name"] for finding in told["findings"]} >= {"frames", "loudness", "true peak", "glyphs"}
    assert "as planned" in run("check", filmed).out


@pytest.mark.parametrize("command", ["check", "sheet"])
def test_a_film_is_looked_at_with_the_crew_that_filmed_it(run: Run, filmed: Path, command: str) -> None:
    report = filmed / "report.json"
    report.write_text(report.read_text(encoding="utf-8").replace('"espeak"', '"alice"'), encoding="utf-8")
    ended = run(command, filmed)
    assert (ended.code, ended.err.count("\n")) == (4, 1)
    assert "alice" in ended.err


def test_a_film_that_does_not_fit_its_plan_is_not_passed(run: Run, filmed: Path) -> None:
    _change(filmed, "seconds: 1.5", "seconds: 2.5")
    ended = run("check", filmed, "--json")
    told = json.loads(ended.out)
    assert (ended.code, told["passed"]) == (1, False)
    assert [finding["name"] for finding in told["findings"] if not finding["passed"]] == ["frames"]


def test_a_strangers_video_is_checked_by_what_is_seen_and_heard(run: Run, finished: Path) -> None:
    ended = run("check", finished / "master.mp4", "--json")
    assert (ended.code, json.loads(ended.out)["passed"]) == (0, True)


def test_a_video_without_sound_is_not_passed(run: Run, tmp_path: Path) -> None:
    chance = np.random.default_rng(1)
    frames = (chance.integers(0, 255, (90, 160, 3), dtype=np.uint8) for _ in range(24))
    print_frames(tmp_path / "mute.mp4", frames, Stock(160, 90, 12, "veryfast", 23, 2_000_000))
    ended = run("check", tmp_path / "mute.mp4", "--json")
    told = json.loads(ended.out)
    assert (ended.code, told["passed"]) == (1, False)
    assert [finding["name"] for finding in told["findings"] if not finding["passed"]] == ["sound"]


@pytest.mark.parametrize("kind", ["text", "noise", "truncated", "empty", "sound only"])
def test_what_is_no_video_is_refused_by_check(run: Run, finished: Path, tmp_path: Path, kind: str) -> None:
    data = {
        "text": b"It was a dark night.\n" * 40,
        "noise": np.random.default_rng(2).bytes(20_000),
        "truncated": next((finished / "reels").iterdir()).read_bytes()[:3000],
        "empty": b"",
        "sound only": (finished / "stems" / "mix.wav").read_bytes(),
    }
    (tmp_path / "film.mp4").write_bytes(data[kind])
    ended = run("check", tmp_path / "film.mp4")
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert "Errno" not in ended.err


def test_a_video_cut_off_in_the_middle_is_not_taken_for_a_good_one(run: Run, finished: Path, tmp_path: Path) -> None:
    whole = (finished / "master.mp4").read_bytes()
    (tmp_path / "cut.mp4").write_bytes(whole[: len(whole) * 6 // 10])
    ended = run("check", tmp_path / "cut.mp4")
    assert ended.code in (1, 3)
    assert ended.err.count("\n") <= 1


def test_a_title_does_not_command_the_terminal(run: Run, filmed: Path) -> None:
    _change(filmed, "title: Two lakes", 'title: "Two \\e[31mlakes"')
    told = run("shoot", filmed)
    assert told.code == 0
    assert "\x1b[31m" not in told.out
    assert "Two \\x1b[31mlakes" in told.out


def test_a_folder_whose_name_is_no_text_is_filmed_and_told(run: Run, filmed: Path) -> None:
    odd = filmed.rename(filmed.with_name(b"film\xff".decode("utf-8", "surrogateescape")))
    assert run("shoot", odd).code == 0
    assert json.loads(run("shoot", odd, "--json").out)["folder"] == str(odd)


def test_a_subject_that_the_camera_does_not_draw_is_named(run: Run, filmed: Path) -> None:
    _change(filmed, "move: dolly,", "move: dolly, subjects: [{kind: mermaid}, {kind: owl}],")
    told = run("shoot", filmed, "--workers", "1")
    assert told.code == 0
    assert json.loads((filmed / "report.json").read_text(encoding="utf-8"))["not_shown"] == ["mermaid"]
    assert "mermaid" in told.out
