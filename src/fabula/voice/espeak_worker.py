"""The short-lived process that speaks one line with espeak-ng: standard library only, JSON in, JSON and PCM out.

It is run by file name, never imported by fabula: espeak-ng is GPL-3 and keeps global state, so it lives and dies
here, one process for a line, which also makes equal orders give equal bytes. Order on stdin, one JSON object:
library, data, longest (samples), phrases: [{text, voice, rate, pitch, range, volume, gap}]. Answer on stdout: one JSON
line {rate, phrases: [{samples, events: [[kind, position, length, sample, ipa], ...]}]}, then all samples, 16 bit.
"""

import array
import ctypes
import json
import os
import sys

SYNCHRONOUS = 2
PHONEME_EVENTS, PHONEME_IPA, DONT_EXIT = 0x0001, 0x0002, 0x8000
UTF8, CHARACTER_POSITION = 1, 1
RATE, VOLUME, PITCH, RANGE, WORDGAP = 1, 2, 3, 4, 7
LIST_END, WORD, END, PHONEME = 0, 1, 5, 7
TOO_LONG = 3


class Id(ctypes.Union):
    """What an event is about: a number, a name or up to eight bytes of IPA."""

    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", Id),
    ]


Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


class Ear:
    """Listens to the library: keeps the samples and events of the phrase that is being spoken."""

    def __init__(self, longest: int) -> None:
        self.left = longest
        self.sound = bytearray()
        self.events: list[list[object]] = []
        self.callback = Callback(self._hear)

    def take(self) -> tuple[bytes, list[list[object]]]:
        """What was heard since the last call."""
        heard = bytes(self.sound), self.events
        self.sound, self.events = bytearray(), []
        return heard

    def _hear(self, wav: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[Event]") -> int:
        index = 0
        while events[index].type != LIST_END:
            event = events[index]
            if event.type in (WORD, PHONEME, END):
                ipa = event.id.string.decode("utf-8", "ignore") if event.type == PHONEME else ""
                self.events.append([event.type, event.text_position, event.length, event.sample, ipa])
            index += 1
        if wav and count > 0:
            self.sound += ctypes.string_at(wav, count * 2)
            self.left -= count
        return 0 if self.left > 0 else 1


def load(path: str) -> ctypes.CDLL:
    """The library with the argument types of the calls that are made."""
    library = ctypes.CDLL(path)
    library.espeak_Initialize.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
    library.espeak_SetSynthCallback.argtypes = [Callback]
    library.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
    library.espeak_SetParameter.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_int]
    library.espeak_Synth.argtypes = [
        ctypes.c_char_p,
        ctypes.c_size_t,
        ctypes.c_uint,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_uint,
        ctypes.c_void_p,
        ctypes.c_void_p,
    ]
    return library


def speak(library: ctypes.CDLL, phrase: dict[str, object]) -> None:
    """Speak one phrase; the callback hears it."""
    for parameter, name in ((RATE, "rate"), (PITCH, "pitch"), (RANGE, "range"), (VOLUME, "volume"), (WORDGAP, "gap")):
        library.espeak_SetParameter(parameter, int(str(phrase[name])), 0)
    text = str(phrase["text"]).encode("utf-8")
    if library.espeak_Synth(text, len(text) + 1, 0, CHARACTER_POSITION, 0, UTF8, None, None) != 0:
        raise RuntimeError("espeak_Synth failed")
    library.espeak_Synchronize()


def main() -> int:
    """Speak the order on stdin; status 3 when that takes too long, an error on stderr for all else that is wrong."""
    order = json.loads(sys.stdin.buffer.read())
    library = load(order["library"])
    # the library keeps the path of its data in 160 bytes, so the path given is always the shortest there is
    os.chdir(order["data"])
    rate = library.espeak_Initialize(SYNCHRONOUS, 0, b".", PHONEME_EVENTS | PHONEME_IPA | DONT_EXIT)
    if rate <= 0:
        raise RuntimeError("its data cannot be read")
    ear = Ear(order["longest"])
    library.espeak_SetSynthCallback(ear.callback)
    phrases, sound, voice = [], bytearray(), ""
    for phrase in order["phrases"]:
        if phrase["voice"] != voice:
            voice = phrase["voice"]
            if library.espeak_SetVoiceByName(voice.encode("utf-8")) != 0:
                raise RuntimeError(f"there is no voice {voice}")
        speak(library, phrase)
        if ear.left <= 0:
            return TOO_LONG
        heard, events = ear.take()
        phrases.append({"samples": len(heard) // 2, "events": events})
        sound += heard
    samples = array.array("h", bytes(sound))
    if sys.byteorder == "big":
        samples.byteswap()
    header = json.dumps({"rate": rate, "phrases": phrases})
    sys.stdout.buffer.write(header.encode("ascii") + b"\n" + samples.tobytes())
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
