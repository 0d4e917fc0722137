// A rule across plans on one group: its check, and the answers with the plans they touch.
#include "core/host/group_view.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_plugin.h"
#include "core/host/tables.h"

namespace consultcheck::host {
namespace {

/// One call of a rule's check for a group, and the answers it returned, as positions among the drafts.
struct Weighing {
  int reference;
  std::vector<std::size_t> answers;

  static int call(lua_State* lua) {
    auto& weighing = *static_cast<Weighing*>(lua_touserdata(lua, 1));
    lua_rawgeti(lua, LUA_REGISTRYINDEX, weighing.reference);
    lua_rawgeti(lua, 2, static_cast<int>(Slot::check));
    push_members(lua, 0);
    lua_rawgeti(lua, 2, static_cast<int>(Slot::params));
    lua_call(lua, 2, 1);
    if (!lua_istable(lua, -1)) {
      weighing.take(lua, "it returned ");
      return 0;
    }
    const std::int64_t size = list_length(lua, -1, "check");
    if (size == 0) complain(lua, "check returned an empty list; return pass(…) when nothing is found");
    for (std::int64_t i = 1; i <= size; ++i) {
      charge(lua, 1);
      push_list_item(lua, 3, i);
      weighing.take(lua, "the list it returned holds ");
      lua_pop(lua, 1);
    }
    return 0;
  }

  /// Takes the answer on top of the stack.
  void take(lua_State* lua, const char* where) {
    const Run& run = *Engine::of(lua).run;
    const auto handle = reinterpret_cast<std::uintptr_t>(lua_touserdata(lua, -1));
    const std::size_t draft = handle & (answer_bit - 1);
    if (!lua_islightuserdata(lua, -1) || handle >> 32 != run.generation || !(handle & answer_bit) || draft >= run.drafts.size())
      complain(lua,
               std::string("check must return pass(…), fail(…), cannot_tell(…) or not_applicable(…), or a list of them, on every path; ") +
                   where + kind_at(lua, -1));
    answers.push_back(draft);
  }
};

GroupVerdict verdict_of(const Draft& draft, const GroupView& group) {
  GroupVerdict verdict;
  verdict.outcome = draft.outcome;
  verdict.message = draft.message;
  verdict.text = draft.text;
  verdict.values = draft.values;
  verdict.members = draft.members;
  for (std::size_t member : draft.members)
    for (std::string& fact : group.read_of(static_cast<MemberId>(member))) verdict.evidence.emplace_back(member, std::move(fact));
  return verdict;
}

GroupVerdict broken_group(const Verdict& verdict) {
  GroupVerdict broken;
  broken.text = verdict.text;
  broken.error_kind = verdict.error_kind;
  broken.error_spot = verdict.error_spot;
  return broken;
}

}  // namespace

std::vector<GroupVerdict> LuaPlugin::weigh(Loaded& loaded, GroupView& group, const Circumstances& now,
                                           const std::vector<Argument>& arguments) {
  static const Plan nothing;
  if (++generation_ == 0) generation_ = 1;
  trail_.begin(0);
  Engine& engine = *engine_;
  Run run{loaded.rule, now, PlanView(nothing), trail_, generation_, {}, {}, {}, &group};
  engine.meter.watch_lines(lines_);
  UnderWay under_way(engine, run, group.members().size());
  if (!give(loaded, arguments)) return {broken_group(broken(loaded.rule, engine.error_text, 0))};
  Weighing weighing{loaded.reference, {}};
  lua_pushcfunction(engine.lua, Weighing::call);
  lua_pushlightuserdata(engine.lua, &weighing);
  const bool answered = engine.call(1, 0);
  if (changed(loaded)) return {broken_group(broken(loaded.rule, keeps_nothing, 0))};
  if (!answered)
    return {
        broken_group(broken(loaded.rule, engine.error_text, engine.error_line > 0 ? engine.error_line : first_line(loaded, Slot::check)))};
  std::vector<GroupVerdict> verdicts;
  for (std::size_t answer : weighing.answers) verdicts.push_back(verdict_of(run.drafts[answer], group));
  return verdicts;
}

std::vector<GroupVerdict> LuaPlugin::judge_group(const Rule& rule, const std::string& name, const std::vector<Member>& members,
                                                 const Circumstances& now, const std::vector<Argument>& arguments) {
  if (!rule.across) return {broken_group(broken(rule, "the rule is judged for one plan, not across plans", 0))};
  std::vector<GroupVerdict> verdicts;
  const auto wrong = insist(rule, [&](Loaded& loaded) {
    GroupView group(loaded.rule, name, members);
    verdicts = weigh(loaded, group, now, arguments);
    if (lines_) lacking_.insert(group.lacking().begin(), group.lacking().end());
  });
  if (engine_->meter.heavy()) renew();  // Large tables of a large group make the state dearer for the rules that follow.
  if (wrong) return {broken_group(*wrong)};
  return verdicts;
}

}  // namespace consultcheck::host
