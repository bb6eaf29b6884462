"""The short-lived process that opens a sound file that an author brings: PCM on stdout, or one line why not on stderr.

It is run by file name, never imported: a hostile file may crash or hang what decodes it. Arguments: path, most seconds.
"""

import sys

import av
import numpy as np

RATE = 48_000
_MOST_CHANNELS = 32


def main() -> int:
    """Decode the first sound stream of a local file as mono float32 at 48 kHz."""
    path, most = sys.argv[1], int(sys.argv[2])
    written = 0
    try:
        with av.open(path, options={"protocol_whitelist": "file"}) as source:
            if not source.streams.audio:
                return _refuse("it has no sound")
            stream = source.streams.audio[0]
            if stream.codec_context.channels > _MOST_CHANNELS:
                return _refuse(f"it has more than {_MOST_CHANNELS} channels")
            mono = av.AudioResampler(format="fltp", layout="mono", rate=RATE)
            for frame in [*source.decode(stream), None]:
                for part in mono.resample(frame):
                    samples = np.nan_to_num(part.to_ndarray()[0].astype("<f4"), posinf=0.0, neginf=0.0)
                    written += len(samples)
                    if written > most * RATE:
                        return _refuse(f"it is longer than {most} s")
                    sys.stdout.buffer.write(samples.tobytes())
    except (av.FFmpegError, OSError, ValueError) as error:
        return _refuse(getattr(error, "strerror", None) or str(error))
    return 0


def _refuse(why: str) -> int:
    sys.stderr.write(" ".join(why.split())[:200])
    return 3


if __name__ == "__main__":
    sys.exit(main())
