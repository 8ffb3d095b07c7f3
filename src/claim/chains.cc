// Where every sentence has its content from: credit or copied report first, then whom the sentence quotes.
#include <algorithm>
#include <iterator>
#include <map>

#include "base/utf8.h"
#include "claim/body_names.h"
#include "claim/claim.h"
#include "claim/newsrooms.h"
#include "claim/posts.h"
#include "claim/source_words.h"
#include "claim/sources.h"
#include "claim/spokespeople.h"
#include "claim/voice.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

// Share of a sentence's (or clause's) bytes that a statement must cover to speak for it.
constexpr double kLeastCover = 0.3;
// Share of what the outer statement covers that the inner one must cover to be taken instead.
constexpr double kLeastInnerCover = 0.5;
// Statements looked at in one sentence; a line of five megabytes may hold thousands.
constexpr size_t kStatementsPerSentence = 48;
// Sentences after a report was cited in which "the newspaper" and "its sources" still mean it.
constexpr uint32_t kReportReach = 6;
// ... and in which "reportedly" does.
constexpr uint32_t kReportedReach = 2;
// Sentences before a pronoun in which whom it means is looked for.
constexpr uint32_t kPronounReach = 3;
constexpr std::ptrdiff_t kStatementsLookedAt = 40;
// Bytes of a quotation that says something by itself.
constexpr uint32_t kShortestQuotation = 40;
// Links in a chain; nobody reports what he heard from the eighth hand.
constexpr size_t kLongestChain = 8;

uint32_t covered(const std::vector<ByteSpan>& content, ByteSpan focus) {
  uint32_t bytes = 0;
  for (const ByteSpan span : content) bytes += overlap(span, focus);
  return bytes;
}

uint32_t total(const std::vector<ByteSpan>& content) {
  uint32_t bytes = 0;
  for (const ByteSpan span : content) bytes += span.size();
  return bytes;
}

bool is_outlet(const ChainLink& link) {
  return link.kind == OriginKind::kOutlet || link.kind == OriginKind::kAgency;
}

void append_links(Chain& chain, const std::vector<ChainLink>& links) {
  for (const ChainLink& link : links) {
    const bool named_already = std::any_of(chain.links.begin(), chain.links.end(), [&](const ChainLink& l) {
      return l.kind == link.kind && (l.name == link.name || (is_outlet(l) && same_outlet(l.name, link.name)));
    });
    if (link.name.empty() || named_already || chain.links.size() >= kLongestChain) continue;
    const bool is_same = !chain.links.empty() && chain.links.back().name == link.name &&
                         chain.links.back().kind == OriginKind::kUnnamed;
    if (is_same) chain.links.pop_back();
    chain.links.push_back(link);
  }
}

Stance stricter(Stance a, Stance b) {
  if (a == Stance::kDenies || b == Stance::kDenies) return Stance::kDenies;
  return a == Stance::kHedges || b == Stance::kHedges ? Stance::kHedges : Stance::kAsserts;
}

// Bytes between quotation marks, as far as they are closed.
uint32_t quoted_bytes(std::string_view text) {
  uint32_t bytes = 0;
  for (size_t at = 0; at < text.size();) {
    const bool is_curly = text.substr(at).starts_with("“");
    if (!is_curly && text[at] != '"') {
      ++at;
      continue;
    }
    const size_t begin = at + (is_curly ? std::string_view("“").size() : 1);
    const size_t end = std::min(text.find(is_curly ? "”" : "\"", begin), text.size());
    bytes += static_cast<uint32_t>(end - begin);
    at = end + 1;
  }
  return bytes;
}

bool is_hedged(std::string_view sentence) {
  const std::string lower = to_lower(sentence);
  return std::any_of(std::begin(kHedgeWords), std::end(kHedgeWords),
                     [&](std::string_view hedge) { return lower.find(hedge) != std::string::npos; });
}

