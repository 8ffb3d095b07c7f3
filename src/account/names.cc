#include "account/names.h"

namespace stemma {

const char* to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kList:
      return "list";
    case BlockKind::kCredit:
      return "credit";
    case BlockKind::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

const char* to_string(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "person";
    case EntityType::kOrg:
      return "org";
    case EntityType::kPlace:
      return "place";
    case EntityType::kOutlet:
      return "outlet";
    case EntityType::kAgency:
      return "agency";
    case EntityType::kDocument:
      return "document";
    case EntityType::kOther:
      return "other";
  }
  return "";
}

const char* to_string(MentionKind kind) {
  switch (kind) {
    case MentionKind::kName:
      return "name";
    case MentionKind::kNominal:
      return "nominal";
    case MentionKind::kPronoun:
      return "pronoun";
  }
  return "";
}

const char* to_string(TimeType type) {
  switch (type) {
    case TimeType::kDate:
      return "DATE";
    case TimeType::kTime:
      return "TIME";
    case TimeType::kDuration:
      return "DURATION";
    case TimeType::kSet:
      return "SET";
  }
  return "";
}

const char* to_string(Precision precision) {
  switch (precision) {
    case Precision::kExact:
      return "exact";
    case Precision::kApproximate:
      return "approximate";
    case Precision::kAtLeast:
      return "at-least";
    case Precision::kAtMost:
      return "at-most";
  }
  return "";
}

const char* to_string(SourceKind kind) {
  switch (kind) {
    case SourceKind::kPerson:
      return "person";
    case SourceKind::kBody:
      return "body";
    case SourceKind::kOutlet:
      return "outlet";
    case SourceKind::kAgency:
      return "agency";
    case SourceKind::kDocument:
      return "document";
    case SourceKind::kUnnamed:
      return "unnamed";
  }
  return "";
}

const char* to_string(StatementType type) {
  switch (type) {
    case StatementType::kDirect:
      return "direct";
    case StatementType::kIndirect:
      return "indirect";
    case StatementType::kMixed:
      return "mixed";
  }
  return "";
}

const char* to_string(ReuseKind kind) {
  switch (kind) {
    case ReuseKind::kVerbatim:
      return "verbatim";
    case ReuseKind::kEdited:
      return "edited";
    case ReuseKind::kParaphrase:
      return "paraphrase";
    case ReuseKind::kSharedQuote:
      return "shared-quote";
  }
  return "";
}

const char* to_string(Direction direction) {
  switch (direction) {
    case Direction::kUnknown:
      return "unknown";
    case Direction::kAToB:
      return "a>b";
    case Direction::kBToA:
      return "b>a";
    case Direction::kCommon:
      return "common";
  }
  return "";
}

}  // namespace stemma
