// What the limits on rules cost, what --isolate costs, and whether memory stays flat: all rules on one plan, again and again.
// Pairs are interleaved and the median of ten is given, as other programs disturb single runs.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "core/load/files.h"
#include "core/run/checker.h"

using namespace consultcheck;

namespace {

/// Processor time of this process and its ended children, in seconds.
double worked() {
  double seconds = 0;
  for (int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage used{};
    getrusage(who, &used);
    seconds += static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
               static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
  }
  return seconds;
}

long resident_kilobytes() {
  long pages = 0, resident = 0;
  std::FILE* file = std::fopen("/proc/self/statm", "r");
  if (!file || std::fscanf(file, "%ld %ld", &pages, &resident) != 2) std::abort();
  std::fclose(file);
  return resident * 4;
}

struct Bench {
  std::unique_ptr<run::Checker> checker;
  std::unique_ptr<load::LoadedPlan> plan;

  Bench(bool limits, run::Isolate isolate) {
    run::Setup setup;
    setup.data = *run::find_data();
    setup.limits.on = limits;
    setup.isolate = isolate;
    auto opened = run::Checker::open(setup);
    if (!opened) std::abort();
    checker = std::move(*opened);
    plan = std::make_unique<load::LoadedPlan>(std::move(*checker->read(*load::read_file("fixtures/plans/library-review.json"))));
  }
  double judge(int times) {
    const double before = worked();
    for (int i = 0; i < times; ++i) checker->judge(*plan, {Date{2026, 9, 1}.first(), {}});
    return (worked() - before) / times;
  }
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return (values[values.size() / 2] + values[(values.size() - 1) / 2]) / 2;
}

}  // namespace

int main(int count, char** words) {
  const int plans = count > 1 ? std::atoi(words[1]) : 10'000, rounds = 10, times = 60;
  Bench with(true, run::Isolate::none), without(false, run::Isolate::none), apart(true, run::Isolate::all);
  with.judge(times);
  without.judge(times);
  std::vector<double> on, off, ratio;
  for (int round = 0; round < rounds; ++round) {
    on.push_back(with.judge(times));
    off.push_back(without.judge(times));
    ratio.push_back(on.back() / off.back());
  }
  std::printf("all shipped rules on one plan: %.2f ms with limits, %.2f ms without; the limits cost %+.1f %% (median of ten pairs)\n",
              1e3 * median(on), 1e3 * median(off), 100 * (median(ratio) - 1));
  const double same = apart.judge(5);
  std::printf("the same with every plugin in a process of its own (--isolate=all): %.2f ms\n", 1e3 * same);
  with.judge(plans / 10);
  const long before = resident_kilobytes();
  with.judge(plans);
  std::printf("memory after %d plans: %ld KB, %+ld KB since the first tenth of them\n", plans, resident_kilobytes(),
              resident_kilobytes() - before);
}
