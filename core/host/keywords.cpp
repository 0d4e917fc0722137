#include "core/host/keywords.h"

#include <algorithm>
#include <unordered_set>

#include "core/host/prose.h"

namespace consultcheck::host {
namespace {

constexpr std::size_t most_words = 200, longest_word = 60;

/// As they stand after `singular`.
const std::unordered_set<std::string_view>& said_anywhere() {
  static const std::unordered_set<std::string_view> words = {
      "a", "about", "above", "across", "after", "again", "all", "also", "although", "am", "an", "and", "any", "are", "around", "as", "at", "be", "because",
      "been", "before", "being", "below", "between", "both", "but", "by", "can", "could", "did", "do", "doe", "done", "down", "during", "each", "either",
      "etc", "every", "following", "for", "from", "further", "had", "has", "ha", "have", "having", "he", "her", "here", "him", "his", "how", "however", "i",
      "if", "in", "including", "into", "is", "it", "its", "itself", "just", "made", "make", "making", "many", "may", "me", "might", "more", "most", "much",
      "must", "my", "need", "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "onto", "or", "other", "our", "out", "over", "own", "part",
      "per", "same", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
      "those", "through", "to", "too", "toward", "two", "under", "until", "up", "upon", "us", "used", "very", "was", "wa", "way", "we", "were", "what",
      "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "you", "your", "yours",
      // Invitations to take part.
      "answer", "ask", "asked", "asking", "borough", "change", "changing", "close", "closing", "comment", "complete", "completed", "consult",
      "consultation", "consultee", "consulted", "consulting", "council", "deadline", "decide", "decision", "draft", "engagement", "feedback", "find",
      "form", "get", "give", "giving", "have", "hear", "help", "idea", "improve", "improving", "inform", "information", "interested", "introduce", "invite",
      "invited", "inviting", "involved", "know", "like", "look", "looking", "new", "online", "open", "opinion", "option", "people", "plan", "planned",
      "planning", "please", "propose", "proposal", "proposed", "proposing", "question", "questionnaire", "read", "received", "resident", "respond", "response",
      "say", "see", "seek", "seeking", "share", "survey", "take", "taking", "tell", "think", "thought", "understand", "use", "view", "want", "well", "wish",
      "work", "working", "write"};
  return words;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
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
    std::size_t end = at;
    while (end < plain.size() && is_word_byte(plain[end])) ++end;
    std::string word = singular(std::string_view(plain).substr(at, end - at));
    const bool possessive = end < plain.size() && plain[end] == '\'';
    at = end + 1;
    if (possessive && at < plain.size() && plain[at] == 's' && (at + 1 == plain.size() || !is_word_byte(plain[at + 1]))) ++at;
    const bool tells = word.size() >= 2 && word.size() <= longest_word && !said_anywhere().contains(word);
    if (tells && seen.insert(word).second) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace consultcheck::host
