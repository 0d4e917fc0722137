// write_made_audit FORMAT [PLANS]: the made-up audit on standard output, with as many plans as asked for.
#include <iostream>

#include "tests/report/made_audit.h"

using namespace consultcheck;

int main(int count, char** words) {
  if (count < 2) return 3;
  std::cout << sample::written(count > 2 ? sample::made_audit(std::stoul(words[2])) : sample::made_audit(), words[1]) << std::flush;
  return std::cout ? 0 : 3;
}
