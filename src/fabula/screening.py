"""The screening room: films that are already made are watched, checked and laid out as contact sheets."""

from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from fractions import Fraction
from pathlib import Path

from fabula.cast.sheets import sheet_of, with_sheets
from fabula.crew import Crew, Roll, hire_all
from fabula.edit.checking import REPORT_NAME, Finding, Report, check, findings, view
from fabula.edit.contact import Tile, contact_sheet
from fabula.edit.folder import read_film
from fabula.edit.glancing import glance
from fabula.edit.reels import setups_of
from fabula.edit.timing import time_film
from fabula.errors import BadSource
from fabula.film import (
    Character,
    Cut,
    Film,
    Format,
    Loudness,
    Moment,
    Pose,
    Role,
    Setup,
    Step,
    Subject,
    Watch,
    unwatched,
)
from fabula.floor import at_home, interrupts_held, staff_of, survey
from fabula.material import look_for, with_pictures
from fabula.media import Frame
from fabula.picture import looks, rigs, sets, subjects
from fabula.picture.character_stills import still
from fabula.picture.pass_files import KINDS, wanted_kinds, write_passes
from fabula.sound.beats import with_beats
from fabula.sound.loudness import measure
from fabula.sound.session import listen
from fabula.vault import Vault
from fabula.vocabulary import EMOTIONS, RIGS, Emotion
from fabula.voice.recording import record, with_feelings

MASTER_NAME = "master.mp4"
_SAMPLE = Setup(
    place="lake",
    time_of_day="dusk",
    weather="clear",
    season="summer",
    look="cinematic",
    seed=1,
    shot_seed=1,
    size="WS",
    move="static",
    width=960,
    height=540,
    fps=24,
    frames=24,
)
_MEN = frozenset({"cartoon", "wizard", "dwarf", "cyborg", "bear", "wolf", "dog"})
_LONGEST_WATCH_SECONDS = 3600


