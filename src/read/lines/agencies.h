// Wire services by name: which name is one, and where a line names one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace stemma {

class PlainLine;

struct AgencyMention {
  std::string name;  // canonical: "AFP" for "Agence France-Presse"
  ByteSpan span;     // in the line
};

// Known wire services named in `line`, in order. Short forms count only as printed: "PA", not "pa".
std::vector<AgencyMention> agencies_in(std::string_view line);
// The same where `plain` is to_plain(line) already.
std::vector<AgencyMention> agencies_in(std::string_view line, const PlainLine& plain);

// The canonical name where `name` as a whole is a wire service: a known one, or one that calls itself so
// ("Norda Press", "Varland News Agency").
std::optional<std::string> agency_named(std::string_view name);

// The same, but only for a known one.
std::optional<std::string> known_agency_named(std::string_view name);

// Whether `name` is a wire service that also publishes to readers under its own name, where its reports are
// its own and not a wire's: Bloomberg on bloomberg.com.
bool publishes_itself(std::string_view agency);

}  // namespace stemma
