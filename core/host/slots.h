// Where a state keeps what belongs to one loaded rule: one table in the registry.
#pragma once

namespace consultcheck::host {

enum class Slot : int { check = 1, applies, facts, params, values, watched };

}  // namespace consultcheck::host
