// How an audit's spools are keyed: records by plan identity and place, facts by demand and group before that.
#pragma once

#include <string>
#include <string_view>

#include "core/model/audit.h"

namespace consultcheck::run::keys {

inline constexpr char part = '\0';  ///< Between the parts of a key; sorts before every letter.

/// What stands before the content of a fact: whether this is all that is kept of the plan, the first of its groups, or one more.
enum class Row : char { left_out = 'x', first = '1', more = '+' };

/// A number so that its text sorts as it does.
std::string sortable(std::size_t number);
/// The key of a record that was judged, or was not. Two streams may go by one name and count from one: only what else is the same as well
/// is the same record.
std::string key_of(const AuditEntry& entry);
std::string key_of(const AuditAside& aside);
/// The first part of a key, and what follows it.
std::string_view before(std::string_view key);
std::string_view after(std::string_view key);
/// The problem of a record that was kept in a spool and cannot be read again.
Problem unread(const Problem& problem);

}  // namespace consultcheck::run::keys
