// What stemma finds, as JSON: the forms that the outside promises (docs/output.md).
#pragma once

#include <string>
#include <vector>

#include "account/account.h"
#include "base/json.h"

namespace stemma {

// One line of `read`: the article's fields, blocks with places in code points, and fields that stemma does
// not know passed through.
Json article_to_json(const Article& article);

// One line of `annotate`.
Json annotation_to_json(const Article& article, const Annotation& annotation);

// The lines of `reuse`: copied passages, then near-duplicate pairs.
std::vector<Json> reuse_to_json(const ReuseFindings& reuse, const std::vector<const Article*>& articles);

// One story's account.
Json account_to_json(const Account& account);

}  // namespace stemma
