// What a rule across plans keeps of one plan.
#include "core/host/fact_reader.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_plugin.h"
#include "core/host/plan_view.h"

namespace consultcheck::host {
namespace {

/// One call of a rule's `facts`, and what it gave.
struct Keeping {
  int reference;
  const Rule& rule;
  Facts& facts;

  static int call(lua_State* lua) {
    auto& keeping = *static_cast<Keeping*>(lua_touserdata(lua, 1));
    lua_rawgeti(lua, LUA_REGISTRYINDEX, keeping.reference);
    lua_rawgeti(lua, 2, static_cast<int>(Slot::facts));
    push_part(lua, 0);
    lua_rawgeti(lua, 2, static_cast<int>(Slot::params));
    lua_call(lua, 2, 1);
    if (lua_type(lua, -1) == LUA_TSTRING) {
      keeping.facts.outcome = Outcome::not_applicable;
      keeping.facts.text = printable(string_at(lua, -1));
    } else if (lua_istable(lua, -1)) {
      keeping.facts.facts = read_facts(lua, -1);
      for (const Fact& fact : keeping.facts.facts)
        if (fact.name == keeping.rule.group_by && fact.type != Fact::Type::text && fact.type != Fact::Type::texts)
          complain(lua, "group_by names '" + fact.name + "', which must be a text or a list of texts");
      if (text_bytes(keeping.facts.facts) * groups_by(keeping.facts.facts, keeping.rule.group_by).size() > most_group_bytes)
        complain(lua,
                 "the facts of a plan are kept for each of its groups, and may hold at most 1 MiB of text together; keep fewer or "
                 "shorter texts, or fewer groups");
      keeping.facts.outcome = Outcome::passed;
    } else {
      complain(lua,
               "facts must return a table of facts, or the reason why the plan is left out as a text; it returned " + kind_at(lua, -1));
    }
    return 0;
  }
};

Facts broken_facts(const Verdict& verdict) {
  Facts facts;
  facts.text = verdict.text;
  facts.error_kind = verdict.error_kind;
  facts.error_spot = verdict.error_spot;
  return facts;
}

void put_in_groups(Facts& facts, const Rule& rule) {
  if (rule.group_by.empty()) {
    facts.groups = {""};
    return;
  }
  facts.groups = groups_by(facts.facts, rule.group_by);
  if (!facts.groups.empty()) return;
  facts.outcome = Outcome::not_applicable;
  facts.text = "The plan has no '" + rule.group_by + "' to be grouped by.";
  facts.facts.clear();
}

}  // namespace

Facts LuaPlugin::keep(Loaded& loaded, const Plan& plan, const Circumstances& now, const std::vector<Argument>& arguments) {
  if (++generation_ == 0) generation_ = 1;
  trail_.begin(plan.size());
  Engine& engine = *engine_;
  Run run{loaded.rule, now, PlanView(plan), trail_, generation_, {}, {}, {}};
  engine.meter.watch_lines(lines_);
  UnderWay under_way(engine, run);
  if (!give(loaded, arguments)) return broken_facts(broken(loaded.rule, engine.error_text, 0));
  Facts facts;
  Keeping keeping{loaded.reference, loaded.rule, facts};
  lua_pushcfunction(engine.lua, Keeping::call);
  lua_pushlightuserdata(engine.lua, &keeping);
  if (!engine.call(1, 0)) {
    if (run.ending.reason == Reason::none) {
      facts =
          broken_facts(broken(loaded.rule, engine.error_text, engine.error_line > 0 ? engine.error_line : first_line(loaded, Slot::facts)));
    } else {
      facts = {};
      facts.outcome = Outcome::cannot_tell;
      facts.reason = run.ending.reason;
      facts.missing_path = run.ending.path;
      facts.text = run.ending.text;
    }
  }
  if (changed(loaded)) facts = broken_facts(broken(loaded.rule, keeps_nothing, 0));
  if (lines_)
    for (const Fact& fact : facts.facts) given_.insert(fact.name);
  if (facts.outcome == Outcome::passed) {
    put_in_groups(facts, loaded.rule);
    place_facts(facts.facts, run);
  }
  if (lines_) plain_reads_ = trail_.plain_paths(run.view);
  return facts;
}

Facts LuaPlugin::facts(const Rule& rule, const Plan& plan, const Circumstances& now, const std::vector<Argument>& arguments) {
  if (!rule.across) return broken_facts(broken(rule, "the rule is judged for one plan, not across plans", 0));
  Facts kept;
  if (auto wrong = insist(rule, [&](Loaded& loaded) { kept = keep(loaded, plan, now, arguments); })) return broken_facts(*wrong);
  return kept;
}

}  // namespace consultcheck::host
