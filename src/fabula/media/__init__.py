"""Picture and sound as arrays and files: the Frame and Sound types, WAV files, and safe ways to write.

Video goes through `fabula.media.video`, which brings its codecs along; this page stays light to import.
"""

from fabula.media.arrays import Frame, Sound
from fabula.media.files import sweep, write_bytes, write_text, written_aside
from fabula.media.wav import let_go, read_wav, scratch, wav_writer, write_wav

__all__ = [
    "Frame",
    "Sound",
    "let_go",
    "read_wav",
    "scratch",
    "sweep",
    "wav_writer",
    "write_bytes",
    "write_text",
    "write_wav",
    "written_aside",
]
