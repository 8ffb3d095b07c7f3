// Live pages whose entries stand in their JSON-LD (LiveBlogPosting), with their times.
#pragma once

#include <string>
#include <vector>

#include "read/article.h"
#include "read/html/json_ld.h"

namespace stemma {

// `text` and `blocks` are of a page's article. The updates that are found in it, by their headline or by how
// they begin, as entries in the order of the text, each up to the next; empty unless two or more are found,
// and most of those that are given.
std::vector<Entry> entries_of_updates(const std::vector<PageUpdate>& updates, const std::string& text,
                                      const std::vector<Block>& blocks);

// The bytes of all updates.
size_t bytes_of(const std::vector<PageUpdate>& updates);

// For pages that show their entries by script only: text, blocks and entries of `article` from `updates`.
void write_updates(const std::vector<PageUpdate>& updates, Article& article);

}  // namespace stemma
