// Nouns for people, plurals, and what may happen to people.
#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "annotate/quantities_words.h"
#include "base/strings.h"

namespace stemma {

namespace {

// Nouns for people that no ending tells. Plurals by rule.
constexpr std::string_view kPeople[] = {
    "person",       "civilian",    "soldier",     "child",         "passenger",     "woman",
    "man",          "girl",        "boy",         "schoolgirl",    "schoolboy",     "schoolchild",
    "student",      "pupil",       "teacher",     "worker",        "employee",      "officer",
    "policeman",    "policewoman", "fireman",     "firefighter",   "protester",     "protestor",
    "demonstrator", "rioter",      "migrant",     "refugee",       "tourist",       "militant",
    "insurgent",    "rebel",       "fighter",     "gunman",        "attacker",      "assailant",
    "suspect",      "terrorist",   "jihadist",    "extremist",     "prisoner",      "inmate",
    "detainee",     "hostage",     "captive",     "victim",        "survivor",      "patient",
    "resident",     "citizen",     "national",    "foreigner",     "local",         "villager",
    "farmer",       "miner",       "fisherman",   "sailor",        "seaman",        "pilot",
    "crewman",      "crewmember",  "member",      "doctor",        "nurse",         "medic",
    "paramedic",    "journalist",  "reporter",    "photographer",  "cameraman",     "lawyer",
    "judge",        "activist",    "politician",  "lawmaker",      "senator",       "deputy",
    "minister",     "official",    "diplomat",    "ambassador",    "peacekeeper",   "guard",
    "bodyguard",    "commando",    "marine",      "ranger",        "trooper",       "reservist",
    "veteran",      "recruit",     "conscript",   "cadet",         "general",       "commander",
    "leader",       "adviser",     "advisor",     "aide",          "aid worker",    "volunteer",
    "rescuer",      "diver",       "climber",     "hiker",         "skier",         "swimmer",
    "athlete",      "player",      "fan",         "supporter",     "spectator",     "voter",
    "candidate",    "delegate",    "customer",    "shopper",       "visitor",       "guest",
    "worshipper",   "worshiper",   "pilgrim",     "priest",        "nun",           "monk",
    "imam",         "cleric",      "baby",        "infant",        "toddler",       "teenager",
    "youth",        "adult",       "pensioner",   "parent",        "mother",        "father",
    "brother",      "sister",      "son",         "daughter",      "cousin",        "relative",
    "sibling",      "twin",        "friend",      "colleague",     "neighbour",     "neighbor",
    "husband",      "wife",        "widow",       "orphan",        "grandchild",    "grandparent",
    "bystander",    "passer-by",   "pedestrian",  "cyclist",       "motorist",      "motorcyclist",
    "driver",       "rider",       "commuter",    "traveller",     "traveler",      "holidaymaker",
    "vacationer",   "camper",      "contractor",  "engineer",      "scientist",     "expert",
    "technician",   "labourer",    "laborer",     "trader",        "vendor",        "merchant",
    "shopkeeper",   "artist",      "musician",    "singer",        "actor",         "author",
    "writer",       "blogger",     "user",        "subscriber",    "investor",      "witness",
    "smuggler",     "trafficker",  "kidnapper",   "robber",        "thief",         "thug",
    "gangster",     "pirate",      "bomber",      "hijacker",      "sniper",        "shooter",
    "spy",          "agent",       "detective",   "investigator",  "prosecutor",    "mourner",
    "inhabitant",   "islander",    "settler",     "immigrant",     "asylum-seeker", "seeker",
    "evacuee",      "returnee",    "defector",    "dissident",     "scholar",       "academic",
    "professor",    "signatory",   "donor",       "staffer",       "juvenile",      "minor",
    "individual",   "human",       "believer",    "follower",      "congregant",    "stowaway",
    "castaway",     "wounded",     "serviceman",  "servicewoman",  "airman",        "infantryman",
    "militiaman",   "tribesman",   "businessman", "businesswoman", "congressman",   "jurist",
    "juror",        "defendant",   "culprit",     "perpetrator",   "offender",      "commoner",
    "peasant",      "herder",      "herdsman",    "backpacker",    "expatriate",    "expat",
    "compatriot",   "countryman",  "classmate",   "teammate",      "roommate",      "passerby",
    "responder",    "lifeguard",   "coastguard",  "operative",     "troop",         "soul",
    "life",         "nominee",     "homeowner",   "invader",       "occupier",      "raider",
    "looter",       "intruder",    "surfer",      "jogger",        "runner",        "dancer",
    "performer",    "organiser",   "organizer",   "buyer",         "seller",        "bidder",
    "cook",         "waiter",      "cleaner",     "builder",       "carer",         "caregiver",
    "speaker",      "celebrity",   "scout",       "ranger",        "warden",        "clerk",
    "cashier",      "shepherd",    "hunter",      "drinker",       "diner",         "reveller",
    "reveler",      "partygoer",   "concertgoer", "churchgoer",    "moviegoer",     "festivalgoer",
    "sympathiser",  "sympathizer", "loyalist",    "captor",        "crusader",      "boater",
    "tenant",       "householder", "staff"};
// These stay as they are in the plural, or have no singular.
constexpr std::string_view kPeopleMass[] = {
    "people",    "persons",     "others",       "police",    "personnel",  "staff",          "crew",
    "troops",    "clergy",      "women",        "men",       "children",   "schoolchildren", "grandchildren",
    "folk",      "folks",       "wounded",      "infantry",  "youngsters", "souls",          "lives",
    "policemen", "policewomen", "firemen",      "gunmen",    "fishermen",  "crewmen",        "seamen",
    "cameramen", "servicemen",  "servicewomen", "passersby", "passers-by", "wives",          "thieves",
    "mps",       "mep",         "meps",         "pows"};
constexpr std::string_view kGeneralPeople[] = {"people", "persons",     "others", "victims",
                                               "lives",  "individuals", "souls",  "humans"};
// Peoples whose names no ending tells.
constexpr std::string_view kPeoples[] = {
    "germans",    "turks",        "kurds",    "danes",     "swedes",     "finns",     "poles",   "czechs",
    "greeks",     "serbs",        "croats",   "thais",     "arabs",      "jews",      "muslims", "hindus",
    "sikhs",      "yazidis",      "rohingya", "filipinos", "britons",    "scots",     "french",  "british",
    "irish",      "dutch",        "swiss",    "spaniards", "iraqis",     "israelis",  "saudis",  "emiratis",
    "pakistanis", "bangladeshis", "kuwaitis", "yemenis",   "somalis",    "nepalis",   "uzbeks",  "tajiks",
    "kazakhs",    "afghans",      "slovaks",  "slovenes",  "icelanders", "newcomers", "brits",   "mexicans",
    "sunnis",     "shiites",      "shias",    "druze",     "copts",      "uighurs",   "uyghurs", "tibetans",
    "latinos",    "texans",       "bahrainis"};

// What a word tells of people, by its lemma.
struct Told {
  std::string_view lemma, told;
};

// What somebody does to them.
constexpr Told kDoneTo[] = {{"kill", "killed"},
                            {"murder", "killed"},
                            {"slay", "killed"},
                            {"massacre", "killed"},
                            {"slaughter", "killed"},
                            {"assassinate", "killed"},
                            {"behead", "killed"},
                            {"execute", "killed"},
                            {"injure", "injured"},
                            {"wound", "injured"},
                            {"hurt", "injured"},
                            {"maim", "injured"},
                            {"capture", "captured"},
                            {"seize", "kidnapped"},
                            {"arrest", "arrested"},
                            {"detain", "arrested"},
                            {"imprison", "imprisoned"},
                            {"jail", "imprisoned"},
                            {"release", "released"},
                            {"free", "released"},
                            {"liberate", "released"},
                            {"kidnap", "kidnapped"},
                            {"abduct", "kidnapped"},
                            {"rescue", "rescued"},
                            {"save", "rescued"},
                            {"evacuate", "evacuated"},
                            {"displace", "displaced"},
                            {"uproot", "displaced"},
                            {"hospitalise", "hospitalised"},
                            {"hospitalize", "hospitalised"},
                            {"infect", "infected"},
                            {"trap", "trapped"},
                            {"quarantine", "quarantined"},
                            {"charge", "charged"},
                            {"convict", "convicted"},
                            {"sentence", "sentenced"},
                            {"deport", "deported"},
                            {"expel", "expelled"},
                            {"stab", "stabbed"},
                            {"shoot", "shot"},
                            {"poison", "poisoned"},
                            {"vaccinate", "vaccinated"},
                            {"hire", "hired"}};
// What they do or undergo themselves.
constexpr Told kHappensTo[] = {{"die", "killed"},     {"perish", "killed"},    {"drown", "killed"},
                               {"succumb", "killed"}, {"survive", "survived"}, {"disappear", "missing"},
                               {"vanish", "missing"}, {"escape", "escaped"},   {"flee", "displaced"},
                               {"resign", "resigned"}};
// Adjectives, adverbs and nouns of state; participles that stand for adjectives.
constexpr Told kStates[] = {{"dead", "killed"},        {"deceased", "killed"},     {"slain", "killed"},
                            {"killed", "killed"},      {"injured", "injured"},     {"wounded", "injured"},
                            {"hurt", "injured"},       {"missing", "missing"},     {"unaccounted", "missing"},
                            {"homeless", "displaced"}, {"displaced", "displaced"}, {"captive", "captive"},
                            {"hostage", "kidnapped"},  {"stranded", "stranded"},   {"trapped", "trapped"},
                            {"infected", "infected"},  {"aboard", "aboard"}};
// Nouns that are themselves what is counted: "12 deaths".
constexpr Told kCountedEvents[] = {
    {"death", "killed"},         {"fatality", "killed"},     {"body", "killed"},
    {"corpse", "killed"},        {"killing", "killed"},      {"murder", "killed"},
    {"injury", "injured"},       {"casualty", "casualties"}, {"arrest", "arrested"},
    {"kidnapping", "kidnapped"}, {"abduction", "kidnapped"}, {"infection", "infected"},
    {"evacuee", "evacuated"},    {"detainee", "arrested"},   {"survivor", "survived"}};
// Nouns of what is done to those who follow: "the liberation of 21".
constexpr Told kEventsDoneTo[] = {
    {"liberation", "released"},    {"release", "released"},     {"abduction", "kidnapped"},
    {"execution", "killed"},       {"assassination", "killed"}, {"massacre", "killed"},
    {"slaughter", "killed"},       {"detention", "arrested"},   {"capture", "captured"},
    {"rescue", "rescued"},         {"evacuation", "evacuated"}, {"disappearance", "missing"},
    {"displacement", "displaced"}, {"deportation", "deported"}};

// A verb with its object, complement or particle: "found dead", "lost their lives", "laid off".
struct ToldWith {
  std::string_view verbs, with, told;  // verbs parted by spaces
};
constexpr ToldWith kToldWith[] = {{"lose", "life", "killed"},
                                  {"lose", "home", "displaced"},
                                  {"lose", "job", "dismissed"},
                                  {"lay", "off", "dismissed"},
                                  {"take hold seize", "hostage", "kidnapped"},
                                  {"take", "captive", "kidnapped"},
                                  {"set", "free", "released"},
                                  {"pull rescue", "alive", "rescued"},
                                  {"test", "positive", "infected"},
                                  {"suffer sustain have receive", "injury", "injured"},
                                  {"force", "flee", "displaced"}};

// Where they are or are brought: "taken to hospital", "with injuries". No verb: with any, and with none.
struct ToldByPlace {
  std::string_view verbs, prepositions, noun, told;  // parted by spaces
};
constexpr ToldByPlace kToldByPlace[] = {
    {"take rush send admit transport bring airlift fly transfer", "to", "hospital", "hospitalised"},
    {"treat remain", "in at", "hospital", "hospitalised"},
    {"release discharge", "from", "hospital", "discharged"},
    {"", "in", "hospital", "hospitalised"},
    {"pull dig", "from", "rubble", "rescued"},
    {"bring", "to", "safety", "rescued"},
    {"move take", "to", "safety", "evacuated"},
    {"stab beat batter hack burn put crush trample", "to", "death", "killed"},
    {"force drive", "from", "home", "displaced"},
    {"take", "into", "custody", "arrested"},
    {"", "in", "custody", "arrested"},
    {"", "in", "captivity", "captive"},
    {"", "with", "injury", "injured"},
    {"", "on", "board", "aboard"}};

struct Plural {
  std::string_view word, name;
};

constexpr Plural kIrregularPlurals[] = {{"person", "people"},
                                        {"man", "men"},
                                        {"woman", "women"},
                                        {"child", "children"},
                                        {"life", "lives"},
                                        {"wife", "wives"},
                                        {"thief", "thieves"},
                                        {"foot", "feet"},
                                        {"tooth", "teeth"},
                                        {"mouse", "mice"},
                                        {"knife", "knives"},
                                        {"leaf", "leaves"},
                                        {"half", "halves"},
                                        {"shelf", "shelves"},
                                        {"crisis", "crises"},
                                        {"sheep", "sheep"},
                                        {"aircraft", "aircraft"},
                                        {"spacecraft", "spacecraft"},
                                        {"series", "series"},
                                        {"species", "species"},
                                        {"cattle", "cattle"},
                                        {"fish", "fish"},
                                        {"crewmember", "crew"},
                                        {"crewmembers", "crew"},
                                        {"crewmen", "crew"},
                                        {"crewman", "crew"},
                                        {"policemen", "police"},
                                        {"policeman", "police"},
                                        {"servicemen", "soldiers"},
                                        {"serviceman", "soldiers"},
                                        {"passer-by", "passers-by"},
                                        {"passerby", "passersby"},
                                        {"loaf", "loaves"},
                                        {"wolf", "wolves"},
                                        {"calf", "calves"},
                                        {"ox", "oxen"},
                                        {"other", "others"},
                                        {"grandchild", "grandchildren"},
                                        {"schoolchild", "schoolchildren"}};

// Words looked up for every word of every article.
class SortedWords {
 public:
  template <size_t n>
  explicit SortedWords(const std::string_view (&words)[n]) : words_(std::begin(words), std::end(words)) {
    std::sort(words_.begin(), words_.end());
  }
  bool has(std::string_view word) const { return std::binary_search(words_.begin(), words_.end(), word); }

