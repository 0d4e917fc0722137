// find, match, gmatch and gsub on the budgeted matcher.
#include <algorithm>
#include <cstring>

#include "core/host/engine.h"
#include "core/host/lua_messages.h"
#include "core/host/pattern.h"
#include "core/host/strings.h"
#include "core/host/walk.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t longest = 1u << 20;

void spend(void* lua, std::uint64_t steps) { charge(static_cast<lua_State*>(lua), steps / 4); }

std::string_view text_arg(lua_State* lua, int index) {
  std::size_t size = 0;
  const char* text = luaL_checklstring(lua, index, &size);
  return {text, size};
}

/// The start position as an offset from 0, counted from the end when negative.
std::size_t start_at(lua_State* lua, int index, std::size_t size) {
  lua_Integer at = luaL_optinteger(lua, index, 1);
  if (at > 0) return static_cast<std::size_t>(at) - 1;
  if (at == 0 || at < -static_cast<lua_Integer>(size)) return 0;
  return size - static_cast<std::size_t>(-at);
}

void push_capture(lua_State* lua, const Matcher& matcher, int index, std::string_view subject, std::string_view whole) {
  if (index >= matcher.captures()) {
    if (index != 0) complain(lua, "%" + std::to_string(index + 1) + " names a capture that the pattern does not have");
    lua_pushlstring(lua, whole.data(), whole.size());
    return;
  }
  const Matcher::Capture& capture = matcher.capture(index);
  if (capture.size == Matcher::position_capture) return lua_pushinteger(lua, capture.start - subject.data() + 1);
  if (capture.size < 0) complain(lua, "a ( in the pattern is not closed by )");
  lua_pushlstring(lua, capture.start, static_cast<std::size_t>(capture.size));
}

int push_captures(lua_State* lua, const Matcher& matcher, std::string_view subject, std::string_view whole, bool only_real) {
  int count = matcher.captures() == 0 && !only_real ? 1 : matcher.captures();
  luaL_checkstack(lua, count, "too many captures");
  for (int i = 0; i < count; ++i) push_capture(lua, matcher, i, subject, whole);
  return count;
}

/// Runs what uses a matcher, and words what is wrong with a pattern.
template <class Work>
int with_pattern(lua_State* lua, std::string_view pattern, Work work) {
  std::string what;
  try {
    return work();
  } catch (const MalformedPattern& malformed) {
    what = "the pattern \"" + std::string(pattern) + "\" cannot be used: " + malformed.what;
  }
  complain(lua, what);
}

int find_or_match(lua_State* lua, bool find) {
  std::string_view subject = text_arg(lua, 1), pattern = text_arg(lua, 2);
  std::size_t start = start_at(lua, 3, subject.size());
  charge(lua, 1);
  if (start > subject.size()) return lua_pushnil(lua), 1;
  if (find && (lua_toboolean(lua, 4) || is_plain(pattern))) {
    charge(lua, (subject.size() - start) / 16);
    const char* found =
        pattern.empty() ? subject.data() + start
                        : static_cast<const char*>(memmem(subject.data() + start, subject.size() - start, pattern.data(), pattern.size()));
    if (!found) return lua_pushnil(lua), 1;
    lua_pushinteger(lua, found - subject.data() + 1);
    lua_pushinteger(lua, found - subject.data() + static_cast<lua_Integer>(pattern.size()));
    return 2;
  }
  bool anchored = pattern.starts_with('^');
  return with_pattern(lua, pattern, [&] {
    Matcher matcher(subject, pattern.substr(anchored), spend, lua);
    for (const char* at = subject.data() + start; at <= subject.data() + subject.size(); ++at) {
      const char* end = matcher.match(at);
      if (!end) {
        if (anchored) break;
        continue;
      }
      if (!find) return push_captures(lua, matcher, subject, {at, static_cast<std::size_t>(end - at)}, false);
      lua_pushinteger(lua, at - subject.data() + 1);
      lua_pushinteger(lua, end - subject.data());
      return 2 + push_captures(lua, matcher, subject, {}, true);
    }
    lua_pushnil(lua);
    return 1;
  });
}

int find(lua_State* lua) { return find_or_match(lua, true); }
int match(lua_State* lua) { return find_or_match(lua, false); }