// Statements whose content reaches into each sentence, outer before inner.
std::vector<std::vector<uint32_t>> statements_by_sentence(const Annotation& annotation) {
  std::vector<std::vector<uint32_t>> by_sentence(annotation.units.sentences.size());
  for (uint32_t i = 0; i < annotation.statements.size(); ++i)
    for (const ByteSpan span : annotation.statements[i].content)
      for (uint32_t s = sentence_at(annotation.units, span.begin);
           s < by_sentence.size() && annotation.units.sentences[s].span.begin < span.end; ++s) {
        auto& list = by_sentence[s];
        if (list.size() < kStatementsPerSentence && (list.empty() || list.back() != i)) list.push_back(i);
      }
  return by_sentence;
}

// Source and cue, as far as they stand in the sentence.
std::vector<ByteSpan> frame_of(const Statement& statement, ByteSpan sentence) {
  std::vector<ByteSpan> frame;
  if (statement.source && sentence.contains(statement.source->span)) frame.push_back(statement.source->span);
  if (statement.cue && sentence.contains(*statement.cue)) frame.push_back(*statement.cue);
  return frame;
}

// The whole of `inner` (source, cue and content) lies in the content of `outer`.
bool encloses(const Statement& outer, const Statement& inner) {
  if (!inner.source || total(outer.content) <= total(inner.content)) return false;
  const ByteSpan source = inner.source->span;
  if (covered(outer.content, source) < source.size()) return false;
  for (const ByteSpan span : inner.content)
    if (covered(outer.content, span) < span.size() / 2) return false;
  return !inner.content.empty();
}

class ArticleChainer {
 public:
  ArticleChainer(const StoryMaterial& material, uint32_t article, Voice voice,
                 const Spokespeople& spokespeople)
      : article_(*material.articles[article]),
        annotation_(*material.annotations[article]),
        voice_(std::move(voice)),
        reader_(material, article, voice_.names, &spokespeople),
        posts_(find_posts(article_)) {}

  std::vector<SentenceChains> chains() {
    const auto by_sentence = statements_by_sentence(annotation_);
    std::vector<SentenceChains> out(annotation_.units.sentences.size());
    for (uint32_t s = 0; s < out.size(); ++s) out[s] = sentence_chains(s, by_sentence[s]);
    return out;
  }

 private:
  SentenceChains sentence_chains(uint32_t s, const std::vector<uint32_t>& statements) {
    SentenceChains out;
    const ByteSpan span = annotation_.units.sentences[s].span;
    append_links(out.voice, voice_.copied[s].empty() ? voice_.credit : voice_.copied[s]);
    add_author_of_post(span, out.voice);
    if (is_hedged(span.of(article_.text))) out.voice.stance = Stance::kHedges;
    for (const uint32_t i : statements) {
      ClauseChain clause;
      clause.statement = i;
      for (const ByteSpan content : annotation_.statements[i].content)
        if (overlap(content, span) > 0)
          clause.content.push_back({std::max(content.begin, span.begin), std::min(content.end, span.end)});
      clause.frame = frame_of(annotation_.statements[i], span);
      clause.chain.links = out.voice.links;
      add_statement(s, i, statements, clause.chain);
      out.clauses.push_back(std::move(clause));
    }
    out.whole = chain_at(out, span);
    stay_with_report(s, out);
    remember_report(s, out.whole);
    return out;
  }

  // The words of an embedded post are its author's.
  void add_author_of_post(ByteSpan sentence, Chain& voice) const {
    const auto post = std::partition_point(
        posts_.begin(), posts_.end(), [&](const EmbeddedPost& p) { return p.words.end <= sentence.begin; });
    if (post == posts_.end() || post->words.begin > sentence.begin) return;
    ChainLink author = reader_.link_of(reader_.source_at(post->author));
    author.why = "author of the post";
    append_links(voice, {author});
  }

  // The last report cited before sentence `s`, if near enough: its outlet and whom that cites.
  const std::vector<ChainLink>* report_before(uint32_t s, uint32_t reach) const {
    return report_.empty() || s - report_at_ > reach ? nullptr : &report_;
  }

