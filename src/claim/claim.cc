#include "claim/claim.h"

namespace stemma {

const char* to_string(OriginKind kind) {
  switch (kind) {
    case OriginKind::kOwn:
      return "own";
    case OriginKind::kAgency:
      return "agency";
    case OriginKind::kOutlet:
      return "outlet";
    case OriginKind::kPerson:
      return "person";
    case OriginKind::kBody:
      return "body";
    case OriginKind::kDocument:
      return "document";
    case OriginKind::kUnnamed:
      return "unnamed";
  }
  return "";
}

const char* to_string(Relation relation) {
  switch (relation) {
    case Relation::kAgree:
      return "agree";
    case Relation::kConflict:
      return "conflict";
    case Relation::kUpdate:
      return "update";
    case Relation::kDenied:
      return "denied";
    case Relation::kSingle:
      return "single";
  }
  return "";
}

const char* to_string(Stance stance) {
  switch (stance) {
    case Stance::kAsserts:
      return "asserts";
    case Stance::kHedges:
      return "hedges";
    case Stance::kDenies:
      return "denies";
  }
  return "";
}

const char* to_string(PositionStance stance) {
  switch (stance) {
    case PositionStance::kProposes:
      return "proposes";
    case PositionStance::kSupports:
      return "supports";
    case PositionStance::kOpposes:
      return "opposes";
    case PositionStance::kRejects:
      return "rejects";
    case PositionStance::kDemands:
      return "demands";
    case PositionStance::kConditions:
      return "conditions";
    case PositionStance::kUncommitted:
      return "uncommitted";
  }
  return "";
}

}  // namespace stemma
