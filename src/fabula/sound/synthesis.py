"""The synthesiser: five kernels that turn notes into sound in a buffer of dry left, dry right, wet left, wet right."""

import numpy as np
from numba import njit

TABLE = 2048


@njit(cache=True, fastmath=True)
def _filtered(x, state, g, k):  # type: ignore[no-untyped-def]
    """One sample through a state-variable filter of warped cutoff g and damping k: (low-pass, high-pass)."""
    high = (x - state[0] * (g + k) - state[1]) / (1.0 + g * (g + k))
    band = g * high + state[0]
    low = g * band + state[1]
    state[0], state[1] = g * high + band, g * band + low
    return low, high


@njit(cache=True, fastmath=True)
def bow(out, span, table, envelope, filtering, layers, vibrato, gain):  # type: ignore[no-untyped-def]
    """A held note over span (start, length), in samples.

    envelope is (attack, decay, sustain, release), filtering (from Hz, to Hz, sweep);
    layers is (n, 3): Hz, pan -1 to 1, first phase 0 to 1; vibrato is (cents, first phase); gain (level, send).
    """
    start, length = span
    level, send = gain
    attack, decay, sustain, release = envelope
    total = min(int(length + release), len(out) - start)
    voices = len(layers)
    phase = layers[:, 2].copy()
    step = np.empty(voices)
    left, right = np.empty(voices), np.empty(voices)
    for v in range(voices):
        left[v] = np.cos((layers[v, 1] + 1) * np.pi / 4)
        right[v] = np.sin((layers[v, 1] + 1) * np.pi / 4)
    filters = np.zeros((2, 2))
    g, k = 0.0, 1.25
    at_release = 0.0
    for n in range(total):
        if n % 32 == 0:
            depth = vibrato[0] * min(1.0, n / 24000.0)
            bend = 1.0 + depth * 0.00057779 * np.sin(2 * np.pi * (5.3 * n / 48000.0 + vibrato[1]))
            for v in range(voices):
                step[v] = layers[v, 0] * bend / 48000.0
            cutoff = filtering[1] + (filtering[0] - filtering[1]) * np.exp(-n / filtering[2])
            g = np.tan(np.pi * min(cutoff, 20000.0) / 48000.0)
        if n < attack:
            e = 0.5 - 0.5 * np.cos(np.pi * n / attack)
        else:
            e = sustain + (1.0 - sustain) * np.exp(-(n - attack) / decay)
        if n < length:
            at_release = e
        else:
            left_over = 1.0 - (n - length) / release
            e = at_release * left_over * left_over
        x, y = 0.0, 0.0
        for v in range(voices):
            p = phase[v] * TABLE
            i = int(p)
            z = table[i] + (p - i) * (table[i + 1] - table[i])
            x += z * left[v]
            y += z * right[v]
            phase[v] += step[v]
            if phase[v] >= 1.0:
                phase[v] -= 1.0
        x = _filtered(x, filters[0], g, k)[0] * e * level
        y = _filtered(y, filters[1], g, k)[0] * e * level
        m = start + n
        out[m, 0] += x
        out[m, 1] += y
        out[m, 2] += x * send
        out[m, 3] += y * send


@njit(cache=True, fastmath=True)
def strike(out, span, partials, damp, sides, gain):  # type: ignore[no-untyped-def]
    """A ringing note: partials is (n, 4) of left Hz, right Hz, gain and fall per sample; sides the gain left and right.

    From the end of its span (start, length) on it is damped over `damp` samples; gain is (level, send).
    """
    start, length = span
    level, send = gain
    total = min(int(length + damp), len(out) - start)
    for p in range(len(partials)):
        loud, fall = partials[p, 2], partials[p, 3]
        for side in range(2):
            w = 2 * np.pi * partials[p, side] / 48000.0
            c, s = np.cos(w) * fall, np.sin(w) * fall
            x, y = 0.0, loud * sides[side] * level
            for n in range(total):
                e = min(1.0, (n + 1) / 48.0)
                if n > length:
                    z = 1.0 - (n - length) / damp
                    e *= z * z
                value = x * e
                out[start + n, side] += value
                out[start + n, side + 2] += value * send
                x, y = x * c + y * s, y * c - x * s


