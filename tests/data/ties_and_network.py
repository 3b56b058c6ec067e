"""The ties one by one where the documents mislead, and the flagship case."""

import re
import unittest
from collections import Counter

from facts import (
    INVOLVEMENT_KINDS,
    LEVELS,
    NETWORK,
    PROCESS,
    RELATION_KINDS,
)
from tables import (
    DATA,
    first_day,
    split_list,
    ties,
)


class TestTies(unittest.TestCase):
    def setUp(self):
        self.venues = DATA.by_id("venues")

    def test_kinds_and_levels_fit_what_the_tie_points_at(self):
        for tie in DATA.ties:
            if tie["to"] in self.venues:
                self.assertIn(tie["kind"], INVOLVEMENT_KINDS, tie)
                self.assertIn(tie["level"], LEVELS, tie)
            else:
                self.assertIn(tie["kind"], RELATION_KINDS, tie)
                self.assertEqual(tie["level"], "", tie)

    def test_numbers_per_kind_and_level(self):
        counts = Counter((t["kind"], t["level"]) for t in DATA.ties)
        self.assertEqual(
            counts,
            {
                ("advises", "involved"): 3,
                ("attends", "consulted"): 2,
                ("attends", "informed"): 18,
                ("co_moderates", "collaborating"): 23,
                ("cooperates_with", ""): 87,
                ("funds", ""): 25,
                ("funds", "collaborating"): 60,
                ("funds", "consulted"): 4,
                ("hosts", "informed"): 11,
                ("hosts", "involved"): 8,
                ("leads", "collaborating"): 2,
                ("leads", "leading"): 79,
                ("located_in", ""): 85,
                ("member_of", ""): 151,
                ("owns", ""): 30,
                ("participates", "consulted"): 11,
                ("participates", "involved"): 73,
                ("partner_in", "collaborating"): 136,
                ("proposes", "consulted"): 1,
                ("proposes", "involved"): 17,
                ("responsible_for", ""): 34,
                ("successor_of", ""): 7,
            },
        )

    def test_no_tie_joins_an_organisation_to_itself(self):
        self.assertEqual([t for t in DATA.ties if t["from"] == t["to"]], [])

    def test_no_tie_stands_twice(self):
        keys = Counter(tuple(t[c] for c in ("from", "to", "kind", "since", "seen", "role")) for t in DATA.ties)
        self.assertEqual([key for key, n in keys.items() if n > 1], [])

    def test_own_events_and_rooms_are_informed_only(self):
        for tie in DATA.ties:
            if tie["kind"] == "hosts" and re.search("Eigene Veranstaltung|Nur der Raum", tie["note"]):
                self.assertEqual(tie["level"], "informed", tie)
        self.assertEqual({t["level"] for t in ties(to=PROCESS, kind="hosts")}, {"informed"})

    def test_the_process_has_20_ties_and_the_forums_keep_their_own(self):
        levels = Counter(t["level"] for t in ties(to=PROCESS))
        self.assertEqual(levels, {"leading": 2, "involved": 6, "consulted": 5, "informed": 7})
        leaders = {t["from"] for t in ties(to=PROCESS, kind="leads")}
        self.assertEqual(leaders, {"land-nrw", "mbei"})
        advisers = {t["from"] for t in ties(to=PROCESS, kind="advises", since="2018-10-22")}
        self.assertEqual(advisers, {"dgb-nrw", "unternehmer-nrw", "bistum-essen"})

    def test_four_counties_were_heard_after_the_forums_had_closed(self):
        rows = ties(to=PROCESS, kind="participates", level="consulted", since="2019-09-16")
        self.assertEqual(
            {t["from"] for t in rows}, {"ennepe-ruhr-kreis", "kreis-recklinghausen", "kreis-unna", "kreis-wesel"}
        )

    def test_hamm_is_not_hamminkeln(self):
        shared = ("digitale-modelldestination", "siko-ruhr", "familiengrundschulzentren")
        for project in shared:
            self.assertEqual(len(ties(from_="hamm", to=project)), 1, project)
            self.assertEqual(ties(from_="hamminkeln", to=project), [], project)
        self.assertLessEqual({"hamm", "hamminkeln"}, {t["from"] for t in ties(to="klimabaeume-ruhr")})
        self.assertEqual(len(ties(to="klimabaeume-ruhr", kind="participates")), 28)

    def test_ministries_of_2022_do_nothing_before_2022(self):
        for ministry in ("mhkbd-nrw", "munv-nrw", "mwike-nrw"):
            self.assertEqual(len(ties(from_=ministry, to="land-nrw", kind="member_of", since="2022")), 1)
            for tie in ties(from_=ministry):
                starts = self.venues.get(tie["to"], {}).get("starts", "")
                dated = tie["since"] or tie["seen"] or starts
                self.assertGreaterEqual(dated, "2022", tie)
        for ministry in ("mbei", "mhkbg", "mkffi-nrw", "mulnv", "mwide", "vm-nrw"):
            self.assertEqual(len(ties(from_=ministry, to="land-nrw", until="2022")), 1, ministry)

    def test_successions_are_dated(self):
        self.assertEqual([t for t in ties(kind="successor_of") if not t["since"] >= "2020"], [])

    def test_the_joint_hydrogen_plan_is_one_venue_with_eight_partners(self):
        rows = ties(to="wasserstoff-modellregion-ruhr", kind="partner_in", since="2021-09")
        self.assertEqual(len(rows), 8)
        partners = {t["from"] for t in rows}
        shared_source = rows[0]["sources"]
        pairs = [t for t in ties(kind="cooperates_with", sources=shared_source) if {t["from"], t["to"]} <= partners]
        self.assertEqual(pairs, [])

    def test_listed_main_actors_take_part_in_the_forum_not_in_its_six_projects(self):
        for actor in ("vrr", "nwl"):
            self.assertEqual(len(ties(from_=actor, to="neue-mobilitaet", kind="participates")), 1)
        proposals = [v["id"] for v in DATA.venues if v["part_of"] == "neue-mobilitaet" and v["id"] != "innamoruhr"]
        self.assertEqual(len(proposals), 6)
        for project in proposals:
            self.assertEqual({t["from"] for t in ties(to=project)}, {"vm-nrw"}, project)

    def test_no_area_that_is_served_counts_as_involvement(self):
        for chamber in ("ihk-zu-essen", "ihk-mittleres-ruhrgebiet", "dgb-region-ruhr-mark"):
            self.assertTrue(ties(from_=chamber, kind="responsible_for"))
            self.assertEqual([t for t in ties(from_=chamber) if t["to"] in self.venues], [])


