#include "core/load/rule_sets.h"

#include <algorithm>

#include "core/load/data_file.h"
#include "core/load/demands.h"
#include "core/load/folder.h"
#include "core/load/strict.h"

namespace consultcheck::load {
namespace {

/// What rule-set.json names besides the demands themselves.
struct Contents {
  std::vector<std::string> section_files, data_files;
};

void read_works(Strict& strict, const Value& top, RuleSet& set) {
  const Value* works = strict.value(top, "works");
  if (!works) return;
  if (!works->is(Value::Kind::object)) return strict.wrong(works->offset, "\"works\" must be an object of works by identifier");
  for (std::size_t i = 0; i < works->keys.size(); ++i) {
    const Value& work = works->items[i];
    if (!kebab_case(works->keys[i])) strict.wrong(works->key_offsets[i], "\"" + works->keys[i] + "\" cannot be an identifier");
    if (strict.object(work, "a work", {"title", "url"}))
      set.works.push_back({works->keys[i], strict.line(work, "title"), strict.line(work, "url", false)});
  }
}

void read_sections(Strict& strict, const Value& top, RuleSet& set, Contents& contents) {
  for (const Value& item : strict.list(top, "sections")) {
    if (!strict.object(item, "a section", {"id", "title", "file"})) return;
    Section section{strict.id(item, "id"), strict.line(item, "title")};
    const bool twice = std::any_of(set.sections.begin(), set.sections.end(), [&](const Section& one) { return one.id == section.id; });
    if (twice) strict.wrong(item.offset, "the section \"" + section.id + "\" stands twice");
    set.sections.push_back(std::move(section));
    contents.section_files.push_back(strict.text(item, "file"));
  }
}

std::optional<Problem> read_manifest(const Document& document, RuleSet& set, Contents& contents) {
  Strict strict(document);
  const Value& top = document.top;
  if (strict.object(top, "a rule set", {"rule_set", "version", "title", "works", "sections", "data"})) {
    set.id = strict.id(top, "rule_set");
    set.version = strict.line(top, "version");
    set.title = strict.line(top, "title");
    read_works(strict, top, set);
    read_sections(strict, top, set, contents);
    contents.data_files = strict.texts(top, "data");
  }
  return strict.problem();
}

}  // namespace

Result<std::unique_ptr<RuleSet>> load_rule_set(const std::filesystem::path& path, const Schema& schema) {
  Folder folder(path);
  auto set = std::make_unique<RuleSet>();
  set->folder = path.generic_string();
  auto manifest = folder.document("rule-set.json");
  if (!manifest) return tl::unexpected(manifest.error());
  Contents contents;
  if (auto problem = read_manifest(*manifest, *set, contents)) return tl::unexpected(*problem);
  set->documents.push_back(std::move(*manifest));

  for (std::size_t i = 0; i < contents.section_files.size(); ++i) {
    auto document = folder.document(contents.section_files[i]);
    if (!document) return tl::unexpected(document.error());
    set->documents.push_back(std::move(*document));
    if (auto problem = read_demands(set->documents.back(), set->sections[i], schema, *set)) return tl::unexpected(*problem);
  }
  for (const std::string& name : contents.data_files) {
    auto document = folder.document(name);
    if (!document) return tl::unexpected(document.error());
    auto file = read_data_file(std::filesystem::path(name).stem().string(), std::move(*document));
    if (!file) return tl::unexpected(file.error());
    set->data.push_back(std::move(*file));
  }
  set->hash = Folder::hash(folder.files());
  return set;
}

}  // namespace consultcheck::load
