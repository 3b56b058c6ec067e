#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
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

/// Seconds of the processor and of the wall.
struct Taken {
  double processor = 0.0;
  double wall = 0.0;
};

/// Runs `measure` (which returns numbers) once.
template <class Measure>
[[nodiscard]] Taken time_once(Measure measure, std::vector<double>& numbers) {
  const double processor_start = seconds(CLOCK_PROCESS_CPUTIME_ID);
  const double wall_start = seconds(CLOCK_MONOTONIC);
  numbers = measure();
  return {seconds(CLOCK_PROCESS_CPUTIME_ID) - processor_start,
          seconds(CLOCK_MONOTONIC) - wall_start};
}

inline void print_taken(const std::string& name, const Taken& taken) {
  std::printf("%s\t%.6f\t%.6f\n", name.c_str(), taken.processor, taken.wall);
  std::fflush(stdout);
}

/// Runs `measure` `repeats` times, or until ten seconds have passed, prints the least seconds of
/// the processor and of the wall, and leaves the numbers in FOLDER/NAME.f64.
template <class Measure>
void time_measure(const std::string& folder, const std::string& name, int repeats,
                  Measure measure) {
  Taken least;
  std::vector<double> numbers;
  const double start = seconds(CLOCK_MONOTONIC);
  for (int i = 0; i == 0 || (i < repeats && seconds(CLOCK_MONOTONIC) - start < 10.0); ++i) {
    const Taken taken = time_once(measure, numbers);
    least.processor = i == 0 ? taken.processor : std::min(least.processor, taken.processor);
    least.wall = i == 0 ? taken.wall : std::min(least.wall, taken.wall);
  }
  print_taken(name, least);
  write_numbers(folder + "/" + name + ".f64", numbers);
}

/// Runs `measure` once for each line of the standard input and prints its seconds, so that another
/// program may run by turns with it; leaves the numbers of the last time.
template <class Measure>
void time_when_asked(const std::string& folder, const std::string& name, Measure measure) {
  std::vector<double> numbers;
  std::string line;
  while (std::getline(std::cin, line)) {
    const Taken taken = time_once(measure, numbers);
    write_numbers(folder + "/" + name + ".f64", numbers);
    print_taken(name, taken);
  }
}

}  // namespace bindeglied
