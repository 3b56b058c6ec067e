"""Holds the example dataset to account, without the engine.

    ruhr_konferenz_test.py FOLDER [unittest options]
"""

import sys
import unittest

from expectations_and_offers import TestExpectations, TestNeedsAndOffers
from form_of_tables import TestNames, TestReferences, TestTables
from region_and_venues import TestForums, TestRegion, TestVenues
from ties_and_network import TestFoundationNetwork, TestTies

__all__ = [
    "TestExpectations",
    "TestForums",
    "TestFoundationNetwork",
    "TestNames",
    "TestNeedsAndOffers",
    "TestReferences",
    "TestRegion",
    "TestTables",
    "TestTies",
    "TestVenues",
]

if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
