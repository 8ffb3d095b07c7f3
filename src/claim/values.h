// The number that a claim turns on, as each piece of its evidence gives it.
#pragma once

#include <string>
#include <string_view>

#include "claim/claim.h"

namespace stemma {

// A number in words for output: "25", "at least 25", "10 to 15", "5.2 billion USD", "13 percent". What is
// counted is not said: that is the claim's.
std::string value_words(const Quantity& quantity);

// Whether both may be true of one moment: "at least 25" and 26, "about 1,000" and 980, "dozens" and 36, "10
// to 15" and 12.
bool are_compatible(const Quantity& a, const Quantity& b);

// Whether the number may well stand for one near it: 50, 300, 12,000.
bool is_round(double value);

// Whether `later` says more, or less, than `earlier` by its bound alone: "at least 2" and then "at least 6",
// though both may be true at once. False where they are about the same.
bool says_more(const Quantity& later, const Quantity& earlier);

// One form for all words that the thesaurus takes for one ("troops", "soldiers").
std::string thing_of(std::string_view word);
// What is counted, or what happened to those counted, in that form; empty if nothing is known of it.
std::string counted_thing(const Quantity& quantity);

// Whether two numbers count the same: one unit, and one thing counted or done to those counted. Numbers of
// which nothing is known but the unit count the same thing only if the unit is one that few sentences of a
// story share (money, percent, length ... not people, not bare numbers).
bool same_slot(const Quantity& a, const Quantity& b);

// "Two diplomats said": how many said it is no claim.
bool counts_sources(const Annotation& annotation, const Quantity& quantity);

// Whether the count can grow as a report follows a report: the dead, the injured, the detained.
bool is_toll(const Quantity& quantity);
// Whether it counts the dead.
bool counts_dead(const Quantity& quantity);
// Whether it can also fall as more becomes known: the missing, the trapped.
bool may_fall(const Quantity& quantity);

// The quantity that stands at `value_span` of the evidence; null if there is none.
const Quantity* quantity_of(const StoryMaterial& material, const Evidence& evidence);

// Gives the evidence the values of the slot that most of the claim's reports fill, if most of the claim's
// reports fill one; each evidence gets the quantity of its own span. Values that are set already are kept,
// and decide the slot.
void choose_values(const StoryMaterial& material, Claim& claim);

// Whether the values of the evidence may all be true of one moment, and none says more than another.
bool values_agree(const StoryMaterial& material, const Claim& claim);

}  // namespace stemma
