#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "core/report/audit_html.h"
#include "core/report/dashboard/page_names.h"
#include "core/report/dashboard/parts.h"
#include "tests/report/council_audit.h"

using namespace consultcheck;

namespace {

/// The files of a dashboard by name.
class Folder {
 public:
  explicit Folder(const sample::MadeAudit& audit) {
    report::AuditTarget target;
    target.page = [this](const std::string& name) -> std::unique_ptr<std::ostream> { return std::make_unique<Page>(files_[name]); };
    sample::tell(audit, *report::make_audit_html(target));
  }
  const std::map<std::string, std::string>& files() const { return files_; }
  const std::string& operator[](const std::string& name) const { return files_.at(name); }

 private:
  struct Page : std::ostringstream {
    explicit Page(std::string& text) : kept(text) {}
    ~Page() override { kept = str(); }
    std::string& kept;
  };
  std::map<std::string, std::string> files_;
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t number = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++number;
  return number;
}

}  // namespace

TEST_CASE("A dashboard has an index, a page of demands, one page per plan, a style sheet and a script", "[dashboard]") {
  const auto& audit = sample::made_audit();
  const Folder folder(audit);
  CHECK(folder.files().size() == audit.entries.size() + 4);
  for (const auto& [name, text] : folder.files()) {
    CHECK_FALSE(text.empty());
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-./") == name.npos);
    if (name.starts_with("plans/")) CHECK(holds(folder["index.html"], "href=\"" + name + "\""));
  }
}

// Run by the browser tests: writes dashboards as folders below CONSULTCHECK_DASHBOARDS.
TEST_CASE("Write dashboards for the browser tests", "[.][dashboard-folders]") {
  const char* below = std::getenv("CONSULTCHECK_DASHBOARDS");
  REQUIRE(below);
  const auto write = [&](const std::string& name, const sample::MadeAudit& audit) {
    const auto folder = std::filesystem::path(below) / name;
    std::filesystem::create_directories(folder / "plans");
    report::AuditTarget target;
    target.page = [&](const std::string& page) -> std::unique_ptr<std::ostream> { return std::make_unique<std::ofstream>(folder / page, std::ios::binary); };
    sample::tell(audit, *report::make_audit_html(target));
  };
  write("harmful", sample::made_audit());
  write("council", sample::council_audit(120));
  write("large", sample::council_audit(5000));
}
