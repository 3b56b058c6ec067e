"""What a user writes; only mypy reads it, and it minds every error that is expected but not there."""

import bindeglied as bg
from bindeglied.rows import ClosingPlanRow, FiguresRow, GapsRow, OverviewRow, PathRow, RisksRow, ShowRow

network: bg.Network = bg.load(as_of="2019-07-31")
gaps: "bg.Result[GapsRow]" = network.gaps(min_level="involved", top=3)
severities: list[float] = [row.severity for row in gaps if row.stakeholder is not None]
first: GapsRow = gaps[0]
missing: float = first.parts.missing
total: int = int(network.graph().degrees().sum())

# The type of the rows follows the options that change them.
links: "bg.Result[ClosingPlanRow]" = network.gaps(close=3)
removed: float = links[0].severity_removed
risks: "bg.Result[RisksRow]" = network.gaps(view="risks")
figures: "bg.Result[FiguresRow]" = network.stats(figures=True, null=99)
tables: "bg.Result[OverviewRow]" = network.show()
profile: "bg.Result[ShowRow]" = network.show("krupp-stiftung")
ways: "bg.Result[PathRow]" = network.paths("krupp-stiftung", "medialab-ruhr")
length: float = ways[0].length
is_planned = bool(input())
either = network.gaps(group_test=is_planned)

loose: int = network.graph(level="informed", as_of=2019, with_membership=True).edge_count
tied: int = network.two_mode(level="leading", evidence="explicit").tie_count
strict: bg.Network = bg.load({"ties.csv": b""}, strict=True, max_nesting=8)

network.graph(levl="leading")  # type: ignore[call-arg]
network.graph(level="some")  # type: ignore[arg-type]
network.two_mode(with_membership=True)  # type: ignore[call-arg]
bg.load(max_nod=3)  # type: ignore[call-arg]
bg.load(max_nodes="3")  # type: ignore[arg-type]
other: "bg.Result[ClosingPlanRow]" = network.gaps()  # type: ignore[assignment]
unknown = gaps[0].severty  # type: ignore[attr-defined]
wrong = network.gaps(min_level="some")  # type: ignore[call-overload]
network.path("krupp-stiftung", "medialab-ruhr")  # type: ignore[attr-defined]
