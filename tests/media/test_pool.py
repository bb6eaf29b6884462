"""The pool lends each array to one holder at a time."""

import numpy as np

from fabula.media.pool import Pool


def test_an_array_that_was_let_go_is_lent_again() -> None:
    pool = Pool()
    first = pool.take((4, 6, 3))
    first[:] = 7
    place = first.__array_interface__["data"]
    del first
    assert pool.take((4, 6, 3)).__array_interface__["data"] == place


def test_an_array_that_somebody_sees_a_part_of_is_not_lent() -> None:
    pool = Pool()
    view = pool.take((4, 6, 3))[1:]
    view[:] = 5
    pool.take((4, 6, 3))[:] = 9
    assert (view == 5).all()


def test_arrays_of_another_shape_are_their_own() -> None:
    pool = Pool()
    assert pool.take((2, 2)).shape == (2, 2)
    assert pool.take((3, 2)).shape == (3, 2)


def test_who_collects_frames_is_given_each_its_own_and_the_pool_forgets_them() -> None:
    pool = Pool()
    kept = [pool.take((3, 3)) for _ in range(20)]
    assert len({array.__array_interface__["data"] for array in kept}) == 20
    assert len(pool) < 20
    assert all(isinstance(array, np.ndarray) for array in kept)
