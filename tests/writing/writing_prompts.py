"""Prompts and what must be seen in their films: the twelve of the design, and others of the same kind."""

from dataclasses import dataclass

from fabula.film import Brief


@dataclass(frozen=True)
class Wanted:
    brief: Brief
    scenes: tuple[tuple[str, str, str], ...]  # place, time of day, weather
    seconds: float | None = None
    look: str = "cinematic"
    aspect: str = "16:9"
    subjects: tuple[tuple[str, str], ...] = ()  # kind, action; "" takes any
    not_shown: tuple[str, ...] = ()
    narrated: bool = True
    move: str | None = None
    mood: str | None = None
    in_front: bool = False
    language: str = "en"


def text(words: str) -> Brief:
    return Brief(text=words)


THE_TWELVE = {
    "1-forest-owl": Wanted(
        text(
            "Создай 10-секундный видеоклип леса на рассвете, с пролетающей совой и лёгким туманом,"
            " в реалистичном стиле."
        ),
        (("forest", "dawn", "fog"),), 10, "realistic", subjects=(("owl", "flies"),), mood="calm", language="ru",
    ),
    "2-three-pictures": Wanted(
        text("Сделай плавную анимацию из этих трёх картинок: лес днём, лес вечером, лес ночью."),
        (("forest", "day", "clear"), ("forest", "dusk", "clear"), ("forest", "night", "clear")), 9, language="ru",
    ),
    "3-piano": Wanted(
        text("Сделай видео: ребёнок играет на пианино, музыка создаётся AI, стиль реалистичный, 15 секунд."),
        (("room", "day", "clear"),), 15, "realistic", subjects=(("child", "plays"), ("piano", "")),
        narrated=False, in_front=True, language="ru",
    ),
    "4-rainy-city-ru": Wanted(
        text("Создай видеоклип с дождливым городом ночью, отражения в воде, 12 секунд, реалистичный стиль."),
        (("city", "night", "rain"),), 12, "realistic", language="ru",
    ),
    "5-skateboard": Wanted(
        text("Мальчик на скейтборде едет по парку, камера следует за ним, 10 секунд, мультяшный стиль."),
        (("park", "day", "clear"),), 10, "cartoon", subjects=(("child", "rides"), ("skateboard", "")), move="pan_right",
        mood="playful", language="ru",
    ),
    "6-dance": Wanted(
        text("Сделай видео: девушка танцует под сгенерированную AI музыку, стиль киберпанк, 15 секунд."),
        (("alley", "night", "clear"),), 15, "neon", subjects=(("woman", "dances"),), narrated=False, mood="cyberpunk",
        in_front=True, language="ru",
    ),
    "7-technology": Wanted(
        Brief(
            text="Discover the future of technology with our revolutionary AI-powered devices", mode="cinematic",
            look="cinematic", move="slow_zoom_in", quality="quality", seconds=8.0,
        ),
        (("abstract", "day", "clear"),), 8, subjects=(("device", ""),), move="slow_zoom_in",
    ),
    "8-once-upon-a-time": Wanted(
        Brief(
            text="Once upon a time, in a magical forest far away...", mode="character", character="anime",
            look="anime", emotion="excited", quality="balanced", seconds=10.0,
        ),
        (("magic_forest", "day", "clear"),), 10, "anime", subjects=(("", "talks"),), mood="mysterious",
    ),
    "9-editing": Wanted(
        Brief(
            text="Learn how to master the art of video editing", mode="hybrid", character="person", look="realistic",
            move="pan_left", quality="quality", seconds=15.0,
        ),
        (("office", "day", "clear"),), 15, "realistic", subjects=(("", "talks"),), move="pan_left",
    ),
    "10-rainy-city": Wanted(
        text("A rainy city at night, reflections in the water, 12 seconds, realistic"),
        (("city", "night", "rain"),), 12, "realistic",
    ),
    "11-storm-at-sea": Wanted(
        text(
            "Beginning: a calm sea at dawn. Middle: a storm gathers, lightning over a small ship."
            " End: a rainbow and gulls. 20 seconds, watercolor, 9:16"
        ),
        (("sea", "dawn", "clear"), ("sea", "day", "storm"), ("sea", "day", "clear")), 20, "watercolor", "9:16",
        subjects=(("lightning", ""), ("ship", ""), ("rainbow", ""), ("gulls", "flies")),
    ),
    "12-dialogue": Wanted(
        text(
            "Anna: Did you hear that? / Boris: It is only the wind."
            " / (an owl flies over the old castle at midnight)"
        ),
        (("castle", "night", "wind"),), subjects=(("woman", "talks"), ("man", "talks"), ("owl", "flies")),
    ),
}  # fmt: skip

