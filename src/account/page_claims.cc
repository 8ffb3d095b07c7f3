// A claim's card on the page: count, values, picture of its origins, the sentences side by side.
#include <algorithm>
#include <map>
#include <set>

#include "account/page_parts.h"
#include "account/picture.h"
#include "account/wording.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// --- the picture of who has it from whom -----------------------------------------------------------------

// Names in the order given, each once, at most kNodes; the rest is counted: "and 3 more".
class NameLimit {
 public:
  std::string shown(const std::string& name) {
    if (known_.contains(name)) return name;
    if (known_.size() < PageLimits::kNodes) return *known_.insert(name).first;
    others_.insert(name);
    return kOthers;
  }
  size_t left_out() const { return others_.size(); }
  static constexpr const char* kOthers = "others";

 private:
  std::set<std::string> known_, others_;
};

class ClaimGraph {
 public:
  ClaimGraph(const Account& account, const Claim& claim) : account_(account) {
    for (const Evidence& evidence : claim.evidence) add(claim, evidence);
    // Who only denies, on a path of denials alone.
    for (const auto& [node, denies] : only_denies_)
      if (denies && graph_.nodes[node].look == NodeLook::kOrigin) graph_.nodes[node].look = NodeLook::kDenies;
    for (GraphNode& node : graph_.nodes)
      if (node.look == NodeLook::kDenies) node.kind = "denies it";
  }

  const Graph& graph() const { return graph_; }
  std::string description() const { return join(sentences_, " "); }

 private:
  void add(const Claim& claim, const Evidence& evidence) {
    const std::string outlet = outlets_.shown(short_outlet(account_, evidence.article));
    const bool denies = evidence.stance == Stance::kDenies;
    std::vector<uint32_t> path = path_to(claim, evidence, outlet);
    for (size_t i = 0; i + 1 < path.size(); ++i)
      graph_.join(path[i], path[i + 1], denies ? EdgeLook::kDenies : EdgeLook::kFlows);
    const auto [at, is_new] = only_denies_.emplace(path.front(), denies);
    if (!is_new) at->second = at->second && denies;
    describe(path, denies);
  }

  // The nodes from the origin to the outlet.
  std::vector<uint32_t> path_to(const Claim& claim, const Evidence& evidence, const std::string& outlet) {
    const std::vector<ChainLink>& links = evidence.chain.links;
    std::vector<uint32_t> path;
    if (evidence.origin < claim.origins.size() && !links.empty()) {
      const Origin& origin = claim.origins[evidence.origin];
      const uint32_t node = graph_.node(origins_.shown(short_name(origin.name)));
      if (graph_.nodes[node].look != NodeLook::kDenies && !is_outlet_.contains(node)) {
        graph_.nodes[node].look = NodeLook::kOrigin;
        graph_.nodes[node].kind = origin_kind_label(origin.kind);
      }
      path.push_back(node);
    }
    for (size_t i = links.size(); i-- > 0;) {
      if (i + 1 == links.size() && !path.empty()) continue;  // the origin itself
      const uint32_t node = graph_.node(relays_.shown(short_name(links[i].name)));
      if (std::find(path.begin(), path.end(), node) != path.end()) continue;
      if (graph_.nodes[node].kind.empty() && !is_outlet_.contains(node)) {
        graph_.nodes[node].look = NodeLook::kRelay;
        graph_.nodes[node].kind = links[i].kind == OriginKind::kAgency ? "agency" : "relayed";
      }
      path.push_back(node);
    }
    const uint32_t last = graph_.node(outlet);
    if (is_outlet_.insert(last).second) mark_as_outlet(last);
    if (path.empty() || path.back() != last) path.push_back(last);
    if (path.size() == 1) graph_.nodes[last].kind = "own words";
    return path;
  }

  void mark_as_outlet(uint32_t node) {
    graph_.nodes[node].last_column = true;
    if (graph_.nodes[node].look == NodeLook::kRelay) graph_.nodes[node].look = NodeLook::kOutlet;
    if (graph_.nodes[node].kind == "relayed") graph_.nodes[node].kind.clear();
  }

  void describe(const std::vector<uint32_t>& path, bool denies) {
    std::string sentence = graph_.nodes[path.back()].label;
    if (path.size() == 1) sentence += " in its own words";
    for (size_t i = path.size() - 1; i-- > 0;) sentence += " from " + graph_.nodes[path[i]].label;
    sentence += denies ? ", denied." : ".";
    if (std::find(sentences_.begin(), sentences_.end(), sentence) == sentences_.end() &&
        sentences_.size() < 2 * PageLimits::kNodes)
      sentences_.push_back(sentence);
  }

