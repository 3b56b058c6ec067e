#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "bindeglied/measures/assortativity.hpp"
#include "bindeglied/measures/brokerage.hpp"
#include "bindeglied/measures/brokered_groups.hpp"
#include "bindeglied/measures/group_mixing.hpp"
#include "src/arguments.hpp"
#include "src/graph.hpp"
#include "src/numbers.hpp"

namespace bindeglied::python {
namespace {

namespace py = pybind11;

/// What a figure is compared with.
struct TestOptions {
  std::uint32_t null = 999;
  std::uint64_t seed = 1;
  std::uint32_t threads = 0;

  static constexpr auto fields() {
    using Self = TestOptions;
    return std::tuple{
        Field{"null", &Self::null, 1U, most_null_samples, "how often the groups are dealt anew"},
        Field{"seed", &Self::seed, 0U, UINT64_MAX, "seed of the deals"},
        Field{"threads", &Self::threads, 0U, 1024U, "threads; 0 = all cores"}};
  }
};

NullOptions null_options(const py::kwargs& given) {
  const auto options = options_from<TestOptions>(given);
  return {.null = options.null, .seed = options.seed, .threads = options.threads};
}

Groups groups_of(const GraphHandle& handle, py::handle groups) {
  return groups_for_each(groups, handle.graph->vertex_count());
}

/// The same where nobody may be without one.
Groups all_groups_of(const GraphHandle& handle, py::handle groups) {
  Groups read = groups_of(handle, groups);
  if (std::ranges::find(read.of, no_group) == read.of.end()) return read;
  throw py::value_error("groups = -1: here every vertex must be in a group");
}

/// A member of all rows that is the number of a group, as the number that was given for it.
template <class Row>
py::array group_array(const std::vector<Row>& rows, std::uint32_t Row::*member,
                      const Groups& groups) {
  std::vector<std::int64_t> numbers;
  numbers.reserve(rows.size());
  for (const Row& row : rows) numbers.push_back(groups.numbers[row.*member]);
  return to_array(std::move(numbers));
}

py::object brokerage(const GraphHandle& handle, py::handle given) {
  const Groups groups = all_groups_of(handle, given);
  const std::vector<Brokerage> found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return find_brokerage(g, groups.of, watch);
  });
  std::vector<std::uint64_t> roles;
  roles.reserve(found.size() * broker_role_count);
  for (const Brokerage& row : found) roles.insert(roles.end(), row.roles.begin(), row.roles.end());
  const auto table = to_array(std::move(roles))
                         .reshape({static_cast<py::ssize_t>(found.size()),
                                   static_cast<py::ssize_t>(broker_role_count)});
  return named_tuple("Brokerage", table, member_array(found, &Brokerage::pairs),
                     member_array(found, &Brokerage::sole_pairs));
}

py::object brokered_groups(const GraphHandle& handle, py::handle given, py::handle vertex) {
  const Groups groups = groups_of(handle, given);
  const py::tuple vertices = py::make_tuple(py::reinterpret_borrow<py::object>(vertex));
  const std::vector<std::uint32_t> broker =
      numbers_below(vertices, handle.graph->vertex_count(), "vertex");
  const auto found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return std::move(find_brokered_groups(g, groups.of, broker, watch).front());
  });
  return named_tuple("BrokeredGroups", group_array(found, &BrokeredGroups::first, groups),
                     group_array(found, &BrokeredGroups::second, groups),
                     member_array(found, &BrokeredGroups::pairs),
                     member_array(found, &BrokeredGroups::sole_pairs));
}

/// A figure of each role of each vertex, as vertices x roles.
py::array role_array(const std::vector<RoleVerdicts>& found,
                     const std::function<double(const NullVerdict&)>& figure) {
  std::vector<double> figures;
  figures.reserve(found.size() * broker_role_count);
  for (const RoleVerdicts& row : found) {
    for (const NullVerdict& verdict : row) figures.push_back(figure(verdict));
  }
  return to_array(std::move(figures))
      .reshape(
          {static_cast<py::ssize_t>(found.size()), static_cast<py::ssize_t>(broker_role_count)});
}

py::object tested_brokerage(const GraphHandle& handle, py::handle given,
                            const py::kwargs& options_given) {
  const NullOptions options = null_options(options_given);
  const Groups groups = all_groups_of(handle, given);
  const auto found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return test_brokerage(g, groups.of, options, watch);
  });
  const auto figures = [&](double NullVerdict::*member) {
    return role_array(found, [member](const NullVerdict& verdict) { return verdict.*member; });
  };
  const auto z = role_array(found, [](const NullVerdict& v) { return v.z.value_or(std::nan("")); });
  return named_tuple("RoleVerdicts", figures(&NullVerdict::observed), figures(&NullVerdict::mean),
                     figures(&NullVerdict::deviation), z, figures(&NullVerdict::p_more),
                     figures(&NullVerdict::p_less), figures(&NullVerdict::p), options.null);
}

py::object mixing(const GraphHandle& handle, py::handle given) {
  const Groups groups = groups_of(handle, given);
  const GroupMixing found = measured(
      handle, [&](const Graph& g, const Watch& watch) { return mix_groups(g, groups.of, watch); });
  return named_tuple("GroupMixing", found.internal, found.external, found.left_out,
                     cross_share(found), ei_index(found));
}

py::object mixing_of_each(const GraphHandle& handle, py::handle given) {
  Groups groups = groups_of(handle, given);
  const auto count = static_cast<std::uint32_t>(groups.numbers.size());
  const auto found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return mix_each_group(g, groups.of, count, watch);
  });
  return named_tuple("EachGroupMixing", to_array(std::move(groups.numbers)),
                     member_array(found, &GroupMixing::internal),
                     member_array(found, &GroupMixing::external),
                     member_array(found, &GroupMixing::left_out));
}

