// A report sorted the way an officer reads it. Text and HTML both write from it, so that they say the same in the same order.
#pragma once

#include <string>
#include <vector>

#include "core/model/report.h"

namespace consultcheck::report {

/// One demand with those of its findings that belong together.
struct Topic {
  const DemandResult* result = nullptr;
  std::vector<const Finding*> findings;
  std::vector<const DemandResult*> also;  ///< Demands of which exactly the same is said.
};

/// What the same people can answer.
struct Questions {
  std::vector<std::string> roles;
  std::vector<Topic> topics;
};

/// A field that the plan lacks, once, with all who ask for it.
struct Gap {
  std::string label;
  std::vector<std::string> paths;  ///< Several when items of a list lack the same field.
  Spot spot;                       ///< Where it belongs.
  std::vector<const Demand*> demands;
  bool must = false;  ///< At least one `must` waits for it.
};

/// The gaps in one section of the plan.
struct Gaps {
  std::string label;
  std::vector<Gap> fields;
};

/// Results under one heading: a section of a rule set, or the reason that they share.
struct Shelf {
  std::string title;
  bool is_reason = false;
  std::vector<const DemandResult*> results;
};

/// A person's answer or a waiver, with what it is about.
struct Decided {
  const DemandResult* result = nullptr;
  std::string item, text;
};

struct Digest {
  std::vector<Topic> fix_first;  ///< In the report's order.
  std::vector<Topic> broken;     ///< Rules that broke.
  std::vector<Questions> questions;
  std::vector<Gaps> missing;      ///< In the order of the plan format.
  std::vector<Gaps> not_carried;  ///< What the source of an imported record cannot hold.
  std::vector<Topic> unclear;
  std::vector<Topic> advice;  ///< By consequence.
  std::vector<Topic> waived;
  std::vector<Shelf> met, set_aside;
  std::vector<Shelf> not_due;  ///< By what they wait for.
  std::vector<Decided> judgements, waivers;

  std::size_t facts() const;    ///< Fields that are missing or unclear.
  std::size_t answers() const;  ///< Questions for people.
};

Digest digest(const Report& report);

/// Adds up the entries of the shelves.
std::size_t size(const std::vector<Shelf>& shelves);

}  // namespace consultcheck::report
