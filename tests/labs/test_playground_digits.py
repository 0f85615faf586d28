"""The digits: how well they are read, drawn or printed, and what can be added and asked."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.images import mnist5k
from engine.labs.playground._digits_settings import PEN
from engine.labs.playground.digits import ENTRY, Digits
from engine.parameters import ParameterError
from engine.views import Images, Pad, Plot


@pytest.fixture(scope="module")
def trained() -> Digits:
    lab = Digits()
    while lab.advance():
        pass
    return lab


def test_784_128_10_reads_93_of_100_unseen_digits(trained: Digits) -> None:
    assert len(trained.held_y) == 1000
    assert trained.validation_accuracy >= 0.93
    assert trained.network.parameters.size == 784 * 128 + 128 + 128 * 10 + 10


def strokes_of(image: np.ndarray) -> tuple[float, ...]:  # type: ignore[type-arg]
    """An image drawn stroke by stroke: every run of ink in a row is one stroke of a thin pen."""
    strokes: list[float] = []
    for row, line in enumerate(image > 0.4):
        edges = np.flatnonzero(np.diff(line.astype(int), prepend=0, append=0))
        for first, end in zip(edges[::2], edges[1::2], strict=True):
            for x in (first + 1, max(first + 1, end - 1)):
                strokes += [min(1.0, x / 28), (row + 0.5) / 28]
            strokes += [-1.0, -1.0]
    return tuple(strokes)


def test_digits_drawn_or_pasted_are_read_like_the_originals(trained: Digits) -> None:
    same = []
    for index in range(60):
        pixels = trained.held_x[index]
        original = int(trained.network.predict(pixels[None])[0].argmax())
        trained.change({"strokes": (), "picture": tuple(np.rint(255 * pixels).astype(int).tolist())})
        pasted = trained.drawing()
        assert pasted is not None
        assert int(trained.read(pasted).argmax()) == original
        trained.change({"strokes": strokes_of(pixels.reshape(28, 28)), "picture": ()})
        drawn = trained.drawing()
        assert drawn is not None
        same.append(int(trained.read(drawn).argmax()) == original)
    trained.change({"strokes": ()})
    assert np.mean(same) >= 0.9, f"a pen of width {PEN} draws digits unlike the data"


def test_what_a_drawing_is_read_as_is_a_figure(trained: Digits) -> None:
    assert trained.figures()["drawing_read_as"] == -1
    assert np.isnan(trained.figures()["drawing_probability"])
    trained.change({"strokes": (0.25, 0.2, 0.75, 0.2, 0.4, 0.85, -1.0, -1.0)})
    found, drawn = trained.figures(), trained.drawing()
    assert drawn is not None
    assert found["drawing_read_as"] == 7
    assert found["drawing_probability"] == pytest.approx(float(trained.network.predict(drawn.reshape(1, -1))[0, 7]))
    trained.change({"strokes": ()})


def test_the_matrix_counts_every_validation_image_once(trained: Digits) -> None:
    trained.views()
    counts = trained.pictures.counts
    assert counts.sum() == 1000
    np.testing.assert_array_equal(counts.sum(1), np.bincount(trained.held_y, minlength=10))
    assert counts.trace() / 1000 == pytest.approx(trained.validation_accuracy)


def test_a_click_on_a_cell_shows_its_images(trained: Digits) -> None:
    confusion = trained.views()["confusion"]
    assert isinstance(confusion, Plot)
    counts = trained.pictures.counts.copy()
    np.fill_diagonal(counts, 0)
    i, j = np.unravel_index(counts.argmax(), counts.shape)
    action = confusion.action_at(float(j) + 0.5, float(i) + 0.5)
    assert action is not None
    trained.change(action.values)
    gallery = trained.views()["gallery"]
    assert isinstance(gallery, Images)
    assert len(gallery.images) == min(counts.max(), 27)
    assert all(str(caption).startswith(f"{i} → {j}") for caption in gallery.captions)


def test_the_worst_mistakes_are_mistakes_surest_first(trained: Digits) -> None:
    trained.change({"gallery": "mistakes"})
    gallery = trained.views()["gallery"]
    assert isinstance(gallery, Images)
    captions = [str(caption) for caption in gallery.captions]
    assert all(caption[0] != caption[4] for caption in captions)
    sure = [int(caption.split()[-2]) for caption in captions]
    assert sure == sorted(sure, reverse=True)


def test_a_drawn_digit_is_learned_and_the_run_goes_on() -> None:
    lab = Digits({"images": 100, "epochs": 50})
    for _ in range(20):
        lab.advance()
    lab.change({"strokes": (0.2, 0.2, 0.8, 0.2, 0.2, 0.8, 0.8, 0.8, -1, -1), "label": "9"})
    pad = lab.views()["pad"]
    assert isinstance(pad, Pad) and pad.image is not None
    image = lab.drawing()
    assert image is not None
    learn = lab.actions()["pad"][-1]
    lab.change(learn.values)
    assert lab.steps == 20
    assert lab.batches.samples == 101
    assert len(lab.added) == ENTRY and lab.added[0] == 9
    assert lab.strokes == ()
    for _ in range(60):
        lab.advance()
    assert int(lab.read(image).argmax()) == 9


def test_small_digits_are_learned_and_drawn_ones_fit_them() -> None:
    lab = Digits(Digits.preset("small").values)
    while lab.advance():
        pass
    assert lab.validation_accuracy > 0.95
    lab.change({"strokes": (0.5, 0.1, 0.5, 0.9, -1, -1)})
    guess = lab.views()["guess"]
    assert isinstance(guess, Plot)
    image = lab.drawing()
    assert image is not None and lab.as_input(image).shape == (64,)


def test_a_network_too_large_for_memory_is_refused_with_the_number() -> None:
    lab = Digits({"hidden": ()})
    with pytest.raises(ParameterError, match=r"needs \d{4,} MB"):
        lab.change({"hidden": (20000, 20000)})
    assert lab.hidden == ()


def test_mnist_is_held_out_without_overlap() -> None:
    lab = Digits({"hidden": ()})
    assert len(lab.y) == 4000 and len(mnist5k()) == 5000
    seen = {pixels.tobytes() for pixels in lab.x}
    assert sum(pixels.tobytes() in seen for pixels in lab.held_x) == 0