 private:
  std::vector<std::string_view> words_;
};

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

std::string_view told_in(std::span<const Told> table, std::string_view lemma) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Told& told) { return told.lemma == lemma; });
  return found == table.end() ? std::string_view() : found->told;
}

bool is_among(std::string_view words, std::string_view word) {
  const auto parts = split(words, ' ');
  return std::find(parts.begin(), parts.end(), word) != parts.end();
}

}  // namespace

bool is_person_noun(std::string_view word, bool is_capital) {
  static const SortedWords singulars(kPeople), masses(kPeopleMass), peoples(kPeoples);
  if (singulars.has(word) || masses.has(word)) return true;
  if (word.size() > 2 && word.ends_with("ies") &&
      singulars.has(std::string(word.substr(0, word.size() - 3)) + "y"))
    return true;
  if (word.ends_with("s") && singulars.has(word.substr(0, word.size() - 1))) return true;
  if (word.ends_with("es") && singulars.has(word.substr(0, word.size() - 2))) return true;
  // "nationalists", "salesmen", "Venezuelans", "Egyptians", "Lebanese"
  constexpr size_t kLongEnough = 6;
  if (word.size() >= kLongEnough && ends_with_any(word, {"ists", "smen", "women", "eers"})) return true;
  if (!is_capital) return false;
  return peoples.has(word) ||
         (word.size() >= kLongEnough && ends_with_any(word, {"ans", "ese", "crats"}) && word != "trans");
}

