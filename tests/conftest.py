"""What all tests share: the golden stills and the option that rewrites them."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import settings

settings.register_profile("fabula", derandomize=True, deadline=None)
settings.load_profile("fabula")

GOLDEN = Path(__file__).parent / "golden"
LOSSLESS = [cv2.IMWRITE_WEBP_QUALITY, 101]
TOLERANCE = 2.0
"""Mean difference in bytes that a still may have: room for another libm or CPU, none for another picture."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--set-goldens", action="store_true", help="write the golden stills instead of comparing with them"
    )


def difference(ours: np.ndarray, theirs: np.ndarray) -> float:
    """Mean absolute difference of two pictures in bytes; 255.0 when their shapes differ."""
    if ours.shape != theirs.shape:
        return 255.0
    return float(np.abs(ours.astype(np.int16) - theirs.astype(np.int16)).mean())


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, np.ndarray], None]:
    """Compare an RGB still with the golden one of that name; a report of both is left in tests/golden/report."""

    def compare(name: str, ours: np.ndarray) -> None:
        path = GOLDEN / f"{name}.webp"
        if request.config.getoption("--set-goldens"):
            cv2.imwrite(str(path), ours[:, :, ::-1], LOSSLESS)
            return
        assert path.exists(), f"there is no golden still {name}; write it with: pytest --set-goldens"
        theirs = cv2.imread(str(path))[:, :, ::-1]
        apart = difference(ours, theirs)
        if apart > TOLERANCE:
            report = GOLDEN / "report"
            report.mkdir(exist_ok=True)
            change = np.abs(ours.astype(np.int16) - theirs).astype(np.uint8) * 4 if ours.shape == theirs.shape else ours
            cv2.imwrite(str(report / f"{name}.png"), np.hstack([ours, theirs, change])[:, :, ::-1])
        assert apart <= TOLERANCE, f"{name} differs by {apart:.2f} on average; see tests/golden/report/{name}.png"

    return compare
