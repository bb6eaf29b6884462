"""Writing for the cast: who becomes a character, what they say and feel, and how they are covered."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from fabula.cast.sheets import sheet_of
from fabula.film import NARRATOR, Brief, Film, Line, Shot
from fabula.production import write as written
from fabula.writing.cards import points_in, topic_of
from fabula.writing.dialogue import Shown, Spoken, turns_of
from fabula.writing.feelings import feeling_of
from fabula.writing.rules import RulesWriter

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from feelings_report import accuracy, labelled


def write(text: str, **wishes: object) -> Film:
    return RulesWriter().write(Brief.model_validate({"text": text, **wishes}))


def cast(film: Film) -> set[tuple[str, str, str, str]]:
    return {(c.name, c.kind, c.gender, c.age) for c in film.characters}


def acts(film: Film) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for shot in film.shots:
        for subject in shot.subjects:
            if subject.character:
                found.setdefault(subject.character, set()).add(subject.action)
    return found


def lines(film: Film) -> list[Line]:
    return [line for shot in film.shots for line in shot.lines]


@pytest.mark.parametrize(
    ("text", "who", "does"),
    [
        ("девушка танцует", ("Девушка", "person", "female", "young"), "dances"),
        ("ребёнок играет на пианино", ("Ребёнок", "person", "neutral", "child"), "plays"),
        ("Мальчик на скейтборде, камера следует за ним", ("Мальчик", "person", "male", "child"), "rides"),
        ("An old wizard reads a book in a tower", ("Wizard", "fantasy", "male", "old"), "reads"),
        ("A boy waves from a bridge", ("Boy", "person", "male", "child"), "waves"),
        ("Обезьяна танцует в джунглях", ("Обезьяна", "monkey", "female", "adult"), "dances"),
        ("A cyborg walks through a city at night", ("Cyborg", "cyborg", "neutral", "adult"), "walks"),
        ("Лиса Алиса читает книгу в лесу", ("Алиса", "animal", "female", "adult"), "reads"),
        ("A woman named Clara thinks on a bridge", ("Clara", "person", "female", "adult"), "thinks"),
        ("Bob the robot sings on stage", ("Bob", "robot", "neutral", "adult"), "sings"),
        ("A fairy dances in the magic forest", ("Fairy", "fantasy", "female", "adult"), "dances"),
    ],
)
def test_one_who_acts_like_people_is_a_character_doing_that(text: str, who: tuple[str, ...], does: str) -> None:
    film = write(text)
    assert cast(film) == {who}
    (doing,) = acts(film).values()
    assert doing == {does}


@pytest.mark.parametrize(
    "text",
    [
        "An owl flies through the forest",
        "Лиса бежит по снегу",
        "A crowd on the square",
        "Two dogs play on the beach",
        "Three children run in the park",
        "A lone figure on a cliff above the sea",
        "Вдали силуэт человека",
        "A cat sleeps on the window sill",
        "A rainy city at night",
    ],
)
def test_crowds_passing_animals_and_far_figures_are_no_characters(text: str) -> None:
    assert write(text).characters == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Two friends, Anna and Boris, walk in the park", {("anna", "walks"), ("boris", "walks")}),
        ("Трое друзей, Петя, Вася и Маша, сидят у костра", {("petya", "sits"), ("vasya", "sits"), ("masha", "sits")}),
        ("A king and a knight talk in the castle hall", {("king", "talks"), ("knight", "talks")}),
        ("Робот и кот танцуют на кухне", {("robot", "dances"), ("kot", "dances")}),
        ("Злой король кричит на слугу в зале замка", {("korol", "talks"), ("sluga", "listens")}),
        ("A little boy reads a book to his cat", {("little-boy", "reads"), ("cat", "listens")}),
    ],
)
def test_several_are_cast_one_by_one(text: str, who: set[tuple[str, str]]) -> None:
    assert {(name, does) for name, doing in acts(write(text)).items() for does in doing} == who


def test_no_more_than_five_are_cast() -> None:
    film = write("A king, a queen, a knight, a monk, a wizard, a baker and a sailor stand in the castle hall")
    assert len(film.characters) == 5


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Рыжая девушка в синем пальто идёт по парку", "Рыжая девушка в синем пальто"),
        ("A girl with red hair and green eyes waves from a boat", "girl with red hair and green eyes"),
        ("An old man with a long white beard sits by the fire", "old man with a long white beard"),
        ("A tall woman in glasses reads in the library", "tall woman in glasses"),
    ],
)
def test_what_is_said_of_somebodys_looks_is_kept_for_their_sheet(text: str, description: str) -> None:
    assert [c.description for c in write(text).characters] == [description]


def test_what_somebody_wears_is_shown_and_not_missed() -> None:
    assert write("Девушка в красном платье танцует").not_shown == ()
    assert write("Красное платье в витрине").not_shown != ()


def test_somebody_stays_the_same_in_every_scene_and_by_every_word() -> None:
    film = write("A girl rides a bicycle along the sea, then she stops and waves to a fisherman")
    assert [c.id for c in film.characters] == ["girl", "fisherman"]
    assert acts(film)["girl"] == {"cycles", "waves"}
    told = write("Old Martin kept the lighthouse. Every evening he climbed the stairs. One night Martin saw a ship.")
    assert [c.id for c in told.characters] == ["martin"]


def test_who_explains_something_says_it_and_who_hears_it_listens() -> None:
    film = write("A robot explains gravity to a fox")
    assert [(line.speaker, line.text) for line in lines(film)] == [("robot", "Let me explain gravity to you.")]
    shown = [[(s.character, s.action) for s in shot.subjects] for shot in film.shots]
    assert shown[0] == [("robot", "stands"), ("fox", "listens")]
    assert shown[1] == [("robot", "talks")]
    assert shown[2] == [("fox", "listens")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Робот объясняет лисе, почему падают яблоки", "Я объясняю тебе, почему падают яблоки."),
        ("Профессор объясняет студентам, как работает двигатель", "Я объясняю вам, как работает двигатель."),
        ("A grandmother tells her granddaughter about the stars", "Let me tell you about the stars."),
        ("A fox called Liza tells a story to a bear by the campfire", "Let me tell you a story."),
        ("A teacher stands in front of the class and explains fractions", "Let me explain fractions."),
        (
            'A robot says to a fox: "Every apple falls down to the ground." A forest',
            "Every apple falls down to the ground.",
        ),
        ("A man talks in a field", None),
    ],
)
def test_a_speaker_says_only_what_the_prompt_says(text: str, said: str | None) -> None:
    spoken = [line.text.strip('"') for line in lines(write(text)) if line.speaker != NARRATOR]
    assert spoken == ([said] if said else [])


def test_what_a_tale_quotes_is_said_by_whoever_says_it_there() -> None:
    film = write("Жил-был старый король. К нему пришла девушка. «Помогите мне!» — сказала девушка. Король улыбнулся.")
    spoken = [(line.speaker, line.text) for line in lines(film) if line.speaker != NARRATOR]
    assert spoken == [("devushka", "«Помогите мне!»")]
    assert " ".join(line.text for line in lines(film)) == film.prompt


SCENE = """(A kitchen in the evening. Anna, a tall woman with red hair, sits at the table.)
Anna: Where have you been?
(Boris enters)
Boris (quietly): I am sorry. I missed the last train, and then I walked along the river for a long time. It rained.
Anna: You always say that.
Boris: (laughing) Not always! (pointing at the window) Look, it is snowing.
Anna: Oh, how beautiful!
Boris: Shall we go out?
Anna (smiling): Of course. Give me my coat.
(Anna leaves)
Boris: Wait for me!"""


def singles(film: Film) -> list[Shot]:
    return [shot for shot in film.shots if len(shot.subjects) == 1 and shot.subjects[0].action == "talks"]


def test_a_dialogue_opens_on_who_is_there_and_then_goes_from_face_to_face() -> None:
    film = write(SCENE)
    first = film.shots[0]
    assert first.size == "WS"
    assert [(s.character, s.action) for s in first.subjects] == [("anna", "sits")]
    assert all(shot.size in ("MS", "MCU", "CU") for shot in singles(film))
    assert len({shot.subjects[0].character for shot in singles(film)}) == 2
    assert all(len({s.character for s in shot.subjects}) == len(shot.subjects) for shot in film.shots)


def test_nobody_crosses_the_line_in_a_scene() -> None:
    film = write(SCENE)
    sides = {(s.character, s.side) for shot in film.shots for s in shot.subjects if s.character}
    assert sides == {("anna", "left"), ("boris", "right")}


def test_who_speaks_is_seen_or_who_listens_is() -> None:
    for shot in write(SCENE).shots:
        for line in shot.lines:
            doing = {s.character: s.action for s in shot.subjects}
            assert line.speaker in doing or set(doing.values()) == {"listens"}


def test_comings_and_goings_are_acted() -> None:
    film = write(SCENE)
    coming, going = (
        [shot for shot in film.shots for s in shot.subjects if s.action == does] for does in ("enters", "leaves")
    )
    assert [(s.character, s.action) for s in coming[0].subjects] == [("boris", "enters"), ("anna", "sits")]
    assert ("anna", "leaves") in [(s.character, s.action) for s in going[0].subjects]
    assert {s.character for s in film.shots[-1].subjects} == {"boris"}


def test_a_long_speech_and_a_strong_line_are_seen_on_who_listens() -> None:
    film = write(SCENE)
    listening = [shot for shot in film.shots if {s.action for s in shot.subjects} == {"listens"}]
    assert any(shot.lines for shot in listening)
    assert all(shot.size in ("MCU", "CU") for shot in listening)
    angry = write("Anna: How dare you!\nBoris: What have I done?\nAnna: You lied to me.\nBoris: I did not.")
    reaction = angry.shots[2]
    assert [(s.character, s.action, s.emotion) for s in reaction.subjects] == [("boris", "listens", "fearful")]
    assert reaction.lines == ()
    assert (reaction.seconds or 9) <= 2.5


def test_gestures_in_brackets_are_done_while_speaking() -> None:
    film = write(SCENE)
    pointing = next(shot for shot in film.shots if any(s.action == "points" for s in shot.subjects))
    assert [line.text for line in pointing.lines] == ["Look, it is snowing."]


def test_a_dialogue_goes_back_to_everybody_now_and_then() -> None:
    text = "\n".join(f"{'Anna' if i % 2 else 'Boris'}: This is the line number {i}." for i in range(14))
    film = write(text)
    together = [index for index, shot in enumerate(film.shots) if len(shot.subjects) == 2]
    assert together[0] == 0
    assert len(together) >= 3


def test_five_speakers_are_seen_together_and_apart() -> None:
    film = write("\n".join(f"{name}: Hello, I am here." for name in ("Anna", "Boris", "Clara", "Denis", "Eva")))
    assert len(film.shots[0].subjects) == 5
    assert {shot.subjects[0].character for shot in singles(film)} >= {"anna", "boris", "clara", "denis"}
    assert Counter(s.side for s in film.shots[0].subjects) == {"left": 2, "right": 2, "centre": 1}


def test_speakers_are_what_their_names_say() -> None:
    film = write("Fox: I am hungry.\nБабушка: Сейчас, сейчас.\nRobot: Greetings.\nКоролева: Тише!")
    assert [(c.kind, c.gender, c.age) for c in film.characters] == [
        ("animal", "male", "adult"),
        ("person", "female", "old"),
        ("robot", "male", "adult"),
        ("person", "female", "adult"),
    ]
    assert [s.kind for s in film.shots[0].subjects] == ["fox", "woman", "robot", "woman"]


def test_directions_within_a_speech_are_not_spoken() -> None:
    assert turns_of("Anna: (laughs) You? (pause) No. (leaves)\nBoris: I came (yesterday) by train.") == [
        Spoken("Anna", "laughs", "You?"),
        Spoken("Anna", "pause", "No."),
        Shown("leaves"),
        Spoken("Boris", "", "I came (yesterday) by train."),
    ]


@pytest.mark.parametrize(
    ("text", "manner", "emotion"),
    [
        ("It is only the wind.", "", "neutral"),
        ("I am so happy to see you!", "", "happy"),
        ("I am not happy about this.", "", "sad"),
        ("I am not afraid of you.", "", "confident"),
        ("How dare you!", "", "angry"),
        ("Как ты смеешь!", "", "angry"),
        ("Мне грустно без тебя...", "", "sad"),
        ("What?! You again?", "", "surprised"),
        ("Не может быть!", "", "surprised"),
        ("Фу, какая гадость.", "", "disgusted"),
        ("I am so happy.", "crying", "sad"),
        ("Go away!", "laughing", "happy"),
        ("Уходи!", "смеётся", "happy"),
        ("Look at the sea.", "pointing at the sea", "neutral"),
        ("Hello.", "not smiling", "neutral"),
    ],
)
def test_a_line_feels_like_its_words_and_most_like_its_brackets(text: str, manner: str, emotion: str) -> None:
    assert feeling_of(text, manner)[0] == emotion


def test_feelings_have_degrees() -> None:
    weak, plain, strong = (feeling_of(text)[1] for text in ("I am a bit sad.", "I am sad.", "I am so terribly sad!"))
    assert weak <= plain < strong <= 1.0
    assert feeling_of("The train leaves at noon.") == ("neutral", 0.5)


def test_the_words_of_lines_nobody_tuned_on_tell_the_feeling_well_above_chance() -> None:
    held_out = [line for line in labelled() if line.held_out]
    assert len(held_out) == 60
    assert accuracy(held_out) >= 0.7
    assert accuracy([line for line in labelled() if not line.held_out]) >= 0.9


def test_the_narrator_stays_neutral() -> None:
    film = write("She cried all night. How terrible! The old dog died.")
    assert {line.emotion for line in lines(film)} == {"neutral"}


TALE = (
    "Once upon a time there lived an old king who loved the stars. Every night he climbed the highest tower."
    " One night a dragon came and stole his crown! The king was not afraid. He laughed."
    " So they became friends, and the dragon carried him across the sky."
)


def test_a_storyteller_looks_at_us_from_near_and_far_between_the_pictures_of_the_tale() -> None:
    film = write(TALE, mode="character", character="fantasy", emotion="excited")
    assert (film.mode, film.characters[0].kind, film.characters[0].emotion) == ("character", "fantasy", "excited")
    assert " ".join(line.text for line in lines(film)) == TALE
    assert {line.speaker for line in lines(film)} == {"teller"}
    told = [shot for shot in film.shots if {s.character for s in shot.subjects} == {"teller"}]
    assert len(told) >= 2
    assert len({shot.size for shot in told}) >= 2
    assert all(subject.side == "centre" for shot in told for subject in shot.subjects)
    assert any(subject.character == "king" for shot in film.shots for subject in shot.subjects)


HOWTO = (
    "Good coffee needs three things. First, fresh beans: buy them whole. Second, clean water at ninety-three degrees."
    " Third, patience, because the cup needs four minutes. Pour slowly, in circles."
)


def test_a_presenter_stands_beside_cards_with_the_texts_own_points() -> None:
    film = write(HOWTO, mode="hybrid")
    assert {scene.place for scene in film.scenes} == {"office"}
    cards = [shot.card for shot in film.shots if shot.card]
    assert {card.title for card in cards} == {"Good coffee needs three things"}
    points = [point for card in cards for point in card.points[card.shown :]]
    assert points == ["Fresh beans", "Clean water at ninety-three degrees", "Patience", "Pour slowly"]
    assert all(point.lower() in HOWTO.lower() for point in points)
    assert cards[-1].points == tuple(points), "what was said stays on the card"
    for shot in film.shots:
        if shot.card:
            assert [(s.character, s.side) for s in shot.subjects] == [("teller", "left")]
            assert shot.card.side == "right"
    assert " ".join(line.text for line in lines(film)) == HOWTO


def test_the_ninth_prompt_is_presented_with_its_point() -> None:
    brief = {"mode": "hybrid", "character": "person", "look": "realistic", "move": "pan_left", "seconds": 15.0}
    film = write("Learn how to master the art of video editing", **brief)
    cards = [shot.card for shot in film.shots if shot.card]
    assert {(card.title, card.points) for card in cards} == {("Video editing", ("Master the art of video editing",))}
    assert all(any(s.character == "teller" for s in shot.subjects) for shot in film.shots)


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("Выберите тёплое место, большой горшок и хорошую землю.", ("Тёплое место", "Большой горшок", "Хорошая земля")),
        ("You need flour, two eggs and a pinch of salt.", ("Flour", "Two eggs", "Pinch of salt")),
        ("Then wait.", ("Wait",)),
        ("Поливайте утром: под корень, тёплой водой.", ("Поливайте утром",)),
        ("Enjoy!", ()),
    ],
)  # fmt: skip
def test_points_are_lists_and_clauses_of_the_sentence(sentence: str, points: tuple[str, ...]) -> None:
    assert points_in(sentence) == points


def test_a_card_is_headed_by_what_the_text_is_about() -> None:
    assert topic_of("Learn how to master the art of video editing") == "Video editing"
    assert topic_of("Как вырастить томаты на балконе?") == "Как вырастить томаты на балконе?"


def test_a_film_is_written_with_the_sheets_of_its_cast() -> None:
    film = written("A robot explains gravity to a fox")
    assert [character.sheet.rig for character in film.characters if character.sheet] == ["robot", "fox"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'In a dark forest a fox says: "This is my forest!" A wolf answers: "No, mine!"',
            [("fox", "This is my forest!"), ("wolf", "No, mine!")],
        ),
        (
            "Лиса сердито говорит: «Это мой лес!» Волк отвечает: «Нет, мой!»",
            [("lisa", "Это мой лес!"), ("volk", "Нет, мой!")],
        ),
        (
            '"Where are you going?" asked Anna. "Home," whispered the old wizard.',
            [("anna", "Where are you going?"), ("wizard", "Home")],
        ),
    ],
)
def test_what_several_say_in_quotes_is_said_by_each_of_them(text: str, said: list[tuple[str, str]]) -> None:
    film = RulesWriter().write(Brief(text=text))
    lines = [line for shot in film.shots for line in shot.lines]
    assert [(line.speaker, line.text) for line in lines] == said


@pytest.mark.parametrize(
    ("text", "kind", "rig"),
    [
        ("A robot teacher", "robot", "robot"),
        ("Робот-учитель", "robot", "robot"),
        ("A robot teacher talks to a cat", "robot", "robot"),
        ("A cat detective", "animal", "cat"),
    ],
)
def test_a_trade_beside_a_creature_or_a_robot_is_theirs(text: str, kind: str, rig: str) -> None:
    first, *_ = write(text).characters
    assert first.kind == kind
    assert sheet_of(first).rig == rig
    assert "teacher" in first.description or "учитель" in first.description or "detective" in first.description


def test_a_trainer_of_a_dog_is_no_dog() -> None:
    assert all(character.kind == "person" for character in write("A dog trainer dances").characters)


@pytest.mark.parametrize("label", ["Narrator", "Рассказчик", "Автор", "Voice over"])
def test_what_a_narrator_says_in_a_dialogue_is_read_without_the_label(label: str) -> None:
    film = write(f"{label}: Once upon a time.\nAnna: Hello.\nBob: Hi.")
    assert next((line.speaker, line.text) for line in lines(film)) == (NARRATOR, "Once upon a time.")
    assert {character.name for character in film.characters} == {"Anna", "Bob"}


@pytest.mark.parametrize(
    ("text", "said", "names"),
    [
        (
            "A fox and an owl talk about the moon",
            ["Let us talk about the moon.", "Yes, about the moon."],
            ["Fox", "Owl"],
        ),
        ("Лиса и сова говорят о луне", ["Давай поговорим о луне.", "Да, о луне."], ["Лиса", "Сова"]),
        (
            "Two robots argue",
            ["I do not agree with you!", "And I do not agree with you!"],
            ["Robot 1", "Robot 2"],
        ),
        (
            "Два робота спорят",
            ["Я с тобой не согласен!", "И я с тобой не согласен!"],
            ["Первый робот", "Второй робот"],
        ),
        ("Two friends talk in a cafe", ["Let us talk.", "Yes, let us talk."], ["Friend 1", "Friend 2"]),
    ],
)
def test_two_who_talk_with_each_other_have_lines_of_their_own(text: str, said: list[str], names: list[str]) -> None:
    film = write(text)
    assert [line.text for line in lines(film)] == said
    assert [character.name for character in film.characters] == names
    assert len({line.speaker for line in lines(film)}) == 2
    assert all(subject.character for shot in film.shots for subject in shot.subjects)


def test_those_who_argue_are_angry() -> None:
    film = write("A wizard and a dragon argue in a castle")
    assert {line.emotion for line in lines(film)} == {"angry"}
    assert {scene.place for scene in film.scenes} == {"castle"}


def test_those_whom_a_direction_describes_are_its_speakers_and_no_others() -> None:
    film = write("(Рыжий мальчик и девочка в парке)\nПетя: Привет!\nМаша: Привет, Петя.")
    assert cast(film) == {("Петя", "person", "male", "child"), ("Маша", "person", "female", "child")}
    assert all(subject.character for shot in film.shots for subject in shot.subjects)
    assert film.characters[0].description == "Рыжий мальчик"
    named = write("(Петя, рыжий мальчик, и Маша, девочка, стоят в парке)\nПетя: Привет!\nМаша: Привет, Петя.")
    assert all(subject.character for shot in named.shots for subject in shot.subjects)


def test_each_of_two_creatures_in_one_direction_does_what_it_is_said_to_do() -> None:
    film = write("(Лиса Алиса смеётся и кот Базилио играет на гитаре)\nАлиса: Привет!\nБазилио: Привет, Алиса.")
    assert {s.character: s.action for s in film.shots[0].subjects if s.character} == {
        "alisa": "laughs",
        "bazilio": "plays",
    }
    assert {sheet_of(character).rig for character in film.characters} == {"fox", "cat"}


def test_a_description_goes_on_over_a_comma_for_what_somebody_has_on() -> None:
    told = "an old woman with grey bun hair, glasses and a red dress"
    film = write(f"(Anna, {told}, stands in a park)\nAnna: Hello.\nBob: Hi.")
    assert film.characters[0].description == told.removeprefix("an ")
    assert film.not_shown == ()


def test_everybody_who_speaks_is_seen_speaking_however_many_they_are() -> None:
    names = ["Anna", "Bob", "Clara", "Dan", "Eva", "Frank"]
    film = write("\n".join(f"{name}: It is a day." for name in names * 3))
    for shot in film.shots:
        speakers = {line.speaker for line in shot.lines}
        assert not speakers or speakers <= {subject.character for subject in shot.subjects}


@pytest.mark.parametrize(
    ("text", "prop", "does"),
    [
        ("A wizard plays the violin", "violin", "plays"),
        ("Мальчик играет на барабане", "drum", "plays"),
        ("Кот играет на скрипке", "violin", "plays"),
        ("A boy rides a scooter in a park", "scooter", "rides"),
    ],
)
def test_what_one_of_the_cast_plays_or_rides_is_beside_them(text: str, prop: str, does: str) -> None:
    film = write(text)
    assert film.not_shown == ()
    assert any(subject.kind == prop for subject in film.shots[0].subjects)
    assert set().union(*acts(film).values()) == {does}


@pytest.mark.parametrize(("text", "emotion"), [("Мальчик грустит в парке", "sad"), ("Девочка радуется", "happy")])
def test_a_verb_of_feeling_is_how_somebody_feels(text: str, emotion: str) -> None:
    film = write(text)
    assert film.not_shown == ()
    assert {subject.emotion for shot in film.shots for subject in shot.subjects} == {emotion}


def test_two_of_whom_one_hugs_the_other_hug() -> None:
    assert set().union(*acts(write("A girl hugs a boy")).values()) == {"hugs"}


def test_points_after_a_colon_and_in_an_order_are_all_on_the_card() -> None:
    text = "Three tips for better sleep: go to bed early, keep the room dark, no phone at night"
    assert points_in(text) == ("Go to bed early", "Keep the room dark", "No phone at night")
    cards = [shot.card for shot in write(text, mode="hybrid").shots if shot.card]
    assert cards[-1].points == ("Go to bed early", "Keep the room dark", "No phone at night")
    ordered = "First, wash the rice, then boil it for ten minutes, and finally let it rest."
    assert points_in(ordered) == ("Wash the rice", "Boil it for ten minutes", "Let it rest")


def test_a_question_as_a_title_keeps_its_mark() -> None:
    assert topic_of("Why is the sky blue?") == "Why is the sky blue?"


def test_the_bench_of_somebody_who_sits_is_shown() -> None:
    assert write("A woman sits on a bench in the park").not_shown == ()
