#include "core/cli/interrupt.h"

#include <csignal>

namespace consultcheck::cli {
namespace {

volatile std::sig_atomic_t heard = 0;

/// A second Ctrl-C ends the program at once. When a terminal is closed, both it and the shell may say so.
void hear(int signal) {
  heard = 1;
  if (signal != SIGHUP) std::signal(signal, SIG_DFL);
}

}  // namespace

void hear_interrupts() {
  std::signal(SIGINT, hear);
  std::signal(SIGTERM, hear);
  if (std::signal(SIGHUP, hear) == SIG_IGN) std::signal(SIGHUP, SIG_IGN);  // under nohup the program goes on
  std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted() { return heard != 0; }

}  // namespace consultcheck::cli
