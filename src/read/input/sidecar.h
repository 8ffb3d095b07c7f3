// What stands beside reports about them: X.meta.json by X.txt, and meta.jsonl for a folder.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/hash_set.h"
#include "read/article.h"
#include "read/input/json_article.h"
#include "read/reader.h"

namespace stemma {

// What a folder's meta.jsonl says, by the file's name.
using FolderMetadata = std::map<std::string, Metadata, std::less<>>;

// Each folder's meta.jsonl, read when its first file comes and forgotten some folders later.
class FolderSidecars {
 public:
  // Null where the folder of `path` has none. Broken lines land in `skipped` the first time.
  std::shared_ptr<const FolderMetadata> of(const std::string& path, std::vector<Skipped>& skipped);

 private:
  struct Known {
    std::string folder;
    std::shared_ptr<const FolderMetadata> metadata;
  };
  std::vector<Known> recent_;  // the latest last
  HashSet64 complained_;       // folders whose broken lines were named
};

// Puts what is said of the file at `path` over what the article says itself; X.meta.json wins over `folder`,
// which may be null. Broken ones land in `skipped`.
void apply_sidecars(const std::string& path, const FolderMetadata* folder, Article& article,
                    std::vector<Skipped>& skipped);

}  // namespace stemma
