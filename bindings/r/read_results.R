# Gaps as a data frame, and the network with all its attributes as a graph of igraph.
# Needs the packages jsonlite and igraph, and the program `bindeglied` on the path.
library(jsonlite)
library(igraph)
gaps <- fromJSON(system("bindeglied gaps --json --quiet", intern = TRUE))$result
print(head(gaps[order(-gaps$severity), c("venue", "status", "severity")]))
system("bindeglied convert ruhr.graphml")
network <- read_graph("ruhr.graphml", format = "graphml")
print(sort(degree(network), decreasing = TRUE)[1:5])
