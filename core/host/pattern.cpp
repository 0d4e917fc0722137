#include "core/host/pattern.h"

#include <cctype>
#include <cstring>

namespace consultcheck::host {
namespace {

constexpr int deepest = 200;

bool of_class(unsigned char c, unsigned char letter) {
  bool in = false;
  switch (std::tolower(letter)) {
    case 'a':
      in = std::isalpha(c);
      break;
    case 'c':
      in = std::iscntrl(c);
      break;
    case 'd':
      in = std::isdigit(c);
      break;
    case 'g':
      in = std::isgraph(c);
      break;
    case 'l':
      in = std::islower(c);
      break;
    case 'p':
      in = std::ispunct(c);
      break;
    case 's':
      in = std::isspace(c);
      break;
    case 'u':
      in = std::isupper(c);
      break;
    case 'w':
      in = std::isalnum(c);
      break;
    case 'x':
      in = std::isxdigit(c);
      break;
    default:
      return c == letter;
  }
  return std::isupper(letter) ? !in : in;
}

}  // namespace

Matcher::Matcher(std::string_view subject, std::string_view pattern, void (*spend)(void*, std::uint64_t), void* context)
    : begin_(subject.data()),
      end_(begin_ + subject.size()),
      pattern_(pattern.data()),
      pattern_end_(pattern_ + pattern.size()),
      spend_(spend),
      context_(context) {}

void Matcher::work(std::uint64_t characters) {
  worked_ += characters;
  if (worked_ < 1000) return;
  std::uint64_t done = worked_;
  worked_ = 0;
  spend_(context_, done);
}

const char* Matcher::match(const char* at) {
  level_ = 0;
  depth_ = 0;
  return run(at, pattern_);
}

/// One past the single-character class that begins at p.
const char* Matcher::class_end(const char* p) const {
  char first = *p++;
  if (first == '%') {
    if (p == pattern_end_) throw MalformedPattern{"it ends in %"};
    return p + 1;
  }
  if (first != '[') return p;
  if (p < pattern_end_ && *p == '^') ++p;
  do {  // A ] in first place stands for itself.
    if (p == pattern_end_) throw MalformedPattern{"a [ is not closed by ]"};
    char c = *p++;
    if (c == '%') {
      if (p == pattern_end_) throw MalformedPattern{"a [ is not closed by ]"};
      ++p;
    }
  } while (p == pattern_end_ || *p != ']');
  return p + 1;
}

/// Whether c is in the set from [ at p to ] at end.
bool Matcher::in_set(unsigned char c, const char* p, const char* end) {
  bool wanted = true;
  if (p[1] == '^') {
    wanted = false;
    ++p;
  }
  work(static_cast<std::uint64_t>(end - p));
  while (++p < end) {
    if (*p == '%') {
      if (of_class(c, static_cast<unsigned char>(*++p))) return wanted;
    } else if (p[1] == '-' && p + 2 < end) {
      if (static_cast<unsigned char>(*p) <= c && c <= static_cast<unsigned char>(p[2])) return wanted;
      p += 2;
    } else if (static_cast<unsigned char>(*p) == c) {
      return wanted;
    }
  }
  return !wanted;
}

bool Matcher::single(const char* s, const char* p, const char* end) {
  work(1);
  if (s >= end_) return false;
  auto c = static_cast<unsigned char>(*s);
  switch (*p) {
    case '.':
      return true;
    case '%':
      return of_class(c, static_cast<unsigned char>(p[1]));
    case '[':
      return in_set(c, p, end - 1);
    default:
      return static_cast<unsigned char>(*p) == c;
  }
}

const char* Matcher::balanced(const char* s, const char* p) {
  if (pattern_end_ - p < 2) throw MalformedPattern{"%b needs two characters after it"};
  if (s >= end_ || *s != p[0]) return nullptr;
  int open = 1;
  for (const char* at = s + 1; at < end_; ++at) {
    work(1);
    if (*at == p[1]) {
      if (--open == 0) return at + 1;
    } else if (*at == p[0]) {
      ++open;
    }
  }
  return nullptr;
}

const char* Matcher::greedy(const char* s, const char* p, const char* end) {
  std::ptrdiff_t count = 0;
  while (single(s + count, p, end)) ++count;
  for (; count >= 0; --count)
    if (const char* found = run(s + count, end + 1)) return found;
  return nullptr;
}

const char* Matcher::lazy(const char* s, const char* p, const char* end) {
  for (;; ++s) {
    if (const char* found = run(s, end + 1)) return found;
    if (!single(s, p, end)) return nullptr;
  }
}

const char* Matcher::open(const char* s, const char* p, std::ptrdiff_t kind) {
  if (level_ >= most_captures) throw MalformedPattern{"it has more than 32 captures"};
  captures_[level_++] = {s, kind};
  const char* found = run(s, p);
  if (!found) --level_;
  return found;
}

const char* Matcher::close(const char* s, const char* p) {
  int index = level_ - 1;
  while (index >= 0 && captures_[index].size != unfinished) --index;
  if (index < 0) throw MalformedPattern{"a ) has no ( before it"};
  captures_[index].size = s - captures_[index].start;
  const char* found = run(s, p);
  if (!found) captures_[index].size = unfinished;
  return found;
}

const char* Matcher::repeated(const char* s, char digit) {
  int index = digit - '1';
  if (index < 0 || index >= level_ || captures_[index].size == unfinished)
    throw MalformedPattern{"%1 to %9 name a capture that is not there"};
  auto size = static_cast<std::size_t>(captures_[index].size);
  work(1 + (captures_[index].size > 0 ? size / 8 : 0));
  if (static_cast<std::size_t>(end_ - s) < size || std::memcmp(captures_[index].start, s, size) != 0) return nullptr;
  return s + size;
}

const char* Matcher::run(const char* s, const char* p) {
  if (++depth_ > deepest) throw MalformedPattern{"it is too complex"};
  struct Leave {
    int& depth;
    ~Leave() { --depth; }
  } leave{depth_};
  while (p != pattern_end_) {
    work(1);
    char next = p + 1 < pattern_end_ ? p[1] : '\0';
    if (*p == '(') return next == ')' && p + 1 < pattern_end_ ? open(s, p + 2, position_capture) : open(s, p + 1, unfinished);
    if (*p == ')') return close(s, p + 1);
    if (*p == '$' && p + 1 == pattern_end_) return s == end_ ? s : nullptr;
    if (*p == '%' && next == 'b') {
      s = balanced(s, p + 2);
      if (!s) return nullptr;
      p += 4;
      continue;
    }
    if (*p == '%' && next == 'f') {
      p += 2;
      if (p == pattern_end_ || *p != '[') throw MalformedPattern{"%f needs a set in brackets after it"};
      const char* end = class_end(p);
      unsigned char before = s == begin_ ? '\0' : static_cast<unsigned char>(s[-1]),
                    here = s < end_ ? static_cast<unsigned char>(*s) : '\0';
      if (in_set(before, p, end - 1) || !in_set(here, p, end - 1)) return nullptr;
      p = end;
      continue;
    }
    if (*p == '%' && std::isdigit(static_cast<unsigned char>(next))) {
      s = repeated(s, next);
      if (!s) return nullptr;
      p += 2;
      continue;
    }
    const char* end = class_end(p);
    char suffix = end < pattern_end_ ? *end : '\0';
    if (suffix == '*') return greedy(s, p, end);
    if (suffix == '-') return lazy(s, p, end);
    bool one = single(s, p, end);
    if (suffix == '+') return one ? greedy(s + 1, p, end) : nullptr;
    if (suffix == '?') {
      if (one)
        if (const char* found = run(s + 1, end + 1)) return found;
      p = end + 1;
      continue;
    }
    if (!one) return nullptr;
    ++s;
    p = end;
  }
  return s;
}

bool is_plain(std::string_view pattern) { return pattern.find_first_of("^$*+?.([%-") == pattern.npos; }

}  // namespace consultcheck::host
