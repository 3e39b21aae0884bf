#!/usr/bin/env python3
"""Cut the two typefaces of Passerelles to the characters and weights it uses.

    pip install fonttools==4.68.0 brotli==1.2.1
    npm install @fontsource-variable/bricolage-grotesque@5.3.0 \
                @fontsource-variable/atkinson-hyperlegible-next@5.3.0
    python3 data/fonts/subset.py NODE_MODULES public/fonts

NODE_MODULES is the folder that npm filled. Both packages publish one typeface
as several files (latin, latin-ext); this script joins the two, keeps the weight
axis only, and writes one variable woff2 per family, named by its own content:

    bricolage-600-700.<hash>.woff2   titles
    atkinson-400-700.<hash>.woff2    text

What it changes, and nothing else:
- weights limited to 600-700 and 400-700, no optical size, no italic;
- U+202F (narrow no-break space) added, 0.2 em wide; U+2011 (non-breaking
  hyphen) drawn as the hyphen; neither is in the packages;
- Atkinson: U+014C and U+014D (O with macron, as in Hyogo) composed of its own
  O and macron, placed where its dieresis stands;
- kerning of an accented letter of latin-ext follows its base letter, since the
  packages kern each file apart;
- features kept: kern, tnum (tabular figures). Proportional figures are the
  default of both families, and the zero keeps its shape.

The script reads the CSV files of data/ and stops if a character of theirs
(Arabic apart, left to the system) is not drawn by Atkinson, or one of a country
or territory name by Bricolage. Same input, same bytes.
"""

import copy
import hashlib
import io
import sys
import unicodedata
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib import hvar, instancer
from fontTools.varLib.iup import iup_delta

DATA = Path(__file__).resolve().parent.parent
LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
PUNCTUATION = {ord(c) for c in "\u2009\u202f\u2011–—‘’‚“”„†•…‹›⁄€™−ŒœŸ"}
EXTENDED = set(range(0x100, 0x180)) | {ord(c) for c in "ȘșȚț"}
# A caron drawn as an apostrophe juts out: no kerning with what follows.
JUTTING = set("ďťľĽ")

FAMILIES = {
    "bricolage-600-700": {
        "package": "bricolage-grotesque",
        "weights": (600, 600, 700),
        "must": ("countries.csv", "territories.csv"),
    },
    "atkinson-400-700": {
        "package": "atkinson-hyperlegible-next",
        "weights": (400, 400, 700),
        "must": ("*.csv",),
    },
}


def characters_of(patterns):
    """Every printable character of these files of data/, as code points."""
    paths = [path for pattern in patterns for path in sorted(DATA.glob(pattern))]
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    return {ord(c) for c in text if c not in "\r\n" and not is_arabic(c)}


def is_arabic(character):
    return 0x0600 <= ord(character) <= 0x06FF


def open_limited(folder, package, part, weights):
    path = folder / "@fontsource-variable" / package / "files" / f"{package}-{part}-wght-normal.woff2"
    font = TTFont(path, recalcTimestamp=False)
    return instancer.instantiateVariableFont(font, {"wght": weights})


def join(font, extra):
    """Bring the glyphs and characters of `extra` that `font` lacks into `font`."""
    have = set(font.getGlyphOrder())
    new = [name for name in extra.getGlyphOrder() if name not in have]
    for name in new:
        put(font, name, copy.deepcopy(extra["glyf"][name]), extra["hmtx"][name], extra["gvar"].variations.get(name, []))
    for code, name in extra.getBestCmap().items():
        map_character(font, code, name)
    for name in font.getGlyphOrder():
        font["gvar"].variations.setdefault(name, [])


def put(font, name, glyph, metrics, variations):
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"].glyphs[name] = glyph
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"][name] = metrics
    font["gvar"].variations[name] = list(variations)


def map_character(font, code, name):
    for table in font["cmap"].tables:
        table.cmap.setdefault(code, name)


def add_spaces_and_hyphen(font):
    width = round(0.2 * font["head"].unitsPerEm)
    put(font, "uni202F", Glyph(), (width, 0), [])
    map_character(font, 0x202F, "uni202F")
    map_character(font, 0x2011, font.getBestCmap()[ord("-")])


def compose_macron(font, base, dieresis, like, code):
    """Compose base + macron, centred where the dieresis of the base stands."""
    mark, dots = "uni0304", "uni0308"
    glyf, variations = font["glyf"], font["gvar"].variations
    placed = glyf[dieresis].components[1]
    assert glyf[dieresis].components[0].glyphName == base and placed.glyphName == dots
    centre = lambda points: (min(x for x, _ in points) + max(x for x, _ in points)) / 2
    shape = {name: list(glyf[name].getCoordinates(glyf)[0]) for name in (mark, dots)}
    bold = {name: moved(font, name, points) for name, points in shape.items()}
    component = GlyphComponent()
    component.glyphName, component.flags = mark, placed.flags
    component.x = round(placed.x + centre(shape[dots]) - centre(shape[mark]))
    component.y = glyf[like].components[1].y
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = [copy.deepcopy(glyf[dieresis].components[0]), component]
    (source,) = variations[dieresis]
    deltas = [tuple(delta or (0, 0)) for delta in source.coordinates]
    drift = (centre(bold[dots]) - centre(shape[dots])) - (centre(bold[mark]) - centre(shape[mark]))
    deltas[1] = (round(deltas[1][0] + drift), 0)
    name = f"{base}macron"
    put(font, name, glyph, font["hmtx"][base], [TupleVariation(source.axes, deltas)])
    map_character(font, code, name)
    glyph.recalcBounds(glyf)


