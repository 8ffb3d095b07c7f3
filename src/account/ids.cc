#include "account/ids.h"

#include <map>
#include <tuple>

namespace stemma {

OriginIds::OriginIds(const Account& account) {
  std::map<std::tuple<OriginKind, std::string, uint32_t>, uint32_t> known;
  numbers_.resize(account.claims.size());
  for (uint32_t c = 0; c < account.claims.size(); ++c) {
    std::map<std::pair<OriginKind, std::string>, uint32_t> here;
    const std::vector<Origin>& origins = account.claims[c].origins;
    for (uint32_t o = 0; o < origins.size(); ++o) {
      const uint32_t nth = here[{origins[o].kind, origins[o].name}]++;
      const auto [at, is_new] = known.emplace(std::tuple(origins[o].kind, origins[o].name, nth),
                                              static_cast<uint32_t>(known.size()));
      if (is_new) firsts_.push_back({c, o});
      numbers_[c].push_back(at->second);
    }
  }
}

std::string OriginIds::of(size_t claim, size_t origin) const {
  if (claim >= numbers_.size() || origin >= numbers_[claim].size()) return {};
  return "o" + std::to_string(numbers_[claim][origin] + 1);
}

}  // namespace stemma
