"""The rules writer: a prompt, a text or a dialogue becomes a storyboard, with no model and the author's own words."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from fabula.film.format import Format
from fabula.film.orders import Brief
from fabula.film.story import NARRATOR, Character, Film, Line, Scene, VoiceSheet
from fabula.writing.cast import teller_of
from fabula.writing.casting import Casting, wanted_in, worn_in
from fabula.writing.cleaning import carried, cleaned
from fabula.writing.conversation import as_conversation
from fabula.writing.description import cut_out, narration_of
from fabula.writing.directions import without_directions
from fabula.writing.kinds import LONGEST_PROMPT, Kind, kind_of
from fabula.writing.languages import language_of
from fabula.writing.moods import instrument_in, mood_of
from fabula.writing.narrated import narrated_plans, spread, told_in
from fabula.writing.plan import Beat, ScenePlan
from fabula.writing.presenting import staged
from fabula.writing.quotations import as_dialogue
from fabula.writing.seeds import seed_of
from fabula.writing.sentences import paragraphs_of, sentences_of
from fabula.writing.sight import see
from fabula.writing.spoken import cast_in, spoken_plans
from fabula.writing.storyboard import Terms, board, cue_of
from fabula.writing.telling import Telling
from fabula.writing.titles import painted_as, styles_in, title_of
from fabula.writing.visual import sights_of, usual_seconds, visual_plans
from fabula.writing.wishes import Wishes, read_wishes

_MOST_SHOT_SECONDS = 3600.0
_LEAST_SHOTS = 3
_PERFORMED = {"plays", "dances", "sings"}


class RulesWriter:
    """Writes storyboards by rules, English and Russian; a Writer of the crew."""

    version = 6

    def write(self, brief: Brief) -> Film:
        """Write the storyboard; BadSource when the text holds nothing to film."""
        text, directions = without_directions(cleaned(brief.text))
        read, spans = read_wishes(text) if len(text) <= LONGEST_PROMPT else (Wishes(), ())
        kind = kind_of(text, read, told=brief.mode in ("character", "hybrid"))
        if spoken := _as_spoken(cut_out(text, spans) or text, kind, brief):
            kind, text = "dialogue", spoken
            directions = read.over(directions)
        wishes = read.over(directions) if kind == "prompt" else directions
        wishes = wishes.under(brief)
        seed = brief.seed if brief.seed is not None else seed_of(text)
        terms = Terms(language_of(text, brief.language), wishes.look or "cinematic", seed, wishes, instrument_in(text))
        if kind == "prompt":
            return _from_prompt(brief, cut_out(text, spans) or text, terms)
        return _from_dialogue(brief, text, terms) if kind == "dialogue" else _from_text(brief, text, terms)


def _as_spoken(text: str, kind: Kind, brief: Brief) -> str | None:
    """A text in which several speak in quotes, or a prompt in which they talk with each other, as a dialogue."""
    if kind == "dialogue" or brief.mode is not None:
        return None
    talks = kind == "prompt" and brief.character is None and brief.narrate is not False
    return as_dialogue(text) or (as_conversation(text) if talks else None)


def _from_prompt(brief: Brief, description: str, terms: Terms) -> Film:
    sights = sights_of(description, terms.look)
    casting = Casting(terms.seed, wanted_in(sight for _, sight in sights), brief.emotion)
    sights = [(segment, casting.cast(sight)) for segment, sight in sights]
    performed = any(subject.action in _PERFORMED for _, sight in sights for subject in sight.subjects)
    performed = performed and (bool(terms.instrument) or terms.wishes.music_in_front)
    narrate = terms.wishes.narrate if terms.wishes.narrate is not None else not performed
    spoken = terms.language if narrate else ""
    seconds = terms.wishes.seconds or usual_seconds(sights, spoken)
    terms = replace(terms, wishes=replace(terms.wishes, seconds=seconds), foreground=performed)
    teller = teller_of(brief, terms.seed, terms.language) if narrate else None
    plans = staged(visual_plans(sights, seconds, Telling(spoken, teller, brief.emotion)), brief.mode, teller)
    told = narration_of(sights[0][0].text)
    cast = ((teller,) if teller else ()) + _seen_in(plans, casting.characters)
    return _film(brief, terms, plans, title_of(told[0] if told else description), cast)


def _from_text(brief: Brief, text: str, terms: Terms) -> Film:
    teller = teller_of(brief, terms.seed, terms.language)
    told = told_in(text)
    casting = Casting(terms.seed, wanted_in(one.sight for one in told), brief.emotion)
    told = [replace(one, sight=casting.cast(one.sight)) for one in told]
    plans = narrated_plans(told, terms.look, Telling(terms.language, teller, brief.emotion))
    plans = staged(plans, brief.mode, teller)
    beats = [beat for plan in plans for beat in plan.beats]
    spoken = sum(beat.least_seconds for beat in beats)
    if brief.narrate is False:
        plans = _without(plans, lambda _: True)
        seconds = terms.wishes.seconds or min(max(spoken, 2.0), _MOST_SHOT_SECONDS)
        terms = replace(terms, wishes=replace(terms.wishes, seconds=seconds))
    if terms.wishes.seconds is None and len(beats) < _LEAST_SHOTS:
        terms = replace(terms, wishes=replace(terms.wishes, seconds=float(round(max(8.0, spoken * 1.25 + 4.0)))))
    if terms.wishes.seconds:
        plans = staged(spread(plans, terms.wishes.seconds), brief.mode, teller)
    cast = ((teller,) if teller else ()) + _seen_in(plans, casting.characters)
    return _film(brief, terms, plans, title_of(sentences_of(paragraphs_of(text)[0])[0]), cast)


def _from_dialogue(brief: Brief, text: str, terms: Terms) -> Film:
    cast = cast_in(text, terms.seed, brief)
    plans = spoken_plans(text, cast, terms.look, terms.language, brief.emotion)
    if brief.narrate is False:
        plans = _without(plans, lambda line: line.speaker == NARRATOR)
    names = [character.name for character in cast]
    link = " и " if terms.language == "ru" else " and "
    title = link.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    return _film(brief, terms, plans, title, cast)


def _seen_in(plans: tuple[ScenePlan, ...], cast: Sequence[Character]) -> tuple[Character, ...]:
    """Those of the cast who are seen or heard in a shot."""
    beats = [beat for plan in plans for beat in plan.beats]
    there = {subject.character for beat in beats for subject in beat.subjects}
    there |= {line.speaker for beat in beats for line in beat.lines}
    return tuple(character for character in cast if character.id in there)


def _without(plans: tuple[ScenePlan, ...], silent: Callable[[Line], bool]) -> tuple[ScenePlan, ...]:
    """The plans without the lines that are not to be heard; their shots stay."""

    def quiet(beat: Beat) -> Beat:
        return replace(beat, lines=tuple(line for line in beat.lines if not silent(line)))

    return tuple(replace(plan, beats=tuple(quiet(beat) for beat in plan.beats)) for plan in plans)


def _film(brief: Brief, terms: Terms, plans: tuple[ScenePlan, ...], title: str, cast: tuple[Character, ...]) -> Film:
    scenes = board(plans, terms)
    wishes = terms.wishes
    mood = wishes.music or wishes.mood or mood_of(plans[0].sight, terms.look)
    return Film(
        title=title,
        prompt=carried(brief.text),
        language=terms.language,
        mode=brief.mode or ("character" if brief.character else "cinematic"),
        look=terms.look,
        seed=terms.seed,
        format=Format(quality=wishes.quality or "balanced", aspect=wishes.aspect or "16:9"),
        subtitles=brief.subtitles or "both",
        narrator=VoiceSheet(name=brief.voice or "auto"),
        cue=cue_of(mood, terms),
        characters=cast,
        scenes=scenes,
        not_shown=(*_not_shown(plans, scenes, cast), *styles_in(wishes.styles, terms.language)),
    )


def _not_shown(plans: tuple[ScenePlan, ...], scenes: tuple[Scene, ...], cast: Sequence[Character]) -> tuple[str, ...]:
    found = [word for plan in plans for word in plan.sight.unknown]
    found = found or [word for scene in scenes for shot in scene.shots for word in see(shot.action).unknown]
    worn = {word for character in cast for word in worn_in(character.description)}
    found = [word for word in found if word not in worn]
    for plan in plans:
        sight = plan.sight
        if sight.said_place and sight.place:
            found.append(painted_as(sight.said_place, sight.place))
    return tuple(dict.fromkeys(found))
