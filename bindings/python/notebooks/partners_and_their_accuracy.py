# %% [markdown]
# # Partners for a project, and how well such proposals would have been

# %%
import random
import sys

import bindeglied as bg
import pandas as pd

pd.set_option("display.width", 120, "display.max_columns", 20)
network = bg.load()

# %%
partners = network.recommend("offensive-gruene-infrastruktur-2030", top=5)
for row in partners:
    print(f"{row.rank} {row.candidate:25} {100 * row.score:3.0f} {row.utility:7.3f}")
print(partners[0].reasons[0].text)

# %% [markdown]
# All projects at once, so that not all are sent to the same few.

# %%
plan = network.plan().to_pandas()
print(plan["candidate"].value_counts().max(), "projects for one organisation at most")

# %% [markdown]
# A backtest wants a history of dated projects: weights are learned from before a day, and asked
# about the projects that came after it.  Give a path of your own data to the script; without one,
# here is an invented region in which organisations keep to six fields and prefer whom they know.
#
# Of your own data the score alone is measured, on the projects of three months and with weights
# learned from 300: 339,000 ties take about 50 seconds of processor time.  Without these options the
# other methods are asked about all projects of a year; one of them, EASE, inverts a matrix of up to
# 12,000 partners.


# %%
def invented_history():
    chance = random.Random(7)
    ties = []
    for number in range(240):
        field = chance.randrange(6)
        month = f"{2017 + number // 80}-{1 + number % 12:02}"
        known = [field * 12 + chance.randrange(12) for _ in range(4)]
        for place, member in enumerate(sorted(set(known))):
            kind = "leads" if place == 0 else "partner_in"
            ties.append((f"org-{member}", f"project-{number}", kind, month))
    return pd.DataFrame(ties, columns=["from", "to", "kind", "since"])


options = {}
if len(sys.argv) > 1:
    history = bg.load(sys.argv[1])
    options = {"until": "2019-04-01", "projects": 300, "only_score": True}
else:
    history = bg.Network.from_pandas(None, invented_history(), as_of="2019-12-31")
print(history)
evaluation = history.evaluate(cutoff="2019-01-01", min_partners=2, **options)
table = evaluation.to_pandas()
best = table[table["slice"] == table["slice"][0]].sort_values("ndcg_10", ascending=False)
print(best[["method", "queries", "ndcg_10", "recall_50"]].head(4).round(2).to_string(index=False))
