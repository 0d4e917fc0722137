-- What a rule may use: the vocabulary of plugin API 1 and nothing else.
stds.rule = {
  read_globals = {
    "pass", "fail", "cannot_tell", "not_applicable", "optional", "each", "count", "sorted", "overlapping", "alike",
    "contains", "earliest", "latest", "stated", "cites", "decided_on",
    "assert", "error", "ipairs", "pairs", "select", "tonumber", "tostring", "type",
    date = { fields = { "as_of", "of", "count", "add_working_days", "add_months", "overlap", "weekday", "exact" } },
    text = { fields = { "plain", "length", "words", "sentences", "syllables", "readability", "find_phrases", "says_nothing", "acronyms", "same", "bare",
                        "keywords", "common" } },
    string = { fields = { "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "pack", "packsize", "rep",
                          "reverse", "sub", "unpack", "upper" } },
    table = { fields = { "concat", "insert", "move", "pack", "remove", "sort", "unpack" } },
    math = { fields = { "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "modf", "pi", "sqrt",
                        "tointeger", "type", "ult", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "deg", "rad" } },
    utf8 = { fields = { "char", "charpattern", "codepoint", "codes", "len", "offset" } },
  },
}
std = "rule"
exclude_files = { "plugins/sdk/*.lua" }  -- editor types, not rules
max_line_length = 160
