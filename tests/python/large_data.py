"""Networks so large that questions about them take their time."""

import numpy as np

import bindeglied as bg


def large_graph(vertices=6000, edges=40000):
    """Its betweenness takes a second and more."""
    random = np.random.default_rng(1)
    return bg.Graph.from_edges(
        vertices, random.integers(0, vertices, edges), random.integers(0, vertices, edges)
    )


def large_history():
    """Projects of an invented region, so many that questions about all of them take their time."""
    random = np.random.default_rng(2)
    lines = ["from,to,kind,since"]
    for project in range(1500):
        month = f"{2010 + project // 150}-{1 + project % 12:02}"
        field = project % 20
        lines += [f"org-{field}-{member},project-{project},partner_in,{month}"
                  for member in set(random.integers(0, 25, 5).tolist())]
    return {"ties.csv": "\n".join(lines)}
