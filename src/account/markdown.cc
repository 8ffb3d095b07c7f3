// The account as Markdown (CommonMark), for pasting into an editor's notes.
#include <algorithm>
#include <cmath>

#include "account/account.h"
#include "account/names.h"
#include "account/wording.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// How much of a large story the notes hold; the JSON holds all. Texts in code points.
constexpr size_t kMostClaims = 40, kMostEvidence = 12, kMostCopies = 30, kMostNames = 40, kMostReports = 200;
constexpr size_t kMostPositions = 40, kMostTimeline = 40;
constexpr size_t kTitle = 300, kPassage = 600;

// Text from outside may hold anything; none of it may become markup.
std::string escape(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#|~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  // "1. " or "- " at the start of a line would make it a list.
  const size_t digits = out.find_first_not_of("0123456789");
  const bool is_numbered =
      digits != 0 && digits != std::string::npos && (out[digits] == '.' || out[digits] == ')');
  if (is_numbered) out.insert(digits, "\\");
  if (!out.empty() && (out[0] == '-' || out[0] == '+' || out[0] == '=')) out.insert(0, "\\");
  return out;
}

std::string shown(const std::string& text, size_t limit = kTitle) {
  return escape(shorten(display_text(text), limit));
}

std::string link_to(const std::string& text, const std::string& url) {
  const std::string link = safe_link(url);
  if (link.empty()) return text;
  return "[" + text + "](<" + replace_all(replace_all(link, "<", "%3C"), ">", "%3E") + ">)";
}

std::string source_link(const Article& article) {
  return link_to(shown(outlet_of(article)), article.url);
}

std::string left_out(size_t all, size_t most, const char* noun) {
  if (all <= most) return {};
  return "\n*" + counted(all - most, noun) + " more; the JSON output holds all.*\n";
}

std::string head_of(const Account& account) {
  std::string title = account.title.empty() ? "Story " + account.story_id : account.title;
  std::string out = "# " + shown(title) + "\n\n" + counted(account.articles.size(), "report");
  if (!account.first.empty()) out += ", " + date_words(account.first);
  if (!account.last.empty() && account.last != account.first) out += " to " + date_words(account.last);
  return out + ". Counts speak of origins, never of truth.\n";
}

std::string digest_of(const Account& account) {
  if (account.digest.empty()) return {};
  const std::vector<uint32_t> gravest_first = claims_by_dispute(account);
  std::string out = "\n## In brief\n\n";
  for (const DigestSentence& sentence : account.digest) {
    const Article& article = *account.articles[sentence.passage.article];
    out += "- " + escape(words_of(account, sentence.passage, kPassage)) + " (" + source_link(article);
    for (const uint32_t c : gravest_first) {
      if (!is_disputed(account.claims[c].relation)) break;
      if (std::find(sentence.claims.begin(), sentence.claims.end(), c) == sentence.claims.end()) continue;
      out += "; *" + to_lower(relation_label(account.claims[c].relation)) + "*";
      break;
    }
    out += ")\n";
  }
  return out;
}

std::string evidence_line(const Account& account, const Evidence& evidence) {
  const Article& article = *account.articles[evidence.article];
  std::string out =
      "> “" + escape(words_of(account, {evidence.article, evidence.span}, kPassage)) + "”  \n> — ";
  if (evidence.stance != Stance::kAsserts) out += std::string(stance_label(evidence.stance)) + ": ";
  out += source_link(article);
  for (const ChainLink& link : evidence.chain.links) out += ", citing " + shown(link.name);
  if (evidence.chain.links.empty()) out += ", in its own words";
  if (!article.published.empty()) out += "; " + date_words(article.published);
  if (!evidence.value.empty()) out += " · **" + shown(evidence.value) + "**";
  return out + "\n";
}

std::string claim_of(const Account& account, uint32_t index, size_t number) {
  const Claim& claim = account.claims[index];
  std::string out =
      "\n### " + std::to_string(number) + ". " + escape(claim_line(account, claim, kPassage)) + "\n\n";
  out += "**" + std::string(relation_label(claim.relation)) + "** · " + origins_phrase(claim.independent) +
         ", " + counted(count_outlets(account, claim), "outlet") + "\n\n";
  if (!claim.why_relation.empty()) out += "- Why so: " + shown(claim.why_relation, kPassage) + "\n";
  if (!claim.independent.why_min.empty())
    out += "- At least " + std::to_string(claim.independent.min) + ": " +
           shown(claim.independent.why_min, kPassage) + "\n";
  if (!claim.independent.why_max.empty() && claim.independent.why_max != claim.independent.why_min)
    out += "- At most " + std::to_string(claim.independent.max) + ": " +
           shown(claim.independent.why_max, kPassage) + "\n";
  for (size_t e = 0; e < claim.evidence.size() && e < kMostEvidence; ++e)
    out += "\n" + evidence_line(account, claim.evidence[e]);
  return out + left_out(claim.evidence.size(), kMostEvidence, "sentence");
}

std::string claims_of(const Account& account) {
  if (account.claims.empty()) return {};
  std::string out = "\n## Claims\n";
  const std::vector<uint32_t> order = claims_by_dispute(account);
  for (size_t i = 0; i < order.size() && i < kMostClaims; ++i) out += claim_of(account, order[i], i + 1);
  return out + left_out(order.size(), kMostClaims, "claim");
}

