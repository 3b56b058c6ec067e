"""Who was expected where, and what is assumed to be needed and offered."""

import unittest
from collections import Counter

from facts import (
    FORUMS,
    NETWORK,
    PROCESS,
    STAKEHOLDER_KINDS,
)
from tables import (
    DATA,
    split_list,
)


class TestExpectations(unittest.TestCase):
    def test_8_for_the_process_54_for_forums_and_the_network_itself(self):
        named = [e for e in DATA.expectations if e["stakeholder"]]
        self.assertEqual([(e["stakeholder"], e["venue"], e["weight"]) for e in named], [(NETWORK, PROCESS, "1")])
        circles = [e for e in DATA.expectations if not e["stakeholder"]]
        self.assertEqual(sum(e["venue"] == PROCESS for e in circles), 8)
        self.assertEqual(sum(e["venue"] in FORUMS for e in circles), 54)
        self.assertEqual(len(DATA.expectations), 63)

    def test_only_the_forum_without_a_page_expects_nobody(self):
        self.assertEqual(set(FORUMS) - {e["venue"] for e in DATA.expectations}, {"urbane-energieloesungen"})

    def test_each_expects_one_organisation_to_be_involved_by_the_deadline(self):
        for row in DATA.expectations:
            self.assertEqual((row["level"], row["due"], row["phase"]), ("involved", "2019-07-15", "Zuhören"))
            self.assertEqual(row["min_count"], "" if row["stakeholder"] else "1", row["id"])
            self.assertEqual(bool(row["kind"]), not row["stakeholder"], row["id"])
            self.assertLessEqual(set(split_list(row["kind"])), STAKEHOLDER_KINDS, row["id"])

    def test_the_weight_is_lower_exactly_where_the_kind_fits_only_roughly(self):
        for row in DATA.expectations:
            self.assertEqual(row["weight"], "0.75" if "nur ungefähr" in row["reason"] else "1", row["id"])
        self.assertEqual(sum(row["weight"] == "0.75" for row in DATA.expectations), 21)

    def test_every_expectation_quotes_its_source_and_names_the_one_of_the_deadline(self):
        for row in DATA.expectations:
            self.assertIn("ruhr-konferenz-nrw-entscheiden", split_list(row["sources"]), row["id"])
            self.assertGreaterEqual(len(split_list(row["sources"])), 2, row["id"])
            if not row["stakeholder"]:
                self.assertRegex(row["reason"], "„[^“]+“", row["id"])


class TestNeedsAndOffers(unittest.TestCase):
    def test_priors_are_by_kind_and_have_no_source(self):
        for table in ("needs", "offers"):
            for row in DATA.rows[table]:
                if row["basis"] == "prior":
                    self.assertEqual(row["sources"], "", row)
                    self.assertEqual(row["venue" if table == "needs" else "stakeholder"], "", row)
                    self.assertNotEqual(row["kind"], "", row)

    def test_documented_ones_name_somebody_and_have_a_source(self):
        for table in ("needs", "offers"):
            for row in DATA.rows[table]:
                self.assertIn(row["basis"], ("prior", "documented"), row)
                if row["basis"] == "documented":
                    self.assertNotEqual(row["sources"], "", row)
                    self.assertNotEqual(row["venue" if table == "needs" else "stakeholder"], "", row)
                    self.assertEqual(row["kind"], "", row)

    def test_50_needs_and_34_offers_are_assumed_23_offers_documented(self):
        self.assertEqual(Counter(r["basis"] for r in DATA.needs), {"prior": 50})
        self.assertEqual(Counter(r["basis"] for r in DATA.offers), {"prior": 34, "documented": 23})

    def test_every_kind_but_other_is_assumed_to_offer_something(self):
        kinds = {row["kind"] for row in DATA.offers if row["basis"] == "prior"}
        self.assertEqual(kinds, STAKEHOLDER_KINDS - {"other"})

    def test_what_is_needed_is_offered_and_weights_lie_above_0_up_to_1(self):
        self.assertLessEqual({r["capability"] for r in DATA.needs}, {r["capability"] for r in DATA.offers})
        for row in DATA.needs:
            self.assertTrue(0 < float(row["weight"]) <= 1, row)

    def test_no_capacity_and_no_seats_are_made_up(self):
        self.assertEqual({row["capacity"] for row in DATA.stakeholders}, {""})
        self.assertEqual({row["seats"] for row in DATA.venues}, {""})

    def test_only_ministries_are_documented_to_take_applications(self):
        self.assertEqual({r["kind"] for r in DATA.stakeholders if r["accepts_applications"] == "yes"}, {"ministry"})
