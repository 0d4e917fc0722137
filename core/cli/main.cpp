#include "core/cli/commands.h"

int main(int count, char** words) { return consultcheck::cli::run({words + 1, words + count}); }
