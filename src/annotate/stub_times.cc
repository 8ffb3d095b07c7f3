#include "annotate/annotation.h"
namespace stemma {
void find_quantities(const Article&, Annotation&) {}
}  // namespace stemma