@njit(cache=True, fastmath=True)
def pluck(out, span, burst, string, damp, sides, gain):  # type: ignore[no-untyped-def]
    """A plucked string: `burst` is its first round, string (length in samples with a fraction, loss, brightness).

    span is (start, length) in samples, gain (level, send).
    """
    start, length = span
    period, loss, bright = string
    level, send = gain
    delay = period - 0.5 * (1 - bright)  # the low-pass takes its share of the round
    size = int(delay) + 1
    fraction = size - delay
    line = np.zeros(size + 2)
    for n in range(size):
        line[n] = burst[n % len(burst)]
    total = min(int(length + damp), len(out) - start)
    at, last, slow = 0, 0.0, 0.0
    for n in range(total):
        here = line[at]
        there = line[(at + 1) % size]
        between = here + fraction * (there - here)
        filtered = loss * (0.5 * (1 + bright) * between + 0.5 * (1 - bright) * last)
        last = between
        line[at] = filtered
        at = (at + 1) % size
        slow += 0.002 * (between - slow)
        e = min(1.0, (n + 1) / 32.0)
        if n > length:
            z = 1.0 - (n - length) / damp
            e *= z * z
        value = (between - slow) * e * level
        for side in range(2):
            out[start + n, side] += value * sides[side]
            out[start + n, side + 2] += value * sides[side] * send


@njit(cache=True, fastmath=True)
def beat(out, start, hiss, tone, noise, times, gain):  # type: ignore[no-untyped-def]
    """A drum or a rush of noise: tone is (from Hz, to Hz, gain), noise (from Hz, to Hz, gain, high-pass share).

    hiss is (n, 2) of white noise, one side each; times are (rise, fall to -60 dB) in samples; gain (level, send).
    """
    rise, fall = times
    level, send = gain
    total = min(len(hiss), len(out) - start)
    phase = 0.0
    filters = np.zeros((2, 2))
    g, k = 0.0, 1.2
    for n in range(total):
        late = max(0.0, n - rise)
        e = (n / rise) ** 2 if n < rise else np.exp(-6.9 * late / fall)
        e *= min(1.0, (total - n) / 480.0)
        if n % 16 == 0:
            x = min(1.0, n / rise) if rise > 4800 else 1 - np.exp(-n / (0.35 * fall))
            cutoff = noise[0] * (noise[1] / noise[0]) ** x
            g = np.tan(np.pi * cutoff / 48000.0)
        hertz = tone[1] + (tone[0] - tone[1]) * np.exp(-n / 1100.0)
        phase += hertz / 48000.0
        ring = tone[2] * np.sin(2 * np.pi * phase)
        for side in range(2):
            low, h = _filtered(hiss[n, side], filters[side], g, k)
            value = (ring + noise[2] * (noise[3] * h + (1 - noise[3]) * low)) * e * level
            out[start + n, side] += value
            out[start + n, side + 2] += value * send


@njit(cache=True, fastmath=True)
def room(buffer, out, lines, lengths, places, feedback, damping, dc):  # type: ignore[no-untyped-def]
    """Eight delay lines that feed each other, over a block of the buffer; the sum, without rumble, goes to `out`.

    lines is (8, longest) with its ring positions in places; damping holds each line's low-pass, dc the high-pass.
    """
    taps = np.empty(8)
    for n in range(len(out)):
        total = 0.0
        for i in range(8):
            taps[i] = lines[i, places[i]]
            total += taps[i]
        total *= 0.25
        for i in range(8):
            back = (taps[i] - total) * feedback[i]  # a reflection: no line feeds only itself
            damping[i] += 0.42 * (back - damping[i])
            lines[i, places[i]] = damping[i] + buffer[n, 2 + i % 2]
            places[i] += 1
            if places[i] == lengths[i]:
                places[i] = 0
        for side in range(2):
            wet = 0.0
            for i in range(side, 8, 2):
                wet += taps[i] if i % 4 < 2 else -taps[i]
            x = buffer[n, side] + 0.5 * wet
            y = x - dc[side, 0] + 0.9955 * dc[side, 1]
            dc[side, 0], dc[side, 1] = x, y
            size = abs(y)
            if size > 0.7:
                size = 0.7 + 0.25 * np.tanh((size - 0.7) / 0.25)
            out[n, side] = size if y >= 0 else -size
