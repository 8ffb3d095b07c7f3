// The model's names of an article, made one within it. Internal to names*.cc.
#pragma once

#include <optional>
#include <vector>

#include "annotate/names_tokens.h"

namespace stemma {

struct TaggedName {
  uint32_t first = 0;  // tokens [first, end)
  uint32_t end = 0;
  std::optional<NameKind> kind;  // none of a proper noun of which the article does not say what it names
};

// The names that the model tags, with the modifiers of their heads ("New" York), and what it takes for proper
// nouns without tagging them, in the order of the text, not overlapping. A form that it tags here as one kind
// and there as another or not at all is everywhere what it mostly is.
std::vector<TaggedName> agreed_names(std::string_view text, const NameTokens& tokens);

}  // namespace stemma
