#include "core/host/keywords.h"

#include <catch2/catch.hpp>

using consultcheck::host::keywords_of;
using Words = std::vector<std::string>;

TEST_CASE("keywords are letters and numbers of any script, with no marks about them") {
  CHECK(keywords_of("Animal welfare – the “parks” of Barnet") == Words{"animal", "welfare", "park", "barnet"});
  CHECK(keywords_of("Cafés… libraries • 2026") == Words{"café", "library", "2026"});
  CHECK(keywords_of("— – • … “ ” ‘ ’") == Words{});
}

TEST_CASE("keywords leave out what shows whose something is, whatever the apostrophe") {
  CHECK(keywords_of("Barnet's parks") == Words{"barnet", "park"});
  CHECK(keywords_of("Barnet’s parks") == Words{"barnet", "park"});
  CHECK(keywords_of("tenants’ charter") == Words{"tenant", "charter"});
}

TEST_CASE("keywords come once, and words that every consultation uses do not come") {
  CHECK(keywords_of("Library consultation: have your say on the library") == Words{"library"});
  CHECK(keywords_of("") == Words{});
}
