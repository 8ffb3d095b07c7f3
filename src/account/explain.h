// What was decided and why, as text for a person (--explain).
#pragma once

#include <string>
#include <vector>

#include "account/account.h"

namespace stemma {

// Where each field of an article was found, and the kind of each block.
std::string explain_article(const Article& article);

// Each statement, name, time and quantity with the rule that found it.
std::string explain_annotation(const Article& article, const Annotation& annotation);

// Each copied passage and near-duplicate pair with its ground.
std::string explain_reuse(const ReuseFindings& reuse, const std::vector<const Article*>& articles);

// For each claim its sentences, chains, merges and counts with their reasons; then copies and names.
std::string explain_account(const Account& account);

}  // namespace stemma
