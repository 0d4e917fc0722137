// The budgeted matcher against Lua's own, on many small patterns, and where each must refuse.
#include "core/host/pattern.h"

#include <catch2/catch.hpp>
#include <lua5.4/lua.hpp>
#include <random>

#include "one_rule.h"

using namespace consultcheck::host;

namespace {

void no_budget(void*, std::uint64_t) {}

/// What Lua's string.match gives, its captures joined; `error` when it refuses.
std::string lua_match(lua_State* lua, const std::string& subject, const std::string& pattern) {
  lua_settop(lua, 1);
  lua_pushvalue(lua, 1);
  lua_pushlstring(lua, subject.data(), subject.size());
  lua_pushlstring(lua, pattern.data(), pattern.size());
  if (lua_pcall(lua, 2, LUA_MULTRET, 0) != LUA_OK) return "error";
  std::string joined;
  for (int i = 2; i <= lua_gettop(lua); ++i) joined += std::string(luaL_tolstring(lua, i, nullptr)) + "|", lua_pop(lua, 1);
  return joined;
}

std::string our_match(const std::string& subject, const std::string& pattern) {
  bool anchored = pattern.starts_with('^');
  try {
    Matcher matcher(subject, std::string_view(pattern).substr(anchored), no_budget, nullptr);
    for (const char* at = subject.data(); at <= subject.data() + subject.size(); ++at) {
      const char* end = matcher.match(at);
      if (!end && anchored) break;
      if (!end) continue;
      if (matcher.captures() == 0) return std::string(at, end) + "|";
      std::string joined;
      for (int i = 0; i < matcher.captures(); ++i) {
        const auto& capture = matcher.capture(i);
        if (capture.size == -1) return "error";
        joined += (capture.size == Matcher::position_capture ? std::to_string(capture.start - subject.data() + 1)
                                                             : std::string(capture.start, static_cast<std::size_t>(capture.size))) +
                  "|";
      }
      return joined;
    }
    return "nil|";
  } catch (const MalformedPattern&) {
    return "error";
  }
}

}  // namespace

TEST_CASE("patterns match as Lua's own do") {
  lua_State* lua = luaL_newstate();
  luaL_requiref(lua, "string", luaopen_string, 0);
  lua_getfield(lua, -1, "match");
  lua_replace(lua, 1);
  std::mt19937 random(7);
  const std::string pieces[] = {"a", "b", "c", ".", "%a", "%d", "%s", "[ab]", "[^a]",  "[a-c]", "[%a-]", "(", ")", "()",
                                "*", "+", "-", "?", "^",  "$",  "%1", "%b()", "%f[a]", "%%",    "[]",    "]", "%"};
  const std::string letters = "aabbc1 ()%-";
  int matched = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string pattern, subject;
    for (int i = 0, size = 1 + static_cast<int>(random() % 6); i < size; ++i) pattern += pieces[random() % std::size(pieces)];
    for (int i = 0, size = static_cast<int>(random() % 9); i < size; ++i) subject += letters[random() % letters.size()];
    std::string wanted = lua_match(lua, subject, pattern), got = our_match(subject, pattern);
    if (wanted != got) {
      CAPTURE(pattern, subject);
      CHECK(got == wanted);
    }
    matched += wanted != "error" && wanted != "nil|";
  }
  CHECK(matched > 1000);
  lua_close(lua);
}

TEST_CASE("find, match, gmatch and gsub answer as usual") {
  CHECK(shown("('2026-03-02'):match('^(%d+)-(%d+)')") == "2026");
  CHECK(shown("select(2, ('a.b'):find('.', 1, true))") == "2");
  CHECK(shown("('abc'):find('c', -1)") == "3");
  CHECK(shown("('one two'):gsub('%a+', '<%0>')") == "<one> <two>");
  CHECK(shown("('a b'):gsub('%a', { a = 'x' })") == "x b");
  CHECK(shown("('abc'):gsub('', '-')") == "-a-b-c-");
  CHECK(shown("('a b'):gsub('%a', function(c) return c:upper() end, 1)") == "A b");
  CHECK(shown("(function() local s = '' for k, v in ('a=1, b=2'):gmatch('(%w+)=(%w+)') do s = s .. k .. v end return s end)()") == "a1b2");
  CHECK(shown("(function() local n = 0 for _ in ('abc'):gmatch('') do n = n + 1 end return n end)()") == "4");
  CHECK(shown("('x'):gsub('x', '%2')").find("capture") != std::string::npos);
}