def crew_of(folder: Path) -> Crew:
    """The crew that filmed what is in the folder, as its report names it; NotHired when somebody is gone.

    The usual crew when there is no report that can be read.
    """
    try:
        report = Report.model_validate_json((folder / REPORT_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return hire_all()
    return hire_all(**dict(report.crew))


def check_film(folder: Path, crew: Crew) -> Report:
    """Watch a film of ours against its plan and write report.json anew; BadSource when it was not filmed yet."""
    film, vault = read_film(folder), Vault(folder)
    path = _master(folder)
    with vault.locked():
        film, cut = _planned(film, crew, vault, _form(film, path))
        return check(path, film, cut, listen(path, vault), crew, vault, unwatched)


def check_video(path: Path) -> tuple[Finding, ...]:
    """Watch any video file, in a process of its own: a stranger's file may crash what reads it."""
    try:
        with staff_of(1) as room:
            with interrupts_held():
                watched = room.submit(_watch_video, path)
            return watched.result(timeout=_LONGEST_WATCH_SECONDS)
    except BrokenProcessPool:
        raise BadSource(f"{path} crashed the player that read it; give another video file") from None
    except TimeoutError:
        raise BadSource(f"{path} was not read to its end in an hour; cut it into parts") from None


def _watch_video(path: Path) -> tuple[Finding, ...]:
    viewing = view(path)
    if viewing.sound_seconds is None:
        return findings(viewing, None, Loudness())
    return findings(viewing, None, measure(path))


def sheet(folder: Path, crew: Crew, output: Path) -> int:
    """Write a contact sheet of a finished film, one frame per shot with its text; returns the number of shots."""
    film, vault = read_film(folder), Vault(folder)
    path = _master(folder)
    with vault.locked():
        film, cut = _planned(film, crew, vault, _form(film, path))
    shots = {shot.id: shot for shot in film.shots}
    tiles = []
    for number, placed in enumerate(cut.shots, 1):
        shot = shots[placed.shot_id]
        middle = placed.start + (placed.overlap + placed.frames) // 2
        said = " ".join(line.text for line in shot.lines)
        tiles.append(
            Tile(
                frame=glance(path, Fraction(min(middle, cut.frames - 1), cut.fps)),
                heading=f"{number}  {shot.size}  {shot.move.replace('_', ' ')}  {placed.frames / cut.fps:.1f} s",
                text=said or shot.action,
            )
        )
    contact_sheet(output, film.title, tiles)
    return len(tiles)


def looks_sheet(output: Path, crew: Crew) -> int:
    """Write a contact sheet of one picture, painted and graded in every look; returns the number of looks."""
    tiles = []
    for name, about in looks.describe().items():
        roll = crew.camera.load(_SAMPLE.model_copy(update={"look": name}))
        grade = looks.grading(name, _SAMPLE.width, _SAMPLE.height, _SAMPLE.shot_seed, roll=roll)
        tiles.append(Tile(frame=grade(roll[0], 0), heading=name, text=about))
    contact_sheet(output, "looks", tiles)
    return len(tiles)


def places_sheet(output: Path, crew: Crew) -> int:
    """Write a contact sheet of every place in the light of dusk; returns the number of places."""
    tiles = []
    for name, about in sets.describe().items():
        roll = crew.camera.load(_SAMPLE.model_copy(update={"place": name}))
        tiles.append(Tile(frame=_graded(roll), heading=name, text=about))
    contact_sheet(output, "places", tiles)
    return len(tiles)


def subjects_sheet(output: Path, crew: Crew) -> int:
    """Write a contact sheet of every kind of subject where and when it may be met; returns the number of kinds."""
    tiles = []
    for kind, about in subjects.describe().items():
        place, hour = subjects.home(kind)
        met = {"place": place, "time_of_day": hour, "size": "MLS", "frames": 72, "subjects": (Subject(kind=kind),)}
        roll = crew.camera.load(_SAMPLE.model_copy(update=met))
        tiles.append(Tile(frame=_graded(roll), heading=kind, text=about))
    contact_sheet(output, "subjects", tiles)
    return len(tiles)


def characters_sheet(output: Path, crew: Crew) -> int:
    """Write a sheet with an example of every character that can be drawn; returns the number of rigs."""
    about = rigs.describe()
    tiles: list[Tile] = []
    for kind, drawn in RIGS.items():
        for number, name in enumerate(drawn):
            old, male = name in ("wizard", "dwarf"), name in _MEN
            character = Character(
                id=name,
                name=name,
                kind=kind,
                gender="male" if male else "female",
                age="old" if old else "adult",
                description=name if number else "",
                seed=len(tiles) + 3,
            )
            sheet = sheet_of(character).model_copy(update={"rig": name})
            moment = _felt(character.model_copy(update={"sheet": sheet}), "happy", crew)
            tiles.append(Tile(still(sheet, moment, (480, 480)), f"{name}  ({kind})", about[name]))
    contact_sheet(output, "characters", tiles)
    return len(tiles)


def model_sheets(source: Path, output: Path, crew: Crew) -> int:
    """Write the model sheets of a film's cast: each character turned and in every emotion; returns their number.

    BadSource when the film has no characters.
    """
    film = with_sheets(read_film(source))
    if not film.characters:
        raise BadSource(f"{source} has no characters; give a film with a cast, or none for all that can be drawn")
    tiles = []
    for character in film.characters:
        sheet = character.sheet
        assert sheet is not None
        calm = _felt(character, "neutral", crew)
        for about, yaw in (("from the front", 0.0), ("three quarters", 0.75), ("from the side", 1.35)):
            turned = Moment(calm.face._replace(yaw=yaw * 0.85), Pose(yaw=yaw))
            tiles.append(Tile(still(sheet, turned, (480, 480)), f"{character.name}  {about}", character.description))
        for emotion in EMOTIONS:
            frame = still(sheet, _felt(character, emotion, crew), (480, 480), whole=False)
            tiles.append(Tile(frame, f"{character.name}  {emotion}", ""))
    contact_sheet(output, film.title, tiles)
    return len(film.characters)


def _felt(character: Character, emotion: Emotion, crew: Crew) -> Moment:
    """A character that stands and feels something, as the crew's performer acts it."""
    role = Role(character=character, emotion=emotion, intensity=0.9, size="CU", seed=3, fps=24, frames=49)
    return crew.performer.perform(role)[48]


def _graded(roll: Roll) -> Frame:
    """The frame in the middle of a sample's roll, in the usual look."""
    grade = looks.grading(_SAMPLE.look, _SAMPLE.width, _SAMPLE.height, _SAMPLE.shot_seed, roll=roll)
    middle = len(roll) // 2
    return grade(roll[middle], middle)


def passes(
    source: Path,
    crew: Crew,
    output: Path,
    *,
    kinds: Sequence[str] = KINDS,
    shots: Sequence[str] = (),
    draft: bool = False,
    watch: Watch = unwatched,
) -> int:
    """Write the control passes of a storyboard's shots, all when `shots` is empty, to `output`/SHOT/KIND/NUMBER.png.

    Returns the number of pictures. The shots are as long as in the film, so lines that were not spoken yet are
    spoken first. BadSource for an unknown shot or kind, and for a camera that cannot measure.
    """
    kinds = wanted_kinds(kinds)
    film = with_sheets(read_film(source))
    form = film.format.model_copy(update={"draft": draft or film.format.draft})
    survey(film, crew)
    known = [shot.id for shot in film.shots]
    for name in shots:
        if name not in known:
            raise BadSource(f"shot {name!r} is not in the film; allowed: {', '.join(known)}")
    vault = Vault(source if source.is_dir() else source.parent)
    look_for(film, vault.folder)
    with vault.locked():
        film, cut = _planned(with_pictures(film, vault), crew, vault, form)
    setups = setups_of(film, cut, form)
    written, wanted = 0, list(dict.fromkeys(shots or known))
    for number, name in enumerate(wanted):
        watch(Step(stage="passes", done=number, total=len(wanted), note=name))
        setup, _ = setups[name]
        written += write_passes(
            crew.camera.load(at_home(setup, vault.folder), crew.performer), setup, kinds, output / name
        )
    watch(Step(stage="passes", done=len(wanted), total=len(wanted)))
    return written


def _master(folder: Path) -> Path:
    path = folder / MASTER_NAME
    if not path.exists():
        raise BadSource(f"{folder} holds no {MASTER_NAME}; film it first: fabula shoot {folder}")
    return path


def _form(film: Film, master: Path) -> Format:
    """The format the master was filmed in: the film's own, or its draft."""
    whole, draft = (film.format.model_copy(update={"draft": draft}) for draft in (film.format.draft, True))
    return draft if glance(master, Fraction(0)).shape[1] == draft.width else whole


def _planned(film: Film, crew: Crew, vault: Vault, format_: Format) -> tuple[Film, Cut]:
    """The film and its cut as it is filmed: with everybody's looks, and what is felt in recordings."""
    film = with_sheets(film)
    recordings = record(film, crew.voice, vault, unwatched)
    film = with_feelings(film, recordings)
    return film, with_beats(film, time_film(film, [recording.speech for recording in recordings], format_), crew)
