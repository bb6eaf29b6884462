"""Bad input: one line that says what was given, what is allowed and what to do, and nothing half-written."""

import json
import random
from pathlib import Path

import pytest
from tiny_film import FILM, Run, half_written, run_apart

from fabula.edit.folder import read_film
from fabula.vault import Vault


@pytest.fixture(autouse=True)
def _there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "text", ["", "   \t\n ", "...!?", "🎬🎥✨", "\u200b\u200b", "\x00\x01\x02", "— « »", "\udcff\udcfe"]
)
def test_text_with_nothing_to_film_is_refused(run: Run, text: str) -> None:
    ended = run("write", text)
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert not Path("film.yaml").exists()


@pytest.mark.parametrize(
    "text",
    [
        "A lake\x07 at \x1b[31mdawn",
        "A lake\x00 at dawn",
        "Ein See, a lake, 湖, и озеро на рассвете",
        "مرحبا يا بحيرة الصباح",
        "בוקר טוב, אגם",
        "A lake 🦉 at dawn 🌅",
        "A lake \udcff at dawn",
        "word " * 40 + "lake",
        "L" * 5000,
        "a" * 300 + " lake/../../etc/passwd",
    ],
    ids=["control", "nul", "mixed", "arabic", "hebrew", "emoji", "surrogate", "long sentence", "one long word", "path"],
)
def test_odd_text_becomes_a_film_that_can_be_read_again(run: Run, text: str) -> None:
    ended = run("write", text, "--json")
    assert (ended.code, ended.err) == (0, "")
    film = read_film(Path("film.yaml"))
    assert film.title.isprintable()
    assert json.loads(ended.out)["shots"] == len(film.shots)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ru", "one word"])
def test_a_hundred_thousand_characters_are_written(run: Run, language: str) -> None:
    chance = random.Random(5)
    known = {"en": ("the lake", "is still", "a bird", "calls", "over wood"), "ru": ("тихое озеро", "и лес", "на заре")}
    if language == "one word":
        text = "a" * 100_000
    else:
        words = [chance.choice(known[language]) + chance.choice(("", "", "", ".")) for _ in range(25_000)]
        text = " ".join(words)[:100_000]
    Path("long.txt").write_text(text, encoding="utf-8")
    assert run("write", "long.txt", "--quiet").code == 0
    assert read_film(Path("film.yaml")).prompt.strip()[:1000] == text.strip()[:1000]


@pytest.mark.parametrize("arguments", [("write",), ("make",), ("write", "--json")])
def test_bytes_that_are_no_text_on_the_command_line_do_not_break_it(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = run_apart(*arguments, b"\xff\xfe".decode("utf-8", "surrogateescape"), cwd=tmp_path)
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("spaces.txt", b" \n\t "),
        ("zeros.txt", b"a\0b\0c"),
        ("half.txt", b"\xff\xfeA"),
        ("film.pdf", b"%PDF-1.4"),
        ("no_ending", b"A lake"),
        ("empty.yaml", b""),
        ("binary.yaml", bytes(range(256))),
        ("open.yaml", b"title: [a\n"),
        ("list.yaml", b"- a\n- b\n"),
        ("bomb.yaml", b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n"),
        ("deep.yaml", b"[" * 5000),
        ("tag.yaml", b"title: !!python/object/apply:os.system [ls]\n"),
        ("huge.yaml", b"#" * 21_000_000),
        ("huge.txt", b"a" * 21_000_000),
    ],
)
def test_a_file_that_is_no_source_is_refused(run: Run, name: str, data: bytes) -> None:
    Path(name).write_bytes(data)
    ended = run("make", name)
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert [path.name for path in Path().iterdir()] == [name]


@pytest.mark.parametrize("name", ["loop.yaml", "loop.txt"])
def test_a_link_that_leads_to_itself_is_refused(run: Run, name: str) -> None:
    Path(name).symlink_to(name)
    assert run("make", name).code == 3
    assert run("shoot", name).code == 3


def test_a_folder_called_film_yaml_holds_no_film(run: Run) -> None:
    Path("film.yaml").mkdir()
    for arguments in (("shoot", "film.yaml"), ("shoot", "."), ("make", "film.yaml"), ("sheet", "film.yaml")):
        ended = run(*arguments)
        assert ended.code == 3
        assert ended.err.count("\n") == 1


