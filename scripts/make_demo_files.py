#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write the files of the demonstration again: `python3 scripts/make_demo_files.py`, from the project's root.

Everything in them is invented. The same run gives the same figures; LibreOffice makes the workbooks, as a juror would.
"""

import csv
import hashlib
import json
import random
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

DEMO = Path("demo")
FIRST_YEAR = 2026

# kind, name, population, referent, function, strength from 0 to 1
BODIES = [
    ("commune", "Sourcevive", 48200, "Mme Anaïs LOMBRE", "Adjointe au numérique", 0.93),
    ("commune", "Clairlogis-en-Plaine", 9100, "M. Bastien RIVEDROIT", "Maire", 0.62),
    ("commune", "Les Essarts-Libres", 2100, "Mme Odile FERREVAL", "Maire", 0.55),
    ("commune", "Pont-Ouvert", 640, "M. Henri CASSELUNE", "Conseiller délégué", 0.34),
    ("commune", "Vauxcommun", 15700, "Mme Inès TARDIVEL", "Adjointe à la transition", 0.74),
    ("commune", "Saint-Format-sur-Aubier", 320, "M. Paul ÉCLUSIER", "Premier adjoint", 0.12),
    ("cc", "CC des Trois Licences", 21800, "M. Yves MONTCLOS", "Vice-président", 0.68),
    ("ca", "CA du Grand Partage", 112400, "Mme Solène ARVIGNAC", "Vice-présidente", 0.81),
    ("departement", "Haute-Source", 402000, "M. Karim DELAUNOIS", "Vice-président", 0.47),
    ("syndicat", "Syndicat Numérique des Collines", None, "Mme Jeanne PASQUIGNON", "Présidente", 0.88),
    ("gip", "GIP Données Communes", None, "M. Tom WALBECQ", "Directeur", 0.58),
    ("commune", "Rochebrume", 3300, "Mme Lise GRANDCHAMP", "Maire", 0.41),
]
MANAGERS = ["Ali BENOÎTE", "Chloé MARSAUX", "Denis ROUVÈRE", "Emma TILLOLOY"]

JURORS = [
    ("arnaudet", "Claire", "ARNAUDET", "Déléguée générale", "Association des Communs Numériques"),
    ("bellissant", "Marc", "BELLISSANT", "Directeur des systèmes d’information", "Ville de Portevent"),
    ("corvisier", "Nadia", "CORVISIER", "Juriste", "Collectif Formats Ouverts"),
    ("delhomme", "Étienne", "DELHOMME", "Ingénieur", "Coopérative Code Partagé"),
    ("escoffre", "Fatou", "ESCOFFRE", "Maîtresse de conférences", "Université de Valmont"),
]

DOMAINS = [
    ("STR", "Stratégie et mutualisation", "Strategy and pooling", "2", [
        ("STR-1", "Stratégie écrite et votée", "Written and adopted strategy", "5", "2", False),
        ("STR-2", "Formation des élus et des agents", "Training of elected members and staff", "5", "1", False),
        ("STR-3", "Participation à une mutualisation", "Part in a pooling of means", "3", "1", True)]),
    ("FMT", "Formats ouverts", "Open formats", "1", [
        ("FMT-1", "Documents internes en formats ouverts", "Internal documents in open formats", "5", "1", False),
        ("FMT-2", "Documents publiés en formats ouverts", "Published documents in open formats", "5", "1", False)]),
    ("LOG", "Logiciels libres", "Free software", "3", [
        ("LOG-1", "Postes de travail", "Workstations", "5", "1", False),
        ("LOG-2", "Serveurs et applications métier", "Servers and business applications", "5", "2", False),
        ("LOG-3", "Publication de ses propres développements", "Publication of its own code", "3", "1", True)]),
    ("ECO", "Écosystème du libre", "Free software community", "1", [
        ("ECO-1", "Contribution à des communautés", "Contribution to communities", "5", "1", False),
        ("ECO-2", "Communication auprès des habitants", "Communication towards residents", "5", "1", False)]),
    ("DON", "Données publiques", "Public data", "2", [
        ("DON-1", "Jeux de données publiés", "Published datasets", "5", "1", False),
        ("DON-2", "Qualité et mise à jour", "Quality and updates", "5", "1", False)]),
]  # fmt: skip
LEVELS = [("1", "20", {}), ("2", "35", {}), ("3", "50", {"LOG": "30"}), ("4", "65", {"LOG": "45", "DON": "30"}),
          ("5", "80", {"LOG": "60", "DON": "50", "STR": "60"})]  # fmt: skip
SHORT_NAMES = {"1": "découverte", "5": "excellence"}


def define_edition(year: int, dates: dict[str, str]) -> dict:
    return {
        "code": f"exemple-{year}", "year": year, "name": f"Édition d’exemple {year}", "name_en": f"Sample edition {year}",
        **dates,
        "aggregation": "mean", "quorum": 2, "mark_step": "0.5",
        "publishes": {"weights": True, "scores": True, "way_forward": True},
        "mentions": [
            {"code": "total", "name": "Meilleure note totale", "name_en": "Best total"},
            {"code": "premiere", "name": "Meilleure première candidature", "name_en": "Best first candidature"},
            {"code": "mutualisation", "name": "Mutualisation", "name_en": "Pooling"}],
        "domains": [
            {"code": code, "name": name, "name_en": name_en, "weight": weight, "criteria": [
                {"code": c, "name": n, "name_en": e, "max_points": m, "weight": w, "bonus": b}
                for c, n, e, m, w, b in criteria]}
            for code, name, name_en, weight, criteria in DOMAINS],
        "levels": [
            {"code": code, "name": f"Niveau {code}", "name_en": f"Level {code}", "min_total": total,
             "domain_minima": minima,
             "short_name": SHORT_NAMES.get(code, "")}
            for code, total, minima in LEVELS],
        "profiles": [
            {"code": "petites-communes", "name": "Communes de moins de 3 500 habitants",
             "name_en": "Municipalities under 3,500 inhabitants", "kinds": ["commune"], "population_from": 0,
             "population_below": 3500, "not_applicable": ["DON-2"],
             "levels": {"1": {"min_total": "15", "domain_minima": {}}, "2": {"min_total": "30", "domain_minima": {}}}}],
        "jurors": [
            {"code": code, "first_name": first, "last_name": last, "role": role, "organisation": organisation,
             "seat": "active", "chair": code == "arnaudet"}
            for code, first, last, role, organisation in JURORS],
    }  # fmt: skip


def give_marks(*, year: int, recused: set[tuple[str, int]]) -> dict[tuple[str, int, str], str]:
    """Return a mark ("3.5" or "NA") by juror, body and criterion, with the spread of a real jury."""
    chance = random.Random(year)
    marks = {}
    drifts = [chance.uniform(-0.1, 0.12) for _body in BODIES]
    for juror, *_rest in JURORS:
        severity = chance.uniform(-0.08, 0.08)
        for number, (*_body, strength) in enumerate(BODIES):
            for criterion, _n, _e, maximum, _w, _b in (c for *_d, criteria in DOMAINS for c in criteria):
                drawn = chance.gauss(strength + drifts[number] + severity, 0.11)
                points = round(max(0.0, min(1.0, drawn)) * float(maximum) * 2) / 2
                is_na = criterion == "LOG-3" and BODIES[number][0] == "gip"
                if (juror, number) not in recused:
                    marks[juror, number, criterion] = "NA" if is_na else f"{points:g}"
    return marks


def reference(year: int, number: int) -> str:
    return f"exemple-{year}-{number + 1:04d}"


def write_csv(path: Path, rows: list[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)


def write_candidatures(directory: Path, year: int) -> None:
    header = ["reference", "territory", "kind", "population", "referent_name", "referent_role", "manager_name",
              "manager_email", "status"]  # fmt: skip
    rows = [
        [reference(year, n), name, kind, population or "", person, role, MANAGERS[n % 4], f"numerique{n + 1}@example.org",
         "eligible"]
        for n, (kind, name, population, person, role, _strength) in enumerate(BODIES)
    ]  # fmt: skip
    write_csv(directory / "candidatures.csv", [header, *rows])


def flat_row(values: list[str]) -> str:
    cells = []
    for value in values:
        text = f"<text:p>{escape(value)}</text:p>" if value else ""
        if value.replace(".", "", 1).isdigit():
            cells.append(
                f'<table:table-cell office:value-type="float" office:value={quoteattr(value)}>{text}</table:table-cell>'
            )
        elif value:
            cells.append(f'<table:table-cell office:value-type="string">{text}</table:table-cell>')
        else:
            cells.append("<table:table-cell/>")
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def flat_workbook(sheets: dict[str, list[list[str]]]) -> str:
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{''.join(flat_row(row) for row in rows)}</table:table>"
        for name, rows in sheets.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><office:document'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document>"
    )


def grid_fingerprint(year: int) -> str:
    """Return what a workbook's last sheet says of the grid it was made for."""
    pairs = [[c[0], c[3]] for *_d, group in DOMAINS for c in group]
    grid = json.dumps([f"exemple-{year}", "0.5", pairs], separators=(",", ":"))
    return hashlib.sha256(grid.encode()).hexdigest()


