"""Playing: an instrument to the beat, a ball, or a game of one's own."""

from collections.abc import Callable

from fabula.cast.actions import jumping
from fabula.cast.actions.sitting import sit_down
from fabula.cast.body import Body
from fabula.cast.facing import standing_yaw
from fabula.cast.instruments import ball, drums, guitar, piano, violin, wind

WORDS = ("plays", "drums", "strums")
TRAVELS = True


def _sits(body: Body) -> None:
    sit_down(body, standing_yaw(body))


_PLAYED: dict[str, Callable[[Body], None]] = {
    **dict.fromkeys(("piano", "grand_piano", "keyboard", "organ", "synthesizer"), piano),
    **dict.fromkeys(("guitar", "ukulele", "banjo", "balalaika", "lute"), guitar),
    **dict.fromkeys(("violin", "fiddle", "viola"), violin),
    **dict.fromkeys(("drum", "drums"), drums),
    **dict.fromkeys(("flute", "trumpet", "saxophone", "clarinet", "harmonica", "horn"), wind),
    **dict.fromkeys(("ball", "football", "soccer_ball", "basketball"), ball),
    **dict.fromkeys(("chess", "cards", "toy", "toys", "computer", "game"), _sits),
}


def act(body: Body) -> None:
    """Play the first known thing that the shot gives the character, and jump about when there is none."""
    known = {"drums": drums, "strums": guitar}
    for prop in body.role.props:
        if prop in _PLAYED:
            return _PLAYED[prop](body)
    return known.get(body.role.action, jumping.act)(body)