bool is_general_person_noun(std::string_view word) {
  return word.empty() || is_one_of(kGeneralPeople, word);
}

bool is_many_by_itself(std::string_view word) {
  static const SortedWords masses(kPeopleMass), peoples(kPeoples);
  return masses.has(word) || peoples.has(word);
}

std::string plural(std::string_view word, bool is_plural) {
  for (const Plural& irregular : kIrregularPlurals)
    if (irregular.word == word) return std::string(irregular.name);
  if (is_plural) return std::string(word);
  if (word.ends_with("man")) return std::string(word.substr(0, word.size() - 3)) + "men";
  if (word.size() > 1 && word.ends_with("y") && !is_vowel(word[word.size() - 2]))
    return std::string(word.substr(0, word.size() - 1)) + "ies";
  const bool hisses = ends_with_any(word, {"s", "x", "z", "ch", "sh"});
  return std::string(word) + (hisses ? "es" : "s");
}

bool is_group_of_people(std::string_view noun) {
  constexpr std::string_view kGroups[] = {"crew",  "family", "team",     "population", "group",    "gang",
                                          "squad", "staff",  "audience", "crowd",      "workforce"};
  return is_one_of(kGroups, noun);
}

std::string_view done_to(std::string_view lemma) {
  return told_in(kDoneTo, lemma);
}
std::string_view happens_to_subject(std::string_view lemma) {
  return told_in(kHappensTo, lemma);
}
std::string_view state_named(std::string_view lemma) {
  return told_in(kStates, lemma);
}
std::string_view event_counted(std::string_view lemma) {
  return told_in(kCountedEvents, lemma);
}
std::string_view event_done_to(std::string_view lemma) {
  return told_in(kEventsDoneTo, lemma);
}

std::string_view happening_with(std::string_view verb, std::string_view other) {
  for (const ToldWith& one : kToldWith)
    if (one.with == other && is_among(one.verbs, verb)) return one.told;
  return {};
}

std::string_view happening_by_place(std::string_view verb, std::string_view preposition,
                                    std::string_view noun) {
  for (const ToldByPlace& one : kToldByPlace)
    if (one.noun == noun && is_among(one.prepositions, preposition) &&
        (verb.empty() ? one.verbs.empty() : is_among(one.verbs, verb)))
      return one.told;
  return {};
}

}  // namespace stemma
