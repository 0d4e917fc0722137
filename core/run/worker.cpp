#include "core/run/worker.h"

#include <poll.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>

#include "core/load/files.h"
#include "core/run/testimony.h"

namespace consultcheck::run {
namespace {

constexpr rlim_t worker_memory = 1u << 30;  // Bytes, beyond what the program has taken up by then, which grows with its threads.
constexpr int parent = 0;                   // The worker's only file descriptor.

#if defined(__SANITIZE_ADDRESS__)
constexpr bool shadowed = true;  // AddressSanitizer reserves terabytes of addresses, and asks the system things that no rule needs.
#elif defined(__has_feature)
constexpr bool shadowed = __has_feature(address_sanitizer);
#else
constexpr bool shadowed = false;
#endif

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit limits{most, most};
  setrlimit(what, &limits);
}

std::vector<host::Argument> arguments_of(const Request& request) {
  std::vector<host::Argument> arguments;
  for (int i = 0; i < request.arguments; ++i) {
    const auto& one = request.argument[i];
    arguments.push_back({one.name, one.value, one.data, one.day, one.origin});
  }
  return arguments;
}

/// `+` and the answer, or `-`, the line and what is wrong with the rule.
std::string answer(host::Plugin& plugin, const PluginFiles& files, const Request& request) {
  const auto rule = plugin.rule(std::filesystem::path(files.rules[static_cast<std::size_t>(request.rule)]->name).stem().string());
  if (!rule) return "-" + std::to_string(rule.error().spot.line) + " " + rule.error().what;
  if (request.what == Request::What::declare) return "+" + declaration_of(**rule);
  if (request.what == Request::What::facts)
    return "+" + testimony_of(plugin.facts(**rule, *request.plan, request.now, arguments_of(request)));
  if (request.what == Request::What::group)
    return "+" + testimony_of(plugin.judge_group(**rule, *request.group, *request.members, request.now, arguments_of(request)));
  return "+" + testimony_of(plugin.judge(**rule, *request.plan, request.now, arguments_of(request)));
}

}  // namespace

bool lock_in() {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  if (!shadowed) limit(RLIMIT_AS, load::address_space() + worker_memory);
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
  if (!filter) return false;
  bool ok = true;
  const auto allow = [&](int call) { ok = ok && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0; };
  for (int call : {SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(clock_gettime),
                   SCMP_SYS(exit_group)})
    allow(call);
  const auto on_socket = SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(parent));
  const auto not_code = SCMP_A2(SCMP_CMP_MASKED_EQ, static_cast<scmp_datum_t>(PROT_EXEC), 0);
  for (int call : {SCMP_SYS(recvfrom), SCMP_SYS(sendto), SCMP_SYS(read), SCMP_SYS(write)})
    ok = ok && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, on_socket) == 0;
  for (int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) ok = ok && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, not_code) == 0;
  if (shadowed)
    for (int call : {SCMP_SYS(gettid), SCMP_SYS(getpid), SCMP_SYS(sched_yield), SCMP_SYS(rt_sigprocmask), SCMP_SYS(sigaltstack),
                     SCMP_SYS(pipe2), SCMP_SYS(write), SCMP_SYS(close)})  // a pipe is how it asks whether memory can be read
      allow(call);
  ok = ok && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return ok;
}

std::int64_t steady_milliseconds() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool receive(int socket, void* bytes, std::size_t size, std::int64_t deadline, bool& late) {
  late = false;
  for (std::size_t have = 0; have < size;) {
    if (deadline != 0) {
      pollfd waiting{socket, POLLIN, 0};
      const std::int64_t left = deadline - steady_milliseconds();
      late = left <= 0 || poll(&waiting, 1, static_cast<int>(left)) == 0;
      if (late) return false;
    }
    const ssize_t got = recv(socket, static_cast<char*>(bytes) + have, size - have, 0);
    if (got == 0 || (got < 0 && errno != EINTR)) return false;
    if (got > 0) have += static_cast<std::size_t>(got);
  }
  return true;
}

bool send_all(int socket, const void* bytes, std::size_t size) {
  for (std::size_t sent = 0; sent < size;) {
    const ssize_t more = send(socket, static_cast<const char*>(bytes) + sent, size - sent, MSG_NOSIGNAL);
    if (more < 0 && errno != EINTR) return false;
    if (more > 0) sent += static_cast<std::size_t>(more);
  }
  return true;
}

void work(int socket, const PluginFiles& files, const Schema& schema, host::Limits limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(socket, parent);
  close_range(parent + 1, ~0u, 0);
  if (!lock_in()) _exit(1);
  auto plugin = host::Plugin::open(files, schema, limits);
  if (!plugin) _exit(1);
  Request request;
  for (bool late = false; receive(parent, &request, sizeof request, 0, late);) {
    const std::string said = answer(**plugin, files, request);
    const auto size = static_cast<std::uint32_t>(said.size());
    if (!send_all(parent, &size, sizeof size) || !send_all(parent, said.data(), said.size())) break;
  }
  _exit(0);
}

}  // namespace consultcheck::run
