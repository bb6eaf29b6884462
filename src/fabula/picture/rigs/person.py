"""Person: a woman, a man or a child."""

from fabula.picture.anatomy.figure import Head, Rig
from fabula.picture.ink import pen, skia
from fabula.picture.stage import Canvas


class Person(Rig):
    """People as they are."""

    def head(self, canvas: Canvas, head: Head) -> None:
        """The face with its hair."""
        skull, light = head.skull, head.light
        wide = skull.half
        canvas.drawOval(skia.Rect.MakeLTRB(-wide, -1, wide, 1), light.across(head.sheet.skin, -wide, wide))
        for side, lid in ((1, head.face.lid_left), (-1, head.face.lid_right)):
            at = skull.at(0.32 * side, 0.0)
            if at.front > 0:
                eye = skia.Rect.MakeLTRB(
                    at.x - 0.1 * at.front, at.y - 0.08 * lid, at.x + 0.1 * at.front, at.y + 0.08 * lid
                )
                canvas.drawOval(eye, pen((0.1, 0.1, 0.12)))
        mouth = skull.at(0.0, 0.5)
        half = 0.2 * (1 + 0.4 * head.face.width)
        lips = skia.Rect.MakeLTRB(mouth.x - half, mouth.y - 0.02, mouth.x + half, mouth.y + 0.02 + 0.3 * head.face.open)
        canvas.drawOval(lips, pen(light.tones(head.sheet.lips).base))


RIG = Person()
