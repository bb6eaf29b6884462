"""The storyboard: planned scenes and beats become scenes and shots with sizes, moves, lengths and transitions."""

from dataclasses import dataclass, replace

from fabula.film.format import Format
from fabula.film.story import Cue, Scene, Shot
from fabula.vocabulary import Mood, Season, TimeOfDay, Transition, Weather
from fabula.writing.blocking import Framing, framing_of, passes
from fabula.writing.gazetteer import table
from fabula.writing.joins import join_of
from fabula.writing.moods import mood_of
from fabula.writing.pacing import lengths, on_frames
from fabula.writing.plan import Beat, ScenePlan
from fabula.writing.seeds import seed_of
from fabula.writing.titles import heading_of
from fabula.writing.wishes import Wishes

_WEIGHTS = {"establish": 1.15, "detail": 0.85}
_SILENT_SHOT_SECONDS = 3.5
_REACTION_SECONDS = 2.0
_LAPSE = Framing("WS", "static")
_LOOKED_AT = Framing("WS", "slow_zoom_in")


@dataclass(frozen=True)
class Terms:
    """What holds for the whole storyboard; `timed` when the shots must fill `wishes.seconds` exactly."""

    language: str
    look: str
    seed: int
    wishes: Wishes
    instrument: str = ""
    foreground: bool = False
    timed: bool = True


def board(plans: tuple[ScenePlan, ...], terms: Terms) -> tuple[Scene, ...]:
    """The scenes of a film, in order."""
    lasting = _lasting([beat for plan in plans for beat in plan.beats], terms)
    scenes: list[Scene] = []
    before: Framing | None = None
    joined: ScenePlan | None = None
    joins: list[Transition] = []
    done = 0
    for number, plan in enumerate(plans, start=1):
        shots: list[Shot] = []
        for index, beat in enumerate(plan.beats):
            framing = _framing(beat, plan, plans[number : number + 1], before, terms, done)
            transition: Transition = "cut" if index else join_of(joined, plan, tuple(joins))
            shot = _shot(f"s{number}-{index + 1}", _without_own(beat, plan), framing, lasting[done], transition)
            last = index == len(plan.beats) - 1
            shots.append(shot.model_copy(update={"time_to": _time_to(plan, plans[number:])}) if last else shot)
            before = framing
            done += 1
        joins.append(shots[0].transition)
        joined = plan
        scenes.append(_scene(number, plan, tuple(shots), terms, alone=len(plans) == 1))
    return tuple(scenes)


def _lasting(beats: list[Beat], terms: Terms) -> tuple[float | None, ...]:
    fps = Format(quality=terms.wishes.quality or "balanced").fps
    if terms.timed and terms.wishes.seconds:
        weights = [_WEIGHTS.get(beat.role, 1.0) for beat in beats]
        return lengths(terms.wishes.seconds, weights, [beat.least_seconds for beat in beats], fps)
    silent = {"reaction": _REACTION_SECONDS}
    return tuple(None if beat.lines else on_frames(silent.get(beat.role, _SILENT_SHOT_SECONDS), fps) for beat in beats)


def _framing(
    beat: Beat, plan: ScenePlan, after: tuple[ScenePlan, ...], before: Framing | None, terms: Terms, turn: int
) -> Framing:
    lapses = plan.lapse or any(following.lapse for following in after)
    if lapses and len(plan.beats) == 1:
        # The picture stands still, so that in the dissolve only the light changes.
        return replace(_LAPSE, move=terms.wishes.move or _LAPSE.move)
    if plan.sight.time_to and len(plan.beats) == 1 and not beat.subjects:
        return replace(_LOOKED_AT, move=terms.wishes.move or _LOOKED_AT.move)
    framing = framing_of(beat, before, terms.seed + turn)
    asked = terms.wishes.move
    if asked is None or (terms.wishes.follow and not passes(beat)):
        return framing
    return replace(framing, move=asked)


def _without_own(beat: Beat, plan: ScenePlan) -> Beat:
    """A beat without what its set shows by itself: the audience of a stage sits before it."""
    own = table("implied")["own"].get(plan.sight.place, ())
    return replace(beat, subjects=tuple(subject for subject in beat.subjects if subject.kind not in own))


def _time_to(plan: ScenePlan, after: tuple[ScenePlan, ...]) -> TimeOfDay | None:
    """The hour to which the light of a scene's last shot changes: as the text says, or toward the same place later."""
    if plan.sight.time_to or not after or not after[0].lapse:
        return plan.sight.time_to
    here, there = plan.sight, after[0].sight
    alike = (here.weather, here.season) == (there.weather, there.season)
    return there.time_of_day if alike and there.time_of_day != here.time_of_day else None


def _shot(name: str, beat: Beat, framing: Framing, seconds: float | None, transition: Transition) -> Shot:
    return Shot(
        id=name,
        size=framing.size,
        move=framing.move,
        seconds=seconds,
        action=beat.action,
        subjects=beat.subjects,
        lines=beat.lines,
        transition=transition,
        card=beat.card,
    )


def _scene(number: int, plan: ScenePlan, shots: tuple[Shot, ...], terms: Terms, *, alone: bool) -> Scene:
    sight = plan.sight
    place, time = sight.place or "field", sight.time_of_day or "day"
    weather: Weather = sight.weather or "clear"
    season: Season = sight.season or ("winter" if weather == "snow" else "summer")
    return Scene(
        id=f"s{number}",
        heading=heading_of(sight.said_place or sight.finer or place, place, time, terms.language),
        place=place,
        time_of_day=time,
        weather=weather,
        season=season,
        mood=sight.mood or terms.wishes.mood or "none",
        seed=_set_seed(place, sight.finer, terms.seed),
        cue=None if alone or terms.wishes.music or terms.wishes.mood else cue_of(mood_of(sight, terms.look), terms),
        shots=shots,
    )


def _set_seed(place: str, finer: str, seed: int) -> int:
    """The seed of a set; where a set has several views by its seed, one that shows the finer place."""
    chance = seed_of(seed, place, table("implied")["same_set"].get(finer, finer))
    views = table("views").get(place, {})
    if finer not in views.get("shows", {}):
        return chance
    of: int = views["of"]
    shown: list[int] = views["shows"][finer]
    return chance // (2 * of) * of + shown[chance % len(shown)]


def cue_of(mood: Mood, terms: Terms) -> Cue:
    """The cue for a mood, on the film's instrument and with its place in the mix."""
    return Cue(mood=mood, instrument=terms.instrument, foreground=terms.foreground, seed=seed_of(terms.seed, "cue"))
