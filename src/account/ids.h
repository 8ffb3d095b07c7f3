// The ids under which an account's parts are known outside: in JSON, in PROV, as targets of the page's links.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "account/account.h"

namespace stemma {

inline std::string claim_id(size_t index) {
  return "c" + std::to_string(index + 1);
}
inline std::string entity_id(size_t index) {
  return "e" + std::to_string(index + 1);
}

// Origins are found claim by claim; one of the same kind and name is the same origin in every claim of the
// account and has one id ("o1", "o2", ... in the order of the claims). Two of one kind and name within one
// claim (the unnamed sources of two outlets, say) stay two.
class OriginIds {
 public:
  explicit OriginIds(const Account& account);
  // The id of claims[claim].origins[origin]; empty where the claim has no such origin.
  std::string of(size_t claim, size_t origin) const;
  // The first (claim, origin) of each id, in the order of the ids.
  struct First {
    uint32_t claim = 0, origin = 0;
  };
  const std::vector<First>& firsts() const { return firsts_; }

 private:
  std::vector<std::vector<uint32_t>> numbers_;  // numbers_[claim][origin]
  std::vector<First> firsts_;
};

}  // namespace stemma
