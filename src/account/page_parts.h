// The parts of the page, each as the data that its template shows (see templates/).
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <vector>

#include "account/account.h"
#include "account/picture.h"
#include "account/segments.h"

namespace stemma {

using PageData = kainjow::mustache::data;

// What a part needs to know of the page around it.
struct PageStory {
  const Account* account = nullptr;
  std::string anchor;       // "s1": begins the anchors of all parts of this story
  int title_level = 1;      // of its heading
  size_t claims_shown = 0;  // of the claims in the order of claims_by_dispute
};

// How much of a large story a page shows; each cut is said in a line, the JSON holds all. Texts in code
// points.
struct PageLimits {
  static constexpr size_t kStories = 60;
  static constexpr size_t kOpenClaims = 15, kClaims = 100, kClaimsOfAllStories = 400;
  static constexpr size_t kEvidence = 12, kPairs = 15, kPassages = 10;
  static constexpr size_t kTimeline = 40, kPositions = 40, kNames = 60, kReports = 300, kNotes = 50;
  static constexpr size_t kSources = 5;  // citations at one line
  static constexpr size_t kTitle = 200, kSentence = 700, kName = 80, kReason = 500;
  static constexpr size_t kNodes = 8;  // of one kind in a picture
};

// Sets a text; what is empty counts as absent. (An unset name would be looked up in the data around.)
void put(PageData& data, const char* name, const std::string& text);
// Sets a list and "has_NAME".
void put_list(PageData& data, const std::string& name, const std::vector<PageData>& items);
// Sets "NAME_left_out" to a line that says how many of `all` are not shown.
void put_left_out(PageData& data, const std::string& name, size_t all, size_t shown, const char* noun);
void put_segments(PageData& data, const char* name, const std::vector<Segment>& segments);

// The report's title for display; its id where it has none.
std::string title_of_report(const Article& article);

// A name as short as a label may be; of a site without "www.".
std::string short_name(const std::string& name);
std::string short_outlet(const Account& account, uint32_t article);

std::string report_anchor(const PageStory& story, uint32_t article);
std::string claim_anchor(const PageStory& story, uint32_t claim);
std::string evidence_anchor(const PageStory& story, uint32_t claim, uint32_t evidence);
// Where a reader finds this passage on the page: the evidence that holds it, if it is shown, else its report.
std::string place_anchor(const PageStory& story, const Passage& passage, const std::vector<uint32_t>& claims);

// templates/claim.mustache
PageData claim_card(const PageStory& story, uint32_t claim);
// The section "Who copied from whom" of templates/story.mustache.
void put_copies(PageData& data, const PageStory& story);
size_t count_copy_findings(const Account& account);
// templates/picture.mustache
PageData picture_of(const Graph& graph, const std::string& id, const std::string& title,
                    const std::string& description, const std::vector<std::string>& heads,
                    const PictureSize& size = {});

}  // namespace stemma
