// The module `text`.
#include <algorithm>
#include <unordered_set>

#include "core/host/data_view.h"
#include "core/host/engine.h"
#include "core/host/keywords.h"
#include "core/host/lua_messages.h"
#include "core/host/lua_values.h"
#include "core/host/phrases.h"
#include "core/host/plan_view.h"
#include "core/host/prose.h"
#include "core/host/readability.h"
#include "core/host/tables.h"
#include "core/host/vocabulary.h"

namespace consultcheck::host {
namespace {

std::string_view needed(lua_State* lua, int index, const char* who) {
  if (lua_type(lua, index) != LUA_TSTRING)
    complain(lua, std::string("text.") + who + " needs a text, but was given " + kind_at(lua, index));
  std::string_view text = string_at(lua, index);
  charge(lua, 4 + text.size() / 4);
  return text;
}

void push(lua_State* lua, const std::string& text) { lua_pushlstring(lua, text.data(), text.size()); }

void push_list(lua_State* lua, const std::vector<std::string>& texts) {
  lua_createtable(lua, static_cast<int>(texts.size()), 0);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    push(lua, texts[i]);
    lua_rawseti(lua, -2, static_cast<lua_Integer>(i + 1));
  }
}

int plain(lua_State* lua) {
  push(lua, plain_text(needed(lua, 1, "plain")));
  return 1;
}

int length(lua_State* lua) {
  lua_pushinteger(lua, static_cast<lua_Integer>(code_points(needed(lua, 1, "length"))));
  return 1;
}

int words(lua_State* lua) {
  std::string bare = plain_text(needed(lua, 1, "words"));
  lua_pushinteger(lua, static_cast<lua_Integer>(words_of(bare).size()));
  return 1;
}

int sentences(lua_State* lua) {
  push_list(lua, sentences_of(without_markup(needed(lua, 1, "sentences"))));
  return 1;
}

int syllables(lua_State* lua) {
  std::string bare = plain_text(needed(lua, 1, "syllables"));
  lua_Integer count = 0;
  for (std::string_view word : words_of(bare)) count += syllables_of(word);
  lua_pushinteger(lua, count);
  return 1;
}

int readability(lua_State* lua) {
  const Readability found = Engine::of(lua).texts.readability(needed(lua, 1, "readability"));
  lua_createtable(lua, 0, 7);
  const std::pair<const char*, int> counts[] = {{"words", found.words}, {"sentences", found.sentences}, {"syllables", found.syllables}};
  const std::pair<const char*, double> measures[] = {
      {"average_sentence", found.average_sentence}, {"flesch", found.flesch}, {"grade", found.grade}, {"fog", found.fog}};
  for (auto [name, count] : counts) {
    lua_pushinteger(lua, count);
    lua_setfield(lua, -2, name);
  }
  for (auto [name, measure] : measures) {
    lua_pushnumber(lua, measure);
    lua_setfield(lua, -2, name);
  }
  return 1;
}

int find_phrases(lua_State* lua) {
  ReadTexts& texts = Engine::of(lua).texts;
  const std::string& text = texts.words(needed(lua, 1, "find_phrases"));
  std::vector<std::string> found;
  each_text(lua, 2, "text.find_phrases", "text.find_phrases needs a list of texts", [&](std::string_view phrase) {
    charge(lua, 1 + text.size() / 64 + phrase.size() / 4);
    if (holds_phrase(text, texts.phrase(phrase))) found.emplace_back(phrase);
    return true;
  });
  push_list(lua, found);
  return 1;
}

constexpr std::size_t most_words_for_nothing = 6;

/// Few words that are one of the phrases, or begin as one of several words does; or fewer words than a third argument asks for.
int says_nothing(lua_State* lua) {
  const std::string bare = bare_words(plain_text(needed(lua, 1, "says_nothing")));
  const auto asked = whole_at(lua, 3);
  if (!lua_isnoneornil(lua, 3) && !asked)
    complain(lua, "text.says_nothing needs a whole number of words, but was given " + kind_at(lua, 3));
  const lua_Integer least = asked.value_or(1);
  const std::size_t size = words_of(bare).size();
  bool nothing = static_cast<lua_Integer>(size) < least;
  list_length(lua, 2, "text.says_nothing");
  const auto holds = [&](std::string_view words) {
    charge(lua, 1 + words.size() / 4);
    const std::string& phrase = Engine::of(lua).texts.bare_phrase(words);
    const bool several = std::count(phrase.begin(), phrase.end(), ' ') > 2;
    nothing = several ? bare.starts_with(phrase) : bare == phrase;
    return !nothing;
  };
  if (!nothing && size <= most_words_for_nothing) each_text(lua, 2, "text.says_nothing", "text.says_nothing needs a list of texts", holds);
  lua_pushboolean(lua, nothing);
  return 1;
}

/// The words of a text in small letters between single spaces, without marks: what two texts share that differ in nothing else.
int bare(lua_State* lua) {
  const std::string words = bare_words(plain_text(needed(lua, 1, "bare")));
  lua_pushlstring(lua, words.data() + 1, words.size() > 2 ? words.size() - 2 : 0);
  return 1;
}

int acronyms(lua_State* lua) {
  push_list(lua, unexplained_acronyms(without_markup(needed(lua, 1, "acronyms"))));
  return 1;
}

int keywords(lua_State* lua) {
  push_list(lua, keywords_of(plain_text(needed(lua, 1, "keywords"))));
  return 1;
}

std::vector<std::string> texts_at(lua_State* lua, int index) {
  std::vector<std::string> texts;
  each_text(lua, index, "text.common", "text.common needs two lists of texts", [&](std::string_view text) {
    charge(lua, 1 + text.size() / 16);
    texts.emplace_back(text);
    return true;
  });
  return texts;
}

/// The texts of the first list that are in the second.
int common(lua_State* lua) {
  std::vector<std::string> found;
  const std::vector<std::string> first = texts_at(lua, 1), second = texts_at(lua, 2);
  const std::unordered_set<std::string_view> known(second.begin(), second.end());
  for (const std::string& text : first)
    if (known.contains(text)) found.push_back(text);
  push_list(lua, found);
  return 1;
}

/// Whether a text is the same as another, or as one of a list.
int same(lua_State* lua) {
  const std::string one = folded(plain_text(needed(lua, 1, "same")));
  const bool listed = is_part(lua, 2) || is_data(lua, 2) || lua_istable(lua, 2);
  bool found = !listed && one == folded(plain_text(needed(lua, 2, "same")));
  const auto is_one = [&](std::string_view text) {
    charge(lua, 4 + text.size() / 4);
    found = one == folded(plain_text(text));
    return !found;
  };
  if (listed) each_text(lua, 2, "text.same", "text.same needs a text and another, or a list of texts", is_one);
  lua_pushboolean(lua, found);
  return 1;
}

}  // namespace

int open_texts(lua_State* lua) {
  static const luaL_Reg functions[] = {{"plain", plain},
                                       {"length", length},
                                       {"words", words},
                                       {"sentences", sentences},
                                       {"syllables", syllables},
                                       {"readability", readability},
                                       {"find_phrases", find_phrases},
                                       {"says_nothing", says_nothing},
                                       {"bare", bare},
                                       {"acronyms", acronyms},
                                       {"same", same},
                                       {"keywords", keywords},
                                       {"common", common},
                                       {nullptr, nullptr}};
  luaL_newlib(lua, functions);
  return 1;
}

}  // namespace consultcheck::host
