// Stretches of tokens that are names, before they are joined into entities. Internal to names*.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/names_tokens.h"

namespace stemma {

constexpr uint32_t kNoToken = UINT32_MAX;

struct NamePiece {
  uint32_t first = 0;  // tokens [first, end)
  uint32_t end = 0;
  EntityType type = EntityType::kOther;
  std::string role;                   // as printed: "Ukrainian President"
  uint32_t printed_first = kNoToken;  // where its title, owner or "The" begins, if it has one that is quoted
  Gender gender = Gender::kUnknown;   // by title or given name
  std::string_view country;    // of a body: whose it is, by a demonym or "China's" before it; canonical
  std::string_view canonical;  // the known name, where it is one
};

ByteSpan span_of(const NameTokens& tokens, const NamePiece& piece);

// The names of every sentence in the order of the text: those that the model tags, without their titles;
// the same forms elsewhere in the article; and bodies in small letters ("the foreign ministry").
std::vector<NamePiece> find_name_pieces(std::string_view text, const NameTokens& tokens);

}  // namespace stemma
