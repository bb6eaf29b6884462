"""Picture and sound in memory: the Frame and Sound types that all stages share."""

import numpy as np
from numpy.typing import NDArray

Frame = NDArray[np.uint8]
"""One picture: (height, width, 3) uint8, RGB, BT.709 primaries, full range."""

Sound = NDArray[np.float32]
"""A stretch of sound: (samples, channels) float32 at 48 kHz, 1 or 2 channels, full scale at 1.0."""