  void remember_report(uint32_t s, const Chain& chain) {
    const size_t own = voice_.copied[s].empty() ? voice_.credit.size() : voice_.copied[s].size();
    if (chain.links.size() <= own || !is_outlet(chain.links[own])) return;
    // The outlet and its unnamed sources; whom it quotes besides spoke for that sentence alone.
    const auto begin = chain.links.begin() + static_cast<std::ptrdiff_t>(own);
    const auto end = std::find_if(begin, chain.links.end(), [](const ChainLink& link) {
      return !is_outlet(link) && link.kind != OriginKind::kUnnamed;
    });
    report_.assign(begin, end);
    report_at_ = s;
  }

  // "It reportedly remains there", right after a sentence that cites a report.
  void stay_with_report(uint32_t s, SentenceChains& chains) const {
    const std::vector<ChainLink>* report = report_before(s, kReportedReach);
    if (!report || chains.whole.links.size() > chains.voice.links.size()) return;
    const std::string lower = to_lower(annotation_.units.sentences[s].span.of(article_.text));
    const bool reported =
        std::any_of(std::begin(kReportedAdverbs), std::end(kReportedAdverbs),
                    [&](std::string_view adverb) { return lower.find(adverb) != std::string::npos; });
    if (reported) append_links(chains.whole, carried(*report));
  }

  static std::vector<ChainLink> carried(std::vector<ChainLink> links) {
    for (ChainLink& link : links) link.why = "carried over from the report cited before";
    return links;
  }

  // A statement's links, "the newspaper" and "its sources" replaced by what they stand for.
  std::vector<ChainLink> links_of(uint32_t s, const Statement& statement) const {
    if (statement.source && is_nameless(statement)) {
      const Statement* before = antecedent_of(statement);
      std::vector<ChainLink> meant;
      if (before) meant = reader_.links_of(*before);
      for (ChainLink& link : meant) link.why = "carried over from a sentence before";
      if (!meant.empty() || is_pronoun(statement)) return meant;
    }
    std::vector<ChainLink> links = reader_.links_of(statement);
    // "The newspaper said", in words copied from that newspaper.
    if (!links.empty() && !voice_.copied[s].empty() && is_in(kReportNouns, links.front().name)) return {};
    const std::vector<ChainLink>* report = report_before(s, kReportReach);
    if (!report || links.empty() || is_outlet(links.front()) || links.front().entity) return links;
    if (is_in(kReportNouns, links.front().name)) return carried(*report);
    const std::string words = to_lower(statement.source->span.of(article_.text));
    const bool same = std::any_of(std::begin(kSameSourceWords), std::end(kSameSourceWords),
                                  [&](std::string_view phrase) { return words.starts_with(phrase); });
    if (same && links.front().kind == OriginKind::kUnnamed)
      links.insert(links.begin(), carried({report->front()})[0]);
    return links;
  }

  // The chain's links from the outermost statement around `i` to `i` itself.
  void add_statement(uint32_t s, uint32_t i, const std::vector<uint32_t>& neighbours, Chain& chain) {
    std::vector<uint32_t> nest{i};
    while (nest.size() < kLongestChain) {
      const std::optional<uint32_t> outer = outer_of(nest.back(), neighbours);
      if (!outer) break;
      nest.push_back(*outer);
    }
    const Statement* outer = nullptr;
    bool is_reported = false;  // a cited outlet stands in the chain
    for (auto at = nest.rbegin(); at != nest.rend(); ++at) {
      const Statement& statement = annotation_.statements[*at];
      chain.stance = stricter(chain.stance, statement.stance);
      std::vector<ChainLink> links = links_of(s, statement);
      if (!outer || says_it_itself(*outer, is_reported, statement, links)) append_links(chain, links);
      is_reported = is_reported || (!links.empty() && is_outlet(links.front()));
      outer = &statement;
    }
  }

  bool is_pronoun(const Statement& statement) const {
    return statement.source && !statement.source->entity &&
           is_in(kSourcePronouns, to_lower(statement.source->span.of(article_.text)));
  }