std::string copies_of(const Account& account) {
  const ReuseFindings& reuse = account.reuse;
  if (reuse.passages.empty() && reuse.near_duplicates.empty() && reuse.versions.empty() &&
      reuse.suspicions.empty())
    return {};
  std::string out = "\n## Who copied from whom\n\n";
  for (size_t i = 0; i < reuse.suspicions.size() && i < kMostCopies; ++i) {
    const RewritingSuspicion& one = reuse.suspicions[i];
    out += "- " + source_link(*account.articles[one.article]) + " " + escape(one.why) + "\n";
  }
  for (size_t i = 0; i < reuse.near_duplicates.size() && i < kMostCopies; ++i) {
    const NearDuplicate& pair = reuse.near_duplicates[i];
    out += "- " + source_link(*account.articles[pair.articles[0]]) + " and " +
           source_link(*account.articles[pair.articles[1]]) + " share " +
           std::to_string(std::lround(100 * pair.containment[0])) + "% and " +
           std::to_string(std::lround(100 * pair.containment[1])) + "% of their text\n";
  }
  for (size_t i = 0; i < reuse.versions.size() && i < kMostCopies; ++i) {
    const ArticleVersion& one = reuse.versions[i];
    out += "- " + source_link(*account.articles[one.later]) + " is version " + std::to_string(one.number) +
           " of " + source_link(*account.articles[one.earlier]) + " (" + one.why + ")\n";
  }
  for (size_t i = 0; i < reuse.copied_versions.size() && i < kMostCopies; ++i) {
    const CopiedVersion& one = reuse.copied_versions[i];
    out += "- " + source_link(*account.articles[one.article]) + " shares its text with the version " +
           source_link(*account.articles[one.version]) + ": " + one.why + "\n";
  }
  for (size_t i = 0; i < reuse.passages.size() && i < kMostCopies; ++i) {
    const CopiedPassage& copy = reuse.passages[i];
    out += "- " +
           direction_phrase(copy.direction, source_link(*account.articles[copy.a.article]),
                            source_link(*account.articles[copy.b.article])) +
           " (" + reuse_label(copy.kind) + "): “" + escape(words_of(account, copy.b, kPassage)) + "”\n";
  }
  return out + left_out(reuse.passages.size(), kMostCopies, "passage");
}

std::string timeline_of(const Account& account) {
  if (account.timeline.empty()) return {};
  std::string out = "\n## Timeline\n\n";
  for (size_t i = 0; i < account.timeline.size() && i < kMostTimeline; ++i) {
    const TimelineEntry& entry = account.timeline[i];
    out += "- **" + shown(date_words(entry.date)) + (entry.expected ? " (expected)** " : "** ") +
           escape(words_of(account, entry.what, kPassage)) + " (" +
           source_link(*account.articles[entry.what.article]) + ")\n";
  }
  return out + left_out(account.timeline.size(), kMostTimeline, "entry");
}

std::string positions_of(const Account& account) {
  if (account.positions.empty()) return {};
  std::string out = "\n## Who stands where\n\n";
  for (size_t i = 0; i < account.positions.size() && i < kMostPositions; ++i) {
    const Position& position = account.positions[i];
    out += "- **" + shown(position.party) + "** " + position_label(position.stance) + ": " +
           shown(position.issue, kPassage);
    if (!position.evidence.empty())
      out += " (" + source_link(*account.articles[position.evidence.front().article]) + ")";
    out += "\n";
  }
  return out + left_out(account.positions.size(), kMostPositions, "position");
}

std::string names_of(const Account& account) {
  const std::vector<uint32_t> order = names_by_mentions(account);
  if (order.empty()) return {};
  std::string out = "\n## Names\n\n";
  for (size_t i = 0; i < order.size() && i < kMostNames; ++i) {
    const StoryEntity& entity = account.entities.entities[order[i]];
    out += "- " + shown(entity.name) + " (" + to_string(entity.type) + ")";
    std::vector<std::string> others;
    for (const std::string& spelling : entity.spellings)
      if (spelling != entity.name) others.push_back(shown(spelling));
    if (!others.empty()) out += ", also " + join(others, ", ");
    if (!entity.roles.empty()) out += "; " + shown(join(entity.roles, ", "));
    out += "\n";
  }
  return out + left_out(order.size(), kMostNames, "name");
}

std::string reports_of(const Account& account) {
  std::string out = "\n## Reports\n\n";
  for (size_t i = 0; i < account.articles.size() && i < kMostReports; ++i) {
    const Article& article = *account.articles[i];
    out += "- " + shown(outlet_of(article)) + ": " +
           link_to(shown(article.title.empty() ? article.id : article.title), article.url);
    if (!article.published.empty()) out += ", " + date_words(article.published);
    if (!article.agency.empty()) out += ", credits " + shown(join(article.agency, ", "));
    out += "\n";
  }
  return out + left_out(account.articles.size(), kMostReports, "report");
}

std::string notes_of(const Account& account) {
  if (account.notes.empty() && account.skipped.empty()) return {};
  std::string out = "\n## Notes\n\n";
  for (const std::string& note : account.notes) out += "- " + shown(note, kPassage) + "\n";
  for (const Skipped& skipped : account.skipped)
    out += "- Not read: " + shown(skipped.input) + " (" + shown(skipped.reason, kPassage) + ")\n";
  return out;
}

}  // namespace

std::string account_to_markdown(const Account& account) {
  return head_of(account) + digest_of(account) + claims_of(account) + copies_of(account) +
         timeline_of(account) + positions_of(account) + names_of(account) + reports_of(account) +
         notes_of(account);
}

}  // namespace stemma
