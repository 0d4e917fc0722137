// Ctrl-C, heard at the next good moment, so that outputs are whole or not there at all.
#pragma once

namespace consultcheck::cli {

inline constexpr int interrupted_code = 130;

/// From now on Ctrl-C, SIGTERM and a closed terminal only leave word, and a closed pipe is an error of writing.
void hear_interrupts();
/// Whether word was left.
bool interrupted();

}  // namespace consultcheck::cli
