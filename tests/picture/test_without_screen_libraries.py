"""A machine without libEGL: the camera says in one line what to install."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
HIRE = """
from fabula import crew, errors
try:
    crew.hire("camera", "painted")
except errors.NotHired as missing:
    print(missing)
"""


def test_a_machine_without_libegl_is_told_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "skia.py").write_text('raise ImportError("libEGL.so.1: cannot open shared object file")\n')
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{SOURCE}"}
    asked = subprocess.run([sys.executable, "-c", HIRE], env=environment, capture_output=True, text=True, check=True)
    assert "apt install libegl1 libgl1" in asked.stdout
    assert len(asked.stdout.strip().splitlines()) == 1
