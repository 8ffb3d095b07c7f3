// What stands beside reports about them: X.meta.json by X.txt, and meta.jsonl for a folder.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "read/article.h"
#include "read/json_article.h"
#include "read/reader.h"

namespace stemma {

class Sidecars {
 public:
  // Reads each folder's meta.jsonl, once; broken ones land in `skipped`.
  Sidecars(const std::vector<std::string>& paths, std::vector<Skipped>& skipped);

  // Puts what is said of the file at `path` over what the article says itself; X.meta.json wins over
  // meta.jsonl. Safe to call from many threads.
  void apply(const std::string& path, Article& article, std::vector<Skipped>& skipped) const;

 private:
  std::map<std::string, Metadata> by_path_;
};

}  // namespace stemma
