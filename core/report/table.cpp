#include "core/report/table.h"

#include <cmath>

namespace consultcheck::report {

std::string with_commas(double number) {
  std::string digits = std::to_string(std::llround(std::abs(number)));
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return number < 0 ? "-" + digits : digits;
}

Cell Cell::of(double number) {
  Cell cell(with_commas(number));
  cell.number = number;
  return cell;
}

Cell Cell::of(const std::optional<Date>& date, std::string_view otherwise) {
  if (!date) return Cell(otherwise);
  Cell cell(date->words());
  cell.date = date;
  return cell;
}

}  // namespace consultcheck::report
