#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>
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

/// Of this process, all its threads together: a shared machine does not disturb it.
[[nodiscard]] inline double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Runs `measure` (which returns numbers) `repeats` times, prints the least of its seconds and
/// leaves the numbers in FOLDER/NAME.f64.
template <class Measure>
void time_measure(const std::string& folder, const std::string& name, int repeats,
                  Measure measure) {
  double least = 1e300;
  std::vector<double> numbers;
  for (int i = 0; i < repeats; ++i) {
    const double start = processor_seconds();
    auto result = measure();
    const double taken = processor_seconds() - start;
    least = taken < least ? taken : least;
    numbers.assign(result.begin(), result.end());
  }
  std::printf("%s\t%.6f\n", name.c_str(), least);
  std::fflush(stdout);
  write_numbers(folder + "/" + name + ".f64", numbers);
}

}  // namespace bindeglied
