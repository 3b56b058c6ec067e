"""What a user writes; only mypy reads it."""

import bindeglied as bg
from bindeglied.rows import GapsRow

network: bg.Network = bg.load(as_of="2019-07-31")
gaps: "bg.Result[GapsRow]" = network.gaps(min_level="involved", top=3)
severities: list[float] = [row.severity for row in gaps if row.stakeholder is not None]
first: GapsRow = gaps[0]
missing: float = first.parts.missing
total: int = int(network.graph().degrees().sum())
