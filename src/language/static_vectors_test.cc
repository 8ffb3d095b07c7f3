#include "language/static_vectors.h"

#include <gtest/gtest.h>

#include "base/folder_for_test.h"

namespace stemma {
namespace {

constexpr const char* kStatic = STEMMA_SOURCE_DIR "/models/static.stemma";

StaticVectors open_vectors() {
  Result<StaticVectors> vectors = StaticVectors::open(kStatic);
  EXPECT_TRUE(vectors.ok()) << (vectors.ok() ? "" : vectors.error().to_string());
  return std::move(vectors.value());
}

double likeness(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += double{a[i]} * b[i];
  return sum;
}

TEST(StaticVectors, TellLikeTextsFromOthers) {
  const StaticVectors vectors = open_vectors();
  const auto fire = vectors.vector_of("Fire destroyed the old theatre in the town centre.");
  EXPECT_NEAR(likeness(fire, fire), 1.0, 1e-5);
  EXPECT_GT(likeness(fire, vectors.vector_of("The historic playhouse downtown burned to the ground.")),
            likeness(fire, vectors.vector_of("The central bank left interest rates unchanged.")) + 0.1);
}

TEST(StaticVectors, CommonWordsWeighLittle) {
  const StaticVectors vectors = open_vectors();
  EXPECT_GT(likeness(vectors.vector_of("the theatre"), vectors.vector_of("theatre")), 0.95);
  EXPECT_EQ(vectors.vector_of("THEATRE"), vectors.vector_of("theatre"));
}

TEST(StaticVectors, TextWithoutPiecesIsZero) {
  const StaticVectors vectors = open_vectors();
  for (const char* text : {"", " \n\t ", "\x01\x02"})
    EXPECT_EQ(vectors.vector_of(text), std::vector<float>(vectors.width(), 0.0f));
}

class StaticFiles : public FolderForTest {};

TEST_F(StaticFiles, OfAnotherKindAreRefused) {
  EXPECT_FALSE(StaticVectors::open(write("text.stemma", "no vectors")).ok());
  const Result<StaticVectors> of_a_model = StaticVectors::open(STEMMA_SOURCE_DIR "/models/language.stemma");
  ASSERT_FALSE(of_a_model.ok());
  EXPECT_NE(of_a_model.error().message.find("static"), std::string::npos);
}

}  // namespace
}  // namespace stemma
