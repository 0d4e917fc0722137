// What an officer calls a field, and how to fill it in.
#pragma once

#include <string>
#include <string_view>

#include "core/model/plan.h"

namespace consultcheck::judge {

/// The field of a plan path such as `audiences[2].group`; null for data and settings.
const Field* field_at(const Plan& plan, std::string_view path);
/// Words for a field; inside an item or a group of fields, those of the group go before: `Representatives asked: Asked on`.
std::string label(const Field* field);
/// A role as people say it: `monitoring officer`.
std::string role_words(std::string_view role);
/// How to give a field that is not there: a whole sentence.
std::string fill_in(const Plan& plan, std::string_view path);
/// How to write a field that cannot be read: a whole sentence.
std::string write_clearly(const Plan& plan, std::string_view path);

}  // namespace consultcheck::judge
