#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <malloc.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace bindeglied {

// What compare_measures.py and the programs that it times exchange: flat files of numbers.

template <class T>
[[nodiscard]] std::vector<T> read_numbers(const std::string& name) {
  std::ifstream file(name, std::ios::binary | std::ios::ate);
  if (!file) {
    std::fprintf(stderr, "%s: cannot be read\n", name.c_str());
    std::exit(5);
  }
  std::vector<T> numbers(static_cast<std::size_t>(file.tellg()) / sizeof(T));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(numbers.data()),
            static_cast<std::streamsize>(numbers.size() * sizeof(T)));
  return numbers;
}

inline void write_numbers(const std::string& name, const std::vector<double>& numbers) {
  std::ofstream file(name, std::ios::binary);
  file.write(reinterpret_cast<const char*>(numbers.data()),
             static_cast<std::streamsize>(numbers.size() * sizeof(double)));
}

/// Since some moment; `clock` counts the time of this process, all threads together, or of the
/// wall.
[[nodiscard]] inline double seconds(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// What this process holds in memory [bytes]; what was freed is given back first.
[[nodiscard]] inline double held_bytes() {
  malloc_trim(0);
  std::ifstream status("/proc/self/statm");
  double pages = 0.0;
  status >> pages >> pages;  // the second number are those in memory
  return pages * static_cast<double>(sysconf(_SC_PAGESIZE));
}

/// Prints the megabytes held since `before`, as time_measure() prints seconds.
inline void print_memory(const std::string& folder, double before) {
  const double megabytes = (held_bytes() - before) / 1048576.0;
  std::printf("memory\t%.3f\t%.3f\n", megabytes, megabytes);
  write_numbers(folder + "/memory.f64", {megabytes});
}

[[nodiscard]] inline double median_of(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// Runs `measure` (which returns numbers) `repeats` times, or until ten seconds have passed, prints
/// the least seconds of the processor and of the wall, and leaves the numbers in FOLDER/NAME.f64.
/// With `rounds` above 0 it runs so often, however long, and prints the medians.
template <class Measure>
void time_measure(const std::string& folder, const std::string& name, int repeats, Measure measure,
                  int rounds = 0) {
  std::vector<double> processor;
  std::vector<double> wall;
  std::vector<double> numbers;
  const double start = seconds(CLOCK_MONOTONIC);
  const auto is_enough = [&](int done) {
    if (rounds > 0) return done == rounds;
    return done == repeats || (done > 0 && seconds(CLOCK_MONOTONIC) - start >= 10.0);
  };
  for (int i = 0; !is_enough(i); ++i) {
    const double processor_start = seconds(CLOCK_PROCESS_CPUTIME_ID);
    const double wall_start = seconds(CLOCK_MONOTONIC);
    numbers = measure();
    processor.push_back(seconds(CLOCK_PROCESS_CPUTIME_ID) - processor_start);
    wall.push_back(seconds(CLOCK_MONOTONIC) - wall_start);
  }
  const auto told = [&](const std::vector<double>& taken) {
    return rounds > 0 ? median_of(taken) : std::ranges::min(taken);
  };
  std::printf("%s\t%.6f\t%.6f\n", name.c_str(), told(processor), told(wall));
  std::fflush(stdout);
  write_numbers(folder + "/" + name + ".f64", numbers);
}

}  // namespace bindeglied
