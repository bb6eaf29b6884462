"""Standing: at the mark, looking on."""

from fabula.cast.body import Body

WORDS = ("stands", "looks", "listens", "talks", "watches", "whispers", "argues", "laughs", "cries", "enters", "leaves")
TRAVELS = False


def act(body: Body) -> None:
    """Stand as one does."""
