"""Recordings: how near the words and sounds of a line are found in another voice's reading of it, and which feelings.

python benchmarks/by_ear.py

There are no labelled human recordings to be had offline, so the readings are synthetic: another speaker than the one
that guides the search, at other paces, and the ten feelings as the voice acts them. Human speech will be harder.
"""

from collections import Counter, defaultdict

import numpy as np
from machine import machine

from fabula.crew import hire
from fabula.film import RATE, Line, VoiceSheet
from fabula.vocabulary import EMOTIONS
from fabula.voice.manner import feeling, manner, usual
from fabula.voice.recorded import RecordedVoice

LINES = {
    "en": (
        "The old lighthouse keeper climbed the stairs every evening.",
        "Bring me the blue lantern before the rain begins.",
        "Nobody believed that the ship would ever come back.",
        "We found a small key under the wooden floor.",
    ),
    "ru": (
        "Старый смотритель маяка поднимался по лестнице каждый вечер.",
        "Принеси мне синий фонарь, пока не начался дождь.",
        "Никто не верил, что корабль когда-нибудь вернётся.",
        "Мы нашли маленький ключ под деревянным полом.",
    ),
}
READERS = (VoiceSheet(name="Andy"), VoiceSheet(name="f2", rate_wpm=130), VoiceSheet(name="m7", rate_wpm=175))


def aligned() -> None:
    """Print how far off sounds and words are."""
    voice = hire("voice")
    ear = RecordedVoice(voice)
    print("| language | phones: median ms | 90 % | words: median ms | 90 % |\n|---|---|---|---|---|")
    for language, lines in LINES.items():
        phones, words = [], []
        for text in lines:
            for reader in READERS:
                line = Line(text=text)
                truth = voice.say(line, reader, language)
                found = ear.hear(line, VoiceSheet(gender="male"), language, truth.sound).speech
                words += [abs(a.start - b.start) for a, b in zip(found.words, truth.speech.words, strict=True)]
                ours, theirs = ([p for p in s.phones if p.ipa] for s in (found, truth.speech))
                if [p.ipa for p in ours] == [p.ipa for p in theirs]:
                    phones += [abs(a.start + a.end - b.start - b.end) / 2 for a, b in zip(ours, theirs, strict=True)]
        cells = [f"{1000 * np.percentile(of, share) / RATE:.0f}" for of in (phones, words) for share in (50, 90)]
        print(f"| {language} | {' | '.join(cells)} |", flush=True)


def felt() -> None:
    """Print how often each acted feeling is found by ear, of speakers on whom nothing was set."""
    voice = hire("voice")
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for language, lines in LINES.items():
        for reader in (VoiceSheet(name="Andy"), VoiceSheet(name="m7"), VoiceSheet(name="f5")):
            spoken = {}
            for emotion in EMOTIONS:
                for text in lines:
                    line = Line(text=text, emotion=emotion, intensity=0.8)
                    recording = voice.say(line, reader, language)
                    spoken[emotion, text] = manner(recording.sound, recording.speech)
            own = usual(list(spoken.values()))
            for (emotion, _), heard in spoken.items():
                found[emotion][feeling(heard, own)[0]] += 1
    print("\n| acted | found as such | most often taken for |\n|---|---|---|")
    for emotion, counts in found.items():
        other = next((name for name, _ in counts.most_common() if name != emotion), "-")
        print(f"| {emotion} | {counts[emotion] / counts.total():.0%} | {other} |")
    right = sum(counts[emotion] for emotion, counts in found.items())
    print(f"\nall: {right / sum(counts.total() for counts in found.values()):.0%} of ten; by chance 10 %")


if __name__ == "__main__":
    print(f"{machine()}\n")
    aligned()
    felt()
