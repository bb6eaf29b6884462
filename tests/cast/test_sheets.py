"""Character sheets: what chance gives, what words decide, and that nobody is taken for another."""

from itertools import combinations

import pytest

from fabula.cast.colouring import apart, oklab, shaded
from fabula.cast.sheets import LEAST_APART, sheet_of, with_sheets
from fabula.cast.wardrobe import table
from fabula.film import Character, Film, Scene, Sheet, Shot
from fabula.film.notation import from_yaml, to_yaml
from fabula.vocabulary import RIGS


def somebody(description: str = "", seed: int = 1, **fields: object) -> Character:
    given = {"id": f"c{seed}", "name": "X", "description": description, "seed": seed, **fields}
    return Character.model_validate(given)


def film_of(*cast: Character) -> Film:
    return Film(title="x", characters=cast, scenes=(Scene(id="s1", shots=(Shot(id="s1-1"),)),))


@pytest.mark.parametrize(("kind", "rig"), [(kind, rig) for kind, rigs in RIGS.items() for rig in rigs])
def test_every_rig_has_sheets_by_its_word_for_every_age_and_gender(kind: str, rig: str) -> None:
    for age in ("child", "young", "adult", "old"):
        for gender in ("female", "male", "neutral"):
            for seed in range(4):
                sheet = sheet_of(somebody(f"a {rig}", seed, kind=kind, age=age, gender=gender))
                assert sheet.rig == rig
                assert sheet == sheet_of(somebody(f"a {rig}", seed, kind=kind, age=age, gender=gender))


def test_the_wardrobe_knows_every_rig_and_only_those() -> None:
    assert set(table()["rig"]) == {rig for rigs in RIGS.values() for rig in rigs}


@pytest.mark.parametrize(
    ("age", "gender", "low", "high"),
    [
        ("child", "male", 1.05, 1.4),
        ("adult", "female", 1.6, 1.75),
        ("adult", "male", 1.7, 1.9),
        ("old", "male", 1.6, 1.8),
    ],
)
def test_people_are_as_tall_as_their_age(age: str, gender: str, low: float, high: float) -> None:
    heights = [sheet_of(somebody(seed=seed, age=age, gender=gender)).height_metres for seed in range(60)]
    assert low <= min(heights) < max(heights) <= high
    assert len(set(heights)) > 10


@pytest.mark.parametrize(
    ("kind", "word", "low", "high"),
    [
        ("animal", "owl", 0.75, 1.0),
        ("animal", "bear", 1.75, 2.05),
        ("robot", "robot", 1.35, 1.7),
        ("fantasy", "fairy", 0.5, 0.7),
    ],
)
def test_creatures_have_heights_of_their_own(kind: str, word: str, low: float, high: float) -> None:
    heights = [sheet_of(somebody(word, seed, kind=kind)).height_metres for seed in range(30)]
    assert low <= min(heights) <= max(heights) <= high


def test_the_cast_is_of_the_whole_world_and_of_many_looks() -> None:
    sheets = [sheet_of(somebody(seed=seed, gender="female" if seed % 2 else "male")) for seed in range(300)]
    assert len({sheet.skin for sheet in sheets}) == len(table()["skin"])
    assert len({sheet.hair_style for sheet in sheets}) >= 10
    assert len({sheet.outfit for sheet in sheets}) >= 5
    assert len({sheet.top for sheet in sheets}) >= 15
    assert {sheet.glasses for sheet in sheets} == {"none", "round", "square"}
    assert not any(sheet.beard != "none" for index, sheet in enumerate(sheets) if index % 2)


def test_the_old_are_grey_and_lined_and_children_are_neither() -> None:
    old = [sheet_of(somebody(seed=seed, age="old", gender="male")) for seed in range(60)]
    young = [sheet_of(somebody(seed=seed, age="child", gender="male")) for seed in range(60)]
    assert sum(sheet.hair in table()["hair"]["grey"] for sheet in old) > 45
    assert min(sheet.wrinkles for sheet in old) > 0.5
    assert not any(sheet.wrinkles or sheet.beard != "none" for sheet in young)
    assert min(sheet.head for sheet in young) > 1.1


@pytest.mark.parametrize(
    ("description", "fields"),
    [
        ("a girl with red hair in a green coat", {"hair": "#c2602c", "outfit": "coat", "top": "#4a8f56"}),
        ("рыжая девушка в синем пальто и круглых очках", {"hair": "#c2602c", "top": "#3565a6", "glasses": "round"}),
        ("старик с длинной белой бородой", {"beard": "long", "hair": "#ebe8e2"}),
        ("мальчик без очков в жёлтой футболке", {"glasses": "none", "outfit": "tshirt", "top": "#edc243"}),
        ("девочка в синих джинсах", {"bottom": "#3565a6"}),
        ("a man in red, with a black moustache", {"top": "#c23a38", "beard": "moustache"}),
        ("a bald man with a beard, in a suit", {"hair_style": "bald", "beard": "full", "outfit": "suit"}),
        ("a man without a beard", {"beard": "none"}),
        ("девушка с зелёными глазами", {"eyes": "#4a8a55"}),
        ("a princess", {"outfit": "dress", "hat": "crown"}),
        ("рыцарь", {"outfit": "armour"}),
        ("a boy in a cap with a backpack", {"hat": "cap", "prop": "backpack"}),
        ("an old man with a cane and a scarf", {"prop": "cane"}),
        ("веснушчатая девочка с косичками", {"freckles": True, "hair_style": "braids"}),
        ("a woman in sunglasses", {"glasses": "shades"}),
        ("блондинка в чёрном платье", {"hair": "#dcbb7c", "outfit": "dress", "top": "#2c2a30"}),
    ],
)  # fmt: skip
def test_words_decide_over_chance(description: str, fields: dict[str, object]) -> None:
    for seed in range(8):
        sheet = sheet_of(somebody(description, seed))
        assert {name: getattr(sheet, name) for name in fields} == fields


