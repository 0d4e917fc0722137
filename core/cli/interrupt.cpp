#include "core/cli/interrupt.h"

#include <csignal>

namespace consultcheck::cli {
namespace {

volatile std::sig_atomic_t heard = 0;

/// A second Ctrl-C ends the program at once.
void hear(int signal) {
  heard = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void hear_interrupts() {
  std::signal(SIGINT, hear);
  std::signal(SIGTERM, hear);
  std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted() { return heard != 0; }

}  // namespace consultcheck::cli
