"""The region, the projects and the forums, with numbers counted by hand in the documents."""

import unittest
from collections import Counter
from datetime import date

from facts import (
    FORUMS,
    PROCESS,
    STATUSES,
    VENUES_BESIDE_THE_59,
)
from tables import (
    DATA,
    first_day,
    split_list,
    ties,
)


class TestRegion(unittest.TestCase):
    def setUp(self):
        self.places = DATA.by_id("places")
        self.towns = [r for r in DATA.stakeholders if r["kind"] == "municipality"]
        self.counties = [r for r in DATA.stakeholders if r["kind"] == "county"]

    def test_53_municipalities_and_4_counties(self):
        self.assertEqual((len(self.towns), len(self.counties)), (53, 4))
        counts = Counter(self.places[r["place"]]["parent"] for r in self.towns)
        self.assertEqual(
            counts,
            {
                "metropole-ruhr": 11,
                "kreis-wesel": 13,
                "kreis-recklinghausen": 10,
                "kreis-unna": 10,
                "ennepe-ruhr-kreis": 9,
            },
        )

    def test_populations_sum_to_the_published_figure(self):
        self.assertEqual(sum(int(self.places[r["place"]]["population"]) for r in self.towns), 5147820)

    def test_only_municipalities_carry_a_population_so_that_sums_count_nobody_twice(self):
        carriers = {i for i, place in self.places.items() if place["population"]}
        self.assertEqual(carriers, {r["place"] for r in self.towns})

    def test_official_keys_fit_the_county(self):
        for row in self.towns:
            place = self.places[row["place"]]
            self.assertRegex(place["code"], r"^05\d{6}$", row["id"])
            parent = self.places[place["parent"]]
            if parent["id"] == "metropole-ruhr":
                self.assertTrue(place["code"].endswith("000"), row["id"])  # a town that is its own county
            else:
                self.assertEqual(place["code"][:5], parent["code"], row["id"])
        codes = [p["code"] for p in self.places.values() if p["code"]]
        self.assertEqual((len(codes), len(set(codes))), (57, 57))
        self.assertEqual(self.places["essen"]["code"], "05113000")

    def test_every_municipality_and_county_is_located_in_the_region(self):
        for row in self.towns + self.counties:
            place = self.places[row["place"]]
            self.assertEqual((row["lat"], row["lon"]), (place["lat"], place["lon"]), row["id"])
            self.assertTrue(51.2 < float(row["lat"]) < 51.9 and 6.3 < float(row["lon"]) < 8.1, row["id"])

    def test_towns_belong_to_their_county_or_to_the_association(self):
        for row in self.towns:
            parent = self.places[row["place"]]["parent"]
            if parent == "metropole-ruhr":
                self.assertEqual(len(ties(from_=row["id"], to="regionalverband-ruhr", kind="member_of")), 1)
            else:
                self.assertEqual(len(ties(from_=row["id"], to=parent, kind="located_in")), 1)
        for row in self.counties:
            self.assertEqual(len(ties(from_=row["id"], to="regionalverband-ruhr", kind="member_of")), 1)