def test_tall_small_stout_thin_and_old_are_seen() -> None:
    def mean(words: str, field: str) -> float:
        sheets = [sheet_of(somebody(words, seed, gender="male")) for seed in range(20)]
        return sum(getattr(sheet, field) for sheet in sheets) / len(sheets)

    assert (
        mean("a tall man", "height_metres")
        > mean("a man", "height_metres")
        > mean("невысокий человек", "height_metres")
    )
    assert mean("толстый повар", "build") > mean("повар", "build") > mean("худой повар", "build")
    assert mean("an old man", "wrinkles") > 0.5


def test_a_colour_of_a_creature_is_its_coat() -> None:
    robot = sheet_of(somebody("a blue robot", kind="robot"))
    owl = sheet_of(somebody("белая сова в красном шарфе", kind="animal"))
    assert robot.skin == robot.top == "#5b86b8"
    assert (owl.rig, owl.skin, owl.prop, owl.accent) == ("owl", "#ece6dc", "scarf", "#c23a38")


def test_who_wears_nothing_has_their_coat_as_the_main_colour() -> None:
    for rig in ("robot", "dragon"):
        kind = "robot" if rig == "robot" else "fantasy"
        sheet = sheet_of(somebody(rig, kind=kind))
        assert sheet.outfit == "none"
        assert sheet.top == sheet.skin


@pytest.mark.parametrize("kind", ["person", "robot", "animal", "anime"])
@pytest.mark.parametrize("first", range(0, 60, 10))
def test_five_of_a_kind_are_told_apart_by_their_main_colour(kind: str, first: int) -> None:
    film = with_sheets(film_of(*(somebody(seed=first + number, kind=kind) for number in range(5))))
    tops = [character.sheet.top for character in film.characters if character.sheet]
    assert len(tops) == 5
    assert min(apart(one, other) for one, other in combinations(tops, 2)) >= LEAST_APART


def test_two_in_red_coats_wear_two_reds() -> None:
    film = with_sheets(film_of(*(somebody("a woman in a red coat", number, gender="female") for number in range(2))))
    one, other = (character.sheet for character in film.characters)
    assert one
    assert other
    assert one.outfit == other.outfit == "coat"
    assert apart(one.top, other.top) >= LEAST_APART


def test_people_of_one_hair_style_have_hair_of_two_colours() -> None:
    film = with_sheets(film_of(*(somebody("a woman with braids", number, gender="female") for number in range(3))))
    hair = [character.sheet.hair for character in film.characters if character.sheet]
    assert min(apart(one, other) for one, other in combinations(hair, 2)) >= 0.08


def test_a_sheet_that_is_there_stays_and_the_others_keep_away_from_it() -> None:
    own = Sheet(top="#2f6f86")
    film = with_sheets(film_of(somebody(seed=1, sheet=own), somebody(seed=2)))
    assert film.characters[0].sheet == own
    assert film.characters[1].sheet
    assert apart(own.top, film.characters[1].sheet.top) >= LEAST_APART
    assert with_sheets(film) is film
    assert from_yaml(to_yaml(film)) == film


def test_colours_are_measured_as_the_eye_sees_them() -> None:
    assert oklab("#ffffff") == pytest.approx([1.0, 0.0, 0.0], abs=1e-3)
    assert apart("#000000", "#ffffff") == pytest.approx(1.0, abs=1e-3)
    assert oklab(shaded("#808080", 0.1))[0] - oklab("#808080")[0] == pytest.approx(0.1, abs=0.01)
    assert shaded("#c23a38", 0.0) == "#c23a38"


@pytest.mark.parametrize("rig", ["fox", "cat", "bear", "owl", "dog", "rabbit", "wolf"])
def test_an_animals_markings_stand_out_from_its_coat(rig: str) -> None:
    for seed in range(12):
        sheet = sheet_of(Character(id="a", name=rig.title(), kind="animal", description=rig, seed=seed))
        assert apart(sheet.hair, sheet.skin) > 0.08


def test_a_coat_of_a_said_colour_has_markings_of_its_own() -> None:
    sheet = sheet_of(Character(id="a", name="Cat", kind="animal", description="a white cat", seed=3))
    assert 0.08 < apart(sheet.hair, sheet.skin) < 0.3
