#include <fcntl.h>
#include <unistd.h>

#include "core/cli/commands.h"

namespace {

/// Fills closed standard streams with what cannot be read or written, or the next file to be opened would take their place.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) < 0) open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace

int main(int count, char** words) {
  hold_standard_streams();
  return consultcheck::cli::run({words + 1, words + count});
}
