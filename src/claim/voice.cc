#include "claim/voice.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/denial_words.h"
#include "claim/newsrooms.h"

namespace stemma {

namespace {

// Share of a sentence that must be copied for the sentence to count as copied.
constexpr double kLeastCopied = 0.6;
// Share of an article's sentences that must be copied from one report for all of it to count as a copy.
constexpr double kMostlyCopied = 0.5;
// Share of common words (Jaccard) by which a sentence of a copied passage is told to be another's copy.
constexpr double kLeastCommonWords = 0.25;

ChainLink voice_link(std::string name, OriginKind kind, std::string why) {
  ChainLink link;
  link.name = std::move(name);
  link.kind = kind;
  link.why = std::move(why);
  return link;
}

// The report that a passage of `article` was copied from, seen from `article`; null if it was not copied.
const Passage* model_of(const CopiedPassage& copied, uint32_t article, const Passage** own) {
  if (!is_copied(copied)) return nullptr;
  if (copied.direction == Direction::kAToB && copied.b.article == article) {
    *own = &copied.b;
    return &copied.a;
  }
  if (copied.direction == Direction::kBToA && copied.a.article == article) {
    *own = &copied.a;
    return &copied.b;
  }
  return nullptr;
}

// Whether a report that is mostly copied is a copy throughout.
enum class Extent { kSentences, kWholeReports };

// From where each sentence was copied; none where empty.
struct Models {
  std::vector<std::optional<uint32_t>> articles;
  std::vector<std::optional<SentencePlace>> sentences;
};

// The sentence of the model's that lies in its passage where `sentence` lies in the copy's, if they share
// enough of their words to be that sentence and its copy.
std::optional<SentencePlace> model_sentence(const StoryMaterial& material, uint32_t article,
                                            ByteSpan sentence, const Passage& own, const Passage& model) {
  const uint32_t middle = sentence.begin + sentence.size() / 2;
  const uint32_t into = std::clamp(middle, own.span.begin, own.span.end) - own.span.begin;
  const double share = own.span.empty() ? 0 : static_cast<double>(into) / own.span.size();
  const auto at = model.span.begin + static_cast<uint32_t>(share * model.span.size());
  const TextUnits& units = material.annotations[model.article]->units;
  const uint32_t found = sentence_at(units, at);
  if (found >= units.sentences.size()) return std::nullopt;
  const auto words = [](std::string_view text) {
    const std::string folded = fold(text);
    std::set<std::string> out;
    for (const std::string_view word : split(folded, ' ')) out.emplace(word);
    return out;
  };
  const auto mine = words(sentence.of(material.articles[article]->text));
  const auto theirs = words(units.sentences[found].span.of(material.articles[model.article]->text));
  const auto common = static_cast<double>(std::count_if(
      mine.begin(), mine.end(), [&](const std::string& word) { return theirs.contains(word); }));
  const double all = static_cast<double>(mine.size() + theirs.size()) - common;
  if (all == 0 || common / all < kLeastCommonWords) return std::nullopt;
  return SentencePlace{model.article, found};
}

// "The owner denied that he was warned in May" repeats what it denies; that denial is no copy of it.
bool turns_into_denial(const StoryMaterial& material, uint32_t article, const Sentence& sentence,
                       const Passage& model) {
  return find_denial(material.articles[article]->text, *material.annotations[article], sentence) &&
         !has_denial(material.annotations[model.article]->analysis, model.span);
}

Models copied_sentences(const StoryMaterial& material, uint32_t article,
                        const std::vector<const CopiedPassage*>& passages, Extent extent) {
  const auto& sentences = material.annotations[article]->units.sentences;
  Models models{std::vector<std::optional<uint32_t>>(sentences.size()),
                std::vector<std::optional<SentencePlace>>(sentences.size())};
  std::map<uint32_t, size_t> copied_from;
  for (const CopiedPassage* copied : passages) {
    const Passage* own = nullptr;
    const Passage* model = model_of(*copied, article, &own);
    if (!model) continue;
    for (uint32_t s = sentence_at(material.annotations[article]->units, own->span.begin);
         s < sentences.size() && sentences[s].span.begin < own->span.end; ++s) {
      const ByteSpan span = sentences[s].span;
      if (models.articles[s] || overlap(span, own->span) < kLeastCopied * span.size()) continue;
      if (turns_into_denial(material, article, sentences[s], *model)) continue;
      models.articles[s] = model->article;
      models.sentences[s] = model_sentence(material, article, span, *own, *model);
      ++copied_from[model->article];
    }
  }
  if (extent == Extent::kSentences) return models;
  size_t content = 0;
  for (const Sentence& sentence : sentences)
    content += is_content(material.articles[article]->blocks[sentence.block].kind);
  for (const auto& [model, count] : copied_from)
    if (static_cast<double>(count) >= kMostlyCopied * static_cast<double>(content))
      std::fill(models.articles.begin(), models.articles.end(), model);
  return models;
}

std::vector<std::vector<const CopiedPassage*>> passages_by_article(const StoryMaterial& material) {
  std::vector<std::vector<const CopiedPassage*>> by_article(material.articles.size());
  for (const CopiedPassage& copied : material.reuse->passages) {
    by_article[copied.a.article].push_back(&copied);
    by_article[copied.b.article].push_back(&copied);
  }
  return by_article;
}

// The voice of `article` apart from its copies.
std::vector<ChainLink> credit_of(const StoryMaterial& material, uint32_t article) {
  const Article& report = *material.articles[article];
  const std::string agency = credited_agency(report);
  if (!agency.empty()) {
    if (same_outlet(agency, publisher_name(report))) return {};
    return {voice_link(agency, OriginKind::kAgency, "credit line")};
  }
  const std::string outlet = copied_outlet(material, article);
  if (outlet.empty()) return {};
  return {voice_link(outlet, OriginKind::kOutlet, "the site's own name or title says whose text it is")};
}

ChainLink model_link(const StoryMaterial& material, uint32_t model) {
  const Article& report = *material.articles[model];
  const std::vector<ChainLink> credit = credit_of(material, model);
  const std::string why = "copied from " + report.id;
  if (!credit.empty()) return voice_link(credit.front().name, credit.front().kind, why);
  const bool is_agency = !credited_agency(report).empty();
  return voice_link(publisher_name(report), is_agency ? OriginKind::kAgency : OriginKind::kOutlet, why);
}

// Sentences that were copied word for word from another report of the story, with whose they are.
void add_copies(const StoryMaterial& material, uint32_t article,
                const std::vector<const CopiedPassage*>& passages, Voice& voice) {
  // Text that credits an agency or another outlet is theirs, whoever printed it before; but one agency's text
  // may hold sentences of another's.
  const bool is_credited = !voice.credit.empty() || !credited_agency(*material.articles[article]).empty();
  const Extent extent = is_credited ? Extent::kSentences : Extent::kWholeReports;
  const Models models = copied_sentences(material, article, passages, extent);
  voice.models = models.sentences;
  for (size_t s = 0; s < models.articles.size(); ++s) {
    if (!models.articles[s]) continue;
    ChainLink link = model_link(material, *models.articles[s]);
    const bool is_own = std::any_of(voice.names.begin(), voice.names.end(),
                                    [&](const std::string& name) { return same_outlet(link.name, name); });
    if (is_own || (is_credited && link.kind != OriginKind::kAgency)) continue;
    voice.copied[s] = voice.credit;
    voice.copied[s].push_back(std::move(link));
  }
}

}  // namespace

std::vector<Voice> find_voices(const StoryMaterial& material) {
  const auto passages = passages_by_article(material);
  std::vector<Voice> voices(material.articles.size());
  for (uint32_t i = 0; i < voices.size(); ++i) {
    Voice& voice = voices[i];
    voice.credit = credit_of(material, i);
    voice.names.push_back(publisher_name(*material.articles[i]));
    for (const ChainLink& link : voice.credit) voice.names.push_back(link.name);
    voice.copied.resize(material.annotations[i]->units.sentences.size());
    add_copies(material, i, passages[i], voice);
  }
  return voices;
}

}  // namespace stemma
