#include "reuse/direction.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/strings.h"
#include "base/utf8.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

// Labels that stand between a name and the country in a domain ("bbc.co.uk").
constexpr std::string_view kSecondLevel[] = {"co", "com", "org", "net", "gov",
                                             "ac", "edu", "gob", "or",  "ne"};

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : fold(text)) {
    const bool keep =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (keep) out += c;
  }
  return out;
}

bool looks_like_domain(std::string_view outlet) {
  return outlet.find('.') != std::string_view::npos && outlet.find(' ') == std::string_view::npos &&
         outlet.back() != '.';
}

// An agency's report of which nobody says where it was printed: "LONDON (Norda Press) -" and no outlet.
bool is_bare_report_of(const std::string& agency, const Article& article) {
  if (!article.outlet.empty() || article.agency.empty() || article.agency.front() != agency) return false;
  return std::any_of(article.agency_spans.begin(), article.agency_spans.end(),
                     [&](ByteSpan credit) { return article.dateline.span.contains(credit); });
}

std::string name_of(const Article& article) {
  if (!article.agency.empty() && is_bare_report_of(article.agency.front(), article))
    return article.agency.front() + "'s report " + article.id;
  return article.outlet.empty() ? "article " + article.id : article.outlet;
}

bool same_outlet(std::string_view name, const Article& article) {
  const std::string key = outlet_key(name);
  return !key.empty() && key == outlet_key(article.outlet);
}

const std::string* agency_that_published(const Article& credited, const Article& publisher) {
  for (const std::string& agency : credited.agency)
    if (same_outlet(agency, publisher) || is_bare_report_of(agency, publisher)) return &agency;
  return nullptr;
}

// The first agency that both credit, if any.
const std::string* shared_agency(const Article& a, const Article& b) {
  for (const std::string& agency : a.agency)
    if (std::find(b.agency.begin(), b.agency.end(), agency) != b.agency.end()) return &agency;
  return nullptr;
}

DirectionFinding from(const Article& source, const Article& a, std::string why) {
  return {&source == &a ? Direction::kAToB : Direction::kBToA, std::move(why)};
}

DirectionFinding by_credit(const Article& a, const Article& b) {
  const bool a_is_agency = agency_that_published(a, a) != nullptr;
  const bool b_is_agency = agency_that_published(b, b) != nullptr;
  if (agency_that_published(b, a) && !b_is_agency)
    return from(a, a,
                name_of(b) + " credits " + *agency_that_published(b, a) + ", whose report the other is");
  if (agency_that_published(a, b) && !a_is_agency)
    return from(b, a,
                name_of(a) + " credits " + *agency_that_published(a, b) + ", whose report the other is");
  if (a_is_agency || b_is_agency) return {};  // an agency's own text may be the model: time decides
  if (const std::string* agency = shared_agency(a, b)) return {Direction::kCommon, "both credit " + *agency};
  if (!a.agency.empty() && !b.agency.empty())
    return {Direction::kCommon, name_of(a) + " credits " + a.agency.front() + " and " + name_of(b) + " " +
                                    b.agency.front() + ": both print agency copy"};
  const Article& credited = a.agency.empty() ? b : a;
  if (!credited.agency.empty())
    return {Direction::kCommon, name_of(credited) + " has it from " + credited.agency.front() +
                                    ", whose reports go to many outlets"};
  return {};
}

DirectionFinding by_mention(const Article& a, const Article& b) {
  const bool a_names_b = names_outlet(a.text, b.outlet), b_names_a = names_outlet(b.text, a.outlet);
  if (a_names_b == b_names_a) return {};
  if (b_names_a) return from(a, a, name_of(b) + " names " + name_of(a));
  return from(b, a, name_of(a) + " names " + name_of(b));
}

// Negative if `a` was published before `b`, 0 if unknown or not to tell.
int compare_times(const Article& a, const Article& b) {
  if (!a.published_at || !b.published_at) return 0;
  const Timestamp &x = *a.published_at, &y = *b.published_at;
  if (!x.has_time || !y.has_time) {
    if (x.date == y.date) return 0;
    return x.date < y.date ? -1 : 1;
  }
  return x.seconds < y.seconds ? -1 : x.seconds > y.seconds;
}

DirectionFinding by_time(const Article& a, const Article& b) {
  const int order = compare_times(a, b);
  if (order == 0) return {};
  const Article& first = order < 0 ? a : b;
  return from(first, a, name_of(first) + " was published earlier (" + a.published + ", " + b.published + ")");
}

