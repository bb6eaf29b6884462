"""Pass files hold what this run wrote, and nothing of an earlier one."""

import json
from pathlib import Path

import pytest
from shots import setup

from fabula.errors import BadSource
from fabula.picture.painted import PaintedCamera
from fabula.picture.pass_files import wanted_kinds, write_passes


def test_a_shorter_shot_leaves_no_pictures_of_the_longer_one(tmp_path: Path) -> None:
    for frames, kinds in ((4, ("mask", "depth")), (2, ("mask", "mask"))):
        order = setup(frames=frames, width=64, height=36)
        written = write_passes(PaintedCamera().load(order), order, kinds, tmp_path)
    assert written == 2
    assert sorted(path.name for path in tmp_path.rglob("*.png")) == ["000000.png", "000001.png"]
    assert json.loads((tmp_path / "passes.json").read_text(encoding="utf-8"))["frames"] == 2


@pytest.mark.parametrize("kinds", [(), ("dept",)])
def test_no_kind_and_unknown_kinds_are_refused(kinds: tuple[str, ...]) -> None:
    with pytest.raises(BadSource, match="depth, mask, flow, line"):
        wanted_kinds(kinds)
