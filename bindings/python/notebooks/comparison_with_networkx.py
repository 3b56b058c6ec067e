# %% [markdown]
# # The same measures in networkx
# The network of cooperation as a graph of networkx, and what both say of it.

# %%
import bindeglied as bg
import networkx as nx
import numpy as np

network = bg.load()
graph = network.graph()
ids = graph.ids
sources, targets, weights = graph.edges()
peer = nx.Graph()
peer.add_nodes_from(ids)
peer.add_weighted_edges_from((ids[s], ids[t], w) for s, t, w in zip(sources, targets, weights))
print(graph, peer)


# %%
def compare(name, ours, theirs):
    theirs = np.array([theirs[vertex] for vertex in ids])
    print(f"{name:22} largest difference below 1e-9: {np.abs(ours - theirs).max() < 1e-9}")


compare("betweenness", graph.betweenness(), nx.betweenness_centrality(peer, normalized=False))
compare("harmonic closeness", graph.harmonic_closeness(), nx.harmonic_centrality(peer))
compare("core number", graph.core_numbers(), nx.core_number(peer))
compare("strength", graph.strengths(), dict(peer.degree(weight="weight")))
compare("pagerank", graph.pagerank(tolerance=1e-13), nx.pagerank(peer, tol=1e-15, max_iter=1000))

# %% [markdown]
# What networkx does not have: communities that are each connected, and chance.

# %%
found = graph.communities()
print(round(found.modularity, 3), (found.sizes > 1).sum())
figures = network.stats(figures=True, null=99).to_pandas()
print(figures.iloc[:4, :4])
