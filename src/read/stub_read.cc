#include "read/documents.h"
namespace stemma {
Result<Article> parse_html(std::string, const ReadLimits&) {
  return Error{ErrorCode::kUnsupported, "pages are not read yet", "", ""};
}
}  // namespace stemma
