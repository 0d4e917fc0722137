#include "core/load/pieces.h"

#include "core/load/wording.h"

namespace consultcheck::load {
namespace {

constexpr std::string_view spaces = " \t\r\n";

/// Follows a text from place to place and knows line and column.
class Follower {
 public:
  explicit Follower(const Source& source) : source_(source), line_(source.first_line), column_(source.first_column) {
    if (source_.text.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  void go(std::size_t to) {
    for (; at_ < to && at_ < source_.text.size(); ++at_) {
      const auto byte = static_cast<unsigned char>(source_.text[at_]);
      if (byte == '\n') {
        ++line_;
        column_ = 1;
      } else if ((byte & 0xC0) != 0x80) {
        ++column_;
      }
    }
  }

  Piece piece(std::size_t from, std::size_t to) {
    go(from);
    return {source_of(source_.name, source_.text.substr(from, to - from), line_, column_), {}, false};
  }

  Piece fault(std::size_t at, std::string what, std::string next) {
    go(at);
    Spot spot{source_.name, line_, column_, {}, 0};
    return {nullptr, Problem{std::move(spot), std::move(what), std::move(next)}, false};
  }

 private:
  const Source& source_;
  std::size_t at_ = 0;
  int line_, column_;
};

/// Where a value that is neither object nor list ends.
std::size_t scalar_end(std::string_view text, std::size_t from) {
  std::size_t at = from;
  if (text[at] == '"') {
    for (++at; at < text.size() && text[at] != '"'; ++at)
      if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
  }
  return std::min(text.find_first_of(",]} \t\r\n", at), text.size());
}

}  // namespace

std::optional<std::size_t> value_end(std::string_view text, std::size_t from) {
  std::size_t depth = 0;
  for (std::size_t at = from; at < text.size(); ++at) {
    switch (text[at]) {
      case '"':
        for (++at; at < text.size() && text[at] != '"'; ++at)
          if (text[at] == '\\') ++at;
        break;
      case '{':
      case '[':
        ++depth;
        break;
      case '}':
      case ']':
        if (--depth == 0) return at + 1;
        break;
      default:
        break;
    }
  }
  return {};
}

namespace {

/// Hands on the items of one list; gives the byte after its end, or nothing when there is no more to read.
std::optional<std::size_t> one_list(std::string_view text, Follower& follower, std::size_t from, const std::function<bool(Piece)>& take) {
  const auto cut = [&] {
    take(follower.fault(text.size(), "the file ends before its list does: a ] is missing",
                        "Save the file again, whole; what stands before this place was read."));
    return std::nullopt;
  };
  for (std::size_t at = from + 1;;) {
    at = text.find_first_not_of(spaces, at);
    if (at == std::string_view::npos) return cut();
    if (text[at] == ']') return at + 1;
    std::size_t end = 0;
    if (text[at] == '{' || text[at] == '[') {
      const auto found = value_end(text, at);
      Piece piece = follower.piece(at, found.value_or(text.size()));
      piece.cut_short = !found;
      if (!take(std::move(piece)) || !found) return {};
      end = *found;
    } else if (text[at] == ',' || text[at] == '}' || text[at] == ':') {
      if (!take(follower.fault(at, "a record should stand here, not " + character_words(text, at),
                               "Take it out; the records around it were read.")))
        return {};
      at = std::min(text.find_first_not_of(",}: \t\r\n", at), text.size());
      continue;
    } else {
      end = std::max(scalar_end(text, at), at + 1);
      if (!take(follower.piece(at, end))) return {};
    }
    at = text.find_first_not_of(spaces, end);
    if (at == std::string_view::npos) return cut();
    if (text[at] == ']') return at + 1;
    if (text[at] == ',') {
      ++at;
    } else if (!take(follower.fault(at, "a comma is missing before " + character_words(text, at),
                                    "Write a comma between two records; both were read."))) {
      return {};
    }
  }
}

/// The first byte from `at` on that is no space; of a JSONP call, behind what closes it.
std::size_t next_word(std::string_view text, std::size_t at, bool call) {
  const auto word = [&] { return at = std::min(text.find_first_not_of(spaces, at), text.size()); };
  for (const char closing : {')', ';'})
    if (call && word() < text.size() && text[at] == closing) ++at;
  return word();
}

}  // namespace

std::optional<Piece> left_over(const Source& source, std::size_t at, bool call) {
  at = next_word(source.text, at, call);
  if (at == source.text.size()) return {};
  return Piece{
      nullptr,
      Problem{source.spot(static_cast<Offset>(at)), "nothing should follow here, but there stands " + character_words(source.text, at),
              "It was not read: take it out, or put it into a file of its own."},
      false};
}

void list_pieces(const Source& source, std::size_t from, bool call, const std::function<bool(Piece)>& take) {
  Follower follower(source);
  for (std::optional<std::size_t> end = from;;) {
    end = one_list(source.text, follower, *end, take);
    if (!end) return;
    const std::size_t at = next_word(source.text, *end, call);
    if (at == source.text.size()) return;
    if (source.text[at] != '[') return void(take(*left_over(source, at, false)));
    end = at;
  }
}

void line_pieces(const Source& source, std::size_t from, const std::function<bool(Piece)>& take) {
  const std::string_view text = source.text;
  int line = source.first_line;
  for (std::size_t at = from; at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view words = text.substr(at, end - at);
    if (words.ends_with('\r')) words.remove_suffix(1);
    at = end + 1;
    if (words.find_first_not_of(spaces) == std::string_view::npos) continue;
    if (!take({source_of(source.name, std::string(words), line), {}, false})) return;
  }
}

}  // namespace consultcheck::load
