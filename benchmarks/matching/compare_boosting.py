"""Compares the partner score with gradient boosting and a plain additive blend on the same rows.

    BINDEGLIED_SHARED=... /usr/bin/python3 benchmarks/matching/compare_boosting.py \\
        build/release/benchmarks/write_features [FOLDER]

BINDEGLIED_SHARED names the history, scikit-learn is Debian's python3-sklearn.  FOLDER keeps what
write_features writes, for the next run.

Settings are chosen by nDCG@10 among projects of 2022 with what was learned from 2021, on a part of
both to save time; the best are fitted again to all rows of 2022, the ones that our score is fitted
to, and compared on all projects of 2023.  Everybody ranks the same pool, the best 1,500 candidates
by our score: partners outside are misses for everybody, and our figures are those of the full
ranking.  Ties are broken by popularity, then id, as `bindeglied evaluate` does.
"""

import itertools
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile
import time

# One fit per core: threads within a fit would wait for each other wherever the machine is shared.
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

try:
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.linear_model import LogisticRegression
except ImportError as error:
    print(f"skipped: {error} (Debian: python3-sklearn)")
    sys.exit(0)

SEED = 1
RESAMPLES = 2000
PROJECTS_TO_FIT = 400  # while choosing settings
PROJECTS_TO_ASK = 300
STAGES = (15, 30, 60, 120)  # trees; a fit of 120 holds the smaller ones
PROCESSES = 2

TRAINING_ROW = [("query", "<u4"), ("label", "<f4"), ("weight", "<f4")]
CANDIDATE_ROW = [("query", "<u4"), ("label", "<f4"), ("utility", "<f8")]

# rate, leaves, fewest rows in a leaf, l2
TREES = ((0.1, 4, 100, 1.0), (0.1, 8, 200, 10.0), (0.05, 15, 400, 30.0))
# What a row weighs: nothing but itself; the candidates it stands for; these, where joining is as
# common as said.  About one in 6,000 joins, where Newton's steps can overshoot; a constant that all
# who joined are multiplied by makes them smaller.
SHARES = {"joined 1 %": 0.01, "joined 10 %": 0.1}
WEIGHTS = ("row", "candidates", *SHARES)
SETTINGS = [*itertools.product(TREES, (True, False), ("candidates", "joined 1 %")),
            *itertools.product(TREES[1:2], (True,), ("row", "joined 10 %"))]

rows_of = {}  # what processes share: name -> rows


def read_fold(folder):
    """Training rows, candidates, how many are held out of each query, names of the features."""
    names = (folder / "features.txt").read_text().split()
    features = [("features", "<f4", (len(names),))]
    return (np.fromfile(folder / "training.bin", np.dtype(TRAINING_ROW + features)),
            np.fromfile(folder / "candidates.bin", np.dtype(CANDIDATE_ROW + features)),
            np.fromfile(folder / "queries.bin", "<u4"), names)


def take_queries(rows, count):
    """The rows of `count` queries drawn at random; all when there are no more."""
    queries = np.unique(rows["query"])
    if count is None or count >= len(queries):
        return rows
    drawn = np.random.default_rng(SEED).choice(queries, count, replace=False)
    return rows[np.isin(rows["query"], drawn)]


def weigh(rows, kind):
    """Weights of mean 1, so that fewest rows and l2 mean the same whatever the kind."""
    joined = rows["label"] > 0
    weights = np.ones(len(rows)) if kind == "row" else rows["weight"].astype(float)
    if kind in SHARES:
        odds = SHARES[kind] / (1.0 - SHARES[kind])
        weights[joined] *= odds * weights[~joined].sum() / weights[joined].sum()
    return weights / weights.mean()


def rank_all(rows, scores):
    """For each query the order of its rows by falling score; rows come in the order of ties."""
    starts = np.flatnonzero(np.r_[True, np.diff(rows["query"].astype(np.int64)) != 0])
    for start, end in zip(starts, np.r_[starts[1:], len(rows)]):
        yield rows["query"][start], start + np.argsort(-scores[start:end], kind="stable")


def measure(rows, scores, held_out):
    """nDCG@10 (Järvelin & Kekäläinen 2002, gains 1 and 0) and Recall@50 of each query."""
    discounts = 1.0 / np.log2(np.arange(2, 12))
    found = []
    for query, order in rank_all(rows, scores):
        hits = rows["label"][order]
        best = discounts[:min(10, held_out[query])].sum()
        first = hits[:10]
        found.append(((first * discounts[:len(first)]).sum() / best,
                      hits[:50].sum() / held_out[query]))
    return np.array(found)


def ranks_within(rows, scores):
    ranks = np.empty(len(rows))
    for _, order in rank_all(rows, scores):
        ranks[order] = np.arange(1, len(order) + 1)
    return ranks


def boost(setting, names):
    """Trees of one setting; monotone as our curves are: what says how active one is may fall."""
    (rate, leaves, fewest, ridge), rising, weights, trees = setting
    first_free = names.index("size")
    model = HistGradientBoostingClassifier(
        learning_rate=rate, max_iter=trees, max_leaf_nodes=leaves, min_samples_leaf=fewest,
        l2_regularization=ridge, early_stopping=False, random_state=SEED,
        monotonic_cst=[int(rising and i < first_free) for i in range(len(names))])
    rows = rows_of["training"]
    return model.fit(rows["features"], rows["label"], weigh(rows, weights))


