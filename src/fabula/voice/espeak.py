"""The offline voice: espeak-ng in a process of its own per line, then the voice chain."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import espeakng_loader
import numpy as np
from numpy.typing import NDArray

from fabula.crew import Recording
from fabula.errors import BadSource, FailedTake, NotHired
from fabula.film import RATE, Line, Phone, Speech, VoiceSheet
from fabula.media import Sound
from fabula.voice.casting import Cast, cast
from fabula.voice.delivery import Delivery, deliver, level_db
from fabula.voice.phrases import Phrase, phrases, tokens
from fabula.voice.timing import Sounded, speech_of

Mono = NDArray[np.float32]
_WORKER = Path(__file__).with_name("espeak_worker.py")
_WORD, _PHONEME = 1, 7
_SILENT_LINE = RATE * 2 // 5
_LEAD_SECONDS, _TAIL_SECONDS = 0.03, 0.16
_VOLUME = 70  # louder, single pulses clip inside espeak-ng
_TIMEOUT_SECONDS = 120
_LONGEST_SECONDS, _WORKER_RATE, _TOO_LONG = 480, 22050, 3


@dataclass(frozen=True)
class Take:
    """Raw sound of a line, mono at `rate` Hz, with its events: (place, character) and (place, IPA)."""

    rate: int
    sound: Mono
    places: tuple[tuple[int, int], ...]
    phones: tuple[tuple[int, str], ...]


class EspeakVoice:
    """Speaks more than a hundred languages offline, clearly and like a machine, with exact word and phone times."""

    version = 1

    def say(self, line: Line, voice: VoiceSheet, language: str) -> Recording:
        """Speak one line: sound (samples, 1) float32 at 48 kHz, and a Speech of exactly as many samples.

        `language` is a code such as "en" or "ru". Equal arguments give equal samples. Text without a word gives
        0.4 seconds of silence. Raises BadSource for an unknown voice or language and for a line of more
        than eight minutes, NotHired when espeak-ng is not there, FailedTake when it breaks down.
        """
        data = _data_folder()
        chosen = cast(voice, language, data)
        parts = phrases(line.text, chosen.language.partition("-")[0])
        if not parts:
            return _silence(line.text)
        chance = np.random.default_rng(_seed(line, voice, language))
        deliveries = [deliver(line, voice, chosen.build, chance) for _ in parts]
        answer = _ask(_order(parts, deliveries, chosen, data))
        take = _assemble(parts, deliveries, *answer)
        # the chain brings scipy with it, which a run that has nothing new to say need not wait for
        chain = import_module("fabula.voice.chain")
        sound: Sound = chain.finish(take.sound, take.rate, level_db(line))
        at = chain.samples_at
        sounded = Sounded(
            samples=len(sound),
            places=tuple((char, at(place, take.rate)) for place, char in take.places),
            phones=tuple((at(place, take.rate), ipa) for place, ipa in take.phones),
        )
        return Recording(speech=speech_of(line.text, tokens(line.text), sounded), sound=sound)


def _silence(text: str) -> Recording:
    speech = Speech(text=text, samples=_SILENT_LINE, phones=(Phone(ipa="", start=0, end=_SILENT_LINE),))
    return Recording(speech=speech, sound=np.zeros((_SILENT_LINE, 1), np.float32))


def _seed(line: Line, voice: VoiceSheet, language: str) -> int:
    """The seed of the small variations: the same for the same words by the same voice."""
    said = "\0".join((line.text, line.speaker, voice.name, language)).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(said, digest_size=4).digest(), "big")


def _data_folder() -> Path:
    package = Path(espeakng_loader.__file__).parent
    try:
        folder, library = Path(espeakng_loader.get_data_path()), Path(espeakng_loader.get_library_path())
    except RuntimeError:  # what the loader raises when its data is gone
        folder = library = package / "gone"
    if folder.is_dir() and library.is_file():
        return folder
    raise NotHired(f"voice 'espeak' is not complete in {package}; run: pip install --force-reinstall espeakng-loader")


def _order(parts: Sequence[Phrase], deliveries: Sequence[Delivery], chosen: Cast, data: Path) -> dict[str, Any]:
    return {
        "library": str(espeakng_loader.get_library_path()),
        "data": str(data),
        "longest": _LONGEST_SECONDS * _WORKER_RATE,
        "phrases": [
            {
                "text": part.text,
                "voice": chosen.name(part.tongue),
                "rate": delivery.rate,
                "pitch": delivery.pitch,
                "range": delivery.range,
                "volume": _VOLUME,
                "gap": delivery.gap,
            }
            for part, delivery in zip(parts, deliveries, strict=True)
        ],
    }


def _ask(order: dict[str, Any]) -> tuple[dict[str, Any], Mono]:
    """Run the worker: its header, and all samples as mono float32 of full scale 1.0."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(_WORKER)],
            input=json.dumps(order).encode("ascii"),
            capture_output=True,
            timeout=_TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FailedTake(f"espeak-ng did not finish a line in {_TIMEOUT_SECONDS} s; shorten the line") from error
    except OSError as error:
        raise FailedTake(f"the voice process could not be started ({error})") from error
    if done.returncode == _TOO_LONG:
        raise BadSource(
            f"a line takes more than {_LONGEST_SECONDS} s to say; allowed is less: split it, or give it the language"
            " that it is written in"
        )
    header, _, samples = done.stdout.partition(b"\n")
    if done.returncode != 0 or not header or len(samples) % 2:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or [f"exit status {done.returncode}"]
        raise FailedTake(f"espeak-ng broke down on a line ({why[0][:200]}); change the line or the voice")
    return json.loads(header), np.asarray(np.frombuffer(samples, "<i2") / 32768, np.float32)


def _assemble(parts: Sequence[Phrase], deliveries: Sequence[Delivery], header: dict[str, Any], sound: Mono) -> Take:
    """Lay the phrases one after the other with their pauses, and their events with them."""
    rate, at, read = int(header["rate"]), round(_LEAD_SECONDS * int(header["rate"])), 0
    pieces = [np.zeros(at, np.float32)]
    places: list[tuple[int, int]] = []
    phones: list[tuple[int, str]] = [(0, "")]
    for index, (part, delivery, spoken) in enumerate(zip(parts, deliveries, header["phrases"], strict=True)):
        count = spoken["samples"]
        for kind, position, _, place, ipa in spoken["events"]:
            here = at + min(place, count)
            if kind == _WORD:
                places.append((here, part.offset + position - 1))
            elif kind == _PHONEME and not ipa.startswith("("):
                phones.append((here, ipa))
        seconds = part.pause_seconds * delivery.pause_factor if index + 1 < len(parts) else _TAIL_SECONDS
        pause = round(seconds * rate)
        pieces += [sound[read : read + count], np.zeros(pause, np.float32)]
        phones.append((at + count, ""))
        at, read = at + count + pause, read + count
    return Take(rate, np.concatenate(pieces), tuple(places), tuple(phones))