def make_workbooks(directory: Path, year: int, marks: dict, recused: set[tuple[str, int]], opinions: dict) -> None:
    criteria = [c for *_d, group in DOMAINS for c in group]
    with tempfile.TemporaryDirectory() as scratch:
        for juror, *_rest in JURORS:
            notes = [["Référence", "Collectivité", "Département", "SIREN", *[c[0] for c in criteria]],
                     ["", "", "", "", *[f"{c[1]} (sur {c[3]})" for c in criteria]]]  # fmt: skip
            for n, body in enumerate(BODIES):
                given = (
                    ["récusé"] * len(criteria) if (juror, n) in recused else [marks[juror, n, c[0]] for c in criteria]
                )
                notes.append([reference(year, n), body[1], "", "", *given])
            told = [["Référence", "Collectivité", "Avis"]]
            told += [[reference(year, n), BODIES[n][1], text] for (who, n), text in opinions.items() if who == juror]
            meta = [["edition", f"exemple-{year}"], ["juror", juror], ["grid", grid_fingerprint(year)]]
            sheets = {"Notes": notes, "Avis": told, "_meta": meta}
            flat = Path(scratch) / f"grille-exemple-{year}-{juror}.fods"
            flat.write_text(flat_workbook(sheets), encoding="utf-8")
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{scratch}/profile", "--convert-to", "ods",
             "--outdir", str(directory), *map(str, sorted(Path(scratch).glob("*.fods")))],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip


