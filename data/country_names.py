#!/usr/bin/env python3
"""Writes country_names.csv: names of countries in Spanish, Portuguese, Arabic and German, from the Unicode CLDR.

    npm install cldr-localenames-full@48.2.0
    python3 data/country_names.py node_modules data/countries.csv data/country_names.csv

French and English stand in countries.csv and are our own. What follows them here wherever the CLDR says something else:
states and territories bear the names that our policy gives them (data/SOURCES.md), no name says of another who it
belongs to, and no two are called the same.
"""

import csv
import json
import sys
from pathlib import Path

LANGUAGES = {"es": "es", "pt": "pt-PT", "ar": "ar", "de": "de"}

# What we say in place of the CLDR.
OURS = {
    "BN": {"de": "Brunei"},
    "CC": {"pt": "Ilhas dos Cocos", "ar": "جزر كوكوس"},
    "CD": {
        "es": "República Democrática del Congo",
        "pt": "República Democrática do Congo",
        "ar": "جمهورية الكونغو الديمقراطية",
        "de": "Demokratische Republik Kongo",
    },
    "CG": {"es": "República del Congo", "pt": "República do Congo", "ar": "جمهورية الكونغو", "de": "Republik Kongo"},
    "CI": {"pt": "Costa do Marfim", "ar": "كوت ديفوار"},
    "HK": {"es": "Hong Kong", "pt": "Hong Kong", "ar": "هونغ كونغ", "de": "Hongkong"},
    "MF": {"pt": "São Martinho"},
    "MM": {"es": "Myanmar", "pt": "Mianmar", "ar": "ميانمار"},
    "MO": {"es": "Macao", "pt": "Macau", "ar": "ماكاو", "de": "Macau"},
    "PS": {"es": "Palestina", "pt": "Palestina", "ar": "فلسطين", "de": "Palästina"},
    "SX": {"pt": "Sint Maarten", "ar": "سانت مارتن (الجزء الهولندي)"},
    "TL": {"ar": "تيمور الشرقية"},
}

# Other names that people search by; those that the CLDR has besides come on top.
ALSO = {
    "BY": {"es": ["Belarús"], "de": ["Weißrussland"], "ar": ["روسيا البيضاء"]},
    "CD": {"es": ["Congo-Kinshasa", "RDC"], "pt": ["RDC"], "ar": ["الكونغو كينشاسا"], "de": ["Kongo-Kinshasa"]},
    "CG": {"es": ["Congo-Brazzaville"], "ar": ["الكونغو برازافيل"], "de": ["Kongo-Brazzaville"]},
    "CI": {"ar": ["ساحل العاج"]},
    "CV": {"de": ["Kap Verde"]},
    "EH": {"pt": ["Saara Ocidental"]},
    "FK": {"es": ["Falkland"], "pt": ["Malvinas"], "ar": ["جزر مالفيناس"], "de": ["Malwinen"]},
    "GB": {
        "es": ["Inglaterra", "Escocia", "Gales", "Irlanda del Norte", "Gran Bretaña"],
        "pt": ["Inglaterra", "Escócia", "País de Gales", "Irlanda do Norte", "Grã-Bretanha"],
        "ar": ["إنجلترا", "اسكتلندا", "ويلز", "أيرلندا الشمالية", "بريطانيا"],
        "de": ["England", "Schottland", "Wales", "Nordirland", "Großbritannien"],
    },
    "HU": {"ar": ["المجر"]},
    "MD": {"de": ["Moldawien", "Moldova"]},
    "MM": {"es": ["Birmania"], "pt": ["Birmânia"], "ar": ["بورما"], "de": ["Birma", "Burma"]},
    "PS": {
        "es": ["Territorios palestinos", "Cisjordania", "Gaza"],
        "pt": ["Territórios palestinianos", "Cisjordânia", "Gaza"],
        "ar": ["الأراضي الفلسطينية", "الضفة الغربية", "غزة"],
        "de": ["Palästinensische Gebiete", "Westjordanland", "Gaza"],
    },
    "TR": {"de": ["Türkiye"], "es": ["Türkiye"]},
    "US": {"es": ["EE. UU.", "USA"], "pt": ["EUA", "USA"], "ar": ["أمريكا"], "de": ["USA", "Amerika"]},
    "VA": {"es": ["Santa Sede"], "pt": ["Santa Sé"], "ar": ["الكرسي الرسولي"], "de": ["Heiliger Stuhl"]},
}

# Of the CLDR's other names, those that add brackets or abbreviations to the first help nobody.
def helps(name, shown):
    return name != shown and "(" not in name and len(name) > 3


def main(modules, countries, out):
    known = [row["iso2"] for row in csv.DictReader(open(countries, encoding="utf-8"))]
    names = {}
    for ours, theirs in LANGUAGES.items():
        path = Path(modules) / "cldr-localenames-full/main" / theirs / "territories.json"
        names[ours] = json.loads(path.read_text(encoding="utf-8"))["main"][theirs]["localeDisplayNames"]["territories"]
    with open(out, "w", encoding="utf-8", newline="") as file:
        write = csv.writer(file, lineterminator="\n").writerow
        write(["iso2", *LANGUAGES, *(f"also_{lang}" for lang in LANGUAGES)])
        for code in sorted(known):
            shown, also = [], []
            for lang, table in names.items():
                name = OURS.get(code, {}).get(lang, table[code])
                others = [table[code], table.get(f"{code}-alt-variant", name), *ALSO.get(code, {}).get(lang, [])]
                if code in ("HK", "MO", "TL"):
                    others = others[1:]
                others = [other for other in others if helps(other, name) or other in ALSO.get(code, {}).get(lang, [])]
                shown.append(name)
                also.append(";".join(dict.fromkeys(others)))
            write([code, *shown, *also])
    for at, lang in enumerate(LANGUAGES, start=1):
        rows = [row[at] for row in csv.reader(open(out, encoding="utf-8"))]
        assert len(rows) == len(set(rows)), f"two countries have one name in {lang}"


if __name__ == "__main__":
    main(*sys.argv[1:])