/// Values: subject, pattern, next position, end of the last match (-1: none).
int next_match(lua_State* lua) {
  std::string_view subject = string_at(lua, walk_value(1)), pattern = string_at(lua, walk_value(2));
  const char* last = subject.data() + lua_tointeger(lua, walk_value(4));
  return with_pattern(lua, pattern, [&] {
    Matcher matcher(subject, pattern, spend, lua);
    for (const char* at = subject.data() + lua_tointeger(lua, walk_value(3)); at <= subject.data() + subject.size(); ++at) {
      const char* end = matcher.match(at);
      if (!end || end == last) continue;
      for (int value : {3, 4}) {
        lua_pushinteger(lua, end - subject.data());
        lua_replace(lua, walk_value(value));
      }
      return push_captures(lua, matcher, subject, {at, static_cast<std::size_t>(end - at)}, false);
    }
    return 0;
  });
}

int gmatch(lua_State* lua) {
  std::string_view subject = text_arg(lua, 1);
  text_arg(lua, 2);
  std::size_t start = start_at(lua, 3, subject.size());
  lua_settop(lua, 2);
  lua_pushinteger(lua, static_cast<lua_Integer>(std::min(start, subject.size() + 1)));
  lua_pushinteger(lua, -1);
  push_walk(lua, next_match, 4);
  return 1;
}

/// Adds the replacement text with its %0 to %9.
void add_template(lua_State* lua, std::string& out, const Matcher& matcher, std::string_view subject, std::string_view whole) {
  std::string_view text = string_at(lua, 3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (out.size() > longest) return;  // gsub refuses it.
    if (text[i] != '%') {
      out += text[i];
    } else if (++i < text.size() && text[i] == '%') {
      out += '%';
    } else if (i < text.size() && text[i] == '0') {
      out += whole;
    } else if (i < text.size() && text[i] >= '1' && text[i] <= '9') {
      push_capture(lua, matcher, text[i] - '1', subject, whole);
      luaL_tolstring(lua, -1, nullptr);
      out += string_at(lua, -1);
      lua_pop(lua, 2);
    } else {
      complain(lua, "a % in the replacement must be followed by a digit or another %");
    }
  }
}

void add_replacement(lua_State* lua, std::string& out, const Matcher& matcher, std::string_view subject, std::string_view whole) {
  int kind = lua_type(lua, 3);
  if (kind == LUA_TSTRING) return add_template(lua, out, matcher, subject, whole);
  if (kind == LUA_TTABLE) {
    push_capture(lua, matcher, 0, subject, whole);
    lua_gettable(lua, 3);
  } else {
    lua_pushvalue(lua, 3);
    lua_call(lua, push_captures(lua, matcher, subject, whole, false), 1);
  }
  if (!lua_toboolean(lua, -1)) {
    out += whole;
  } else if (lua_isstring(lua, -1)) {
    out += std::string_view(lua_tostring(lua, -1), lua_rawlen(lua, -1));
  } else {
    complain(lua, "gsub can put a text or a number in place, not " + kind_at(lua, -1));
  }
  lua_pop(lua, 1);
}

int gsub(lua_State* lua) {
  std::string_view subject = text_arg(lua, 1), pattern = text_arg(lua, 2);
  int kind = lua_type(lua, 3);
  if (kind == LUA_TNUMBER) {
    lua_tostring(lua, 3);
  } else if (kind != LUA_TSTRING && kind != LUA_TTABLE && kind != LUA_TFUNCTION) {
    complain(lua, "gsub replaces by a text, a table or a function, not " + kind_at(lua, 3));
  }
  lua_Integer most = luaL_optinteger(lua, 4, static_cast<lua_Integer>(subject.size()) + 1), count = 0;
  bool anchored = pattern.starts_with('^');
  return with_pattern(lua, pattern, [&] {
    Matcher matcher(subject, pattern.substr(anchored), spend, lua);
    std::string out;
    const char *at = subject.data(), *stop = at + subject.size(), *last = nullptr;
    while (count < most) {
      const char* end = matcher.match(at);
      if (end && end != last) {
        ++count;
        add_replacement(lua, out, matcher, subject, {at, static_cast<std::size_t>(end - at)});
        if (out.size() > longest) complain(lua, "gsub would make a text of more than 1 MiB");
        charge(lua, 1);
        at = last = end;
      } else if (at < stop) {
        out += *at++;
      } else {
        break;
      }
      if (anchored) break;
    }
    out.append(at, static_cast<std::size_t>(stop - at));
    charge(lua, out.size() / 16);
    lua_pushlstring(lua, out.data(), out.size());
    lua_pushinteger(lua, count);
    return 2;
  });
}

}  // namespace

void open_patterns(lua_State* lua) {
  static const luaL_Reg functions[] = {{"find", find}, {"match", match}, {"gmatch", gmatch}, {"gsub", gsub}, {nullptr, nullptr}};
  luaL_setfuncs(lua, functions, 0);
}

}  // namespace consultcheck::host
