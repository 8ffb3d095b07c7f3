// Made-up stories for this stage's tests: articles with names and statements put in by hand, so that a test
// of chains fails for chains alone.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "claim/claim.h"
#include "language/model_for_test.h"

namespace stemma {

class StoryForTest {
 public:
  // One paragraph a line. The id is "d1", "d2" ...
  uint32_t add(std::string outlet, std::string text) {
    auto article = std::make_unique<Article>();
    article->id = "d" + std::to_string(articles_.size() + 1);
    article->outlet = std::move(outlet);
    article->text = std::move(text);
    for (uint32_t begin = 0; begin < article->text.size();) {
      const size_t end = std::min(article->text.find('\n', begin), article->text.size());
      if (end > begin)
        article->blocks.push_back({BlockKind::kParagraph, {begin, static_cast<uint32_t>(end)}});
      begin = static_cast<uint32_t>(end) + 1;
    }
    auto annotation = std::make_unique<Annotation>();
    analyse_text(*article, model_for_test(), *annotation);
    articles_.push_back(std::move(article));
    annotations_.push_back(std::move(annotation));
    entities_.of.emplace_back();
    return static_cast<uint32_t>(articles_.size()) - 1;
  }

  Article& article(uint32_t index) { return *articles_[index]; }
  Annotation& annotation(uint32_t index) { return *annotations_[index]; }

  // The n-th place of `words` in the article (they must be there).
  ByteSpan span(uint32_t index, std::string_view words, int n = 0) const {
    size_t at = articles_[index]->text.find(words);
    for (; n > 0 && at != std::string::npos; --n) at = articles_[index]->text.find(words, at + 1);
    if (at == std::string::npos) return {};
    return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
  }

  // A party: every place of `words` in the article becomes a mention of it; `name` joins it across articles.
  uint32_t name(uint32_t index, EntityType type, const std::string& words, const std::string& full = "",
                const std::string& role = "") {
    Annotation& annotation = *annotations_[index];
    const std::string whole = full.empty() ? words : full;
    const auto entity = static_cast<uint32_t>(annotation.entities.size());
    annotation.entities.push_back({type, whole, {}, {}, Gender::kUnknown, {}});
    const uint32_t story = story_entity(type, whole);
    if (!role.empty()) entities_.entities[story].roles.push_back(role);
    entities_.of[index].push_back(story);
    for (int n = 0;; ++n) {
      const ByteSpan at = span(index, words, n);
      if (at.empty()) break;
      annotation.mentions.push_back({at, entity, MentionKind::kName});
      entities_.entities[story].mentions.push_back({index, at, MentionKind::kName});
    }
    std::sort(annotation.mentions.begin(), annotation.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.span < b.span; });
    return entity;
  }

  Statement& say(uint32_t index, SourceKind kind, std::string_view source, std::string_view cue,
                 std::string_view content, std::optional<uint32_t> entity = std::nullopt) {
    Statement statement;
    StatementSource who;
    who.span = span(index, source);
    who.name = std::string(source);
    who.kind = kind;
    who.entity = entity;
    statement.source = std::move(who);
    if (!cue.empty()) statement.cue = span(index, cue);
    statement.content.push_back(span(index, content));
    annotations_[index]->statements.push_back(std::move(statement));
    return annotations_[index]->statements.back();
  }

  // A number; `words` are those of the whole quantity.
  Quantity& count(uint32_t index, std::string_view words, double value, std::string unit, std::string of) {
    Quantity quantity;
    quantity.span = span(index, words);
    quantity.value = value;
    quantity.unit = std::move(unit);
    quantity.of = std::move(of);
    quantity.sentence = sentence_at(annotations_[index]->units, quantity.span.begin);
    annotations_[index]->quantities.push_back(std::move(quantity));
    return annotations_[index]->quantities.back();
  }

  void publish(uint32_t index, const std::string& when) {
    articles_[index]->published = when;
    articles_[index]->published_at = parse_iso_timestamp(when);
  }

  void copied(uint32_t from, std::string_view from_words, uint32_t to, std::string_view to_words) {
    CopiedPassage passage;
    passage.a = {std::min(from, to), span(std::min(from, to), from < to ? from_words : to_words)};
    passage.b = {std::max(from, to), span(std::max(from, to), from < to ? to_words : from_words)};
    passage.direction = from < to ? Direction::kAToB : Direction::kBToA;
    reuse_.passages.push_back(passage);
  }

  StoryMaterial material() {
    StoryMaterial out;
    for (const auto& article : articles_) out.articles.push_back(article.get());
    for (const auto& annotation : annotations_) out.annotations.push_back(annotation.get());
    out.entities = &entities_;
    out.reuse = &reuse_;
    return out;
  }

  Evidence evidence(uint32_t index, std::string_view words) const {
    Evidence out;
    out.article = index;
    out.span = span(index, words);
    out.sentence = sentence_at(annotations_[index]->units, out.span.begin);
    return out;
  }

  // The names of a chain's links, joined by " > ".
  static std::string names(const Chain& chain) {
    std::vector<std::string> out;
    for (const ChainLink& link : chain.links) out.push_back(link.name);
    return join(out, " > ");
  }

 private:
  uint32_t story_entity(EntityType type, const std::string& full) {
    for (uint32_t i = 0; i < entities_.entities.size(); ++i)
      if (entities_.entities[i].name == full) return i;
    StoryEntity entity;
    entity.type = type;
    entity.name = full;
    entities_.entities.push_back(std::move(entity));
    return static_cast<uint32_t>(entities_.entities.size()) - 1;
  }

  std::vector<std::unique_ptr<Article>> articles_;
  std::vector<std::unique_ptr<Annotation>> annotations_;
  StoryEntities entities_;
  ReuseFindings reuse_;
};

}  // namespace stemma
