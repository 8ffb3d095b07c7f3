#include "claim/body_names.h"

#include <algorithm>
#include <map>

#include "claim/nations.h"

namespace stemma {

namespace {

using Tokens = std::vector<std::string>;

// How much more often one nation's body must be named than any other's for the bare words to mean it.
constexpr size_t kFarMoreOften = 3;

struct Spelling {
  std::optional<uint32_t> entity;
  size_t count = 0;
};

// One body as far as its words tell: the same words with the same nations.
struct Variant {
  std::map<std::string, Spelling> spellings;
  size_t count() const {
    size_t all = 0;
    for (const auto& [name, spelling] : spellings) all += spelling.count;
    return all;
  }
  // The most frequent spelling of those that are a party's own name, else of all.
  std::pair<std::string, Spelling> best() const {
    const auto better = [](const auto& a, const auto& b) {
      if (a.second.entity.has_value() != b.second.entity.has_value()) return b.second.entity.has_value();
      return a.second.count < b.second.count;
    };
    return *std::max_element(spellings.begin(), spellings.end(), better);
  }
};

// Words without nations -> nations -> variant.
using Bodies = std::map<Tokens, std::map<Tokens, Variant>>;

struct Key {
  Tokens words, nations;
};

Key key_of(const std::string& name) {
  Key key;
  for (std::string& token : name_tokens(name))
    (is_nation_token(token) ? key.nations : key.words).push_back(std::move(token));
  std::sort(key.words.begin(), key.words.end());
  std::sort(key.nations.begin(), key.nations.end());
  return key;
}

template <typename Visit>
void for_each_body(StoryChains& chains, const Visit& visit) {
  for (auto& article : chains)
    for (SentenceChains& sentence : article) {
      for (ChainLink& link : sentence.whole.links)
        if (link.kind == OriginKind::kBody) visit(link);
      for (ClauseChain& clause : sentence.clauses)
        for (ChainLink& link : clause.chain.links)
          if (link.kind == OriginKind::kBody) visit(link);
    }
}

// The variant that `key` stands for: its own, or if it has no nation the only one with a nation or the one
// that is named far more often than any other ("the government" in a story of one country).
const Variant& variant_for(const Bodies& bodies, const Key& key) {
  const auto& variants = bodies.at(key.words);
  const Variant& own = variants.at(key.nations);
  if (!key.nations.empty()) return own;
  const Variant* most = nullptr;
  size_t second = 0;
  for (const auto& [nations, variant] : variants) {
    if (nations.empty()) continue;
    if (most && variant.count() <= most->count()) {
      second = std::max(second, variant.count());
      continue;
    }
    if (most) second = most->count();
    most = &variant;
  }
  return most && most->count() >= kFarMoreOften * second ? *most : own;
}

}  // namespace

void unify_body_names(StoryChains& chains) {
  Bodies bodies;
  std::map<std::string, Key> keys;  // of each name, made once
  for_each_body(chains, [&](ChainLink& link) {
    const auto [at, is_new] = keys.try_emplace(link.name);
    if (is_new) at->second = key_of(link.name);
    if (at->second.words.empty()) return;
    Spelling& spelling = bodies[at->second.words][at->second.nations].spellings[link.name];
    if (link.entity) spelling.entity = link.entity;
    ++spelling.count;
  });
  for_each_body(chains, [&](ChainLink& link) {
    const Key& key = keys.at(link.name);
    if (key.words.empty()) return;
    const auto [name, spelling] = variant_for(bodies, key).best();
    link.name = name;
    if (spelling.entity) link.entity = spelling.entity;
  });
}

}  // namespace stemma
