#include "claim/denials.h"

#include <gtest/gtest.h>

#include <string>

#include "claim/similarity.h"
#include "claim/story_for_test.h"

namespace stemma {
namespace {

std::optional<DenialWords> denial_in(const std::string& sentence) {
  StoryForTest story;
  story.add("Lune Herald", sentence);
  const Annotation& annotation = story.annotation(0);
  return find_denial(sentence, annotation, annotation.units.sentences[0]);
}

TEST(FindDenial, WordsThatSayThatItIsNotSo) {
  EXPECT_TRUE(denial_in("The palace denied that envoys had met."));
  EXPECT_TRUE(denial_in("Officials flatly dismissed the reports."));
  EXPECT_TRUE(denial_in("\"The situation you mention does not exist,\" he said."));
  EXPECT_TRUE(denial_in("She called the claims baseless."));
  EXPECT_TRUE(denial_in("Norda insists that there was no leak."));
  EXPECT_TRUE(denial_in("Norda maintained that it couldn't have leaked."));
  EXPECT_TRUE(denial_in("The palace called the reports false."));
  EXPECT_TRUE(denial_in("\"That is simply not true,\" the palace said."));
  EXPECT_TRUE(denial_in("The meeting never happened, the palace said."));
  EXPECT_TRUE(denial_in("There is no truth in the story, the palace said."));
  EXPECT_TRUE(denial_in("The palace described it as a hoax."));
  EXPECT_TRUE(denial_in("\"Many fakes are being printed,\" the palace said."));
  EXPECT_TRUE(denial_in("The talks didn't take place, the palace said."));
  EXPECT_TRUE(denial_in("\"No such meeting took place,\" the palace said."));
}

TEST(FindDenial, RefusingIsNotDenying) {
  EXPECT_FALSE(denial_in("The port denied entry to four ships."));
  EXPECT_FALSE(denial_in("The council rejected the offer."));
  EXPECT_FALSE(denial_in("Reporters watched the dispute and the media left."));
  EXPECT_FALSE(denial_in("The mayor insisted on a vote."));
  EXPECT_FALSE(denial_in("Norda rejects any claim on the islands."));
  EXPECT_FALSE(denial_in("The price includes the islands, though she said no such offer was made."));
  EXPECT_FALSE(denial_in("She wore false eyelashes."));
  EXPECT_FALSE(denial_in("It is true that the meeting took place."));
  EXPECT_FALSE(denial_in("The mayor opened the bridge."));
}

TEST(FindDenial, WhatIsSaidAgainIsNotPointedBackTo) {
  EXPECT_FALSE(denial_in("The palace denied that envoys had met.")->points_back);
  EXPECT_FALSE(denial_in("The palace denied reports that envoys had met.")->points_back);
  EXPECT_TRUE(denial_in("The palace denied the reports on Friday.")->points_back);
  EXPECT_TRUE(denial_in("The palace denied it.")->points_back);
}

// Index into StoryTerms::sentences of the sentence that holds `words`.
uint32_t find(StoryForTest& story, const StoryTerms& terms, uint32_t article, const std::string& words) {
  const ByteSpan at = story.span(article, words);
  for (uint32_t s = 0; s < terms.sentences.size(); ++s)
    if (terms.sentences[s].article == article &&
        story.annotation(article).units.sentences[terms.sentences[s].sentence].span.contains(at))
      return s;
  return UINT32_MAX;
}

StoryForTest islands() {
  StoryForTest story;
  story.add("Lune Herald",
            "Norda offered to return the northern islands to Varland, two diplomats said.\n"
            "The palace denied the reports on Friday.\n"
            "Fishing boats stayed in the harbours because of a storm.");
  story.add("Capital Morning",
            "Norda has offered Varland the return of the northern islands, diplomats said.\n"
            "Fishing boats stayed in harbours through the storm.");
  return story;
}

TEST(AttachDenials, ADenialJoinsWhatItPointsBackTo) {
  StoryForTest story = islands();
  const StoryMaterial material = story.material();
  const StoryTerms terms = find_terms(material);
  const Similarities similarities = compare_sentences(material, terms);
  std::vector<Cluster> clusters(2);
  clusters[0].core = {find(story, terms, 0, "offered"), find(story, terms, 1, "offered")};
  clusters[1].core = {find(story, terms, 0, "Fishing"), find(story, terms, 1, "Fishing")};
  attach_denials(terms, similarities, find_denials(material, terms), clusters);
  ASSERT_EQ(clusters.size(), 2u);
  EXPECT_EQ(clusters[0].attached, std::vector<uint32_t>{find(story, terms, 0, "denied")});
  EXPECT_TRUE(clusters[1].attached.empty());
}

TEST(AttachDenials, DenialsTogetherAreNoClaimOfTheirOwn) {
  StoryForTest story = islands();
  story.add("Norda Post", "The palace denied the reports on Friday.");
  const StoryMaterial material = story.material();
  const StoryTerms terms = find_terms(material);
  const Similarities similarities = compare_sentences(material, terms);
  std::vector<Cluster> clusters(2);
  clusters[0].core = {find(story, terms, 0, "denied"), find(story, terms, 2, "denied")};
  clusters[1].core = {find(story, terms, 0, "offered"), find(story, terms, 1, "offered")};
  const std::vector<uint32_t> denials = clusters[0].core;
  attach_denials(terms, similarities, find_denials(material, terms), clusters);
  // One of the two stands behind the offer; the other goes where it goes.
  ASSERT_EQ(clusters.size(), 1u);
  EXPECT_EQ(clusters[0].attached, denials);
}

TEST(GroupClaims, TheDenialIsEvidenceThatDenies) {
  StoryForTest story = islands();
  bool is_found = false;
  for (const Claim& claim : group_claims(story.material()))
    for (const Evidence& evidence : claim.evidence) {
      const bool is_denial =
          evidence.span.of(story.article(evidence.article).text).starts_with("The palace denied");
      EXPECT_EQ(evidence.stance == Stance::kDenies, is_denial);
      is_found = is_found || is_denial;
    }
  EXPECT_TRUE(is_found);
}

}  // namespace
}  // namespace stemma
