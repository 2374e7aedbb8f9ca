"""What the plots share: the page, a panel of lines over axes that are linear or logarithmic, and grouped bars."""

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


def panel(place, title, x_title, y_title, series, x_log=True, y_log=True):
    """Lines ``(name, colour, [(x, y), ...])``; a logarithmic x is marked where there are points. The names stand below."""
    left, right = place * PANEL + LEFT, (place + 1) * PANEL - RIGHT
    points = [point for _, _, line in series for point in line]
    xs, ys = ([point[axis] for point in points] for axis in (0, 1))
    x_marks, y_marks = sorted(set(xs)) if x_log else steps(xs), decades(ys) if y_log else steps(ys)
    x, y = scale(x_marks, x_log, left, right), scale(y_marks, y_log, BASE, TOP)
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


def bars(title, categories, series, marks, width=760):
    """Bars of each category from zero, side by side, and hollow marks over them; the names of the series stand below.

    ``series`` are ``(name, colour, {category: (value, deviation)})``, ``marks`` are ``(name of their series, {category: value})``.
    """
    left, right, top, base = 54, width - RIGHT, 40, 250
    values = [value + deviation for _, _, each in series for value, deviation in each.values()]
    values += [value for _, each in marks for value in each.values()]
    ticks = steps([0.0, *values])
    y = scale(ticks, False, base, top)
    group = (right - left) / len(categories)
    bar = group * 0.8 / len(series)
    yield f'<text x="{width / 2}" y="20" text-anchor="middle" font-weight="bold">{title}</text>'
    for tick in ticks:
        yield f'<line x1="{left}" x2="{right}" y1="{y(tick):.1f}" y2="{y(tick):.1f}" stroke="#ddd"/>'
        yield f'<text x="{left - 6}" y="{y(tick) + 4:.1f}" text-anchor="end">{label(round(tick, 9))}</text>'
    for place, category in enumerate(categories):
        middle = left + group * (place + 0.5)
        yield f'<text x="{middle:.1f}" y="{base + 16}" text-anchor="end" transform="rotate(-38 {middle:.1f} {base + 16})">{category}</text>'
    for number, (name, colour, each) in enumerate(series):
        at = 54 + 150 * number
        yield f'<rect x="{at}" y="328" width="11" height="11" fill="{colour}"/><text x="{at + 15}" y="338">{name}</text>'
        printed = next((found for of, found in marks if of == name), {})
        for place, category in enumerate(categories):
            x = left + group * (place + 0.1) + bar * number
            if category in each:
                value, deviation = each[category]
                text = f"{name}; {category}: {value:.4f} ± {deviation:.4f}"
                yield f'<rect x="{x:.1f}" y="{y(value):.1f}" width="{bar:.1f}" height="{base - y(value):.1f}" fill="{colour}"><title>{text}</title></rect>'
                low, high = y(value - deviation), y(value + deviation)
                yield f'<line x1="{x + bar / 2:.1f}" x2="{x + bar / 2:.1f}" y1="{low:.1f}" y2="{high:.1f}" stroke="#444"/>'
            if category in printed:
                text = f"the paper, {name}; {category}: {printed[category]:.3f}"
                yield (
                    f'<circle cx="{x + bar / 2:.1f}" cy="{y(printed[category]):.1f}" r="4" fill="white" stroke="#222" stroke-width="1.5">'
                    f"<title>{text}</title></circle>"
                )
    if any(each for _, each in marks):
        at = 54 + 150 * len(series)
        yield f'<circle cx="{at + 5}" cy="334" r="4" fill="white" stroke="#222" stroke-width="1.5"/><text x="{at + 15}" y="338">printed in the paper</text>'
