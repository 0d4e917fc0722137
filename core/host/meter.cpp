#include "core/host/meter.h"

#include <cstdlib>

#include "core/host/engine.h"

namespace consultcheck::host {
namespace {
constexpr int interval = 1000;                   // Instructions between two looks at the clock.
constexpr std::size_t block_limit = 1u << 20;    // A larger block makes single instructions slow.
constexpr std::size_t large_block = 512u << 10;  // Comparing two such texts is one slow instruction.
constexpr std::size_t reserve = 8u << 20;
constexpr std::size_t free_block = 2u << 10;  // Smaller blocks cost nothing extra.
constexpr int refusal_limit = 4;              // Each refusal makes Lua collect everything once.
}  // namespace

void Meter::start(lua_State* lua) {
  steps_left_ = limits_.steps;
  refusals_ = 0;
  stop_ = Stop::none;
  running_ = true;
  if (!limits_.on) return;
  deadline_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(limits_.milliseconds);
  lua_sethook(lua, on_count, LUA_MASKCOUNT, interval);
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
  if (steps >= interval && std::chrono::steady_clock::now() > deadline_) stop_ = Stop::time;
  return stop_ == Stop::none;
}

void Meter::on_count(lua_State* lua, lua_Debug*) { charge(lua, interval); }

bool Meter::grant(std::size_t more, std::size_t block) {
  if (!running_) return used_ + more <= limits_.memory + reserve;
  if (stop_ != Stop::none) return false;
  if (block > block_limit || used_ + more > limits_.memory) {
    if (++refusals_ >= refusal_limit) stop_ = Stop::memory;
    return false;
  }
  return block < free_block || spend(block > large_block ? block / 2 : block / 8);
}

void* Meter::allocate(void* self, void* block, std::size_t old_size, std::size_t new_size) {
  Meter& meter = *static_cast<Meter*>(self);
  if (!block) old_size = 0;  // Lua passes the kind of object there.
  if (new_size == 0) {
    std::free(block);
    meter.used_ -= old_size;
    return nullptr;
  }
  if (new_size > old_size && !meter.grant(new_size - old_size, new_size)) return nullptr;
  void* moved = std::realloc(block, new_size);
  if (moved) meter.used_ += new_size - old_size;
  return moved;
}

void charge(lua_State* lua, std::uint64_t steps) {
  if (!Engine::of(lua).meter.spend(steps)) end_rule(lua);
}

}  // namespace consultcheck::host
