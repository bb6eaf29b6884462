"""Dragon: an upright storybook dragon with horns, a snout that smokes a little, wings and a tail."""

from fabula.film import Face, Sheet
from fabula.picture.anatomy import dragon_head, dragonhide, snout, wear
from fabula.picture.anatomy.figure import Figure, Head, Rig
from fabula.picture.anatomy.skeleton import Proportions
from fabula.picture.anatomy.skull import Skull
from fabula.picture.stage import Canvas


class Dragon(Rig):
    """Scales in `skin`, belly and chin in `skin_light`, wings and crest in `accent`."""

    spread = 0.58

    measures = Proportions(
        head=0.30,
        neck=0.04,
        shoulder=0.098,
        torso=0.315,
        hip=0.085,
        arm=0.27,
        leg=0.26,
        upper_arm=0.036,
        forearm=0.031,
        thigh=0.072,
        calf=0.046,
        hand=0.046,
        foot=0.15,
    )

    def skull(self, sheet: Sheet, face: Face) -> Skull:
        """A round cranium."""
        return Skull(0.80, 0.96, 0.84, face.yaw, face.pitch)

    def behind(self, canvas: Canvas, figure: Figure) -> None:
        """Tail and wings."""
        dragonhide.tail(canvas, figure)
        dragonhide.wings(canvas, figure)

    def body(self, canvas: Canvas, figure: Figure) -> None:
        """Belly, legs and neck, and the arms that are behind them."""
        dragonhide.body(canvas, figure)

    def head(self, canvas: Canvas, head: Head) -> None:
        """Horns, ears and crest, the cranium, eyes, and the snout."""
        form = snout.snout(head.skull, head.face)
        dragon_head.crown(canvas, head)
        dragon_head.cranium(canvas, head)
        dragon_head.eyes(canvas, head)
        snout.draw_jaw(canvas, head, form)
        snout.draw_muzzle(canvas, head, form)
        snout.draw_smoke(canvas, head, form)
        wear.glasses(canvas, head, 1.1, (0.35, -0.26))

    def front(self, canvas: Canvas, figure: Figure) -> None:
        """The arms before the trunk."""
        dragonhide.arms(canvas, figure, near=True)


RIG = Dragon()
