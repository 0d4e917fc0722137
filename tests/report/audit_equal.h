// Whether two audits are the same in every field. A field that is added to the model does not compile here until it is compared.
#pragma once

#include <tuple>

#include "core/model/audit.h"

namespace consultcheck {

#define FIELDS(Type, ...)                \
  inline auto fields(const Type& each) { \
    const auto& [__VA_ARGS__] = each;    \
    return std::tie(__VA_ARGS__);        \
  }

FIELDS(Spot, a, b, c, d, e)
FIELDS(Window, a, b, c, d)
FIELDS(Participants, a, b)
FIELDS(PromisedAction, a, b, c, d)
FIELDS(DecisionTaken, a, b, c, d, e, f)
FIELDS(JudgementMade, a, b, c, d, e)
FIELDS(Fact, a, b, c, d, e, f, g, h, i)
FIELDS(Facts, a, b, c, d, e, f, g, h)
FIELDS(Used, a, b, c)
FIELDS(AuditDemand, a, b, c, d, e, f, g, h, i, j, k, l, m)
FIELDS(AuditHead, a, b, c, d, e, f, g, h, i, j, k, l, m, n)
FIELDS(AuditEvidence, a, b, c, d, e)
FIELDS(WaiverNote, a, b, c, d, e, f)
FIELDS(AuditFinding, a, b, c, d, e, f, g, h, i, j, k, l, m)
FIELDS(StandardMark, a, b, c, d, e, f, g)
FIELDS(Line, a, b, c, d, e, f, g)
FIELDS(Notice, a, b, c)
FIELDS(AuditEntry, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)
FIELDS(AuditAside, a, b, c, d, e, f, g, h, i)
FIELDS(PlanNamed, a, b, c, d)
FIELDS(SharedEvidence, a, b, c, d)
FIELDS(AcrossFinding, a, b, c, d, e, f, g, h, i, j, k, l)
FIELDS(Outline, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, bb, cc, dd, ee, ff, gg, hh, ii, jj, kk,
       ll, mm, nn, oo, pp, qq, rr, ss)

#undef FIELDS

template <class Type>
auto operator==(const Type& one, const Type& other) -> decltype(fields(one), bool()) {
  return fields(one) == fields(other);
}

}  // namespace consultcheck
