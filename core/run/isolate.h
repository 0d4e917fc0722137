// Runs a plugin that nobody has accepted in a process of its own, which can reach nothing but the plan it is shown.
#pragma once

#include "core/host/plugin.h"

namespace consultcheck::run {

/// A plugin whose rules run in a worker process, one for each plan. What `files`, `schema` and the arguments of `judge` point to must be
/// there before a plan is judged and stay unchanged.
Result<std::unique_ptr<host::Plugin>> open_isolated(const PluginFiles& files, const Schema& schema, host::Limits limits);

}  // namespace consultcheck::run
