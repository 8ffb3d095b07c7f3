// One input file as pieces.
#pragma once

#include <memory>

#include "read/input_walker.h"
#include "read/pieces.h"
#include "read/sidecar.h"

namespace stemma {

// The pieces of `file`, which is read when they are asked for or, where it is one article, when its piece is
// read. `metadata` (may be null) is what its folder says of its files; `problems`, found on the way to the
// file, come first.
std::unique_ptr<PieceSource> pieces_of(const InputFile& file, std::shared_ptr<const FolderMetadata> metadata,
                                       const ReadHow& how, std::vector<Skipped> problems);

}  // namespace stemma
