// Made-up articles whose names are found by the passes themselves; for this stage's tests.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/story_entities.h"
#include "language/model_for_test.h"

namespace stemma {

// A story of articles, one paragraph a line. Names are found when an article is added.
class NamesForTest {
 public:
  NamesForTest() = default;
  explicit NamesForTest(std::string text) { add(std::move(text)); }

  uint32_t add(std::string text) {
    auto article = std::make_unique<Article>();
    article->id = "d" + std::to_string(articles_.size());
    article->text = std::move(text);
    for (size_t begin = 0; begin < article->text.size();) {
      const size_t end = std::min(article->text.find('\n', begin), article->text.size());
      if (end > begin)
        article->blocks.push_back(
            {BlockKind::kParagraph, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
      begin = end + 1;
    }
    auto annotation = std::make_unique<Annotation>();
    analyse_text(*article, model_for_test(), *annotation);
    find_names(*article, *annotation);
    articles_.push_back(std::move(article));
    annotations_.push_back(std::move(annotation));
    return static_cast<uint32_t>(articles_.size()) - 1;
  }

  Article& article(uint32_t index) { return *articles_[index]; }
  const Annotation& annotation(uint32_t article = 0) const { return *annotations_[article]; }
  std::string_view words(ByteSpan span, uint32_t article = 0) const {
    return span.of(articles_[article]->text);
  }

  // The words of every mention of `kind`, in the order of the text.
  std::vector<std::string> forms(MentionKind kind = MentionKind::kName) const {
    std::vector<std::string> out;
    for (const Mention& mention : annotation().mentions)
      if (mention.kind == kind) out.emplace_back(words(mention.span));
    return out;
  }

  // The party of the n-th place of `form` in the first article; null if no mention has just these words.
  const Entity* party(std::string_view form, int n = 0) const {
    for (const Mention& mention : annotation().mentions)
      if (words(mention.span) == form && n-- == 0) return &annotation().entities[mention.entity];
    return nullptr;
  }
  bool one(std::string_view a, std::string_view b) const {
    return party(a) != nullptr && party(a) == party(b);
  }

  StoryEntities link() const {
    std::vector<const Article*> articles;
    std::vector<const Annotation*> annotations;
    for (size_t i = 0; i < articles_.size(); ++i) {
      articles.push_back(articles_[i].get());
      annotations.push_back(annotations_[i].get());
    }
    return link_entities(articles, annotations);
  }

  // The story's party that has a mention of just these words in `article`; SIZE_MAX if none has.
  size_t story_party(const StoryEntities& story, uint32_t article, std::string_view form) const {
    for (size_t e = 0; e < story.entities.size(); ++e)
      for (const StoryMention& mention : story.entities[e].mentions)
        if (mention.article == article && words(mention.span, article) == form) return e;
    return SIZE_MAX;
  }

 private:
  std::vector<std::unique_ptr<Article>> articles_;
  std::vector<std::unique_ptr<Annotation>> annotations_;
};

}  // namespace stemma
