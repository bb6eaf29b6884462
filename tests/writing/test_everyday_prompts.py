"""Short prompts as people type them: the place, who is in it, what they do, and what is owned up to."""

from collections import Counter

import pytest

from fabula.film import Brief, Film
from fabula.writing.rules import RulesWriter


def write(text: str, **wishes: object) -> Film:
    return RulesWriter().write(Brief.model_validate({"text": text, **wishes}))


def shown(film: Film) -> set[tuple[str, str, int]]:
    return {(s.kind, s.action, s.count) for shot in film.shots for s in shot.subjects}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Девочка гуляет с собакой в парке, идёт дождь", "park"),
        ("Мальчик в парке", "park"),
        ("Кот в парке", "park"),
        ("Мальчик в лесу", "forest"),
        ("Девушка на лугу", "field"),
        ("Человек в городке", "city"),
        ("Старик у реки", "river"),
        ("Женщина на мосту", "bridge"),
        ("Кошка в саду", "garden"),
        ("Дети на пляже", "shore"),
        ("Мужчина на берегу", "shore"),
        ("Человек в горах", "mountains"),
        ("Люди на площади", "square"),
        ("Девочка на улице", "city"),
        ("Мужчина идёт по дороге", "road"),
        ("Мальчик бежит", "field"),
        ("A child plays", "field"),
        ("Девочка спит", "room"),
        ("Женщина читает у лампы", "room"),
        ("A man plays the piano", "room"),
        ("A woman on a sofa", "room"),
        ("A king and a queen", "castle"),
    ],
)
def test_people_are_where_the_words_put_them(text: str, place: str) -> None:
    assert {scene.place for scene in write(text).scenes} == {place}


@pytest.mark.parametrize(
    ("text", "kind", "action", "not_shown"),
    [
        ("A boy on a skateboard in the park", "child", "rides", ()),
        ("Мальчик катится на скейте", "child", "rides", ()),
        ("A girl rides a horse across the field", "woman", "rides", ()),
        ("Девушка едет на велосипеде по улице", "woman", "cycles", ()),
        ("A man on a bicycle in the park", "man", "cycles", ()),
        ("Велосипедист едет по дороге", "person", "cycles", ()),
        ("A man rides a motorbike", "man", "rides", ()),
        ("A man rides a scooter", "man", "rides", ()),
        ("A man rides past, a skateboard on the wall", "man", "walks", ()),
        ("A child with a skateboard plays with a dog", "child", "plays", ()),
        ("A woman walks, a train passes", "woman", "walks", ()),
    ],
)
def test_only_people_on_something_that_can_be_ridden_ride(
    text: str, kind: str, action: str, not_shown: tuple[str, ...]
) -> None:
    film = write(text)
    assert {seen[1] for seen in shown(film) if seen[0] == kind} == {action}
    assert film.not_shown == not_shown


def test_a_horse_and_who_rides_it_are_both_seen() -> None:
    assert {seen[0] for seen in shown(write("A girl rides a horse across the field"))} == {"woman", "horse"}
    assert {seen[0] for seen in shown(write("Всадник на холме"))} == {"person", "horse"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Two friends walk in the forest", {("person", 2)}),
        ("Друзья у костра", {("person", 2)}),
        ("Две подруги гуляют по парку", {("woman", 2)}),
        ("Detective in a rainy city", {("man", 1)}),
        ("A lighthouse keeper climbs the stairs", {("man", 1)}),
        ("A king, a queen and a knight by the river", {("man", 2), ("woman", 1)}),
        ("Рыцарь и король едут на конях через лес", {("man", 2)}),
        ("Бабушка и дедушка сидят у дома", {("woman", 1), ("man", 1)}),
        ("Мама и папа в лесу", {("woman", 1), ("man", 1)}),
        ("Пара танцует на пляже", {("person", 2)}),
        ("A couple dances on the beach", {("person", 2)}),
        ("A crowd on the square", set()),
        ("Прохожие на улице", {("person", 3)}),
        ("Смотритель и моряк на берегу", {("man", 2)}),
        ("The soldier sleeps. The soldier wakes.", {("man", 1)}),
        ("Мы ждали пару минут у реки", set()),
        ("A couple of clouds over the lake", set()),
    ],
)
def test_people_of_every_trade_are_seen_and_counted(text: str, people: set[tuple[str, int]]) -> None:
    most: Counter[str] = Counter()
    for shot in write(text).shots:
        counts: Counter[str] = Counter()
        for subject in shot.subjects:
            counts[subject.kind] += subject.count
        most |= counts
    assert {(kind, most[kind]) for kind in ("person", "man", "woman", "child") if most[kind]} == people