// Little shared by two reports of the same days that are otherwise written apart: had one been copied from
// the other, more would be shared; what both have came to both.
DirectionFinding by_absent_third(const Article& a, const Article& b) {
  if (!a.published_at || !b.published_at || outlet_key(a.outlet) == outlet_key(b.outlet)) return {};
  const int64_t apart = a.published_at->seconds - b.published_at->seconds;
  if (std::abs(apart) > kCommonSourceDays * 86'400) return {};
  return {Direction::kCommon,
          "a few sentences of two reports that are written apart otherwise: probably both have them from a "
          "third, which is not among these reports"};
}

// Where neither time nor credit tells: a text that lies wholly in a longer one was cut from it.
DirectionFinding by_inclusion(const Article& a, const Article& b, const SharedText& shared) {
  constexpr double kWhole = 0.8, kPart = 0.6;
  if (shared.share_a >= kWhole && shared.share_b <= kPart)
    return from(b, a, name_of(a) + " lies almost wholly in the longer " + name_of(b));
  if (shared.share_b >= kWhole && shared.share_a <= kPart)
    return from(a, a, name_of(b) + " lies almost wholly in the longer " + name_of(a));
  return {};
}

bool ends_word(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

size_t word_end(std::string_view text, size_t at) {
  while (at < text.size() && !ends_word(text[at])) ++at;
  return at;
}

// Whether a word that begins with `first` can begin a name of the key `key`: told by ASCII letters and digits
// only.
bool may_begin(char first, std::string_view key) {
  if (first >= 'A' && first <= 'Z') return first + ('a' - 'A') == key.front();
  return !(first >= 'a' && first <= 'z') && !(first >= '0' && first <= '9') ? true : first == key.front();
}

// Whether `text` begins with a row of words with capitals that is, written as one, `key`.
bool row_is(std::string_view text, std::string_view key) {
  constexpr size_t kWordsOfName = 5;
  for (size_t word = 0; word < kWordsOfName && !text.empty(); ++word) {
    const size_t end = word_end(text, 0);
    std::string_view bare = text.substr(0, end);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (std::none_of(bare.begin(), bare.end(), is_capital)) return false;
    for (const std::string_view possessive : {"'s", "’s"})
      if (bare.ends_with(possessive)) bare.remove_suffix(possessive.size());
    const std::string piece = squeezed(bare);
    if (!key.starts_with(piece)) return false;
    key.remove_prefix(piece.size());
    if (key.empty()) return true;
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return false;
}

}  // namespace

Direction turned(Direction direction) {
  if (direction == Direction::kAToB) return Direction::kBToA;
  return direction == Direction::kBToA ? Direction::kAToB : direction;
}

std::string outlet_key(std::string_view outlet) {
  outlet = trim(outlet);
  if (outlet.empty() || !looks_like_domain(outlet)) return squeezed(outlet);
  std::vector<std::string_view> labels = split(outlet, '.');
  labels.pop_back();
  if (labels.size() > 1 &&
      std::find(std::begin(kSecondLevel), std::end(kSecondLevel), labels.back()) != std::end(kSecondLevel))
    labels.pop_back();
  return squeezed(labels.back());
}

bool names_outlet(std::string_view text, std::string_view outlet) {
  constexpr size_t kShortestName = 3;
  const std::string key = outlet_key(outlet);
  if (key.size() < kShortestName) return false;
  std::array<bool, 256> begins{};
  for (size_t c = 0; c < begins.size(); ++c)
    begins[c] = may_begin(static_cast<char>(c), key) && !ends_word(static_cast<char>(c));
  for (size_t at = 0; at < text.size(); ++at)
    if (begins[static_cast<unsigned char>(text[at])] && (at == 0 || ends_word(text[at - 1])) &&
        row_is(text.substr(at), key))
      return true;
  return false;
}

DirectionFinding find_direction(const Article& a, const Article& b, const SharedText& shared) {
  if (DirectionFinding found = by_credit(a, b); found.direction != Direction::kUnknown) return found;
  if (DirectionFinding found = by_mention(a, b); found.direction != Direction::kUnknown) return found;
  if (same_outlet(a.outlet, b)) {
    if (DirectionFinding found = by_time(a, b); found.direction != Direction::kUnknown) {
      found.why = name_of(a) + " uses its own text again (" + a.published + ", " + b.published + ")";
      return found;
    }
  }
  if (!shared.errors.empty()) {
    if (DirectionFinding found = by_time(a, b); found.direction != Direction::kUnknown) {
      found.why = shared.errors + "; " + found.why;
      return found;
    }
  }
  const bool much =
      shared.passages >= kDirectionPassages || std::max(shared.share_a, shared.share_b) >= kDirectionShare;
  if (!much) {
    if (DirectionFinding found = by_absent_third(a, b); found.direction != Direction::kUnknown) return found;
    return {Direction::kUnknown,
            "too little is shared to tell which was first: both may have it from a third"};
  }
  if (DirectionFinding found = by_time(a, b); found.direction != Direction::kUnknown) return found;
  if (DirectionFinding found = by_inclusion(a, b, shared); found.direction != Direction::kUnknown)
    return found;
  return {Direction::kUnknown, "neither credit, time nor length tells which was first"};
}

}  // namespace stemma
