// A column map: how a table's columns become fields of plans.
#pragma once

#include "core/load/files.h"
#include "core/load/records.h"

namespace consultcheck::load {

struct ColumnMap {};

}  // namespace consultcheck::load
