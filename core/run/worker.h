// The inside of a worker process: it answers its parent and can do nothing else.
#pragma once

#include <string>

#include "core/host/plugin.h"

namespace consultcheck::run {

/// A request to a worker, sent as it lies in memory: a worker is a copy of its parent, so that what stood still when it was made has the
/// same address in both.
struct Request {
  static constexpr std::size_t most_arguments = 64;
  enum class What : int { declare, judge, facts, group } what = What::declare;
  int rule = 0;                        ///< Its place among the plugin's rules.
  const Plan* plan = nullptr;          ///< Of judge and facts.
  const std::string* group = nullptr;  ///< Of group: its name and members.
  const std::vector<Member>* members = nullptr;
  host::Circumstances now;
  int arguments = 0;
  struct {
    const Value* value;
    const DataFile* data;
    Day day;
    char name[72];
    char origin[16];
  } argument[most_arguments] = {};
};

/// Reads exactly so many bytes, or waits until `deadline` (milliseconds of the steady clock; 0: for ever); false when they do not come.
/// `late` tells why.
bool receive(int socket, void* bytes, std::size_t size, std::int64_t deadline, bool& late);
bool send_all(int socket, const void* bytes, std::size_t size);
/// Milliseconds of the steady clock.
std::int64_t steady_milliseconds();

/// Leaves this process its memory, what stands at file descriptor 0, and the clock; any other call of the system kills it. False when it
/// cannot.
bool lock_in();

/// Locks this process in and answers requests until the parent hangs up. Never returns.
[[noreturn]] void work(int socket, const PluginFiles& files, const Schema& schema, host::Limits limits);

}  // namespace consultcheck::run