def blend(weights):
    """Logistic regression on the features as they are, row by row."""
    rows = rows_of["training"]
    model = LogisticRegression(C=10.0, solver="newton-cholesky")
    # This solver cannot mix single and double precision.
    return model.fit(rows["features"].astype(float), rows["label"].astype(float),
                     weigh(rows, weights))


def try_trees(setting):
    """(setting, mean nDCG@10) for each number of trees."""
    model = boost((*setting, max(STAGES)), rows_of["names"])
    rows = rows_of["candidates"]
    scores = model.staged_decision_function(rows["features"])
    return [((*setting, trees), measure(rows, score, rows_of["held_out"])[:, 0].mean())
            for trees, score in enumerate(scores, 1) if trees in STAGES]


def try_blend(weights):
    rows = rows_of["candidates"]
    scores = blend(weights).decision_function(rows["features"])
    return weights, measure(rows, scores, rows_of["held_out"])[:, 0].mean()


def fit_best(task):
    kind, setting = task
    model = boost(setting, rows_of["names"]) if kind == "boosting" else blend(setting)
    return model.decision_function(rows_of["candidates"]["features"])


def share(folder, to_fit, to_ask):
    """Reads a fold for the processes that are started after it."""
    training, candidates, held_out, names = read_fold(folder)
    rows_of.update(training=take_queries(training, to_fit), held_out=held_out, names=names,
                   candidates=take_queries(candidates, to_ask))
    count = {name: len(np.unique(rows_of[name]["query"])) for name in ("training", "candidates")}
    print(f"{count['training']} projects to fit ({len(rows_of['training']):,} rows), "
          f"{count['candidates']} to ask about", flush=True)


def describe(setting):
    (rate, leaves, fewest, ridge), rising, weights, trees = setting
    return (f"rate {rate:<4} leaves {leaves:<2} rows/leaf {fewest:<3} l2 {ridge:<4} "
            f"{'monotone' if rising else 'free':<8} weight {weights:<11} trees {trees}")


def choose(folder):
    """The best setting of trees and the best weights of the blend, on the projects of a fold."""
    share(folder, PROJECTS_TO_FIT, PROJECTS_TO_ASK)
    rows = rows_of["candidates"]
    ours = measure(rows, rows["utility"], rows_of["held_out"])[:, 0].mean()
    print(f"nDCG@10 {ours:.4f}  ours, fitted to all projects of the year before")
    tried = []
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        blends = pool.map_async(try_blend, WEIGHTS, chunksize=1)
        for found in pool.imap(try_trees, SETTINGS):
            tried += found
            for setting, value in found:
                print(f"nDCG@10 {value:.4f}  {describe(setting)}", flush=True)
        blends = blends.get()
    for weights, value in blends:
        print(f"nDCG@10 {value:.4f}  blend, weight {weights}")
    by_value = {"key": lambda pair: pair[1]}
    return max(tried, **by_value)[0], max(blends, **by_value)[0]


def interval(values):
    """Percentiles of the means of resampled queries (Efron 1979)."""
    random = np.random.default_rng(SEED)
    means = [values[random.integers(0, len(values), len(values))].mean(axis=0)
             for _ in range(RESAMPLES)]
    return np.percentile(means, (2.5, 97.5), axis=0)


def print_table(metrics):
    print(f"{'':<35}nDCG@10 Recall@50   ours minus it: nDCG@10              Recall@50")
    ours = metrics["ours"]
    for name, values in metrics.items():
        line = f"{name:<35}{values[:, 0].mean():.4f}  {values[:, 1].mean():.4f}"
        if name != "ours":
            lead = ours - values
            low, high = interval(lead)
            for i in range(2):
                line += f"     {lead[:, i].mean():+.4f} [{low[i]:+.4f}, {high[i]:+.4f}]"
        print(line)


def compare(folder, setting, weights):
    share(folder, None, None)
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        boosted, blended = pool.map(fit_best, [("boosting", setting), ("blend", weights)],
                                    chunksize=1)
    rows = rows_of["candidates"]
    ours = rows["utility"]
    scores = {"ours": ours, "boosting": boosted, "additive blend (logistic)": blended,
              "mean of ranks, ours + boosting":
                  -ranks_within(rows, ours) - ranks_within(rows, boosted),
              "mean of log-odds, ours + boosting": ours + boosted}
    inside = rows["label"].sum() / rows_of["held_out"].sum()
    print(f"{inside:.1%} of the partners held out stand in the pools")
    print_table({name: measure(rows, score, rows_of["held_out"])
                 for name, score in scores.items()})


def write_fold(program, folder, year):
    """The folder of the year's files, which are written unless they are there."""
    fold = folder / year
    fold.mkdir(parents=True, exist_ok=True)
    if not (fold / "features.txt").exists():
        print(f"{year}: ", end="", flush=True)
        subprocess.run([program, year, fold], check=True)
    return fold


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: compare_boosting.py WRITE_FEATURES [FOLDER]")
    shared = os.environ.get("BINDEGLIED_SHARED")
    if not shared or not (pathlib.Path(shared) / "data" / "cordis").exists():
        print("skipped: BINDEGLIED_SHARED names no history")
        return
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        fold = write_fold(sys.argv[1], folder, "2022")
        setting, weights = choose(fold)
        print(f"best: {describe(setting)}; blend: weight {weights}")
        compare(write_fold(sys.argv[1], folder, "2023"), setting, weights)
    print(f"{time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