def moved(font, name, points):
    """The points of a simple glyph at the heavy end of the weight axis."""
    (variation,) = font["gvar"].variations[name]
    glyph = font["glyf"][name]
    phantoms = [(0, 0)] * 4
    full = iup_delta(variation.coordinates, points + phantoms, list(glyph.endPtsOfContours))
    return [(x + dx, y + dy) for (x, y), (dx, dy) in zip(points, full)]


def kern_like_base(font, names):
    """Give each accented glyph of `names` the kerning classes of its base."""
    pairs = []
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType == 2:
                pairs.append(table)
    for table in pairs:
        for name, (base, first) in names.items():
            covered = table.Coverage.glyphs
            if table.Format == 2:
                copy_class(table.ClassDef2.classDefs, base, name)
                if first and base in covered and name not in covered:
                    covered.append(name)
                    copy_class(table.ClassDef1.classDefs, base, name)
            else:
                if first and base in covered and name not in covered:
                    covered.append(name)
                    table.PairSet.append(copy.deepcopy(table.PairSet[covered.index(base)]))
                    table.PairSetCount = len(table.PairSet)
        if table.Format == 1:
            for pair_set in table.PairSet:
                copy_second(pair_set, names)
        order_coverage(font, table)


def copy_class(classes, base, name):
    if base in classes:
        classes.setdefault(name, classes[base])


def copy_second(pair_set, names):
    known = {record.SecondGlyph: record for record in pair_set.PairValueRecord}
    for name, (base, _) in names.items():
        if base in known and name not in known:
            record = copy.copy(known[base])
            record.SecondGlyph = name
            pair_set.PairValueRecord.append(record)
    pair_set.PairValueCount = len(pair_set.PairValueRecord)


def order_coverage(font, table):
    """Coverage and pair sets must follow the glyph order."""
    if table.Format == 1:
        both = sorted(zip(table.Coverage.glyphs, table.PairSet), key=lambda item: font.getGlyphID(item[0]))
        table.Coverage.glyphs = [name for name, _ in both]
        table.PairSet = [pair_set for _, pair_set in both]
        for pair_set in table.PairSet:
            pair_set.PairValueRecord.sort(key=lambda record: font.getGlyphID(record.SecondGlyph))
    else:
        table.Coverage.glyphs.sort(key=font.getGlyphID)


def accented(font, before):
    """New glyph -> (glyph of its base letter, whether it kerns with what follows)."""
    cmap = font.getBestCmap()
    found = {}
    for code, name in cmap.items():
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0]
        if name not in before and base != letter and ord(base) in cmap:
            found[name] = (cmap[ord(base)], letter not in JUTTING)
    return found


def cut(font, codes):
    options = Options()
    options.layout_features = ["kern", "tnum"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    options.drop_tables += ["MVAR", "gasp", "prep", "HVAR"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    hvar.add_HVAR(font)


def build(folder, spec):
    font = open_limited(folder, spec["package"], "latin", spec["weights"])
    before = set(font.getGlyphOrder())
    join(font, open_limited(folder, spec["package"], "latin-ext", spec["weights"]))
    add_spaces_and_hyphen(font)
    if 0x14D not in font.getBestCmap():
        compose_macron(font, "o", "odieresis", "emacron", 0x14D)
        compose_macron(font, "O", "Odieresis", "Emacron", 0x14C)
    kern_like_base(font, accented(font, before))
    cut(font, LATIN | PUNCTUATION | EXTENDED)
    missing = characters_of(spec["must"]) - set(font.getBestCmap())
    if missing:
        sys.exit(f"{spec['package']} does not draw: " + " ".join(f"U+{c:04X} {chr(c)}" for c in sorted(missing)))
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=False)
    return buffer.getvalue(), font


def main(folder, out):
    for stem, spec in FAMILIES.items():
        data, font = build(folder, spec)
        for old in out.glob(f"{stem}.*.woff2"):
            old.unlink()
        name = f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.woff2"
        (out / name).write_bytes(data)
        codes = sorted(font.getBestCmap())
        print(f"{name}  {len(data)} bytes, {len(codes)} characters")
        print("  unicode-range:", ranges(codes))


def ranges(codes):
    """Code points as a CSS unicode-range."""
    spans = []
    for code in codes:
        if spans and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ", ".join(f"U+{a:04X}" if a == b else f"U+{a:04X}-{b:04X}" for a, b in spans)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