class TestFoundationNetwork(unittest.TestCase):
    """The flagship case: the network at the process, expected, informed once, and late."""

    def members(self):
        return ties(to=NETWORK, kind="member_of")

    def test_exactly_one_tie_to_the_process(self):
        rows = [t for t in ties(from_=NETWORK) if t["to"] == PROCESS or PROCESS in self.around(t["to"])]
        self.assertEqual(len(rows), 1)
        tie = rows[0]
        self.assertEqual((tie["to"], tie["kind"], tie["level"]), (PROCESS, "hosts", "informed"))
        self.assertEqual((tie["since"], tie["seen"], tie["confidence"]), ("2019-06-19", "", "inferred"))
        self.assertIn("stiftungsnetzwerk-article-2019", split_list(tie["sources"]))

    def around(self, venue_id):
        return DATA.enclosing(venue_id) if venue_id in DATA.by_id("venues") else []

    def test_19_members_13_of_them_undated(self):
        self.assertEqual(len({t["from"] for t in self.members()}), 19)
        self.assertEqual(len(self.members()), 19)
        dated = {t["from"]: t["since"] or t["seen"] for t in self.members() if t["since"] or t["seen"]}
        self.assertEqual(
            dated,
            {
                "anneliese-brost-stiftung": "2016-11-22",
                "haniel-stiftung": "2019-06-19",
                "innogy-stiftung": "2016-11-22",
                "rag-stiftung": "2017-12-07",
                "stiftung-mercator": "2016-11-22",
                "wilo-foundation": "2017-12-07",
            },
        )
        self.assertEqual([t["from"] for t in self.members() if t["until"]], [])

    def test_no_member_is_documented_in_the_process_by_the_date_of_the_dataset(self):
        venues, as_of = DATA.by_id("venues"), DATA.dataset[0]["as_of"]
        members = {t["from"] for t in self.members()}
        found = []
        for tie in DATA.ties:
            if tie["from"] in members and PROCESS in [tie["to"], *self.around(tie["to"])]:
                begin = tie["since"] or venues[tie["to"]]["starts"]  # an undated tie lies within its venue
                if tie["seen"] and tie["seen"] <= as_of or first_day(begin) <= as_of:
                    found.append(tie)
        self.assertEqual(found, [])

    def test_the_check_is_the_article_of_2019(self):
        rows = [(c["stakeholder"], c["kind"], c["venue"], c["from"], c["until"], c["sources"]) for c in DATA.checks]
        self.assertEqual(
            rows, [(NETWORK, "", PROCESS, "2018-08-31", "2019-07-31", "stiftungsnetzwerk-article-2019")]
        )