def test_a_storyboard_is_not_written_over_a_folder(run: Run) -> None:
    Path("film.yaml").mkdir()
    ended = run("write", "A lake at dawn")
    assert ended.code == 1
    assert ended.err.count("\n") == 1
    assert Path("film.yaml").is_dir()
    assert not half_written(Path())


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("place: lake", "place: atlantis", "scenes[0].place is 'atlantis'; allowed: "),
        ("title: Two lakes", "title: Two lakes\nlook: sepia", "look is 'sepia'; allowed: "),
        ("id: b, size: MS", "id: b, look: sepia, size: MS", "scenes[0].shots[1].look is 'sepia'; allowed: "),
        ("size: MS", "size: HUGE", "allowed: ECU, CU"),
        ("size: MS", "siez: MS", "did you mean size?"),
        ("move: dolly", "move: fly", "allowed: static"),
        ("seconds: 1.5", "seconds: -1", "scenes[1].shots[1].seconds is -1; allowed: more than 0"),
        ("seconds: 1.5", "seconds: .nan", "seconds"),
        ("{id: d,", "{id: a,", "'a' is used more than once"),
        ("text: A bird calls.", "text: A bird calls., speaker: owl", "speaker 'owl' is not in the cast"),
        ("fps_override: 12", "fps_override: 0", "fps_override"),
        ("short_side_override: 90", "short_side_override: 91", "multiple of 2"),
    ],
)
def test_a_mistake_in_a_film_is_told_before_anything_is_made(run: Run, was: str, now: str, said: str) -> None:
    assert was in FILM
    Path("film.yaml").write_text(FILM.replace(was, now), encoding="utf-8")
    ended = run("shoot", ".")
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert said in ended.err
    assert [path.name for path in Path().iterdir()] == ["film.yaml"]


def test_a_voice_that_nobody_has_is_told_with_the_known_ones(run: Run) -> None:
    Path("film.yaml").write_text(FILM + "narrator: {name: nobody-has-it}\n", encoding="utf-8")
    ended = run("shoot", ".", "--workers", "1")
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert not Path("master.mp4").exists()
    assert not half_written(Path())


@pytest.mark.parametrize("place", ["file.txt", "file.txt/deeper", "/proc/film", "/dev/null/film"])
def test_a_folder_that_cannot_be_written_is_told_in_one_line(run: Run, place: str) -> None:
    Path("file.txt").write_text("mine", encoding="utf-8")
    for ended in (run("make", "A lake", "--folder", place), run("write", "A lake", "-o", f"{place}/film.yaml")):
        assert ended.code == 1
        assert ended.err.count("\n") == 1
        assert "choose" in ended.err
    assert Path("file.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "arguments",
    [
        ("make", "A lake", "-o", "film.avi"),
        ("shoot", "film.yaml", "-o", "film"),
        ("write", "A lake", "-o", "film.txt"),
        ("sheet", ".", "-o", "sheet.jpg"),
        ("looks", "-o", "looks.gif"),
        ("make", "A lake", "--look", "sepia"),
        ("make", "A lake", "--language", "English"),
        ("make", "A lake", "--language", ""),
        ("make", "missing.yaml"),
        ("make", "missing.txt"),
        ("shoot", "missing"),
        ("shoot", "film.yaml/deeper"),
        ("sheet", "."),
        ("check", "."),
        ("check", "missing.mp4"),
        ("make", "film.yaml", "--duration", "5"),
    ],
)
def test_what_cannot_be_done_is_refused_before_anything_is_made(run: Run, arguments: tuple[str, ...]) -> None:
    Path("film.yaml").write_text(FILM, encoding="utf-8")
    ended = run(*arguments)
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert {path.name for path in Path().iterdir()} <= {"film.yaml", ".lock"}


def test_a_folder_in_use_by_another_run_is_left_alone(run: Run, filmed: Path) -> None:
    before = (filmed / "master.mp4").read_bytes()
    with Vault(filmed).locked():
        for command in ("shoot", "check", "sheet"):
            ended = run(command, filmed)
            assert ended.code == 1
            assert ended.err.count("\n") == 1
            assert "another run" in ended.err
    assert (filmed / "master.mp4").read_bytes() == before
    assert run("shoot", filmed, "--quiet").code == 0