  const Account& account_;
  Graph graph_;
  NameLimit origins_, relays_, outlets_;
  std::set<uint32_t> is_outlet_;
  std::map<uint32_t, bool> only_denies_;
  std::vector<std::string> sentences_;
};

// --- the sentences ---------------------------------------------------------------------------------------

// The whole sentence around the evidence; of one that is very long, the part around it.
ByteSpan sentence_around(const Account& account, const Evidence& evidence) {
  const Article& article = *account.articles[evidence.article];
  const std::vector<Sentence>& sentences = account.annotations[evidence.article]->units.sentences;
  ByteSpan span = evidence.span;
  if (evidence.sentence < sentences.size()) {
    span.begin = std::min(span.begin, sentences[evidence.sentence].span.begin);
    span.end = std::max(span.end, sentences[evidence.sentence].span.end);
  }
  if (span.size() <= PageLimits::kSentence) return span;
  const auto starts_inside = [&](uint32_t at) {
    return at < article.text.size() && (static_cast<unsigned char>(article.text[at]) & 0xC0) == 0x80;
  };
  const uint32_t limit = PageLimits::kSentence;
  span.begin = std::max(span.begin, evidence.span.begin > limit / 3 ? evidence.span.begin - limit / 3 : 0);
  span.end = std::min(span.end, span.begin + limit);
  while (starts_inside(span.begin)) ++span.begin;
  while (starts_inside(span.end)) ++span.end;
  return span;
}

std::vector<Segment> segments_of(const Account& account, const Claim& claim, uint32_t index,
                                 bool values_differ) {
  const Evidence& evidence = claim.evidence[index];
  const ByteSpan sentence = sentence_around(account, evidence);
  std::vector<Highlight> highlights;
  highlights.push_back({{sentence.begin, evidence.span.begin}, SegmentLook::kRest});
  highlights.push_back({{evidence.span.end, sentence.end}, SegmentLook::kRest});
  for (const ChainLink& link : evidence.chain.links)
    if (sentence.contains(link.said_at)) highlights.push_back({link.said_at, SegmentLook::kSource});
  if (values_differ && !evidence.value_span.empty())
    highlights.push_back({evidence.value_span, SegmentLook::kValue});
  std::vector<Passage> others;
  for (uint32_t e = 0; e < claim.evidence.size() && e < PageLimits::kEvidence; ++e)
    if (e != index && claim.evidence[e].article != evidence.article)
      others.push_back({claim.evidence[e].article, claim.evidence[e].span});
  for (const ByteSpan word : words_that_differ(account, {evidence.article, evidence.span}, others))
    highlights.push_back({word, SegmentLook::kWord});
  const std::string& text = account.articles[evidence.article]->text;
  return cut_into_segments(text, sentence, highlights);
}

const char* class_of(Stance stance) {
  switch (stance) {
    case Stance::kAsserts:
      return "asserts";
    case Stance::kHedges:
      return "hedges";
    case Stance::kDenies:
      return "denies";
  }
  return "";
}

PageData sentence_card(const PageStory& story, uint32_t claim_index, uint32_t index, bool values_differ) {
  const Account& account = *story.account;
  const Claim& claim = account.claims[claim_index];
  const Evidence& evidence = claim.evidence[index];
  const Article& article = *account.articles[evidence.article];
  PageData out;
  out.set("sentence_anchor", evidence_anchor(story, claim_index, index));
  out.set("sentence_class", class_of(evidence.stance));
  put(out, "sentence_stance", evidence.stance == Stance::kAsserts ? "" : stance_label(evidence.stance));
  out.set("sentence_report", report_anchor(story, evidence.article));
  put(out, "sentence_outlet", short_outlet(account, evidence.article));
  put(out, "sentence_date", date_words(article.published));
  put(out, "sentence_link", safe_link(article.url));
  put(out, "sentence_why", shorten(display_text(evidence.why), PageLimits::kReason));
  put_segments(out, "segments", segments_of(account, claim, index, values_differ));
  std::vector<PageData> links;
  for (const ChainLink& link : evidence.chain.links) {
    PageData one;
    put(one, "link_phrase", "‹ " + short_name(link.name));
    put(one, "link_why", shorten(display_text(link.why), PageLimits::kReason));
    links.push_back(one);
  }
  put_list(out, "links", links);
  put(out, "own_words", links.empty() ? "in its own words" : "");
  return out;
}

