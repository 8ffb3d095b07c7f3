// One account of one story, and its renderings. Nothing here decides what is true or who copied whom: it
// chooses, orders and prints what the stages before found, and every line holds places in articles.
#pragma once

#include <string>
#include <vector>

#include "claim/claim.h"
#include "read/reader.h"
#include "story/stories.h"

namespace stemma {

struct DigestSentence {
  Passage passage;               // the sentence, as it stands in an article
  std::vector<uint32_t> claims;  // indices into Account::claims that it carries
};

struct Account {
  std::string story_id;
  std::string title;
  std::string first, last;  // ISO dates of the earliest and latest report; empty if none is dated
  std::vector<const Article*> articles;  // every `article` index below points here
  std::vector<const Annotation*> annotations;
  std::vector<Claim> claims;  // ranked: strongest first
  ReuseFindings reuse;
  StoryEntities entities;
  std::vector<Position> positions;
  std::vector<TimelineEntry> timeline;
  std::vector<DigestSentence> digest;
  std::vector<Skipped> skipped;    // inputs of the whole run that could not be read
  std::vector<std::string> notes;  // "article X is in German: deep stages read English only"
};

// Chooses the digest: a few sentences that can stand alone, most corroborated and central first, without
// saying a thing twice. The lead comes first, the others in the order of the events.
void choose_digest(Account& account);

std::string account_to_markdown(const Account& account);
// W3C PROV-JSON (2013): articles, claims, origins as entities and agents.
Json account_to_prov(const Account& account);
// One self-contained page for one or several accounts; templates are compiled in from templates/.
std::string accounts_to_page(const std::vector<Account>& accounts);

}  // namespace stemma
