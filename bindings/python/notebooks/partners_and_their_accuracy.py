# %% [markdown]
# # Partners for a project, and how well such proposals would have been
# With the path of a larger history as argument, such as research projects with their partners, the
# second part speaks of that; the example alone has few dated projects.

# %%
import sys

import bindeglied as bg
import pandas as pd

pd.set_option("display.width", 120, "display.max_columns", 20)
network = bg.load()

# %%
partners = network.recommend("offensive-gruene-infrastruktur-2030", top=5)
for row in partners:
    parts = sum(row.parts.values())
    print(f"{row.rank} {row.candidate:45} {100 * row.score:3.0f}  {row.utility:7.3f} {parts:7.3f}")
print(partners[0].reasons[0].text)

# %% [markdown]
# All projects at once, so that not all are sent to the same few.

# %%
plan = network.plan().to_pandas()
print(plan["stakeholder"].value_counts().head(3))

# %% [markdown]
# A backtest: weights learned from before a day, asked about the projects that came after it.

# %%
history = bg.load(sys.argv[1]) if len(sys.argv) > 1 else network
evaluation = history.evaluate(cutoff="2019-06-01", until="2020-06-01", min_partners=2)
print(evaluation.to_pandas().iloc[:5, :3])