  // Whether the source of a statement within another's content is a source of what it says, and not only
  // spoken of by the outer one.
  bool says_it_itself(const Statement& outer, bool is_reported, const Statement& inner,
                      const std::vector<ChainLink>& links) const {
    // "Officials said that they were looking": they are the officials. "The mayor said the city wants more".
    if (is_pronoun(inner) || inner.is_attitude) return false;
    if (!is_reported || links.empty() || is_outlet(links.front())) return true;
    // Within an outlet's report its sources are sources. Another counts if the report quotes him: in his own
    // words or as saying something. What a minister offered to another behind closed doors, as the Courier
    // reports it, the Courier says.
    if (links.back().kind == OriginKind::kUnnamed) return true;
    const std::string outer_cue = outer.cue ? to_lower(outer.cue->of(article_.text)) : std::string();
    for (const std::string_view stem : kQuotingStems)
      if (contains(outer_cue, stem)) return true;
    if (links.back().kind == OriginKind::kDocument) return false;
    if (is_mostly_quoted(inner)) return true;
    const std::string inner_cue = inner.cue ? to_lower(inner.cue->of(article_.text)) : std::string();
    return !contains(outer_cue, "according") && is_in(kPlainSaying, inner_cue);
  }

  // At least half of its words stand between quotation marks, and not only a word or two of them.
  bool is_mostly_quoted(const Statement& statement) const {
    const uint32_t bytes = total(statement.content);
    if (bytes < kShortestQuotation) return false;
    if (statement.type == StatementType::kDirect) return true;
    uint32_t quoted = 0;
    for (const ByteSpan span : statement.content) quoted += quoted_bytes(span.of(article_.text));
    return 2 * quoted >= bytes;
  }

  // Who is meant by "he", "it" or "a spokesman": the source of the nearest statement before that fits.
  const Statement* antecedent_of(const Statement& statement) const {
    const std::string words = to_lower(statement.source->span.of(article_.text));
    const bool is_singular = words == "he" || words == "she" || words == "i";
    const bool is_document = words.starts_with("the ");
    const uint32_t s = sentence_at(annotation_.units, statement.source->span.begin);
    const auto& statements = annotation_.statements;
    const auto end = std::partition_point(statements.begin(), statements.end(), [&](const Statement& other) {
      return other.content.empty() || other.content.front().begin < statement.source->span.begin;
    });
    const auto begin = end - std::min(end - statements.begin(), kStatementsLookedAt);
    const Statement* nearest = nullptr;
    for (auto at = begin; at != end; ++at) {
      const Statement& other = *at;
      if (!other.source || other.source->span.begin >= statement.source->span.begin) continue;
      if (is_nameless(other) || other.is_attitude) continue;
      if (s - sentence_at(annotation_.units, other.source->span.begin) > kPronounReach) continue;
      const bool is_person = other.source->kind == SourceKind::kPerson;
      const bool is_body = !is_person || !other.source->speaks_for.empty();
      if (!is_document && (is_singular ? !is_person : !is_body)) continue;
      if (!nearest || other.source->span.begin >= nearest->source->span.begin) nearest = &other;
    }
    return nearest;
  }

  // A pronoun, "a spokesman" or "the statement", whom only the sentences before can name.
  bool is_nameless(const Statement& statement) const {
    if (is_pronoun(statement)) return true;
    if (!statement.source || statement.source->entity || !statement.source->speaks_for.empty()) return false;
    const std::string words = to_lower(statement.source->span.of(article_.text));
    const std::string noun = without_lead_ins(words);
    return is_in(kSpokespersonTitles, noun) || (words.starts_with("the ") && is_in(kUtterances, noun));
  }

