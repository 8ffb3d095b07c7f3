// The page: one self-contained HTML file, made of the templates in templates/.
#include <algorithm>
#include <cassert>
#include <map>

#include "account/account.h"
#include "account/names.h"
#include "account/page_parts.h"
#include "account/templates.h"
#include "account/wording.h"
#include "base/strings.h"

namespace stemma {

namespace {

std::string title_of(const Account& account) {
  const std::string title = display_text(account.title);
  return shorten(title.empty() ? "Story " + display_text(account.story_id) : title, PageLimits::kTitle);
}

std::string dates_of(const Account& account) {
  if (account.first.empty()) return "undated";
  const std::string first = date_words(account.first), last = date_words(account.last);
  return first == last ? first : first + " to " + last;
}

std::string meta_of(const Account& account) {
  return counted(account.articles.size(), "report") + " · " + dates_of(account);
}

// --- head ------------------------------------------------------------------------------------------------

std::vector<PageData> tally_of(const Account& account) {
  std::map<Relation, size_t> counts;
  for (const Claim& claim : account.claims) ++counts[claim.relation];
  std::vector<PageData> tally;
  for (const Relation relation :
       {Relation::kDenied, Relation::kConflict, Relation::kUpdate, Relation::kAgree, Relation::kSingle}) {
    if (counts[relation] == 0) continue;
    PageData one;
    one.set("tally_class", to_string(relation));
    one.set("tally_label", relation_label(relation));
    one.set("tally_count", counted(counts[relation], "claim"));
    tally.push_back(one);
  }
  return tally;
}

std::vector<PageData> digest_tags(const PageStory& story, const DigestSentence& sentence) {
  const std::vector<uint32_t> order = claims_by_dispute(*story.account);
  std::vector<PageData> tags;
  for (size_t rank = 0; rank < order.size() && rank < story.claims_shown; ++rank) {
    const Relation relation = story.account->claims[order[rank]].relation;
    const bool is_carried = std::count(sentence.claims.begin(), sentence.claims.end(), order[rank]) > 0;
    if (!is_carried || !is_disputed(relation)) continue;
    PageData tag;
    tag.set("tag_anchor", claim_anchor(story, order[rank]));
    tag.set("tag_label", relation_label(relation));
    tags.push_back(tag);
    break;  // the gravest says enough at this place
  }
  return tags;
}

std::vector<PageData> digest_of(const PageStory& story) {
  const Account& account = *story.account;
  std::vector<PageData> digest;
  for (const DigestSentence& sentence : account.digest) {
    PageData one;
    put(one, "digest_text", words_of(account, sentence.passage, PageLimits::kSentence));
    one.set("cite_anchor", place_anchor(story, sentence.passage, sentence.claims));
    put(one, "cite_outlet", short_outlet(account, sentence.passage.article));
    put(one, "cite_title", title_of_report(*account.articles[sentence.passage.article]));
    put_list(one, "digest_tags", digest_tags(story, sentence));
    digest.push_back(one);
  }
  return digest;
}

void put_sections(PageData& data, const PageStory& story) {
  const Account& account = *story.account;
  std::vector<PageData> sections;
  const auto add = [&](const char* id, const char* name, size_t count) {
    if (count == 0) return;
    PageData one;
    one.set("section_anchor", story.anchor + "-" + id);
    one.set("section_name", name);
    one.set("section_count", std::to_string(count));
    sections.push_back(one);
  };
  add("claims", "Claims", account.claims.size());
  add("copies", "Who copied from whom", count_copy_findings(account));
  add("timeline", "Timeline", account.timeline.size());
  add("positions", "Who stands where", account.positions.size());
  add("names", "Names", account.entities.entities.size());
  add("reports", "Reports", account.articles.size());
  put_list(data, "sections", sections);
}

// --- sections --------------------------------------------------------------------------------------------

void put_claims(PageData& data, const PageStory& story) {
  const std::vector<uint32_t> order = claims_by_dispute(*story.account);
  // The strongest stay open, whatever their relation; the order is by dispute.
  std::vector<PageData> open, folded;
  for (size_t rank = 0; rank < story.claims_shown; ++rank) {
    std::vector<PageData>& list = rank < PageLimits::kOpenClaims ? open : folded;
    list.push_back(claim_card(story, order[rank]));
  }
  put_list(data, "claims", open);
  put_list(data, "folded_claims", folded);
  data.set("folded_label", counted(folded.size(), "more claim"));
  put_left_out(data, "claims", order.size(), story.claims_shown, "claim");
}

std::vector<PageData> citations(const PageStory& story, const std::vector<Passage>& passages,
                                const char* anchor, const char* outlet) {
  std::vector<PageData> list;
  std::vector<uint32_t> seen;
  for (const Passage& passage : passages) {
    if (std::count(seen.begin(), seen.end(), passage.article) > 0) continue;
    if (seen.size() == PageLimits::kSources) break;
    seen.push_back(passage.article);
    PageData one;
    one.set(anchor, report_anchor(story, passage.article));
    put(one, outlet, short_outlet(*story.account, passage.article));
    list.push_back(one);
  }
  return list;
}

void put_timeline(PageData& data, const PageStory& story) {
  const std::vector<TimelineEntry>& timeline = story.account->timeline;
  std::vector<PageData> days, events;
  const size_t shown = std::min(timeline.size(), PageLimits::kTimeline);
  for (size_t i = 0; i < shown; ++i) {
    PageData event;
    put(event, "event_what", words_of(*story.account, timeline[i].what, PageLimits::kSentence));
    event.set("event_expected", timeline[i].expected);
    std::vector<Passage> evidence = timeline[i].evidence;
    evidence.insert(evidence.begin(), timeline[i].what);
    put_list(event, "event_sources", citations(story, evidence, "event_anchor", "event_outlet"));
    events.push_back(event);
    if (i + 1 < shown && timeline[i + 1].date == timeline[i].date) continue;
    PageData day;
    day.set("entry_date", display_text(timeline[i].date));
    day.set("entry_date_words", date_words(timeline[i].date));
    put_list(day, "events", events);
    days.push_back(day);
    events.clear();
  }
  put_list(data, "timeline", days);
  put_left_out(data, "timeline", timeline.size(), shown, "entry");
}

void put_positions(PageData& data, const PageStory& story) {
  const std::vector<Position>& positions = story.account->positions;
  std::vector<std::string> parties;  // in the order of their first position
  std::map<std::string, std::vector<PageData>> stances;
  const size_t shown = std::min(positions.size(), PageLimits::kPositions);
  for (size_t i = 0; i < shown; ++i) {
    const Position& position = positions[i];
    if (stances[position.party].empty()) parties.push_back(position.party);
    PageData one;
    one.set("stance_label", position_label(position.stance));
    put(one, "stance_issue", shorten(display_text(position.issue), PageLimits::kSentence));
    put_list(one, "stance_sources", citations(story, position.evidence, "stance_anchor", "stance_outlet"));
    stances[position.party].push_back(one);
  }
  std::vector<PageData> list;
  for (const std::string& party : parties) {
    PageData one;
    put(one, "party_name", short_name(party));
    put_list(one, "stances", stances[party]);
    list.push_back(one);
  }
  put_list(data, "parties", list);
  data.set("has_positions", !list.empty());
  put_left_out(data, "positions", positions.size(), shown, "position");
}

std::string about(const StoryEntity& entity) {
  std::vector<std::string> parts = {to_string(entity.type)};
  for (size_t r = 0; r < entity.roles.size() && r < PageLimits::kSources; ++r)
    parts.push_back(short_name(entity.roles[r]));
  parts.push_back(counted(entity.mentions.size(), "mention"));
  return join(parts, " · ");
}

void put_names(PageData& data, const PageStory& story) {
  const std::vector<uint32_t> order = names_by_mentions(*story.account);
  const size_t shown = std::min(order.size(), PageLimits::kNames);
  std::vector<PageData> list;
  for (size_t i = 0; i < shown; ++i) {
    const StoryEntity& entity = story.account->entities.entities[order[i]];
    PageData one;
    put(one, "party_spelling", short_name(entity.name));
    one.set("party_about", about(entity));
    std::vector<PageData> spellings;
    for (const std::string& spelling : entity.spellings) {
      if (spelling == entity.name || spellings.size() >= PageLimits::kNodes) continue;
      PageData other;
      put(other, "other_spelling", short_name(spelling));
      spellings.push_back(other);
    }
    put_list(one, "other_spellings", spellings);
    put(one, "party_why", spellings.empty() ? "" : shorten(display_text(entity.why), PageLimits::kReason));
    list.push_back(one);
  }
  put_list(data, "names", list);
  put_left_out(data, "names", order.size(), shown, "name");
}

void put_reports(PageData& data, const PageStory& story) {
  const std::vector<const Article*>& articles = story.account->articles;
  const size_t shown = std::min(articles.size(), PageLimits::kReports);
  std::vector<PageData> list;
  for (uint32_t a = 0; a < shown; ++a) {
    const Article& article = *articles[a];
    PageData one;
    one.set("report_anchor", report_anchor(story, a));
    put(one, "report_outlet", short_outlet(*story.account, a));
    put(one, "report_title", title_of_report(article));
    put(one, "report_link", safe_link(article.url));
    std::vector<std::string> meta = {article.published.empty() ? "undated" : date_words(article.published)};
    if (!article.authors.empty()) meta.push_back("by " + short_name(join(article.authors, ", ")));
    if (!article.agency.empty()) meta.push_back("credits " + short_name(join(article.agency, ", ")));
    put(one, "report_meta", join(meta, " · "));
    list.push_back(one);
  }
  put_list(data, "reports", list);
  put_left_out(data, "reports", articles.size(), shown, "report");
}

void put_notes(PageData& data, const Account& account) {
  std::vector<PageData> list;
  const auto add = [&](const std::string& text) {
    PageData one;
    put(one, "note", shorten(display_text(text), PageLimits::kReason));
    if (list.size() < PageLimits::kNotes) list.push_back(one);
  };
  for (const std::string& note : account.notes) add("Note: " + note);
  for (const Skipped& skipped : account.skipped)
    add("Not read: " + skipped.input + " (" + skipped.reason + ")");
  put_list(data, "notes", list);
}

PageData story_data(const PageStory& story) {
  const Account& account = *story.account;
  PageData data;
  data.set("story_anchor", story.anchor);
  data.set("title_level", std::to_string(story.title_level));
  data.set("section_level", std::to_string(story.title_level + 1));
  put(data, "story_title", title_of(account));
  data.set("story_meta", meta_of(account));
  put_list(data, "tally", tally_of(account));
  put_list(data, "digest", digest_of(story));
  put_sections(data, story);
  put_claims(data, story);
  put_copies(data, story);
  put_timeline(data, story);
  put_positions(data, story);
  put_names(data, story);
  put_reports(data, story);
  put_notes(data, account);
  return data;
}

// --- page ------------------------------------------------------------------------------------------------

// The stories that the page shows, in their order: all, or the ones of most reports.
std::vector<size_t> stories_shown(const std::vector<Account>& accounts) {
  std::vector<size_t> order(accounts.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  if (order.size() <= PageLimits::kStories) return order;
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return accounts[a].articles.size() > accounts[b].articles.size();
  });
  order.resize(PageLimits::kStories);
  std::sort(order.begin(), order.end());
  return order;
}

std::string page_template(const char* name) {
  const std::string_view text = template_named(name);
  assert(!text.empty());
  return std::string(text);
}

PageData contents_of(const std::vector<Account>& accounts, const std::vector<size_t>& shown) {
  PageData contents;
  contents.set("contents_title", counted(accounts.size(), "story"));
  std::vector<PageData> entries;
  for (const size_t i : shown) {
    PageData entry;
    entry.set("entry_anchor", "s" + std::to_string(i + 1));
    put(entry, "entry_title", title_of(accounts[i]));
    entry.set("entry_meta", meta_of(accounts[i]) + " · " + counted(accounts[i].claims.size(), "claim"));
    entries.push_back(entry);
  }
  put_list(contents, "entries", entries);
  put_left_out(contents, "stories", accounts.size(), shown.size(), "smaller story");
  return contents;
}

}  // namespace

std::string accounts_to_page(const std::vector<Account>& accounts) {
  const std::vector<size_t> shown = stories_shown(accounts);
  const bool is_one = accounts.size() == 1;
  const size_t claims_each =
      std::min(PageLimits::kClaims, PageLimits::kClaimsOfAllStories / std::max<size_t>(1, shown.size()));
  std::vector<PageData> stories;
  for (const size_t i : shown)
    stories.push_back(story_data({&accounts[i], "s" + std::to_string(i + 1), is_one ? 1 : 2,
                                  std::min(claims_each, accounts[i].claims.size())}));
  PageData page;
  put(page, "page_title", is_one ? title_of(accounts.front()) : counted(accounts.size(), "story"));
  page.set("style", page_template("page.css"));
  page.set("contents", is_one ? PageData(false) : contents_of(accounts, shown));
  put_list(page, "stories", stories);
  for (const char* part : {"story", "claim", "segment", "picture"})
    page.set(part, page_template((std::string(part) + ".mustache").c_str()));
  kainjow::mustache::mustache renderer(page_template("page.mustache"));
  assert(renderer.is_valid());
  return renderer.render(page);
}

}  // namespace stemma