DECISIONS = {
    0: ("calculé", "", "Une politique tenue dans la durée, un catalogue de données exemplaire. Le jury salue la publication"
        " des développements de la ville.", ""),
    2: ("calculé", "", "Pour une commune de cette taille, un engagement remarquable. La formation des agents est le"
        " prochain pas.", "premiere"),
    4: ("calculé", "", "Des formats ouverts partout où ils comptent. Le jury encourage la contribution aux communautés.", ""),
    7: ("calculé", "", "La communauté entraîne ses communes. Ses serveurs et ses applications métier sont libres pour"
        " l’essentiel.", ""),
    9: ("calculé", "", "Le syndicat mutualise, publie et documente : toutes ses communes en profitent.",
        "total;mutualisation"),
    10: ("3", "Les données annoncées n’étaient plus en ligne le jour de la réunion du jury.",
         "Un bel outillage ; le jury attend que les données publiées le restent.", ""),
}  # fmt: skip


def write_decisions(directory: Path, year: int) -> None:
    plain = ("calculé", "", "", "")
    rows = [[reference(year, n), *DECISIONS.get(n, plain)] for n in range(len(BODIES))]
    if year > FIRST_YEAR:
        rows = [[value if value != "premiere" else "" for value in row] for row in rows]
    write_csv(directory / "decisions.csv", [["reference", "awarded_level", "reason", "opinion", "mentions"], *rows])


def main() -> None:
    released = define_edition(2026, {
        "opens_on": "2026-03-02", "closes_on": "2026-05-29", "marks_due_on": "2026-06-19", "jury_meets_on": "2026-06-24",
        "results_at": "2026-07-01T18:00:00+02:00",
        "ceremony": {"at": "2026-07-01T18:00:00+02:00", "place": "Halle aux Sources, Sourcevive"}})  # fmt: skip
    waiting = define_edition(2027, {
        "opens_on": "2026-09-01", "closes_on": "2026-11-15", "marks_due_on": "2026-12-04", "jury_meets_on": "2026-12-10",
        "results_at": "2027-01-13T18:00:00+01:00",
        "ceremony": {"at": "2027-01-13T18:00:00+01:00", "place": "Palais des Communs, Vauxcommun"}})  # fmt: skip
    for definition in (released, waiting):
        directory = DEMO / definition["code"]
        directory.mkdir(parents=True, exist_ok=True)
        text = json.dumps(definition, ensure_ascii=False, indent=2)
        (directory / "edition.json").write_text(text + "\n", encoding="utf-8")
        write_candidatures(directory, definition["year"])
        write_decisions(directory, definition["year"])

    write_csv(DEMO / "exemple-2026/notes.csv", [
        ["juror", "reference", "criterion", "points", "comment"],
        *[[juror, reference(2026, n), criterion, points, ""]
          for (juror, n, criterion), points in give_marks(year=2026, recused=set()).items()]])  # fmt: skip

    recused = {("bellissant", 1), ("escoffre", 7)}
    write_csv(DEMO / "exemple-2027/recusations.csv", [
        ["juror", "reference", "reason"],
        ["bellissant", reference(2027, 1), "A conseillé la commune en 2025"],
        ["escoffre", reference(2027, 7), "Administratrice de l’agence de la communauté"]])  # fmt: skip
    opinions = {
        ("arnaudet", 0): "Une politique tenue dans la durée.\nLe catalogue de données est un modèle.",
        ("corvisier", 9): "La mutualisation profite à toutes les communes du syndicat.",
        ("delhomme", 3): "Un premier pas solide pour une petite commune.",
    }
    make_workbooks(DEMO / "exemple-2027", 2027, give_marks(year=2027, recused=recused), recused, opinions)


if __name__ == "__main__":
    main()
