"""What measures of a graph give that have more than one part.  Arrays are numpy arrays."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.uint32]
LargeCounts = npt.NDArray[np.uint64]
Signed = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class SampledBetweenness(NamedTuple):
    """Estimates per vertex, and how far from the exact value each is at most."""

    estimate: Numbers
    bound: Numbers


class EigenvectorCentrality(NamedTuple):
    """The vector, the eigenvalue of each vertex's component, and the residual of the worst one."""

    values: Numbers
    eigenvalue: Numbers
    residual: float


class PushedPageRank(NamedTuple):
    """Vertices near the seed by falling score, and what the scores lack in sum."""

    vertices: Counts
    scores: Numbers
    missing: float


class Communities(NamedTuple):
    """The community of each vertex, the size of each community, and the modularity."""

    of: Counts
    sizes: Counts
    modularity: float


class Components(NamedTuple):
    """The component of each vertex, and the size of each component."""

    of: Counts
    sizes: Counts


class Cuts(NamedTuple):
    """The vertices and the edges without which others are no longer connected."""

    is_cut_vertex: Flags
    bridge_sources: Counts
    bridge_targets: Counts


class Losses(NamedTuple):
    """What breaks when one vertex leaves, per vertex."""

    parts: Counts
    pairs_cut: LargeCounts
    isolated: Counts
    cut_off: Counts


class Triangles(NamedTuple):
    """In how many triangles each vertex lies, and how many there are."""

    of: LargeCounts
    total: int


class Clustering(NamedTuple):
    """The local coefficient per vertex (NaN below two neighbours), its mean, the transitivity."""

    local: Numbers
    average: Optional[float]
    transitivity: Optional[float]


class Brokerage(NamedTuple):
    """Pairs that each vertex stands between: by role [vertices x 5], in all, and alone."""

    roles: LargeCounts
    pairs: LargeCounts
    sole_pairs: LargeCounts


class GroupMixing(NamedTuple):
    """Edges within groups, across, with an unknown end; the share across and the E-I index."""

    internal: int
    external: int
    left_out: int
    cross_share: Optional[float]
    ei_index: Optional[float]


class EachGroupMixing(NamedTuple):
    """The edges at each group: its number, and how many within, across, with an unknown end."""

    groups: Signed
    internal: LargeCounts
    external: LargeCounts
    left_out: LargeCounts


class GroupPairs(NamedTuple):
    """Pairs of groups by falling number of edges between them."""

    first: Signed
    second: Signed
    edges: LargeCounts


class BrokeredGroups(NamedTuple):
    """Pairs of groups that one vertex stands between, with how many pairs of vertices."""

    first: Signed
    second: Signed
    pairs: LargeCounts
    sole_pairs: LargeCounts


class NullVerdict(NamedTuple):
    """One figure beside what chance gives.

    mean, deviation: of the samples.  z: (observed - mean) / deviation, None without deviation.
    p_more, p_less: that chance gives as much or more, as little or less; p of both sides, twice
    the smaller one.  Phipson & Smyth (2010).
    """

    observed: float
    mean: float
    deviation: float
    z: Optional[float]
    p_more: float
    p_less: float
    p: float
    samples: int


class RoleVerdicts(NamedTuple):
    """NullVerdict for each vertex and role [vertices x 5]; z is NaN without deviation."""

    observed: Numbers
    mean: Numbers
    deviation: Numbers
    z: Numbers
    p_more: Numbers
    p_less: Numbers
    p: Numbers
    samples: int


class PredictedLinks(NamedTuple):
    """Vertices by falling score."""

    vertices: Counts
    scores: Numbers
