// One input file as pieces.
#pragma once

#include <memory>

#include "read/input/piece.h"
#include "read/input/sidecar.h"
#include "read/input/walker.h"

namespace stemma {

// The pieces of `file`, which is read when they are asked for or, where it is one article, when its piece is
// read. `metadata` (may be null) is what its folder says of its files; `problems`, found on the way to the
// file, come first.
std::unique_ptr<PieceSource> pieces_of(const InputFile& file, std::shared_ptr<const FolderMetadata> metadata,
                                       const ReadHow& how, std::vector<Skipped> problems);

}  // namespace stemma