py::object group_pairs(const GraphHandle& handle, py::handle given) {
  const Groups groups = groups_of(handle, given);
  const auto found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return count_group_pairs(g, groups.of, watch);
  });
  return named_tuple("GroupPairs", group_array(found, &GroupPair::first, groups),
                     group_array(found, &GroupPair::second, groups),
                     member_array(found, &GroupPair::edges));
}

py::object tested_cross_share(const GraphHandle& handle, py::handle given,
                              const py::kwargs& options_given) {
  const NullOptions options = null_options(options_given);
  const Groups groups = groups_of(handle, given);
  const auto found = measured(handle, [&](const Graph& g, const Watch& watch) {
    return test_cross_share(g, groups.of, options, watch);
  });
  if (!found) return py::none();
  return named_tuple("NullVerdict", found->observed, found->mean, found->deviation, found->z,
                     found->p_more, found->p_less, found->p, found->samples);
}

void add_brokerage(GraphClass& graph) {
  graph
      .def("brokerage", &brokerage, py::arg("groups"),
           "brokerage(self, groups)\n--\n\n"
           "Brokerage(roles, pairs, sole_pairs): the pairs that each vertex stands between;\n"
           "roles is uint64 [vertices x 5]: coordinator, itinerant, gatekeeper, representative,\n"
           "liaison.  groups: a whole number for each vertex, none unknown.  Gould & Fernandez\n"
           "(1989), Sociological Methodology 19, 89-126.")
      .def(
          "test_brokerage", &tested_brokerage,
          document<TestOptions>(
              "test_brokerage", "groups, /, ",
              "Whether a vertex has a role of brokerage() more often than chance, when the groups\n"
              "are dealt anew among the vertices with edges: RoleVerdicts(observed, mean, "
              "deviation,\n"
              "z, p_more, p_less, p, samples), each float64 [vertices x 5], z NaN where chance "
              "always\n"
              "gives the same.  LimitError when the deals take more than 2 GB.")
              .c_str())
      .def("find_brokered_groups", &brokered_groups, py::arg("groups"), py::arg("vertex"),
           "find_brokered_groups(self, groups, vertex)\n--\n\n"
           "BrokeredGroups(first, second, pairs, sole_pairs): between which groups the vertex\n"
           "stands, by falling sole_pairs, then pairs.  groups as for group_mixing().");
}

void add_mixing(GraphClass& graph) {
  graph
      .def(
          "group_mixing", &mixing, py::arg("groups"),
          "group_mixing(self, groups)\n--\n\n"
          "GroupMixing(internal, external, left_out, cross_share, ei_index): edges within groups\n"
          "and across.  groups: a whole number for each vertex, -1 where the group is not known, "
          "as\n"
          "pandas.factorize() has it.  Krackhardt & Stern (1988), Social Psychology Quarterly 51,\n"
          "123-140.")
      .def(
          "mix_each_group", &mixing_of_each, py::arg("groups"),
          "mix_each_group(self, groups)\n--\n\n"
          "EachGroupMixing(groups, internal, external, left_out): the edges at each group, by its\n"
          "number; an edge across counts for both.  groups as for group_mixing().")
      .def(
          "count_group_pairs", &group_pairs, py::arg("groups"),
          "count_group_pairs(self, groups)\n--\n\n"
          "GroupPairs(first, second, edges): all pairs of groups with edges between them, also of\n"
          "a group with itself, by falling number.  groups as for group_mixing().")
      .def(
          "test_cross_share", &tested_cross_share,
          document<TestOptions>(
              "test_cross_share", "groups, /, ",
              "Whether the share of edges across groups is more than chance, when the groups are\n"
              "dealt anew among the vertices with edges: NullVerdict(observed, mean, deviation, "
              "z,\n"
              "p_more, p_less, p, samples), or None without an edge between known groups.  groups\n"
              "as for group_mixing().  Krackhardt & Stern (1988).")
              .c_str());
}

void add_assortativity(GraphClass& graph) {
  graph
      .def(
          "group_assortativity",
          [](const GraphHandle& h, py::handle given) {
            const Groups groups = groups_of(h, given);
            return measured(h, [&](const Graph& g, const Watch& watch) {
              return group_assortativity(g, groups.of, watch);
            });
          },
          py::arg("groups"),
          "group_assortativity(self, groups)\n--\n\n"
          "Whether like are tied to like in a group, at most 1, or None.  groups as for\n"
          "group_mixing().  Newman (2003), Physical Review E 67, 026126, eq. 2.")
      .def(
          "value_assortativity",
          [](const GraphHandle& h, py::handle given) {
            const auto values = values_for_each(given, h.graph->vertex_count(), "values");
            return measured(h, [&](const Graph& g, const Watch& watch) {
              return value_assortativity(g, values, watch);
            });
          },
          py::arg("values"),
          "value_assortativity(self, values)\n--\n\n"
          "The correlation of a number at both ends of the edges, in [-1, 1], or None.  Newman\n"
          "(2003), Physical Review E 67, 026126, eq. 21.")
      .def(
          "degree_assortativity",
          [](const GraphHandle& h) {
            return measured(h, [](const Graph& g, const Watch& watch) {
              return degree_assortativity(g, watch);
            });
          },
          "degree_assortativity(self, /)\n--\n\n"
          "The correlation of the degrees at both ends of the edges, in [-1, 1], or None.  Newman\n"
          "(2002), Physical Review Letters 89, 208701.");
}

}  // namespace

void add_groups(GraphClass& graph) {
  add_brokerage(graph);
  add_mixing(graph);
  add_assortativity(graph);
}

}  // namespace bindeglied::python