@pytest.mark.parametrize("quality", ["speed", "balanced", "quality"])
@pytest.mark.parametrize("text", ["A lake at dawn, a boat and birds", "Сначала лес ночью, потом гроза в горах"])
def test_a_film_is_as_many_frames_as_asked(quality: str, text: str) -> None:
    for seconds in (*range(2, 62, 3), 7.3, 10.1, 12.34, 15.5, 30.033, 0.9, 120, 333.3):
        film = write(text, quality=quality, seconds=float(seconds))
        fps = film.format.fps
        frames = [(shot.seconds or 0.0) * fps for shot in film.shots]
        assert sum(round(count) for count in frames) == round(seconds * fps)
        assert all(count == pytest.approx(round(count), abs=1e-4) for count in frames[:-1])


KEEPER = """Old Martin kept the lighthouse. Every evening he climbed the stairs.

One night a storm came. The wind tore at the trees, and the lightning struck the tower. Martin ran to the door.

At dawn the sea was calm. Martin and the captain stood on the shore."""


def test_people_with_a_name_are_seen_in_the_sentences_about_them() -> None:
    film = write(KEEPER)
    seen = [{(s.character, s.action) for s in shot.subjects if s.kind == "man"} for shot in film.shots]
    assert [shot for shot in seen if shot] == [
        {("martin", "walks")},
        {("martin", "runs")},
        {("martin", "stands"), ("captain", "stands")},
    ]
    assert ("woman", "walks", 1) in shown(write("Маша шла по лесу ночью. Вдруг сверкнула молния."))
    assert ("woman", "runs", 1) in shown(
        write("Маша жила в лесу. Однажды она побежала к реке. Светило солнце. Был день.")
    )
    assert {seen[0] for seen in shown(write("Anna walks in the forest, Ivan waits"))} == {"woman", "man"}
    assert not shown(write("Once there was a city. London was far away. Paris is a big city. It is old."))


def test_a_storm_goes_on_until_its_hour_is_over() -> None:
    assert [(scene.time_of_day, scene.weather) for scene in write(KEEPER).scenes] == [
        ("dusk", "clear"),
        ("night", "storm"),
        ("dawn", "clear"),
    ]
    for text in ("Night in the forest. Lightning and wind", "Лес, сверкает молния", "A field, thunder", "Поле, гром"):
        assert {scene.weather for scene in write(text).scenes} == {"storm"}
    film = write("Маша шла по лесу ночью. Вдруг сверкнула молния. Ветер рвал деревья. Она побежала домой.")
    assert {(scene.time_of_day, scene.weather) for scene in film.scenes} == {("night", "storm")}


@pytest.mark.parametrize(
    ("text", "place", "not_shown"),
    [
        ("A castle in the mist", "castle", ()),
        ("Верблюды в пустыне", "desert", ()),
        ("Ship in the harbour", "harbour", ()),
        ("A lighthouse at dusk", "shore", ()),
        ("Cars drive on a mountain highway at dusk", "road", ()),
        ("Машины едут по дороге в горах", "road", ()),
        ("A road to the mountains", "mountains", ()),
        ("The old city market wakes", "square", ("market (painted as square)",)),
        ("Скрипач в метро", "station", ("метро (на картине вокзал)",)),
        ("A volcano over the sea", "mountains", ("volcano (painted as mountains)",)),
        ("Венеция вечером", "city", ("венеция (на картине город)",)),
    ],
)
def test_a_place_that_another_is_painted_for_is_owned_up_to(text: str, place: str, not_shown: tuple[str, ...]) -> None:
    film = write(text)
    assert {scene.place for scene in film.scenes} == {place}
    assert film.not_shown == not_shown


@pytest.mark.parametrize(
    ("text", "away", "after"),
    [
        ("A dog runs after a cat", "cat", "dog"),
        ("Собака гонится за кошкой по двору", "cat", "dog"),
        ("A cat runs from a dog", "cat", "dog"),
        ("A fox chases birds in the field", "birds", "fox"),
    ],
)
def test_who_chases_is_behind_and_both_run(text: str, away: str, after: str) -> None:
    pairs = [shot.subjects for shot in write(text).shots if len(shot.subjects) == 2]
    assert pairs
    for pair in pairs:
        assert [(s.kind, s.side) for s in pair] == [(away, "right"), (after, "left")]
        assert all(s.action in ("runs", "flies") for s in pair)


@pytest.mark.parametrize(
    ("text", "look", "style"),
    [
        ("A fox walks in the city, claymation style", "cartoon", "claymation style"),
        ("Кот в саду, гравюра, 10 секунд", "noir", "стиль: гравюра"),
        ("Лиса в лесу в стиле оригами", "papercut", "стиль: оригами"),
        ("A forest in the style of Van Gogh", "oil", "van gogh style"),
        ("A lake in brutalist style", "cinematic", "brutalist style"),
    ],
)
def test_a_style_that_is_not_painted_is_listed_and_not_read(text: str, look: str, style: str) -> None:
    film = write(text)
    assert (film.look, film.not_shown) == (look, (style,))
    said = " ".join(line.text for shot in film.shots for line in shot.lines).lower()
    assert said
    assert not any(word in said for word in style.replace("стиль: ", "").replace(" style", "").split())


