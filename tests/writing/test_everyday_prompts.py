"""Short prompts as people type them: the place, who is in it, what they do, and what is owned up to."""

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
        ("Девочка гуляет с собакой в парке, идёт дождь", "field"),
        ("Мальчик в парке", "field"),
        ("Кот в парке", "field"),
        ("Мальчик в лесу", "forest"),
        ("Девушка на лугу", "field"),
        ("Человек в городке", "city"),
        ("Старик у реки", "lake"),
        ("Женщина на мосту", "city"),
        ("Кошка в саду", "field"),
        ("Дети на пляже", "shore"),
        ("Мужчина на берегу", "shore"),
        ("Человек в горах", "lake"),
        ("Люди на площади", "city"),
        ("Девочка на улице", "city"),
        ("Мужчина идёт по дороге", "field"),
        ("Мальчик бежит", "field"),
        ("A child plays", "field"),
        ("Девочка спит", "room"),
        ("Женщина читает у лампы", "room"),
        ("A man plays the piano", "room"),
        ("A woman on a sofa", "room"),
        ("A king and a queen", "village"),
    ],
)
def test_people_are_where_the_words_put_them(text: str, place: str) -> None:
    assert {scene.place for scene in write(text).scenes} == {place}
