// Judges records on several threads. What comes out does not depend on how many.
#pragma once

#include <functional>

#include "core/load/inputs.h"
#include "core/load/records.h"
#include "core/model/audit.h"
#include "core/run/checker.h"

namespace consultcheck::run {

/// What became of one record: one of the two is there.
struct Answer {
  std::optional<AuditEntry> entry;
  std::optional<AuditAside> aside;
};

/// What became of the records of a batch, in their order.
struct Answers {
  std::size_t batch = 0;
  std::size_t files_ended = 0;  ///< Of the inputs' files, as of the batch.
  std::vector<Answer> records;
};

/// How records are judged: on as many threads as there are checkers.
struct Answering {
  std::vector<std::unique_ptr<Checker>> checkers;
  Ask ask;
  load::RecordReading reading;  ///< `schema` and `settings` are set for each checker.
};

/// Judges all that `inputs` gives. `take` is called by one thread at a time, batches in any order; it returns false to stop.
void answer_all(Answering& how, load::Inputs& inputs, const std::function<bool(Answers)>& take);

}  // namespace consultcheck::run
