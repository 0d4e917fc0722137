// Names for files that are made of what a record calls itself.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace consultcheck::cli {

/// A name that every file system takes, made of small letters, digits, `-`, `_` and `.`; `plan` where nothing is left.
std::string file_name(std::string_view id);

/// The name, with a number behind it when it is in use already; notes that it is in use now.
std::string unused_name(const std::string& name, std::set<std::string>& used);

}  // namespace consultcheck::cli
