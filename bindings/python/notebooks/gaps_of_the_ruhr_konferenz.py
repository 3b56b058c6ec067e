# %% [markdown]
# # Who was missing at the Ruhr-Konferenz?
# The example inside the program is the real process of 2018 to 2020, from public pages.

# %%
import bindeglied as bg
import pandas as pd

pd.set_option("display.width", 120, "display.max_columns", 20, "display.max_colwidth", 48)
network = bg.load(as_of="2019-07-31")
print(network)

# %% [markdown]
# Expectations that are not met, worst first.  *Unknown* is a state of its own: nobody has looked.

# %%
gaps = network.gaps()
table = gaps.to_pandas()
print({key: round(value, 2) for key, value in gaps.summary.items()})
print(table.loc[:5, ["venue", "stakeholder", "kind", "status", "headline", "severity"]].round(3))

# %% [markdown]
# One gap down to its parts: they sum to its severity.

# %%
gap = next(row for row in gaps if row.stakeholder == "stiftungsnetzwerk-ruhr")
print(gap.finding)
print({key: round(value, 4) for key, value in gap.parts.items()}, round(gap.severity, 4))
print([f"{step.key}: {step.value}" for step in network.explain(gap.id)][:4])

# %% [markdown]
# What would close most of it: the best few new ties.

# %%
plan = network.gaps(close=3)
for link in plan:
    print(link.stakeholder, link.venue, round(link.severity_removed, 3))
print(round(plan.summary["share_of_best"], 3))
