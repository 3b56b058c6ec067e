"""Reads the tables of the example dataset with nothing but the standard library.

The tests of the data do not use the engine's own reader: a fault that both shared would stay hidden.
"""

import csv
import re
import sys
import unicodedata
from functools import lru_cache
from pathlib import Path

TABLE_NAMES = (
    "checks dataset expectations needs offers phases places sources stakeholders ties topics venues"
).split()


class Dataset:
    """The tables of a folder: a list of rows (column -> cell) each, in the order of the file."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.bytes = {n: (self.folder / f"{n}.csv").read_bytes() for n in TABLE_NAMES}
        self.header, self.rows = {}, {}
        for name, content in self.bytes.items():
            lines = list(csv.reader(content.decode("utf-8").splitlines(keepends=True), strict=True))
            self.header[name] = lines[0]
            self.rows[name] = [dict(zip(lines[0], cells, strict=True)) for cells in lines[1:]]

    def __getattr__(self, name):
        if name in TABLE_NAMES:
            return self.rows[name]
        raise AttributeError(name)

    @lru_cache(maxsize=None)
    def by_id(self, name):
        return {row["id"]: row for row in self.rows[name]}

    def enclosing(self, venue_id):
        """The ids of the venues around a venue, the nearest first."""
        venues, found = self.by_id("venues"), []
        while venues[venue_id]["part_of"]:
            venue_id = venues[venue_id]["part_of"]
            found.append(venue_id)
        return found


def split_list(cell):
    return cell.split("|") if cell else []


def first_day(partial):
    """The first day that a partial ISO date may mean: 2019 -> 2019-01-01."""
    return (partial + "-01-01")[:10] if len(partial) == 4 else (partial + "-01")[:10]


def folded(name):
    """Two keys of a name: umlauts without their dots, and umlauts spelt out."""
    lowered = name.lower().replace("ß", "ss")
    spelt = lowered.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")

    def letters(text):
        return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum())

    return letters(lowered), letters(spelt)


TITLE = (
    r"(?:Dr|Prof|Professor(?:in)?|Herrn?|Frau|OB|MdL|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|"
    r"Landrat|Landrätin|(?:\w*[Mm]inister)(?:in)?|Ministerpräsident(?:in)?|Staatssekretär(?:in)?|"
    r"Präsident(?:in)?|Rektor(?:in)?|Bischof|Bischöfin|Moderator(?:in)?|Vorsitzende[rn]?|Chef(?:in)?)"
)
GIVEN_NAMES = (
    "Achim Albert Alexander Alexandra Alfred Alfried Andrea Andreas Angela Anja Anke Anna Anne Anneliese "
    "Annette Armin Arndt Artur Barbara Bärbel Bernd Bernhard Bettina Birgit Björn Bodo Brigitte Carsten "
    "Christian Christiane Christina Christine Christoph Claudia Daniel Daniela Detlef Dieter Dirk Doris "
    "Eckart Elisabeth Emil Erich Ernst Eva Felix Ferdinand Frank Franz Friedrich Gabriele Georg Gerd "
    "Gerhard Gisela Günter Günther Hannelore Hans Harald Hartmut Heike Heinrich Heinz Helga Helmut Hendrik "
    "Herbert Hermann Hildegard Holger Horst Ina Ines Ingo Ingrid Isabel Jan Jens Joachim Jochen Johannes "
    "Josef Jörg Julia Jürgen Jutta Karin Karl Karsten Katharina Katja Kerstin Klaus Konrad Kurt Lars Ludwig "
    "Lutz Manfred Manuela Marc Marcel Maria Marion Markus Martin Martina Matthias Max Michael Michaela "
    "Monika Nadine Nicole Norbert Olaf Oliver Otto Patrick Paul Peter Petra Philipp Rainer Ralf Regina "
    "Reiner Renate Richard Robert Roland Rolf Rüdiger Sabine Sandra Sascha Sebastian Serap Silke Simone "
    "Stefan Stefanie Stephan Susanne Sven Svenja Sylvia Tanja Theodor Thomas Thorsten Tim Tisa Tobias "
    "Torsten Udo Ulrich Ulrike Ursula Uta Ute Uwe Vera Volker Walter Werner Wilhelm Winfried Wolfgang "
    "Yvonne"
).split()
NAMES_A_PERSON = re.compile(
    rf"\b{TITLE}\.?\s+(?:Dr\.\s+)?[A-ZÄÖÜ][a-zäöüß]+"
    rf"|\b(?:{'|'.join(GIVEN_NAMES)})\s+(?:von\s+|der\s+)*[A-ZÄÖÜ][a-zäöüß]+"
)
# In an id the words are lower case and umlauts are spelt out.
ID_NAMES_A_PERSON = re.compile(
    "(?:^|-)(?:"
    + "|".join(
        n.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue") for n in GIVEN_NAMES
    )
    + ")-(?!stiftung|museum)"
)

DATA = Dataset(sys.argv[1])


def ties(**wanted):
    return [tie for tie in DATA.ties if all(tie[k.rstrip("_")] == v for k, v in wanted.items())]


def texts():
    """(table, id or row number, column, text) of every cell that a person reads."""
    for table, rows in DATA.rows.items():
        for number, row in enumerate(rows, start=2):
            for column, cell in row.items():
                if cell and column != "url":
                    yield table, row.get("id") or number, column, cell
