"""Opening a sound file that an author brings, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import numpy as np

from fabula.errors import BadSource
from fabula.media import Sound

MOST_SECONDS = 480
_TIMEOUT_SECONDS = 120
_WORKER = Path(__file__).with_name("opening_worker.py")


def open_recording(path: Path) -> Sound:
    """The sound of a file, mixed to one channel: (samples, 1) float32 at 48 kHz.

    BadSource when it is not there, is no sound, is silent or longer than eight minutes.
    """
    if not path.is_file():
        raise BadSource(f"the recording {path} is not there; give a sound file beside film.yaml, or its whole path")
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(_WORKER), str(path), str(MOST_SECONDS)],
            capture_output=True,
            timeout=_TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise BadSource(f"the recording {path} was not read in {_TIMEOUT_SECONDS} s; save it anew as WAV") from error
    if done.returncode != 0:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["it crashed what reads it"]
        raise BadSource(f"the recording {path} cannot be heard ({why[0][:200]}); give a sound file such as WAV or MP3")
    sound = np.frombuffer(done.stdout, "<f4").astype(np.float32)
    if not len(sound) or float(np.abs(sound).max()) < 1e-4:
        raise BadSource(f"the recording {path} is silent; record it anew, or take the line's `recording` out")
    return np.ascontiguousarray(np.clip(sound, -1.0, 1.0)[:, None])
