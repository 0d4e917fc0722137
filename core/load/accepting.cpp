#include "core/load/accepting.h"

#include <nlohmann/json.hpp>

namespace consultcheck::load {
namespace {

std::string quoted(const std::string& text) { return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

/// The byte after the value that begins at `at`, in text that is known to be JSON.
std::size_t end_of(std::string_view text, std::size_t at) {
  const auto after_text = [&](std::size_t quote) {
    for (++quote; text[quote] != '"'; ++quote) quote += text[quote] == '\\';
    return quote + 1;
  };
  if (text[at] == '"') return after_text(at);
  if (text[at] != '{' && text[at] != '[') return text.find_first_of(",]} \t\r\n", at);
  for (int depth = 0;;) {
    const char c = text[at];
    depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    at = c == '"' ? after_text(at) : at + 1;
    if (depth == 0) return at;
  }
}

/// The white space that the line of a byte begins with.
std::string indent_of(std::string_view text, std::size_t at) {
  const std::size_t line = text.substr(0, at).find_last_of('\n') + 1;  // npos + 1 is 0
  return std::string(text.substr(line, text.find_first_not_of(" \t", line) - line));
}

std::string entry_text(const std::string& folder, const PluginFiles& plugin, const std::string& indent, const std::string& step) {
  std::string files;
  for (const auto& [name, hash] : plugin.hashes)
    files += (files.empty() ? "" : ",") + ("\n" + indent + step + step) + quoted(name) + ": " + quoted(hash);
  const std::string line = "\n" + indent + step;
  return "{" + line + "\"folder\": " + quoted(folder) + "," + line + "\"accepted\": " + quoted(plugin.hash) + "," + line + "\"files\": {" +
         files + line + "}\n" + indent + "}";
}

}  // namespace

std::string with_accepted(const Settings& settings, const PluginChoice* entry, const std::string& folder, const PluginFiles& plugin) {
  const Value& top = settings.document.top;
  std::string text = settings.document.source->text;
  const std::string outer = indent_of(text, top.offset), first = indent_of(text, top.key_offsets.front());
  const std::string step = first.size() > outer.size() ? first.substr(outer.size()) : "  ", inner = outer + step;
  const auto list_of_one = [&](const std::string& indent) {
    return "[\n" + indent + step + entry_text(folder, plugin, indent + step, step) + "\n" + indent + "]";
  };
  if (entry) {
    const std::size_t at = entry->place.offset;
    return text.replace(at, end_of(text, at) - at, entry_text(folder, plugin, indent_of(text, at), step));
  }
  const Value* plugins = top.get("plugins");
  if (!plugins) {
    const std::size_t end = end_of(text, top.items.back().offset);
    return text.insert(end, ",\n" + inner + "\"plugins\": " + list_of_one(inner));
  }
  if (plugins->items.empty())
    return text.replace(plugins->offset, end_of(text, plugins->offset) - plugins->offset, list_of_one(indent_of(text, plugins->offset)));
  const std::size_t last = plugins->items.back().offset;
  const std::string indent = indent_of(text, last);
  return text.insert(end_of(text, last), ",\n" + indent + entry_text(folder, plugin, indent, step));
}

std::vector<FileChange> changes(const FileHashes& before, const FileHashes& now) {
  std::map<std::string, const char*> found;
  for (const auto& [name, hash] : before) {
    const auto same = now.find(name);
    if (same == now.end())
      found[name] = "removed";
    else if (same->second != hash)
      found[name] = "changed";
  }
  for (const auto& [name, hash] : now) {
    if (!before.contains(name)) found[name] = "added";
  }
  std::vector<FileChange> list;
  for (const auto& [name, what] : found) list.push_back({what, name});
  return list;
}

}  // namespace consultcheck::load
