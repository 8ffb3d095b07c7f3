#include "account/wording.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// "https://www.example.org/a" gives "example.org".
std::string host_of(const std::string& url) {
  const size_t scheme = url.find("://");
  if (scheme == std::string::npos) return {};
  const size_t begin = scheme + 3;
  std::string host = url.substr(begin, url.find_first_of("/?#:", begin) - begin);
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

std::string capitalised(const std::string& text) {
  if (text.empty()) return text;
  const bool is_ascii_lower = text[0] >= 'a' && text[0] <= 'z';
  if (!is_ascii_lower) return text;
  std::string out = text;
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

int rank_of(Relation relation) {
  switch (relation) {
    case Relation::kDenied:
      return 0;
    case Relation::kConflict:
      return 1;
    case Relation::kUpdate:
      return 2;
    case Relation::kAgree:
      return 3;
    case Relation::kSingle:
      return 4;
  }
  return 5;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Embeddings, overrides and isolates of the bidirectional algorithm (UAX 9), and zero-width marks that hide.
bool is_invisible_control(char32_t c) {
  return c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

}  // namespace

std::string display_text(std::string_view text) {
  std::string out;
  const std::string line = collapse_spaces(text);
  for (size_t at = 0; at < line.size();) {
    const DecodedCodePoint c = decode_utf8(line, at);
    if (!is_invisible_control(c.value)) append_utf8(out, c.value);
    at += c.length;
  }
  return out;
}

std::string outlet_of(const Article& article) {
  if (!article.outlet.empty()) return display_text(article.outlet);
  const std::string host = host_of(article.url);
  if (!host.empty()) return host;
  const std::string id = display_text(article.id);
  return article.agency.empty() ? id : id + " (" + display_text(article.agency.front()) + ")";
}

std::string shorten(std::string_view text, size_t limit) {
  size_t at = 0, count = 0, last_space = 0;
  while (at < text.size() && count < limit) {
    if (text[at] == ' ') last_space = at;
    at += decode_utf8(text, at).length;
    ++count;
  }
  if (at >= text.size()) return std::string(text);
  // A very long word is cut inside.
  const size_t end = last_space > at / 2 ? last_space : at;
  return std::string(text.substr(0, end)) + "…";
}

std::string words_of(const Account& account, const Passage& passage, size_t limit) {
  return shorten(display_text(passage.span.of(account.articles[passage.article]->text)), limit);
}

std::string claim_line(const Account& account, const Claim& claim, size_t limit) {
  std::string text = words_of(account, {claim.text_article, claim.text_span});
  while (!text.empty() && std::string_view(",;:- ").find(text.back()) != std::string_view::npos)
    text.pop_back();
  return shorten(capitalised(text), limit);
}

std::string counted(size_t count, std::string_view noun) {
  const std::string number = std::to_string(count) + " ";
  if (count == 1) return number + std::string(noun);
  if (noun.ends_with('y')) return number + std::string(noun.substr(0, noun.size() - 1)) + "ies";
  return number + std::string(noun) + "s";
}

std::string origins_phrase(const OriginCount& count) {
  if (count.max <= 0) return "origins not traced";
  if (count.min == count.max) return counted(static_cast<size_t>(count.max), "origin");
  return std::to_string(count.min) + " to " + std::to_string(count.max) + " origins";
}

size_t count_outlets(const Account& account, const Claim& claim) {
  std::set<std::string> outlets;
  for (const Evidence& evidence : claim.evidence)
    outlets.insert(outlet_of(*account.articles[evidence.article]));
  return outlets.size();
}

size_t count_reports(const Claim& claim) {
  std::set<uint32_t> reports;
  for (const Evidence& evidence : claim.evidence) reports.insert(evidence.article);
  return reports.size();
}

const char* relation_label(Relation relation) {
  switch (relation) {
    case Relation::kDenied:
      return "Denied";
    case Relation::kConflict:
      return "In conflict";
    case Relation::kUpdate:
      return "Updated";
    case Relation::kAgree:
      return "Agreed";
    case Relation::kSingle:
      return "One report";
  }
  return "";
}

bool is_disputed(Relation relation) {
  return rank_of(relation) <= rank_of(Relation::kUpdate);
}

std::vector<uint32_t> claims_by_dispute(const Account& account) {
  std::vector<uint32_t> order(account.claims.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return rank_of(account.claims[a].relation) < rank_of(account.claims[b].relation);
  });
  return order;
}

const char* origin_kind_label(OriginKind kind) {
  switch (kind) {
    case OriginKind::kOwn:
      return "own reporting";
    case OriginKind::kAgency:
      return "wire agency";
    case OriginKind::kOutlet:
      return "outlet";
    case OriginKind::kPerson:
      return "person";
    case OriginKind::kBody:
      return "body";
    case OriginKind::kDocument:
      return "document";
    case OriginKind::kUnnamed:
      return "unnamed source";
  }
  return "";
}

const char* stance_label(Stance stance) {
  switch (stance) {
    case Stance::kAsserts:
      return "stated";
    case Stance::kHedges:
      return "unconfirmed";
    case Stance::kDenies:
      return "denial";
  }
  return "";
}

const char* reuse_label(ReuseKind kind) {
  switch (kind) {
    case ReuseKind::kVerbatim:
      return "word for word";
    case ReuseKind::kEdited:
      return "edited";
    case ReuseKind::kParaphrase:
      return "rewritten";
    case ReuseKind::kSharedQuote:
      return "same quotation";
  }
  return "";
}

std::string direction_phrase(Direction direction, const std::string& a, const std::string& b) {
  switch (direction) {
    case Direction::kAToB:
      return b + " from " + a;
    case Direction::kBToA:
      return a + " from " + b;
    case Direction::kCommon:
      return a + " and " + b + ", both from a third text";
    case Direction::kUnknown:
      return a + " and " + b + ", which from which is not known";
  }
  return "";
}

const char* position_label(PositionStance stance) {
  switch (stance) {
    case PositionStance::kProposes:
      return "proposes";
    case PositionStance::kSupports:
      return "supports";
    case PositionStance::kOpposes:
      return "opposes";
    case PositionStance::kRejects:
      return "rejects";
    case PositionStance::kDemands:
      return "demands";
    case PositionStance::kConditions:
      return "sets a condition";
    case PositionStance::kUncommitted:
      return "does not commit";
  }
  return "";
}

std::vector<uint32_t> names_by_mentions(const Account& account) {
  const std::vector<StoryEntity>& entities = account.entities.entities;
  std::vector<uint32_t> order(entities.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return entities[a].mentions.size() > entities[b].mentions.size();
  });
  return order;
}

std::vector<ValueGroup> values_of(const Claim& claim) {
  std::vector<ValueGroup> groups;
  for (uint32_t e = 0; e < claim.evidence.size(); ++e) {
    const std::string& value = claim.evidence[e].value;
    if (value.empty()) continue;
    const auto known = std::find_if(groups.begin(), groups.end(),
                                    [&](const ValueGroup& group) { return group.value == value; });
    if (known != groups.end())
      known->evidence.push_back(e);
    else
      groups.push_back({value, {e}});
  }
  return groups;
}

std::string date_words(const std::string& iso) {
  static constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
  if (iso.size() == 4 && is_number(iso)) return iso;
  if (iso.size() == 7 && is_number(iso.substr(0, 4)) && iso[4] == '-' && is_number(iso.substr(5))) {
    const int month = std::stoi(iso.substr(5));
    return month >= 1 && month <= 12 ? std::string(kMonths[month - 1]) + " " + iso.substr(0, 4) : iso;
  }
  const auto timestamp = parse_iso_timestamp(iso);
  if (!timestamp) return iso;
  const Date date = timestamp->date;
  std::string out =
      std::to_string(date.day) + " " + kMonths[date.month - 1] + " " + std::to_string(date.year);
  // Midnight to the second is what systems fill in where they know the day only.
  if (!timestamp->has_time || timestamp->seconds % 86400 == 0) return out;
  // `seconds` is in UTC; the local date may be another day.
  const int64_t days =
      timestamp->seconds >= 0 ? timestamp->seconds / 86400 : (timestamp->seconds - 86399) / 86400;
  const int64_t minutes = (timestamp->seconds - days * 86400) / 60;
  const Date utc = from_days(days);
  char time[16];
  std::snprintf(time, sizeof time, ", %02d:%02d UTC", static_cast<int>(minutes / 60),
                static_cast<int>(minutes % 60));
  return std::to_string(utc.day) + " " + kMonths[utc.month - 1] + " " + std::to_string(utc.year) + time;
}

std::string safe_link(const std::string& url) {
  if (!starts_with_ignoring_case(url, "https://") && !starts_with_ignoring_case(url, "http://")) return {};
  const bool is_plain = std::all_of(url.begin(), url.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7F;
  });
  constexpr size_t kLongestLink = 2000;  // bytes; what browsers and mail programs still take
  return is_plain && url.size() <= kLongestLink ? url : std::string();
}

}  // namespace stemma
