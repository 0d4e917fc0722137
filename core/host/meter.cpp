#include "core/host/meter.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>

#include "core/host/engine.h"

namespace consultcheck::host {
namespace {
constexpr int interval = 1000;                 // Instructions between two counts.
constexpr std::uint64_t look_interval = 8000;  // Steps between two looks at the clock.
constexpr std::size_t block_limit = 1u << 20;
constexpr std::size_t member_bytes = 64;  // What tables of a group's members may take beyond that, for each member.
constexpr std::uint64_t member_steps = 2000;
constexpr std::int64_t member_nanoseconds = 100'000;
constexpr std::size_t reserve = 8u << 20;
constexpr std::size_t free_block = 2u << 10;  // Smaller blocks cost nothing extra.
constexpr int refusal_limit = 4;              // Each refusal makes Lua collect everything once.

/// What this thread has worked so far, in nanoseconds: other programs on the machine take none of a rule's time away.
std::int64_t thread_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}
}  // namespace

void Meter::start(lua_State* lua, std::size_t members) {
  lua_ = lua;
  refused_line_ = 0;
  deep_ = false;
  steps_left_ = limits_.steps + members * member_steps;
  allowed_ = static_cast<std::int64_t>(limits_.milliseconds) * 1'000'000 + static_cast<std::int64_t>(members) * member_nanoseconds;
  block_limit_ = block_limit + members * member_bytes;
  heavy_block_ = heavy_from + members * member_bytes;
  refusals_ = 0;
  stop_ = Stop::none;
  running_ = true;
  if (!limits_.on) return;
  deadline_ = 0;
  since_look_ = look_interval;  // Rules that take few steps never look at the clock, which is a call of the system.
  lua_sethook(lua, on_count, LUA_MASKCOUNT | (lines_ ? LUA_MASKLINE : 0), interval);
}

bool Meter::spend(std::uint64_t steps) {
  if (!running_ || !limits_.on) return true;
  if (stop_ != Stop::none) return false;
  if (steps >= steps_left_) {
    steps_left_ = 0;
    stop_ = Stop::steps;
    return false;
  }
  steps_left_ -= steps;
  since_look_ += steps;
  if (steps >= interval && since_look_ >= look_interval && late()) stop_ = Stop::time;
  return stop_ == Stop::none;
}

bool Meter::late() {
  since_look_ = 0;
  const std::int64_t now = thread_time();
  if (deadline_ == 0) deadline_ = now + allowed_;
  return now > deadline_;
}

void Meter::on_count(lua_State* lua, lua_Debug* event) {
  const Meter& meter = Engine::of(lua).meter;
  if (event->event == LUA_HOOKCOUNT) return charge(lua, interval * (1 + meter.largest_ / meter.heavy_block_));
  if (meter.lines_) meter.lines_->ran(lua, event);
}

bool Meter::grant(std::size_t more, std::size_t block) {
  if (!running_) return used_ + more <= limits_.memory + reserve;
  if (stop_ != Stop::none) return false;
  if (block > block_limit_ || used_ + more > limits_.memory) {
    if (++refusals_ >= refusal_limit) stop_ = Stop::memory;
    return false;
  }
  largest_ = std::max(largest_, block);
  return block < free_block || spend(block / 8);
}

/// Asks for no memory itself.
void Meter::note_refusal() {
  lua_Debug at;
  if (const int line = line_now(lua_)) refused_line_ = line;
  deep_ = deep_ || lua_getstack(lua_, 1000, &at) != 0;
}

void* Meter::allocate(void* self, void* block, std::size_t old_size, std::size_t new_size) {
  Meter& meter = *static_cast<Meter*>(self);
  if (!block) old_size = 0;  // Lua passes the kind of object there.
  if (new_size == 0) {
    std::free(block);
    meter.used_ -= old_size;
    return nullptr;
  }
  if (new_size > old_size && !meter.grant(new_size - old_size, new_size)) {
    if (meter.running_) meter.note_refusal();
    return nullptr;
  }
  void* moved = std::realloc(block, new_size);
  if (moved) meter.used_ += new_size - old_size;
  return moved;
}

void charge(lua_State* lua, std::uint64_t steps) {
  Meter& meter = Engine::of(lua).meter;
  if (meter.spend(steps)) return;
  meter.note_refusal();
  end_rule(lua);
}

}  // namespace consultcheck::host