class TestVenues(unittest.TestCase):
    def setUp(self):
        self.venues = DATA.by_id("venues")

    def described_projects(self):
        kinds = ("project", "event")
        return {i: v for i, v in self.venues.items() if v["kind"] in kinds and i not in VENUES_BESIDE_THE_59}

    def test_one_process_20_forums_63_projects_4_events(self):
        counts = Counter(v["kind"] for v in self.venues.values())
        self.assertEqual(counts, {"process": 1, "forum": 20, "project": 63, "event": 4})

    def test_59_projects_are_described_of_which_one_is_an_event(self):
        described = self.described_projects()
        self.assertEqual(len(described), 59)
        events = [i for i, v in described.items() if v["kind"] == "event"]
        self.assertEqual(events, ["metropolitan-innovation-summit"])

    def test_29_projects_have_a_documented_forum_17_an_inferred_one_13_none(self):
        counts = Counter()
        for project_id, project in self.described_projects().items():
            forum = next((i for i in DATA.enclosing(project_id) if self.venues[i]["kind"] == "forum"), None)
            direct = project["part_of"] == forum
            basis = project["part_of_basis"] if direct else "inferred" if forum else "none"
            self.assertEqual(PROCESS in DATA.enclosing(project_id), forum is not None, project_id)
            counts[basis] += 1
        self.assertEqual(counts, {"documented": 29, "inferred": 17, "none": 13})

    def test_what_is_beside_the_59_is_no_part_of_the_process(self):
        self.assertEqual([i for i in VENUES_BESIDE_THE_59 if DATA.enclosing(i)], [])

    def test_statuses_have_dates_in_order(self):
        for venue in self.venues.values():
            steps = [step.partition("@") for step in split_list(venue["status"])]
            self.assertLessEqual({name for name, _, _ in steps}, set(STATUSES), venue["id"])
            days = [first_day(day) for _, _, day in steps if day]
            self.assertEqual(days, sorted(days), venue["id"])
            for day in days:
                date.fromisoformat(day)
            ranks = [STATUSES.index(name) for name, _, _ in steps]
            self.assertEqual(ranks, sorted(set(ranks)), venue["id"])

    def test_no_project_counts_as_decided_by_the_cabinet_before_it_decided(self):
        decided = {i: v["status"] for i, v in self.venues.items() if "decided@2019-11-05" in v["status"]}
        self.assertEqual(len(decided), 10)
        for status in decided.values():
            self.assertRegex(status, r"^(proposed@2019-(07-23|09-09)\|)?decided@2019-11-05")

    def test_the_dropped_project_has_no_leader_and_no_partner(self):
        self.assertTrue(self.venues["medialab-ruhr"]["status"].endswith("|dropped@2020"))
        self.assertEqual({t["kind"] for t in ties(to="medialab-ruhr")}, {"proposes"})
        self.assertEqual(len(ties(to="medialab-ruhr")), 3)

    def test_phases_are_those_of_the_process_and_the_first_is_the_working_one(self):
        rows = [(p["venue"], p["name"], p["starts"], p["ends"], p["working"]) for p in DATA.phases]
        self.assertEqual(
            rows,
            [
                (PROCESS, "Zuhören", "2018-12-18", "2019-07-15", "yes"),
                (PROCESS, "Entscheiden", "2019-07-15", "2019-11-05", "no"),
                (PROCESS, "Handeln", "2020", "", "no"),
            ],
        )

    def test_forums_live_from_the_cabinet_meeting_to_the_deadline(self):
        for forum in FORUMS:
            venue = self.venues[forum]
            self.assertEqual((venue["part_of"], venue["starts"], venue["ends"]), (PROCESS, "2018-08-31", "2019-07-15"))


class TestForums(unittest.TestCase):
    def test_every_forum_has_its_lead_ministry_and_its_co_moderators(self):
        forums = {v["id"] for v in DATA.venues if v["kind"] == "forum"}
        self.assertEqual(forums, set(FORUMS))
        for forum, (ministry, moderators) in FORUMS.items():
            self.assertEqual([t["from"] for t in ties(to=forum, kind="leads")], [ministry], forum)
            self.assertEqual({t["from"] for t in ties(to=forum, kind="co_moderates")}, moderators, forum)

    def test_lead_ministries_are_ministries(self):
        kinds = {i: row["kind"] for i, row in DATA.by_id("stakeholders").items()}
        self.assertEqual({kinds[ministry] for ministry, _ in FORUMS.values()}, {"ministry"})

    def test_a_co_moderation_says_that_a_person_stands_behind_it_and_did_not_begin_with_its_evidence(self):
        rows = [t for forum in FORUMS for t in ties(to=forum, kind="co_moderates")]
        self.assertEqual(len(rows), 21)
        for tie in rows:
            self.assertIn("eine Person aus dieser Organisation", tie["note"])
            self.assertEqual((tie["since"], tie["level"]), ("", "collaborating"))

    def test_five_co_moderations_are_inferred(self):
        inferred = {t["from"] for f in FORUMS for t in ties(to=f, kind="co_moderates", confidence="inferred")}
        self.assertEqual(
            inferred,
            {
                "max-planck-gesellschaft",
                "nrw-bank",
                "polizeipraesidium-gelsenkirchen",
                "ruhr-universitaet-bochum",
                "rwi",
            },
        )
