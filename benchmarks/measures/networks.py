"""The networks that compare_measures.py measures, as files for the programs that it times."""

import csv
import gzip

import numpy
from scipy import sparse

SMALL = "P1e4"
LARGE = "history"


def write(path, counts, pairs):
    numpy.concatenate([counts, numpy.asarray(pairs).ravel()]).astype(numpy.uint32).tofile(path)


def incidence_of(rows, groups, pairs):
    ones = numpy.ones(len(pairs))
    return sparse.csr_matrix((ones, (pairs[:, 0], pairs[:, 1])), shape=(rows, groups))


def edges_of(folder, graph):
    """The number of vertices, and the edges."""
    numbers = numpy.fromfile(folder / f"{graph}.edges", numpy.uint32).astype(numpy.int64)
    return int(numbers[0]), numbers[1:].reshape(-1, 2)


def adjacency_of(folder, graph):
    count, edges = edges_of(folder, graph)
    return incidence_of(count, count, numpy.concatenate([edges, edges[:, ::-1]]))


def groups_of(folder, graph):
    numbers = numpy.fromfile(folder / f"{graph}.groups", numpy.uint32).astype(numpy.int64)
    return incidence_of(numbers[0], numbers[1], numbers[2:].reshape(-1, 2))


def make_small(folder, count, wanted):
    """Ends drawn with weights that fall as the inverse root of the rank: a heavy tail."""
    random = numpy.random.default_rng(1)
    weights = numpy.arange(1, count + 1) ** -0.5
    weights /= weights.sum()
    edges = set()
    while len(edges) < wanted:
        ends = random.choice(count, (2, 2 * wanted), p=weights)
        for a, b in zip(*ends.tolist()):
            if a != b and len(edges) < wanted:
                edges.add((min(a, b), max(a, b)))
    edges = random.permutation(count)[numpy.array(sorted(edges))]
    write(folder / f"{SMALL}.edges", [count], edges)
    write(folder / f"{SMALL}.groups", [0, 0], numpy.empty((0, 2)))


def make_large(folder, ties, most_ties, name=LARGE):
    """The projection of a history of cooperation, and its ties as a plain file."""
    rows, groups, pairs = {}, {}, set()
    with gzip.open(ties, "rt", encoding="utf-8", newline="") as file:
        text = file.readlines()[: most_ties + 1]
    (folder / "ties.csv").write_text("".join(text), encoding="utf-8", newline="")
    for tie in csv.DictReader(text):
        row = rows.setdefault(tie["from"], len(rows))
        pairs.add((row, groups.setdefault(tie["to"], len(groups))))
    pairs = numpy.array(sorted(pairs))
    incidence = incidence_of(len(rows), len(groups), pairs)
    upper = sparse.triu(incidence @ incidence.T, 1).tocoo()
    write(folder / f"{name}.edges", [len(rows)], numpy.stack([upper.row, upper.col], 1))
    write(folder / f"{name}.groups", [len(rows), len(groups)], pairs)


def write_many_ties(path, people, projects, ties):
    """A table of so many different ties between so many organisations and projects."""
    random = numpy.random.default_rng(2)
    who = random.integers(people, size=ties, dtype=numpy.uint64)
    where = random.integers(projects, size=ties, dtype=numpy.uint64)
    keys = numpy.unique(who * numpy.uint64(projects) + where)
    random.shuffle(keys)
    with open(path, "w", encoding="utf-8") as file:
        file.write("from,to,kind\n")
        for part in numpy.array_split(keys, 100):
            pairs = zip((part // numpy.uint64(projects)).tolist(), (part % numpy.uint64(projects)).tolist())
            file.write("".join(f"o{a},p{b},partner_in\n" for a, b in pairs))
    return len(keys)
