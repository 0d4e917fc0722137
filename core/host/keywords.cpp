#include "core/host/keywords.h"

#include <utf8proc.h>

#include <algorithm>
#include <unordered_set>

#include "core/host/prose.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t most_words = 200, longest_word = 60;

/// As they stand after `singular`.
const std::unordered_set<std::string_view>& said_anywhere() {
  static const std::unordered_set<std::string_view> words = {
      "a", "about", "above", "across", "after", "again", "all", "also", "although", "am", "an", "and", "any", "are", "around", "as", "at",
      "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "could", "did", "do", "doe", "done",
      "down", "during", "each", "either", "etc", "every", "following", "for", "from", "further", "had", "has", "ha", "have", "having", "he",
      "her", "here", "him", "his", "how", "however", "i", "if", "in", "including", "into", "is", "it", "its", "itself", "just", "made",
      "make", "making", "many", "may", "me", "might", "more", "most", "much", "must", "my", "need", "no", "nor", "not", "now", "of", "off",
      "on", "once", "one", "only", "onto", "or", "other", "our", "out", "over", "own", "part", "per", "same", "she", "should", "since",
      "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to",
      "too", "toward", "two", "under", "until", "up", "upon", "us", "used", "very", "was", "wa", "way", "we", "were", "what", "when",
      "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "you", "your",
      "yours",
      // Invitations to take part.
      "answer", "ask", "asked", "asking", "borough", "change", "changing", "close", "closing", "comment", "complete", "completed",
      "consult", "consultation", "consultee", "consulted", "consulting", "council", "deadline", "decide", "decision", "draft", "engagement",
      "feedback", "find", "form", "get", "give", "giving", "have", "hear", "help", "idea", "improve", "improving", "inform", "information",
      "interested", "introduce", "invite", "invited", "inviting", "involved", "know", "like", "look", "looking", "new", "online", "open",
      "opinion", "option", "people", "plan", "planned", "planning", "please", "propose", "proposal", "proposed", "proposing", "question",
      "questionnaire", "read", "received", "resident", "respond", "response", "say", "see", "seek", "seeking", "share", "survey", "take",
      "taking", "tell", "think", "thought", "understand", "use", "view", "want", "well", "wish", "work", "working", "write"};
  return words;
}

/// The bytes of the letter, mark or number that begins there; 0 when something else does.
std::size_t word_character(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? 1 : 0;
  utf8proc_int32_t code = 0;
  const auto size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  const auto category = size > 0 ? utf8proc_category(code) : UTF8PROC_CATEGORY_CN;
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO ? static_cast<std::size_t>(size) : 0;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  for (std::size_t size = 1; at < text.size() && (size = word_character(text, at)) > 0;) at += size;
  return at;
}

/// Where a word goes on behind an 's, straight or curly; else `at`.
std::size_t past_possessive(std::string_view text, std::size_t at) {
  for (const std::string_view owner : {"'s", "\u2019s"})
    if (text.substr(at).starts_with(owner) && word_end(text, at + owner.size()) == at + owner.size()) return at + owner.size();
  return at;
}

std::string singular(std::string_view word) {
  std::string out(word);
  const auto ends = [&](std::string_view end) { return out.size() > end.size() + 1 && out.ends_with(end); };
  if (out.size() > 4 && ends("ies")) {
    out.replace(out.size() - 3, 3, "y");
  } else if (ends("sses") || ends("xes") || ends("shes") || ends("ches")) {
    out.resize(out.size() - 2);
  } else if (out.size() > 3 && ends("s") && !ends("ss") && !ends("us") && !ends("is")) {
    out.pop_back();
  }
  return out;
}

}  // namespace

std::vector<std::string> keywords_of(std::string_view text) {
  std::vector<std::string> words;
  std::unordered_set<std::string> seen;
  const std::string plain = folded(text);
  for (std::size_t at = 0; at < plain.size() && words.size() < most_words;) {
    const std::size_t end = word_end(plain, at);
    std::string word = singular(std::string_view(plain).substr(at, end - at));
    at = std::max(past_possessive(plain, end), end + 1);
    const bool tells = word.size() >= 2 && word.size() <= longest_word && !said_anywhere().contains(word);
    if (tells && seen.insert(word).second) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace consultcheck::host
