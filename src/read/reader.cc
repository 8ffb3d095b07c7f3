#include "read/reader.h"

#include "read/article_stream.h"
#include "read/input/documents.h"
#include "read/input/json_article.h"
#include "read/input/kind.h"

namespace stemma {

namespace {

Result<Article> complete(Result<Article> article, const std::string& name) {
  if (!article.ok()) {
    article.error().input = name;
    return article;
  }
  article.value().input = name;
  complete_article(article.value());
  if (article.value().id.empty()) article.value().id = name_without_ending(name);
  return article;
}

}  // namespace

ReadOutcome read_inputs(const std::vector<std::string>& inputs, const ReadHow& how, uint64_t most_articles) {
  ReadOutcome outcome;
  ArticleSink sink;
  sink.article = [&](Article article, const Handover&) {
    outcome.articles.push_back(std::move(article));
    return Flow::kGoOn;
  };
  sink.skipped = [&](Skipped skipped) { outcome.skipped.push_back(std::move(skipped)); };
  stream_articles(inputs, {how, most_articles, {}}, sink);
  return outcome;
}

Result<Article> read_html(std::string bytes, const std::string& name, const ReadLimits& limits) {
  return complete(parse_html(std::move(bytes), limits), name);
}

Result<Article> read_text(std::string bytes, const std::string& name, const ReadLimits& limits) {
  return complete(parse_text(std::move(bytes), limits), name);
}

Result<Article> read_json_article(std::string_view json, const std::string& name, const ReadLimits& limits) {
  return complete(parse_json_article(json, {limits, ReadDepth::kFull}), name);
}

}  // namespace stemma
