"""Actions that nobody can act are told after filming, so that a slip of the pen is found."""

import json
from pathlib import Path

import pytest
from tiny_film import Run

from fabula.crew import hire

FILM = """\
title: Yodeling
format: {quality: speed, fps_override: 12, short_side_override: 90}
characters: [{id: anna, name: Anna}]
cue: {mood: none}
scenes:
- id: s1
  place: lake
  shots:
  - {id: a, seconds: 0.5, subjects: [{kind: woman, character: anna, action: yodels}, {kind: boat, action: bobs}]}
  - {id: b, seconds: 0.5, subjects: [{kind: woman, character: anna, action: giggles}]}
"""


def test_an_action_that_nobody_knows_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("film.yaml").write_text(FILM, encoding="utf-8")
    assert json.loads(run("shoot", "film.yaml", "--json").out)["not_shown"] == ["action yodels of Anna"]


def test_the_house_performer_knows_what_body_face_and_head_do() -> None:
    assert {"waves", "giggles", "shakes", "stands", "cooks"} <= set(hire("performer").actions)
