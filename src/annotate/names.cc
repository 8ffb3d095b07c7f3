#include "annotate/names_join.h"

namespace stemma {

void find_names(const Article& article, Annotation& annotation) {
  const NameTokens tokens = make_name_tokens(article, annotation);
  join_pieces(article.text, tokens, find_name_pieces(article.text, tokens), annotation);
  find_roles(article, tokens, annotation);
  find_nominals(article, tokens, annotation);
  resolve_pronouns(article, tokens, annotation);
}

}  // namespace stemma
