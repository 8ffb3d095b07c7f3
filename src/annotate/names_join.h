// Names to entities within one article. Internal to names*.cc.
#pragma once

#include <vector>

#include "annotate/names_pieces.h"

namespace stemma {

// Decides the types that no list gives, joins the pieces into annotation.entities and fills
// annotation.mentions with names.
void join_pieces(std::string_view text, const NameTokens& tokens, std::vector<NamePiece> pieces,
                 Annotation& annotation);

// Titles in small letters before and after a person's name; gender by them.
void find_roles(const Article& article, const NameTokens& tokens, Annotation& annotation);

// "the ministry", "the banking giant", "the president" as mentions of the parties that they stand for.
void find_nominals(const Article& article, const NameTokens& tokens, Annotation& annotation);

// "he" and "she" as mentions of the persons that they stand for.
void resolve_pronouns(const Article& article, const NameTokens& tokens, Annotation& annotation);

}  // namespace stemma