OTHERS = {
    "lighthouse": Wanted(
        text("Сними ролик о старом маяке у моря на закате, вокруг летают чайки, 20 секунд, акварель"),
        (("shore", "dusk", "clear"),), 20, "watercolor", subjects=(("gulls", "flies"),), language="ru",
    ),
    "fox": Wanted(
        text("Make a 15-second vertical video of a red fox running through a snowy forest, camera follows it, 4K"),
        (("winter_wood", "day", "snow"),), 15, aspect="9:16", subjects=(("fox", "runs"),), move="pan_right",
    ),
    "three-pictures-en": Wanted(
        text("three pictures: forest by day, evening, night"),
        (("forest", "day", "clear"), ("forest", "dusk", "clear"), ("forest", "night", "clear")), 9,
    ),
    "then-finally": Wanted(
        text(
            "A girl with a red umbrella walks down a rainy street at night. Then she enters a small café."
            " Finally, the morning sun shines on the river. Noir style, half a minute"
        ),
        (("city", "night", "rain"), ("cafe", "night", "rain"), ("river", "day", "clear")), 30, "noir",
        subjects=(("woman", "walks"), ("umbrella", "")),
    ),
    "then-finally-ru": Wanted(
        text("Сначала рассвет над озером, потом гроза в горах, в конце радуга над деревней. 18 секунд, аниме"),
        (("lake", "dawn", "clear"), ("mountains", "day", "storm"), ("village", "day", "clear")), 18, "anime",
        subjects=(("rainbow", ""),), language="ru",
    ),
    "winter-fire": Wanted(
        text("Покажи зимний лес ночью, идёт снег, у костра сидит старик, без озвучки, спокойная музыка"),
        (("winter_wood", "night", "snow"),), 12, subjects=(("campfire", "burns"), ("man", "sits")), narrated=False,
        mood="calm", language="ru",
    ),
    "spaceship": Wanted(
        text("Космический корабль летит мимо планеты, неоновый стиль, 8 секунд"),
        (("space", "night", "clear"),), 8, "neon",
        subjects=(("spaceship", "flies"),),
        language="ru",
    ),
    "two-dogs": Wanted(
        text("Two dogs play on the beach at sunset, cartoon style, square format, 10s"),
        (("shore", "dusk", "clear"),), 10, "cartoon", "1:1", subjects=(("dog", "plays"),),
    ),
    "dragon": Wanted(
        text("Создай сказочное видео про дракона, который летит над замком, двенадцать секунд"),
        (("castle", "day", "clear"),), 12, "storybook", subjects=(("dragon", "flies"),),
        language="ru",
    ),
    "air-balloon": Wanted(
        text("A hot air balloon over a green valley at sunrise, slow zoom out"),
        (("mountains", "dawn", "clear"),), 12, subjects=(("balloon", "flies"),), move="slow_zoom_out",
    ),
    "autumn-park": Wanted(
        text("Autumn park, falling leaves, an old man on a bench, sad piano music, 1 minute, vintage"),
        (("park", "day", "clear"),), 60, "vintage", subjects=(("leaves", "falls"), ("man", "")),
        not_shown=("bench",), mood="sad",
    ),
    "coffee": Wanted(
        text("Реклама кофе: бариста наливает кофе в уютном кафе утром, 15 сек, 9:16"),
        (("cafe", "day", "clear"),), 15, aspect="9:16", subjects=(("person", ""),),
        not_shown=("кофе", "наливает"), language="ru",
    ),
    "horses": Wanted(
        text("Лошади скачут по полю на закате, облёт камеры"),
        (("field", "dusk", "clear"),), 12, subjects=(("horse", "runs"),), move="orbit", language="ru",
    ),
    "kite": Wanted(
        text("Девочка запускает воздушного змея на лугу, ветер, лето, мультфильм, 10 секунд"),
        (("field", "day", "wind"),), 10, "cartoon", subjects=(("child", ""), ("kite", "flies")), language="ru",
    ),
    "fireflies": Wanted(
        text("Fireflies over the lake, children with lanterns, summer night, watercolor, crane shot"),
        (("lake", "night", "clear"),), 12, "watercolor", move="crane",
        subjects=(("fireflies", "flies"), ("child", ""), ("lantern", "burns")),
    ),
    "taxis": Wanted(
        text("The city never sleeps: taxis, neon lights, people with umbrellas, rain, cyberpunk, 9:16, 12 sec"),
        (("city", "night", "rain"),), 12, "neon", "9:16", subjects=(("car", ""), ("person", ""), ("umbrella", "")),
        mood="cyberpunk",
    ),
    "dawn-to-dusk": Wanted(
        text("From dawn to dusk over a mountain lake, 10 seconds"),
        (("lake", "dawn", "clear"), ("lake", "dusk", "clear")), 10,
    ),
    "dawn-noon-night": Wanted(
        text("a forest at dawn, noon and night"),
        (("forest", "dawn", "clear"), ("forest", "day", "clear"), ("forest", "night", "clear")), 9,
    ),
    "cartoon-pets": Wanted(
        text("Сделай мультфильм про кота и пса, полторы минуты"),
        (("room", "day", "clear"),), 90, "cartoon", subjects=(("cat", ""), ("dog", "")), language="ru",
    ),
    "lighthouse-storm": Wanted(
        text("Create a 20 second video of a lonely lighthouse during a storm at night, waves crashing, lightning"),
        (("shore", "night", "storm"),), 20, subjects=(("lightning", "flashes"),),
    ),
    "window-cat": Wanted(
        text("Сгенерируй видео: кошка спит на подоконнике, за окном идёт дождь, уютная атмосфера, 8 секунд"),
        (("room", "day", "rain"),), 8, subjects=(("cat", "sleeps"),), mood="hopeful", language="ru",
    ),
    "red-dress": Wanted(
        text(
            "Девушка в красном платье идёт по осеннему парку, падают листья, камера медленно приближается,"
            " реалистичный стиль, 15 секунд"
        ),
        (("park", "day", "clear"),), 15, "realistic", subjects=(("woman", "walks"), ("leaves", "falls")),
        move="slow_zoom_in", language="ru",
    ),
    "guitar": Wanted(
        text("Сделай клип: парень играет на гитаре у костра ночью на берегу озера, 20 секунд, винтажный стиль"),
        (("lake", "night", "clear"),), 20, "vintage",
        subjects=(("man", "plays"), ("guitar", ""), ("campfire", "burns")),
        narrated=False, in_front=True, language="ru",
    ),
    "smartphone": Wanted(
        text("Introducing the new smartphone. Faster than ever. Order yours today!"),
        (("abstract", "day", "clear"),), subjects=(("device", ""),),
    ),
    "room-through-the-day": Wanted(
        text(
            "Начало: пустая комната утром. Середина: дети играют. Конец: вечер, кошка спит у камина."
            " 18 секунд, мультфильм"
        ),
        (("room", "day", "clear"), ("room", "day", "clear"), ("room", "dusk", "clear")), 18, "cartoon",
        subjects=(("child", "plays"), ("cat", "sleeps")), language="ru",
    ),
    "ballerina": Wanted(
        text("Ballerina dances on stage to classical music, noir, 15 seconds"),
        (("stage", "night", "clear"),), 15, "noir", subjects=(("woman", "dances"),), narrated=False, in_front=True,
    ),
    "yacht": Wanted(
        text("Видео: закат на море, волны, яхта, романтичная музыка, реалистично"),
        (("sea", "dusk", "clear"),), 12, "realistic", subjects=(("boat", "sails"),), mood="romantic", language="ru",
    ),
}  # fmt: skip

ALL = THE_TWELVE | OTHERS
