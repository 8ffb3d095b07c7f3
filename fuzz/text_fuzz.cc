// Plain text, read and then annotated: every rule of the deep stages over one article sees these bytes.
#include "annotate/annotation.h"
#include "bytes.h"
#include "invariants.h"
#include "language/model_for_test.h"
#include "read/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto article = stemma::read_text(to_string(data, size), "text");
  if (!article.ok()) return 0;
  stemma::check_article(article.value());
  const stemma::Annotation annotation = stemma::annotate(article.value(), stemma::model_for_test());
  for (const stemma::Mention& mention : annotation.mentions)
    if (mention.entity >= annotation.entities.size() || mention.span.end > article.value().text.size())
      abort();
  return 0;
}
