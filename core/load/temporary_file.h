// Files that nobody else can see, for what does not fit into memory or may not be shown yet.
#pragma once

#include "core/model/problem.h"

namespace consultcheck::load {

/// Opens a file without a name in TMPDIR, else in /tmp, for reading and writing; nothing is left of it when the program ends, however it
/// ends.
Result<int> unnamed_file();

/// Why such a file could not be `made`, `written` or `read`, after errno.
Problem temporary_trouble(const char* what);

}  // namespace consultcheck::load
