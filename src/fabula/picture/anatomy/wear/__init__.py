"""Wear: what is worn on a head - beards, glasses and hats - turned with it, in head units.

Who draws a head calls `hat_behind` before everything, `beard` on the bare face before the mouth (whose lips lie on it),
`glasses` over the eyes, then the hair's front, and `hat` last. Hair under a hat is left out by `hair` itself.
"""

from fabula.picture.anatomy.wear.beards import beard
from fabula.picture.anatomy.wear.hats import hat, hat_behind
from fabula.picture.anatomy.wear.spectacles import glasses

__all__ = ["beard", "glasses", "hat", "hat_behind"]