def test_a_shot_notes_the_clause_that_it_shows() -> None:
    film = write(
        "A boat drifts across the lake, birds circle above the water, an old man sits on the shore, 20 seconds"
    )
    notes = [shot.action for shot in film.shots]
    assert list(dict.fromkeys(notes)) == [
        "A boat drifts across the lake",
        "Birds circle above the water",
        "An old man sits on the shore",
    ]
    for shot in film.shots:
        assert all(line.text == f"{shot.action}." for line in shot.lines)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A man and a woman walk hand in hand along the shore at sunset", "A man and a woman walk hand in hand"),
        ("The old city market wakes", "The old city market"),
        ("Birds fly around", "Birds fly"),
        ("A cat sleeps", "A cat sleeps"),
        ("Мужчина и женщина идут рука об руку вдоль берега", "Мужчина и женщина идут рука об руку вдоль берега"),
    ],
)
def test_titles_do_not_end_in_the_air(text: str, title: str) -> None:
    assert write(text).title == title


@pytest.mark.parametrize(
    ("text", "kind", "action"),
    [
        ("A train crosses a bridge", "train", "rides"),
        ("Поезд идёт через лес", "train", "rides"),
        ("медведь идёт по лесу", "bear", "walks"),
        ("a dragon flies over the castle", "dragon", "flies"),
        ("Рыба плывёт в озере", "fish", "swims"),
        ("A whale in the ocean", "whale", "swims"),
        ("Dolphins jump out of the water", "dolphin", "jumps"),
        ("Лебедь плывёт по озеру", "swan", "swims"),
        ("A plane flies over the city", "plane", "flies"),
        ("Ракета взлетает", "rocket", "flies"),
        ("Летучая мышь кружит над замком", "bat", "flies"),
        ("A robot dances in the street", "robot", "dances"),
        ("Фейерверк над городом ночью", "fireworks", "burns"),
        ("Rabbits run across the meadow", "rabbit", "runs"),
        ("Слон спит", "elephant", "sleeps"),
        ("A shooting star over the mountains", "meteor", "falls"),
        ("Падающая звезда над озером", "meteor", "falls"),
        ("Трактор на поле", "tractor", "rides"),
        ("A candle burns in a dark room", "candle", "burns"),
        ("A snowman stands in the yard", "snowman", "stands"),
    ],
)
def test_creatures_and_things_are_seen_and_do_what_they_do(text: str, kind: str, action: str) -> None:
    film = write(text)
    assert {seen[1] for seen in shown(film) if seen[0] == kind} == {action}
    assert not [said for said in film.not_shown if "(" not in said]


@pytest.mark.parametrize(
    ("text", "player", "thing"),
    [
        ("A child plays the piano", ("child", "plays"), "piano"),
        ("Девушка играет на рояле на сцене, 20 секунд", ("woman", "plays"), "piano"),
        ("Парень играет на гитаре у костра, 20 секунд", ("man", "plays"), "guitar"),
        ("Мальчик едет на велосипеде по парку, 20 секунд", ("child", "cycles"), "bicycle"),
        ("A girl rides a horse across the field, 20 seconds", ("woman", "rides"), "horse"),
        ("A musician plays in the street", ("person", "plays"), "guitar"),
    ],
)
def test_who_plays_or_rides_something_is_never_parted_from_it(text: str, player: tuple[str, str], thing: str) -> None:
    film = write(text)
    together = [{(s.kind, s.action) for s in shot.subjects} for shot in film.shots if shot.subjects]
    assert together
    for seen in together:
        assert player in seen
        assert thing in {kind for kind, _ in seen}


def test_a_snowman_brings_the_winter_and_fireworks_the_night() -> None:
    assert {scene.season for scene in write("A snowman in the yard").scenes} == {"winter"}
    assert {scene.time_of_day for scene in write("Фейерверк над рекой").scenes} == {"night"}


@pytest.mark.parametrize(
    "text", ["The wind tore at the trees", "Деревья качаются на ветру", "The sun rose over the lake"]
)
def test_a_wood_and_a_sunrise_are_no_things(text: str) -> None:
    assert not {seen[0] for seen in shown(write(text))} & {"tree", "flower"}


def test_one_tree_is_seen() -> None:
    assert ("tree", "", 1) in shown(write("An old oak in the middle of a field"))
