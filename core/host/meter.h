// What a rule uses up: steps, memory and time, and when it has had enough.
#pragma once

#include <cstdint>
#include <lua5.4/lua.hpp>

#include "core/host/lines.h"
#include "core/host/plugin.h"

namespace consultcheck::host {

/// Why a rule was stopped.
enum class Stop : std::uint8_t { none, steps, memory, time };

/// Counts what one Lua state uses. Between rules the host may use a reserve beyond the limit, so that a full state can still be closed.
class Meter {
 public:
  explicit Meter(Limits limits) : limits_(limits) {}

  /// Gives a rule its whole allowance, which grows with the plans it is shown beyond one; until `finish` everything is counted.
  void start(lua_State* lua, std::size_t members = 0);
  void finish() { running_ = false; }
  /// Takes steps away; false when there are none left or the time is up.
  bool spend(std::uint64_t steps);
  Stop stop() const { return stop_; }
  /// Whether a block has been made that makes this state dearer to run in than a fresh one.
  bool heavy() const { return largest_ > 4 * heavy_from; }
  /// Notes where the rule stands now that it gets no more.
  void note_refusal();
  /// Whether it then had called functions within functions, many times over.
  bool deep() const { return deep_; }
  /// The line at which the rule stood when it was last refused something.
  int refused_line() const { return refused_line_; }
  /// Also notes which lines run, from the next start on; null for not.
  void watch_lines(Lines* lines) { lines_ = lines; }
  /// Says that Lua ran out of memory.
  void out_of_memory() {
    if (stop_ == Stop::none) stop_ = Stop::memory;
  }
  /// Lua's allocator; `self` is the meter.
  static void* allocate(void* self, void* block, std::size_t old_size, std::size_t new_size);

 private:
  static constexpr std::size_t heavy_from =
      8u << 10;  // One instruction may walk the largest block there is: it costs a step more for each of these.
  bool grant(std::size_t more, std::size_t block);
  bool late();
  static void on_count(lua_State* lua, lua_Debug* event);

  Limits limits_;
  std::size_t used_ = 0;
  std::uint64_t steps_left_ = 0;
  int refusals_ = 0, refused_line_ = 0;
  bool deep_ = false;
  lua_State* lua_ = nullptr;
  std::size_t block_limit_ = 0, heavy_block_ = 0;  // See start.
  std::int64_t allowed_ = 0;                       // Nanoseconds.
  std::size_t largest_ = 0;       // Largest block so far; never forgotten, so that a used state is never more patient than a fresh one.
  std::uint64_t since_look_ = 0;  // Steps since the last look at the clock.
  std::int64_t deadline_ = 0;     // Nanoseconds of this thread's own time; 0 before the first look.
  Stop stop_ = Stop::none;
  bool running_ = false;
  Lines* lines_ = nullptr;
};

/// Takes steps for work done in C++, and ends the rule when there are none left.
void charge(lua_State* lua, std::uint64_t steps);

}  // namespace consultcheck::host
