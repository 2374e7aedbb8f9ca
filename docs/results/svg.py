"""What the plots share: the page, and a panel of lines over axes that are linear or logarithmic."""

import math
import pathlib

PANEL, HEIGHT, LEFT, RIGHT, TOP, BASE = 430, 330, 62, 14, 60, 262


def write(path, width, height, lines):
    """An SVG of these elements on white."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">'
    pathlib.Path(path).write_text("\n".join([head, f'<rect width="{width}" height="{height}" fill="white"/>', *lines, "</svg>\n"]))


def decades(values):
    """The powers of ten around all values."""
    first = math.floor(math.log10(min(values)))
    return [10.0**e for e in range(first, max(math.ceil(math.log10(max(values))), first + 1) + 1)]


def steps(values):
    """Multiples of 1, 2 or 5 times a power of ten, four or so, around all values."""
    rough = max(max(values) - min(values), 1e-9) / 4
    power = 10 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    first = math.floor(min(values) / step + 1e-6)
    return [step * i for i in range(first, max(math.ceil(max(values) / step - 1e-6), first + 1) + 1)]


def scale(marks, log, start, end):
    """The place of a value between the first and the last mark."""
    of = math.log10 if log else float
    low, high = of(marks[0]), of(marks[-1])
    return lambda value: start + (end - start) * (of(value) - low) / (high - low)


def label(value):
    return f"{value:.0e}".replace("e+0", "e") if value >= 1e5 else f"{value:g}"


def panel(place, title, x_title, y_title, series, x_log=True):
    """Lines ``(name, colour, [(x, y), ...])`` over a logarithmic y; a logarithmic x is marked where there are points. The names stand below."""
    left, right = place * PANEL + LEFT, (place + 1) * PANEL - RIGHT
    points = [point for _, _, line in series for point in line]
    xs, ys = ([point[axis] for point in points] for axis in (0, 1))
    x_marks, y_marks = sorted(set(xs)) if x_log else steps(xs), decades(ys)
    x, y = scale(x_marks, x_log, left, right), scale(y_marks, True, BASE, TOP)
    yield f'<text x="{(left + right) / 2}" y="24" text-anchor="middle" font-weight="bold">{title}</text>'
    yield f'<text x="{left - 48}" y="46">{y_title}</text>'
    yield f'<text x="{(left + right) / 2}" y="{BASE + 34}" text-anchor="middle">{x_title}</text>'
    for mark in y_marks:
        yield f'<line x1="{left}" x2="{right}" y1="{y(mark):.1f}" y2="{y(mark):.1f}" stroke="#ddd"/>'
        yield f'<text x="{left - 6}" y="{y(mark) + 4:.1f}" text-anchor="end">{label(mark)}</text>'
    for mark in x_marks:
        yield f'<line x1="{x(mark):.1f}" x2="{x(mark):.1f}" y1="{TOP}" y2="{BASE}" stroke="#eee"/>'
        yield f'<text x="{x(mark):.1f}" y="{BASE + 17}" text-anchor="middle">{label(mark)}</text>'
    for number, (name, colour, line) in enumerate(series):
        path = " ".join(f"{x(a):.1f},{y(b):.1f}" for a, b in line)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for a, b in line:
            yield f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="4" fill="{colour}"><title>{name}: {a:.5g}, {b:.5g}</title></circle>'
        column, row = number % 3, number // 3
        at, down = left - 40 + column * 135, HEIGHT - 18 + row * 16
        yield f'<rect x="{at}" y="{down - 10}" width="11" height="11" fill="{colour}"/><text x="{at + 15}" y="{down}" font-size="11">{name}</text>'
