#include "reuse/suspicion.h"

#include <algorithm>
#include <set>

#include "base/parallel.h"
#include "base/utf8.h"
#include "reuse/altered_names.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

std::vector<StrangeName> strange_names(const Article& article) {
  std::vector<StrangeName> names;
  std::set<std::string> seen;
  for (const Block& block : article.blocks) {
    if (!is_content(block.kind)) continue;
    for (const AlteredName& altered : find_altered_names(article.text, block.span))
      if (seen.insert(to_lower(altered.span.of(article.text))).second)
        names.push_back({altered.span, std::string(altered.name)});
  }
  return names;
}

std::string why_strange(const Article& article, const std::vector<StrangeName>& names) {
  std::string out = "reads as if a program had put words for words: ";
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += "“" + std::string(names[i].span.of(article.text)) + "” for “" + names[i].name + "”";
  }
  return out;
}

}  // namespace

std::vector<RewritingSuspicion> find_suspicions(const std::vector<const Article*>& articles) {
  std::vector<std::vector<StrangeName>> names(articles.size());
  parallel_for(articles.size(), [&](size_t i) { names[i] = strange_names(*articles[i]); });
  std::vector<RewritingSuspicion> out;
  for (uint32_t i = 0; i < articles.size(); ++i) {
    if (names[i].size() < kStrangeNames) continue;
    std::string why = why_strange(*articles[i], names[i]);
    out.push_back({i, std::move(names[i]), std::move(why)});
  }
  return out;
}

}  // namespace stemma
