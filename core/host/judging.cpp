// One rule on one plan: parameters, applies, check, and the verdict with its evidence.
#include <algorithm>

#include "core/host/arguments.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_plugin.h"
#include "core/host/seal.h"
#include "core/host/slots.h"

namespace consultcheck::host {

/// What one call into Lua is asked to do.
struct LuaPlugin::Work {
  int reference;
  Slot function;
  ViewId item;
  bool each;

  static int call(lua_State* lua) {
    const auto& work = *static_cast<const Work*>(lua_touserdata(lua, 1));
    Run& run = *Engine::of(lua).run;
    lua_rawgeti(lua, LUA_REGISTRYINDEX, work.reference);
    lua_rawgeti(lua, 2, static_cast<int>(work.function));
    if (work.each) {
      push_item(lua, run.view.plan().node(work.item).parent, run.view.plan().node(work.item).position);
    } else {
      push_part(lua, 0);
    }
    lua_rawgeti(lua, 2, static_cast<int>(Slot::params));
    push_part(lua, 0);
    lua_call(lua, 3, LUA_MULTRET);
    if (lua_gettop(lua) == 2) lua_pushnil(lua);
    lua_settop(lua, 3);
    return 1;
  }
};

namespace {

struct Giving {
  int reference;
  const Rule& rule;
  const std::vector<Argument>& arguments;
  Given& given;

  static int call(lua_State* lua) {
    const auto& giving = *static_cast<const Giving*>(lua_touserdata(lua, 1));
    lua_rawgeti(lua, LUA_REGISTRYINDEX, giving.reference);
    lua_rawgeti(lua, -1, static_cast<int>(Slot::values));
    set_arguments(lua, -1, giving.rule, giving.arguments, giving.given);
    return 0;
  }
};

/// The node at a path, whole or from the item that is asked about. A list is not gone through again for each of its items.
NodeId named(const Run& run, std::string_view path) {
  const Plan& plan = run.view.plan();
  if (run.item == no_node) return plan.find(path);
  if (path.starts_with(run.item_path + ".")) return plan.find(path.substr(run.item_path.size() + 1), run.item);
  const NodeId own = plan.find(path, run.item);
  return own == no_node ? plan.find(path) : own;
}

}  // namespace

bool LuaPlugin::give(Loaded& loaded, const std::vector<Argument>& arguments) {
  if ((loaded.rule.params.empty() && arguments.empty()) || loaded.given.are(loaded.rule, arguments)) return true;
  Giving giving{loaded.reference, loaded.rule, arguments, loaded.given};
  lua_pushcfunction(engine_->lua, Giving::call);
  lua_pushlightuserdata(engine_->lua, &giving);
  return engine_->call(1, 0);
}

bool LuaPlugin::changed(const Loaded& loaded) {
  lua_rawgeti(engine_->lua, LUA_REGISTRYINDEX, loaded.reference);
  lua_rawgeti(engine_->lua, -1, static_cast<int>(Slot::watched));
  const bool any = restore(engine_->lua, -1);
  lua_pop(engine_->lua, 2);
  return any;
}

int LuaPlugin::first_line(const Loaded& loaded, Slot function) {
  lua_rawgeti(engine_->lua, LUA_REGISTRYINDEX, loaded.reference);
  lua_rawgeti(engine_->lua, -1, static_cast<int>(function));
  lua_Debug about;
  lua_getinfo(engine_->lua, ">S", &about);
  lua_pop(engine_->lua, 1);
  return about.linedefined;
}

std::vector<Verdict> LuaPlugin::attempt(Loaded& loaded, const Plan& plan, const Circumstances& now,
                                        const std::vector<Argument>& arguments) {
  if (++generation_ == 0) generation_ = 1;
  trail_.begin(plan.size());
  Engine& engine = *engine_;
  Run run{loaded.rule, now, PlanView(plan), trail_, generation_, {}, {}, {}};
  engine.meter.watch_lines(lines_);
  UnderWay under_way(engine, run);
  std::vector<Verdict> verdicts;
  if (!give(loaded, arguments)) {
    verdicts.push_back(broken(loaded.rule, engine.error_text, 0));
    return verdicts;
  }
  bool go_on = false;
  if (loaded.applies) {
    Verdict verdict = ask(loaded, run, true, 0, go_on);
    if (!go_on) verdicts.push_back(std::move(verdict));
    if (!go_on) return verdicts;
  }
  if (loaded.list) return each_item(loaded, run);
  verdicts.push_back(ask(loaded, run, false, no_node, go_on = false));
  return verdicts;
}

std::vector<Verdict> LuaPlugin::each_item(Loaded& loaded, Run& run) {
  const Plan& plan = run.view.plan();
  ViewId above = 0;
  std::vector<const Field*> way;
  for (const Field* field = loaded.list->parent; field && field->parent; field = field->parent) way.push_back(field);
  for (auto field = way.rbegin(); field != way.rend(); ++field) above = run.view.section(above, *field);
  Found found = run.view.look(above, loaded.list);
  if (found.kind == Kind::list && plan.node(found.node).count > 0) {
    std::vector<Verdict> verdicts;
    std::size_t before = trail_.size();
    for (NodeId item = plan.node(found.node).first; item != no_node; item = plan.node(item).next) {
      trail_.rewind(before);
      run.drafts.clear();
      run.ending = {};
      run.item = item;
      run.item_path = plan.path(item);
      bool go_on = false;
      verdicts.push_back(ask(loaded, run, false, item, go_on));
      verdicts.back().item = plan.item_key(item);
      if (!verdicts.back().item.empty()) verdicts.back().item_path = run.item_path;
      if (engine_->meter.stop() != Stop::none) break;
    }
    return verdicts;
  }
  Verdict verdict;
  if (found.node != no_node) {
    Read::State state = found.kind == Kind::unclear   ? Read::State::unclear
                        : found.kind == Kind::missing ? Read::State::missing
                                                      : Read::State::none;
    trail_.node(found.node, state, true);
  } else {
    trail_.absent(above, loaded.list, found.kind == Kind::none ? Read::State::none : Read::State::missing, true);
  }
  if (found.kind == Kind::missing || found.kind == Kind::unclear) {
    set_ending(run, found.kind == Kind::missing ? Reason::missing : Reason::unclear, loaded.list->path, loaded.list);
    verdict.outcome = Outcome::cannot_tell;
    verdict.reason = run.ending.reason;
    verdict.text = run.ending.text;
    verdict.missing_path = run.ending.path;
  } else {
    verdict.outcome = Outcome::not_applicable;
    verdict.text = "The plan states none: '" + loaded.list->label + "' (" + loaded.list->path + ").";
  }
  finish(verdict, run, {loaded.list->path});
  return {verdict};
}

Verdict LuaPlugin::ask(Loaded& loaded, Run& run, bool applies, ViewId item, bool& go_on) {
  Engine& engine = *engine_;
  Work work{loaded.reference, applies ? Slot::applies : Slot::check, item, loaded.list && !applies};
  lua_pushcfunction(engine.lua, Work::call);
  lua_pushlightuserdata(engine.lua, &work);
  bool answered = engine.call(1, 1);
  Verdict verdict;
  std::vector<std::string> at;
  if (answered) {
    read_answer(verdict, run, applies, go_on);
    auto draft = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(lua_touserdata(engine.lua, -1))) & ~answer_bit;
    if (verdict.outcome != Outcome::error && !applies) {
      at = std::move(run.drafts[draft].at);
      verdict.rule_line = run.drafts[draft].line;
    }
    lua_pop(engine.lua, 1);
  } else if (run.ending.reason != Reason::none) {
    verdict.outcome = Outcome::cannot_tell;
    verdict.reason = run.ending.reason;
    verdict.text = run.ending.text;
    verdict.missing_path = run.ending.path;
    verdict.rule_line = run.ending.line;
    at = {run.ending.path};
  } else {
    verdict = broken(loaded.rule, engine.error_text, engine.error_line);
  }
  if (changed(loaded)) {
    go_on = false;
    verdict = broken(loaded.rule, keeps_nothing, 0);
  }
  if (!go_on) finish(verdict, run, at);
  return verdict;
}