def test_a_storyboard_of_its_author_is_never_lost(run: Run) -> None:
    assert run("write", "A lake at dawn", "--quiet").code == 0
    mine = Path("film.yaml").read_text(encoding="utf-8").replace("title: ", "title: My ")
    Path("film.yaml").write_text(mine, encoding="utf-8")
    assert run("write", "A forest at night", "--quiet").code == 0
    assert Path("film.1.yaml").read_text(encoding="utf-8") == mine
    assert read_film(Path("film.yaml")).prompt == "A forest at night"
    assert run("write", "A forest at night", "--quiet").code == 0
    assert not Path("film.2.yaml").exists()


def test_a_long_title_is_kept_whole(run: Run) -> None:
    title = "Очень длинное название " * 40
    Path("odd").mkdir()
    Path("odd/film.yaml").write_text(FILM.replace("title: Two lakes", f"title: {title}"), encoding="utf-8")
    assert run("write", "odd/film.yaml", "-o", "copy.yaml", "--quiet").code == 0
    assert read_film(Path("copy.yaml")).title == title.strip()


def test_an_error_does_not_command_the_terminal(run: Run) -> None:
    ended = run("shoot", "\x1b]0;owned\x07\x1b[31m\u202efilm.yaml", "--json")
    assert ended.code == 3
    assert ended.err[:-1].isprintable()
    assert "\\x1b]0;owned\\x07" in ended.err
    assert json.loads(ended.out)["error"] == ended.err.removeprefix("fabula: ").removesuffix("\n")


@pytest.mark.parametrize("bytes_given", [b"\xff\xfe.yaml", "озеро.yaml".encode("cp1251")])
def test_a_name_that_is_no_text_is_told_as_json_too(tmp_path: Path, bytes_given: bytes) -> None:
    ended = run_apart("shoot", bytes_given.decode("utf-8", "surrogateescape"), "--json", cwd=tmp_path)
    assert ended.code == 3
    assert json.loads(ended.out)["exit_code"] == 3
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("place: lake", "place: lakke", "scenes[0].place", "'lakke' (did you mean lake?)"),
        ("move: dolly", "look: sepiaa", "scenes[1].shots[1].look", "'sepiaa'"),
        ("move: dolly", "card: {picture: no.png}", "scenes[1].shots[1].card.picture", "'no.png', and there is no such"),
        ("move: dolly", "card: {picture: bad.png}", "scenes[1].shots[1].card.picture", "'bad.png': "),
        ("move: dolly", "lines: [{text: Hi, recording: no.wav}]", "scenes[1].shots[1].lines[0].recording", "'no.wav'"),
        ("move: dolly", "lines: [{text: O, recording: bad.wav}]", "scenes[1].shots[1].lines[0].recording", "'bad.wav'"),
        ("scenes:", "characters: [{id: a, name: A, sheet: {rig: yeti}}]\nscenes:", "characters[0].sheet.rig", "'yeti'"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["shoot", "make"])
def test_what_cannot_be_filmed_is_told_with_its_line(
    run: Run, command: str, old: str, new: str, field: str, said: str
) -> None:
    text = FILM.replace(old, new, 1)
    line = next(number for number, row in enumerate(text.splitlines(), 1) if new.partition("\n")[0] in row)
    Path("film.yaml").write_text(text, encoding="utf-8")
    Path("bad.png").write_bytes(b"no picture")
    Path("bad.wav").write_bytes(b"no sound")
    ended = run(command, "film.yaml")
    assert ended.code == 3
    assert ended.err.startswith(f"fabula: film.yaml line {line}: {field} is {said}")
    assert ended.err.count("\n") == 1


def test_a_missing_file_is_told_as_its_author_wrote_it_when_the_film_goes_elsewhere(run: Run) -> None:
    Path("film.yaml").write_text(FILM.replace("move: dolly", "card: {picture: no.png}"), encoding="utf-8")
    for command in ("make", "shoot"):
        ended = run(command, "film.yaml", "--folder", "elsewhere")
        assert ended.code == 3
        assert "card.picture is 'no.png', and there is no such file in ." in ended.err
    assert not Path("elsewhere").exists()
