"""The form of the tables: files, references, sources, names, typography."""

import re
import unicodedata
import unittest
from collections import Counter
from datetime import date

from facts import (
    INVOLVEMENT_KINDS,
    LEVELS,
    RELATION_KINDS,
    STAKEHOLDER_KINDS,
)
from tables import (
    DATA,
    ID_NAMES_A_PERSON,
    NAMES_A_PERSON,
    first_day,
    folded,
    split_list,
    texts,
)


class TestTables(unittest.TestCase):
    def test_files_are_utf8_in_composed_form_without_bom_and_with_plain_line_ends(self):
        for name, content in DATA.bytes.items():
            text = content.decode("utf-8")
            self.assertFalse(text.startswith("\ufeff"), name)
            self.assertNotIn("\r", text, name)
            self.assertTrue(text.endswith("\n"), name)
            self.assertEqual(unicodedata.normalize("NFC", text), text, name)

    def test_rows_are_sorted(self):
        for name, rows in DATA.rows.items():
            keys = [row.get("id") or tuple(row.values())[:1] for row in rows]
            if name == "ties":
                keys = [(row["from"], row["to"], row["kind"]) for row in rows]
            self.assertEqual(sorted(keys), keys, name)

    def test_ids_are_plain_and_unique(self):
        for name in ("expectations", "places", "sources", "stakeholders", "topics", "venues"):
            ids = [row["id"] for row in DATA.rows[name]]
            self.assertEqual([i for i, n in Counter(ids).items() if n > 1], [], name)
            self.assertEqual([i for i in ids if not re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", i)], [])

    def test_no_id_is_both_an_organisation_and_a_venue(self):
        self.assertEqual(set(DATA.by_id("stakeholders")) & set(DATA.by_id("venues")), set())

    def test_no_cell_has_blanks_around_it(self):
        self.assertEqual([t for t in texts() if t[3] != t[3].strip() or "  " in t[3]], [])

    def test_words_of_the_vocabularies_are_known(self):
        self.assertLessEqual({r["kind"] for r in DATA.stakeholders}, STAKEHOLDER_KINDS)
        self.assertLessEqual({r["kind"] for r in DATA.venues}, {"process", "forum", "project", "event"})
        self.assertLessEqual({r["kind"] for r in DATA.ties}, INVOLVEMENT_KINDS | RELATION_KINDS)
        self.assertLessEqual({r["level"] for r in DATA.ties}, {"", *LEVELS})
        self.assertLessEqual({r["confidence"] for r in DATA.ties}, {"explicit", "inferred"})
        self.assertLessEqual({r["accepts_applications"] for r in DATA.stakeholders}, {"yes", "no", "unknown"})
        self.assertLessEqual({r["part_of_basis"] for r in DATA.venues}, {"", "documented", "inferred"})

    def test_dates_are_iso_and_in_order(self):
        columns = {
            "ties": ("since", "until", "seen"),
            "venues": ("starts", "ends"),
            "phases": ("starts", "ends"),
            "checks": ("from", "until"),
            "expectations": ("due",),
            "sources": ("date", "retrieved"),
            "dataset": ("as_of",),
        }
        for table, names in columns.items():
            for row in DATA.rows[table]:
                for name in names:
                    if row[name]:
                        self.assertRegex(row[name], r"^\d{4}(-\d\d){0,2}$", (table, row))
                        date.fromisoformat(first_day(row[name]))
                if len(names) > 1 and row[names[0]] and row[names[1]]:
                    self.assertLessEqual(first_day(row[names[0]]), first_day(row[names[1]]), (table, row))

    def test_the_dataset_speaks_of_the_time_before_the_decision(self):
        self.assertEqual(len(DATA.dataset), 1)
        self.assertEqual(DATA.dataset[0]["as_of"], "2019-10-31")
        self.assertEqual(DATA.dataset[0]["language"], "de")
        self.assertEqual(DATA.dataset[0]["default_source"], "")  # no source may stand in for another


class TestReferences(unittest.TestCase):
    def assert_known(self, table, column, *targets):
        known = set().union(*(DATA.by_id(target) for target in targets))
        lost = {i for row in DATA.rows[table] for i in split_list(row[column])} - known
        self.assertEqual(lost, set(), (table, column))

    def test_every_reference_resolves(self):
        self.assert_known("ties", "from", "stakeholders")
        self.assert_known("ties", "to", "stakeholders", "venues")
        for table, column, target in (
            ("checks", "stakeholder", "stakeholders"),
            ("checks", "venue", "venues"),
            ("expectations", "also_counts", "stakeholders"),
            ("expectations", "stakeholder", "stakeholders"),
            ("expectations", "venue", "venues"),
            ("needs", "topics", "topics"),
            ("needs", "venue", "venues"),
            ("offers", "places", "places"),
            ("offers", "stakeholder", "stakeholders"),
            ("offers", "topics", "topics"),
            ("phases", "venue", "venues"),
            ("places", "parent", "places"),
            ("stakeholders", "place", "places"),
            ("stakeholders", "topics", "topics"),
            ("topics", "parent", "topics"),
            ("venues", "part_of", "venues"),
            ("venues", "place", "places"),
            ("venues", "topics", "topics"),
        ):
            self.assert_known(table, column, target)

    def test_every_source_resolves_and_is_used(self):
        used = set()
        for table, header in DATA.header.items():
            if "sources" in header:
                self.assert_known(table, "sources", "sources")
                for row in DATA.rows[table]:
                    listed = split_list(row["sources"])
                    self.assertEqual(len(listed), len(set(listed)), row)
                    used.update(listed)
        self.assertEqual(set(DATA.by_id("sources")) - used, set())

    def test_every_tie_expectation_check_venue_and_organisation_has_a_source(self):
        for table in ("ties", "expectations", "checks", "venues", "stakeholders"):
            self.assertEqual([row for row in DATA.rows[table] if not row["sources"]], [], table)

    def test_one_document_is_one_source(self):
        pages = Counter(
            re.sub(r"^https?://(www\.)?", "", row["url"]).rstrip("/") for row in DATA.sources if row["url"]
        )
        self.assertEqual([page for page, n in pages.items() if n > 1], [])
        self.assertEqual([r["id"] for r in DATA.sources if not r["url"]], ["stiftungsnetzwerk-article-2019"])
        self.assertEqual([r["id"] for r in DATA.sources if not r["title"]], [])

    def test_trees_have_no_loops(self):
        for table, column in (("places", "parent"), ("topics", "parent"), ("venues", "part_of")):
            rows = DATA.by_id(table)
            for start in rows:
                seen, here = set(), start
                while here:
                    self.assertNotIn(here, seen, (table, start))
                    seen.add(here)
                    here = rows[here][column]


class TestNames(unittest.TestCase):
    def test_no_two_organisations_share_a_folded_name(self):
        for spelling in (0, 1):
            owners = {}
            for row in DATA.stakeholders:
                for name in (row["name"], row["short_name"], *split_list(row["aliases"])):
                    if name:
                        owners.setdefault(folded(name)[spelling], set()).add(row["id"])
            self.assertEqual([ids for ids in owners.values() if len(ids) > 1], [])

    def test_no_column_is_for_persons(self):
        words = {w for header in DATA.header.values() for column in header for w in column.split("_")}
        forbidden = {"person", "vorname", "nachname", "surname", "given", "email", "mail", "phone", "telefon"}
        self.assertEqual(words & forbidden, set())

    def test_a_contact_is_an_address_of_an_office(self):
        for row in DATA.stakeholders:
            self.assertRegex(row["contact"], r"^$|^[a-z0-9-]+(\.[a-z0-9-]+)+$", row["id"])

    def test_no_text_names_a_person(self):
        # Foundations, museums and companies that bear a person's name are not persons.
        names = {
            name
            for row in DATA.stakeholders
            for name in (row["name"], row["short_name"], *split_list(row["aliases"]))
            if name
        }
        bearers = re.compile("|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)))
        found = [
            text
            for text in texts()
            if NAMES_A_PERSON.search(text[3]) and NAMES_A_PERSON.search(bearers.sub("", text[3]))
        ]
        self.assertEqual(found, [])

    def test_no_source_id_names_a_person(self):
        self.assertEqual([r["id"] for r in DATA.sources if ID_NAMES_A_PERSON.search(r["id"])], [])

    def test_german_texts_use_german_typography(self):
        readable = {"name", "role", "note", "description", "reason", "title"}
        wrong = re.compile(r"[\"…]|\.\.\.| - |\b(fuer|ueber|koennen|gruen|foerder\w*)\b|„[^“]*$|^[^„]*“", re.I)
        host = re.compile(r"^[a-z0-9.-]+: ")  # a title begins with the host of its page
        self.assertEqual([t for t in texts() if t[2] in readable and wrong.search(host.sub("", t[3]))], [])