std::vector<PageData> reasons_of(const Claim& claim) {
  std::vector<PageData> reasons;
  const auto add = [&](const std::string& name, const std::string& text) {
    if (text.empty()) return;
    PageData one;
    put(one, "reason_name", name);
    put(one, "reason_text", shorten(display_text(text), PageLimits::kReason));
    reasons.push_back(one);
  };
  const OriginCount& count = claim.independent;
  if (count.min == count.max && count.why_min == count.why_max) {
    add("Why " + std::to_string(count.max), count.why_max);
  } else {
    add("At least " + std::to_string(count.min), count.why_min);
    add("At most " + std::to_string(count.max), count.why_max);
  }
  for (size_t o = 0; o < claim.origins.size() && o < PageLimits::kNodes; ++o) {
    const Origin& origin = claim.origins[o];
    std::vector<std::string> also;
    for (const std::string& name : origin.also)
      if (also.size() < PageLimits::kSources) also.push_back(short_name(name));
    if (also.empty() && origin.why.empty()) continue;
    std::string text = short_name(origin.name);
    if (!also.empty()) text += ", also " + join(also, ", ");
    if (!origin.why.empty()) text += ": " + origin.why;
    add("One origin", text);
  }
  return reasons;
}

// The values with the outlets that give each, in the order in which the reports gave them.
std::vector<PageData> value_list(const Account& account, const Claim& claim,
                                 const std::vector<ValueGroup>& groups) {
  std::vector<PageData> values;
  for (size_t g = 0; g < groups.size() && g < PageLimits::kNodes; ++g) {
    std::vector<std::string> outlets;
    for (const uint32_t e : groups[g].evidence) {
      const std::string outlet = short_outlet(account, claim.evidence[e].article);
      if (std::find(outlets.begin(), outlets.end(), outlet) == outlets.end()) outlets.push_back(outlet);
    }
    const size_t others = outlets.size() > PageLimits::kSources ? outlets.size() - PageLimits::kSources : 0;
    outlets.resize(outlets.size() - others);
    PageData one;
    put(one, "value_text", short_name(groups[g].value));
    put(one, "value_outlets",
        join(outlets, ", ") + (others ? " and " + std::to_string(others) + " more" : ""));
    values.push_back(one);
  }
  return values;
}

}  // namespace

PageData claim_card(const PageStory& story, uint32_t index) {
  const Account& account = *story.account;
  const Claim& claim = account.claims[index];
  PageData out;
  out.set("claim_anchor", claim_anchor(story, index));
  out.set("claim_class", to_string(claim.relation));
  out.set("claim_label", relation_label(claim.relation));
  out.set("claim_level", std::to_string(story.title_level + 2));
  put(out, "claim_text", claim_line(account, claim, PageLimits::kSentence));
  out.set("origins_phrase", origins_phrase(claim.independent));
  out.set("outlets_phrase", counted(count_outlets(account, claim), "outlet"));
  put(out, "claim_why",
      claim.relation == Relation::kSingle || claim.relation == Relation::kAgree
          ? ""
          : shorten(display_text(claim.why_relation), PageLimits::kReason));

  const std::vector<ValueGroup> groups = values_of(claim);
  const bool values_differ = groups.size() > 1;
  put_list(out, "values", values_differ ? value_list(account, claim, groups) : std::vector<PageData>{});

  const ClaimGraph graph(account, claim);
  out.set("claim_picture", graph.graph().nodes.empty()
                               ? PageData(false)
                               : picture_of(graph.graph(), claim_anchor(story, index) + "-picture",
                                            "Who has it from whom: " + origins_phrase(claim.independent),
                                            graph.description(), {"Origins", "Outlets"}));

  out.set("evidence_label", counted(claim.evidence.size(), "sentence") +
                                (claim.evidence.size() > 1 ? " side by side" : "") +
                                ", and why the count is what it is");
  put_list(out, "reasons", reasons_of(claim));
  std::vector<PageData> sentences;
  for (uint32_t e = 0; e < claim.evidence.size() && e < PageLimits::kEvidence; ++e)
    sentences.push_back(sentence_card(story, index, e, values_differ));
  put_list(out, "sentences", sentences);
  put_left_out(out, "sentences", claim.evidence.size(), PageLimits::kEvidence, "sentence");
  return out;
}

}  // namespace stemma
