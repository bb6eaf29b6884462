"""Change one line of a finished film: only the reel of that shot is made again."""

import fabula
from fabula.film import Line

film = fabula.write(
    "The lake lies still before the sun comes up.\n\n"
    "At noon the village wakes and smoke climbs from the chimneys.\n\n"
    "By night only the owl is awake."
)
first = fabula.produce(film, folder="films/day", draft=True)

scene = film.scenes[0]
shot = scene.shots[0].model_copy(update={"lines": (Line(text="Nobody has been here yet."),)})
scene = scene.model_copy(update={"shots": (shot, *scene.shots[1:])})
changed = film.model_copy(update={"scenes": (scene, *film.scenes[1:])})
second = fabula.produce(changed, folder="films/day", draft=True)

print(f"first: {first.reels_made} reels made; after the change: {second.reels_made} made, {second.reels_reused} reused")
assert second.reels_made < first.reels_made
