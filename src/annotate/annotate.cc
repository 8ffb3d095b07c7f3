#include "annotate/annotation.h"

#include <algorithm>

namespace stemma {

void analyse_text(const Article& article, const LanguageModel& model, Annotation& annotation) {
  const TextUnits units = split_text(article.text, article.blocks);
  annotation.analysis = model.analyse(article.text, units);
  annotation.units = cut_as_analysed(units, annotation.analysis, article.text);
}

Annotation annotate(const Article& article, const LanguageModel& model) {
  Annotation annotation;
  analyse_text(article, model, annotation);
  // From here on every place that a pass finds lies in one sentence of `units`, but for contents of
  // statements.
  find_times(article, annotation);
  find_quantities(article, annotation);
  find_names(article, annotation);
  find_statements(article, annotation);
  return annotation;
}

const Mention* mention_in(const Annotation& annotation, ByteSpan span) {
  const auto& mentions = annotation.mentions;
  const auto first = std::partition_point(mentions.begin(), mentions.end(),
                                          [&](const Mention& m) { return m.span.end <= span.begin; });
  return first != mentions.end() && first->span.overlaps(span) ? &*first : nullptr;
}

}  // namespace stemma
