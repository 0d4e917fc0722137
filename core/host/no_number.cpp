#include "core/host/no_number.h"

#include <algorithm>

#include "core/host/group_view.h"

namespace consultcheck::host {
namespace {

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_of_word(text[at - 1])) && (end == text.size() || !is_of_word(text[end]))) return true;
  }
  return false;
}

bool says(const Plan& plan, std::string_view word) {
  for (NodeId id = 0; id < plan.size(); ++id) {
    const Node& node = plan.node(id);
    const bool written = node.kind == Kind::text || node.kind == Kind::none || node.kind == Kind::unclear;
    if (written && holds_word(plan.text(node), word)) return true;
  }
  return false;
}

bool says(const Member& member, std::string_view word) {
  const auto holds = [&](const std::string& text) { return holds_word(text, word); };
  return holds(member.title) || holds(member.identity) || std::any_of(member.facts.begin(), member.facts.end(), [&](const Fact& fact) {
           return holds(fact.text) || std::any_of(fact.texts.begin(), fact.texts.end(), holds);
         });
}

bool says(const Run& run, std::string_view word) {
  if (!run.group) return run.view.plan().size() > 0 && says(run.view.plan(), word);
  const auto& members = run.group->members();
  return holds_word(run.group->name(), word) ||
         std::any_of(members.begin(), members.end(), [&](const Member& member) { return says(member, word); });
}

}  // namespace

bool holds_no_number(std::string_view text, const Run& run) {
  for (const std::string_view word : {"nan", "inf"})
    if (holds_word(text, word) && !says(run, word)) return true;
  return false;
}

}  // namespace consultcheck::host
