// The small table of facts that a rule across plans keeps of one plan.
#pragma once

#include <lua5.4/lua.hpp>
#include <vector>

#include "core/host/run.h"
#include "core/model/portfolio.h"

namespace consultcheck::host {

/// Reads the table at an index. Texts are cut at 2,000 bytes and lists after 200 texts; what is no text, number, date, true, false or list
/// of texts, or more text than may be kept, is an error of the rule, and a date that is not exact ends it with cannot-tell.
std::vector<Fact> read_facts(lua_State* lua, int index);

/// Bytes that the texts of one plan's facts may take together, and the same counted once for each of its groups.
inline constexpr std::size_t most_fact_bytes = 64u << 10, most_group_bytes = 1u << 20;
std::size_t text_bytes(const std::vector<Fact>& facts);

/// Whether a word may be the name of a fact: `title` and `identity` are every plan's.
bool is_fact_name(std::string_view name);

/// Finds where each fact was read: the node it still is, else a field read with that very value, else one of its name, else the first one
/// read.
void place_facts(std::vector<Fact>& facts, const Run& run);

/// The names of the groups that a plan belongs to by a fact, in order, each once; none when the fact is not there.
std::vector<std::string> groups_by(const std::vector<Fact>& facts, const std::string& name);

}  // namespace consultcheck::host