  // The smallest statement around `i`; never one that comes later unless it is larger, so no circle.
  std::optional<uint32_t> outer_of(uint32_t i, const std::vector<uint32_t>& neighbours) const {
    const Statement& inner = annotation_.statements[i];
    if (inner.outer) return inner.outer;
    std::optional<uint32_t> best;
    for (const uint32_t other : neighbours) {
      if (other == i || !encloses(annotation_.statements[other], inner)) continue;
      if (!best ||
          total(annotation_.statements[other].content) < total(annotation_.statements[*best].content))
        best = other;
    }
    return best;
  }

  const Article& article_;
  const Annotation& annotation_;
  Voice voice_;
  SourceReader reader_;
  std::vector<EmbeddedPost> posts_;
  std::vector<ChainLink> report_;  // the last one cited
  uint32_t report_at_ = 0;         // the sentence that cited it
};

// A copied sentence that names nobody of its own rests on whom its model names: a spun copy turns "according
// to two inspectors" into words that no longer say so.
void inherit_sources(const std::vector<Voice>& voices, StoryChains& chains) {
  // Links of the article's voice, before anybody that the sentence itself names.
  const auto voice_links = [&](size_t article, size_t sentence) {
    const Voice& voice = voices[article];
    return voice.copied[sentence].empty() ? voice.credit.size() : voice.copied[sentence].size();
  };
  for (size_t a = 0; a < chains.size(); ++a)
    for (size_t s = 0; s < chains[a].size(); ++s) {
      const std::optional<SentencePlace>& place = voices[a].models[s];
      Chain& copy = chains[a][s].whole;
      if (!place || copy.links.size() > voice_links(a, s)) continue;
      const Chain& model = chains[place->article][place->sentence].whole;
      const size_t begin = std::min(voice_links(place->article, place->sentence), model.links.size());
      std::vector<ChainLink> links(model.links.begin() + static_cast<std::ptrdiff_t>(begin),
                                   model.links.end());
      for (ChainLink& link : links) {
        link.why = "named by the report that this was copied from";
        link.said_at = {};
      }
      append_links(copy, links);
      copy.stance = stricter(copy.stance, model.stance);
      // Nobody else speaks in it.
      const bool is_nobodys = std::all_of(
          chains[a][s].clauses.begin(), chains[a][s].clauses.end(),
          [&](const ClauseChain& clause) { return clause.chain.links.size() <= voice_links(a, s); });
      if (!is_nobodys) continue;
      chains[a][s].voice = copy;
      for (ClauseChain& clause : chains[a][s].clauses) append_links(clause.chain, links);
    }
}

}  // namespace

const Chain& chain_at(const SentenceChains& sentence, ByteSpan focus) {
  const ClauseChain* best = nullptr;
  uint32_t best_cover = 0;
  for (const ClauseChain& clause : sentence.clauses) {
    const uint32_t cover = covered(clause.content, focus);
    const bool is_most = cover > best_cover;
    // Clauses come outer before inner: a later one that still covers most of it says it more exactly.
    // Its source and cue belong to what the outer one says.
    const bool is_inner = best && total(clause.content) < total(best->content) &&
                          covered(best->content, clause.content.front()) > 0 &&
                          cover + covered(clause.frame, focus) >= kLeastInnerCover * best_cover;
    if (!is_most && !is_inner) continue;
    best = &clause;
    // What the outer one covers is said by somebody, if not all of it by the inner one.
    best_cover = std::max(best_cover, cover);
  }
  if (!best) return sentence.voice;
  // Who says it is no part of what must be said by somebody.
  const uint32_t framed = std::min(covered(best->frame, focus), focus.size() - best_cover);
  return best_cover >= kLeastCover * (focus.size() - framed) ? best->chain : sentence.voice;
}

StoryChains find_chains(const StoryMaterial& material) {
  const std::vector<Voice> voices = find_voices(material);
  const Spokespeople spokespeople(material);
  StoryChains chains;
  chains.reserve(material.articles.size());
  for (uint32_t i = 0; i < material.articles.size(); ++i)
    chains.push_back(ArticleChainer(material, i, voices[i], spokespeople).chains());
  inherit_sources(voices, chains);
  unify_body_names(chains);
  return chains;
}

}  // namespace stemma