void LuaPlugin::read_answer(Verdict& verdict, Run& run, bool applies, bool& go_on) {
  lua_State* lua = engine_->lua;
  const Loaded& loaded = loaded_[static_cast<std::size_t>(run.rule.index)];
  if (applies) {
    if (lua_isboolean(lua, -1) && lua_toboolean(lua, -1)) {
      go_on = true;
    } else if (lua_type(lua, -1) == LUA_TSTRING) {
      verdict.outcome = Outcome::not_applicable;
      verdict.text = printable(string_at(lua, -1));
    } else {
      verdict = broken(run.rule, std::string("applies must return true, or the reason why not as a text; it returned ") + kind_at(lua, -1),
                       first_line(loaded, Slot::applies));
    }
    return;
  }
  auto handle = reinterpret_cast<std::uintptr_t>(lua_touserdata(lua, -1));
  std::size_t draft = handle & (answer_bit - 1);
  if (!lua_islightuserdata(lua, -1) || handle >> 32 != run.generation || !(handle & answer_bit) || draft >= run.drafts.size()) {
    std::string given = kind_at(lua, -1);
    verdict =
        broken(run.rule, "check must return pass(…), fail(…), cannot_tell(…) or not_applicable(…) on every path; it returned " + given,
               first_line(loaded, Slot::check));
    return;
  }
  Draft& answer = run.drafts[draft];
  verdict.outcome = answer.outcome;
  if (answer.outcome == Outcome::cannot_tell) verdict.reason = Reason::judgement;
  verdict.message = std::move(answer.message);
  verdict.text = std::move(answer.text);
  verdict.values = std::move(answer.values);
}

void LuaPlugin::finish(Verdict& verdict, Run& run, const std::vector<std::string>& at) {
  if (run.now.brief && (verdict.outcome == Outcome::passed || verdict.outcome == Outcome::not_applicable)) return;
  for (const std::string& path : at) {
    NodeId node = named(run, path);
    Kind kind = node == no_node ? Kind::missing : run.view.plan().node(node).kind;
    if (kind != Kind::missing && kind != Kind::object)
      trail_.node(node, kind == Kind::none ? Read::State::none : kind == Kind::unclear ? Read::State::unclear : Read::State::value, false);
  }
  verdict.reads = trail_.reads(run.view, at, run.item_path);
  verdict.reads_left_out = trail_.left_out();
  if (verdict.outcome == Outcome::error)
    for (Read& read : verdict.reads) read.deciding = false;
  if (lines_) plain_reads_ = trail_.plain_paths(run.view);
}

}  // namespace consultcheck::host
