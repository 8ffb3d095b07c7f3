// The phrases that all renderings share, so that page, Markdown and --explain say the same in the same words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "account/account.h"

namespace stemma {

// Who published it: the outlet, else the host of its link, else its id with the wire service that it credits.
// Never empty for a read article.
std::string outlet_of(const Article& article);

// Text from outside as one line that is safe to show: white space collapsed; control characters and those
// that turn the direction of what follows are left out.
std::string display_text(std::string_view text);

// The passage as one line for display. Past `limit` code points it is cut at a word, with "…".
std::string words_of(const Account& account, const Passage& passage, size_t limit = SIZE_MAX);
std::string shorten(std::string_view text, size_t limit);

// The claim's words as a line of its own: with a capital, without a comma or the like left at its end.
std::string claim_line(const Account& account, const Claim& claim, size_t limit = SIZE_MAX);

// "1 origin", "1 to 2 origins", "origins not traced".
std::string origins_phrase(const OriginCount& count);
// Distinct outlets among the evidence.
size_t count_outlets(const Account& account, const Claim& claim);
size_t count_reports(const Claim& claim);
// "4 outlets", "1 origin", "2 entries".
std::string counted(size_t count, std::string_view noun);

// "Denied", "In conflict", "Updated", "Agreed", "One report".
const char* relation_label(Relation relation);
bool is_disputed(Relation relation);
// The claims, those in dispute first (denied, conflict, update, agree, single), in each group as ranked.
std::vector<uint32_t> claims_by_dispute(const Account& account);

// "wire agency", "person", "unnamed source", "own reporting".
const char* origin_kind_label(OriginKind kind);
// "stated", "unconfirmed", "denial".
const char* stance_label(Stance stance);
const char* reuse_label(ReuseKind kind);
// "proposes", "is not committed on", ...
const char* position_label(PositionStance stance);
// "Who copied from whom", as a sentence about the two outlets.
std::string direction_phrase(Direction direction, const std::string& a, const std::string& b);

// The parties, those named most often first.
std::vector<uint32_t> names_by_mentions(const Account& account);

// Of each value that the evidence gives, in the order of first appearance: the value and who gives it.
struct ValueGroup {
  std::string value;
  std::vector<uint32_t> evidence;  // indices into Claim::evidence
};
std::vector<ValueGroup> values_of(const Claim& claim);

// "12 March 2024", "March 2024", "2024" from an ISO date; with a time, "12 March 2024, 06:40 UTC". Text that
// is no ISO date comes back as it is.
std::string date_words(const std::string& iso);

// Only http and https links lead out of a page; anything else is an empty string.
std::string safe_link(const std::string& url);

}  // namespace stemma
