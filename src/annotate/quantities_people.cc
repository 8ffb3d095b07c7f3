// Nouns for people, plurals, and what may happen to people.
#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>
#include <vector>

#include "annotate/quantities_words.h"

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

struct HappeningVerb {
  std::string_view base, past, gerund, canonical;
};
constexpr HappeningVerb kHappeningVerbs[] = {{"kill", "killed", "killing", "killed"},
                                             {"murder", "murdered", "murdering", "killed"},
                                             {"slay", "slain", "slaying", "killed"},
                                             {"massacre", "massacred", "massacring", "killed"},
                                             {"slaughter", "slaughtered", "slaughtering", "killed"},
                                             {"assassinate", "assassinated", "assassinating", "killed"},
                                             {"behead", "beheaded", "beheading", "killed"},
                                             {"execute", "executed", "executing", "killed"},
                                             {"injure", "injured", "injuring", "injured"},
                                             {"wound", "wounded", "wounding", "injured"},
                                             {"hurt", "hurt", "hurting", "injured"},
                                             {"maim", "maimed", "maiming", "injured"},
                                             {"capture", "captured", "capturing", "captured"},
                                             {"seize", "seized", "seizing", "kidnapped"},
                                             {"arrest", "arrested", "arresting", "arrested"},
                                             {"detain", "detained", "detaining", "arrested"},
                                             {"imprison", "imprisoned", "imprisoning", "imprisoned"},
                                             {"jail", "jailed", "jailing", "imprisoned"},
                                             {"release", "released", "releasing", "released"},
                                             {"free", "freed", "freeing", "released"},
                                             {"liberate", "liberated", "liberating", "released"},
                                             {"kidnap", "kidnapped", "kidnapping", "kidnapped"},
                                             {"kidnap", "kidnaped", "kidnaping", "kidnapped"},
                                             {"abduct", "abducted", "abducting", "kidnapped"},
                                             {"rescue", "rescued", "rescuing", "rescued"},
                                             {"save", "saved", "saving", "rescued"},
                                             {"evacuate", "evacuated", "evacuating", "evacuated"},
                                             {"displace", "displaced", "displacing", "displaced"},
                                             {"uproot", "uprooted", "uprooting", "displaced"},
                                             {"hospitalise", "hospitalised", "hospitalising", "hospitalised"},
                                             {"hospitalize", "hospitalized", "hospitalizing", "hospitalised"},
                                             {"infect", "infected", "infecting", "infected"},
                                             {"trap", "trapped", "trapping", "trapped"},
                                             {"quarantine", "quarantined", "quarantining", "quarantined"},
                                             {"charge", "charged", "charging", "charged"},
                                             {"convict", "convicted", "convicting", "convicted"},
                                             {"sentence", "sentenced", "sentencing", "sentenced"},
                                             {"deport", "deported", "deporting", "deported"},
                                             {"expel", "expelled", "expelling", "expelled"},
                                             {"stab", "stabbed", "stabbing", "stabbed"},
                                             {"shoot", "shot", "shooting", "shot"},
                                             {"poison", "poisoned", "poisoning", "poisoned"},
                                             {"vaccinate", "vaccinated", "vaccinating", "vaccinated"},
                                             {"hire", "hired", "hiring", "hired"}};

constexpr Happening kOtherHappenings[] = {{"died", "killed", HappeningForm::kUndergoes},
                                          {"die", "killed", HappeningForm::kUndergoes},
                                          {"dies", "killed", HappeningForm::kUndergoes},
                                          {"dying", "killed", HappeningForm::kUndergoes},
                                          {"perished", "killed", HappeningForm::kUndergoes},
                                          {"drowned", "killed", HappeningForm::kUndergoes},
                                          {"succumbed", "killed", HappeningForm::kUndergoes},
                                          {"dead", "killed", HappeningForm::kState},
                                          {"deceased", "killed", HappeningForm::kState},
                                          {"death", "killed", HappeningForm::kNoun},
                                          {"deaths", "killed", HappeningForm::kNoun},
                                          {"fatality", "killed", HappeningForm::kNoun},
                                          {"fatalities", "killed", HappeningForm::kNoun},
                                          {"body", "killed", HappeningForm::kNoun},
                                          {"bodies", "killed", HappeningForm::kNoun},
                                          {"corpse", "killed", HappeningForm::kNoun},
                                          {"corpses", "killed", HappeningForm::kNoun},
                                          {"killings", "killed", HappeningForm::kNoun},
                                          {"murders", "killed", HappeningForm::kNoun},
                                          {"injuries", "injured", HappeningForm::kNoun},
                                          {"casualties", "casualties", HappeningForm::kNoun},
                                          {"arrests", "arrested", HappeningForm::kNoun},
                                          {"kidnappings", "kidnapped", HappeningForm::kNoun},
                                          {"abductions", "kidnapped", HappeningForm::kNoun},
                                          {"infections", "infected", HappeningForm::kNoun},
                                          {"evacuees", "evacuated", HappeningForm::kNoun},
                                          {"detainees", "arrested", HappeningForm::kNoun},
                                          {"survivors", "survived", HappeningForm::kNoun},
                                          {"missing", "missing", HappeningForm::kState},
                                          {"unaccounted", "missing", HappeningForm::kState},
                                          {"homeless", "displaced", HappeningForm::kState},
                                          {"captive", "captive", HappeningForm::kState},
                                          {"stranded", "stranded", HappeningForm::kState},
                                          {"survived", "survived", HappeningForm::kUndergoes},
                                          {"disappeared", "missing", HappeningForm::kUndergoes},
                                          {"vanished", "missing", HappeningForm::kUndergoes},
                                          {"escaped", "escaped", HappeningForm::kUndergoes},
                                          {"fled", "displaced", HappeningForm::kUndergoes},
                                          {"resigned", "resigned", HappeningForm::kUndergoes},
                                          {"liberation", "released", HappeningForm::kNounOfVerb},
                                          {"abduction", "kidnapped", HappeningForm::kNounOfVerb},
                                          {"execution", "killed", HappeningForm::kNounOfVerb},
                                          {"detention", "arrested", HappeningForm::kNounOfVerb},
                                          {"evacuation", "evacuated", HappeningForm::kNounOfVerb},
                                          {"disappearance", "missing", HappeningForm::kNounOfVerb},
                                          {"displacement", "displaced", HappeningForm::kNounOfVerb}};

struct Plural {
  std::string_view word, name;
};

// Left singular though they end like plurals of the thing counted, inside "two rights groups".
constexpr std::string_view kModifiersInS[] = {
    "rights",   "sports",    "arms",       "news",    "sales",        "humanities",
    "always",   "us",        "gas",        "bus",     "press",        "business",
    "united",   "overseas",  "class",      "cross",   "previous",     "various",
    "serious",  "dangerous", "suspicious", "famous",  "religious",    "less",
    "homeless", "jobless",   "mass",       "express", "access",       "process",
    "congress", "is",        "was",        "has",     "its",          "his",
    "this",     "plus",      "perhaps",    "savings", "affairs",      "operations",
    "systems",  "armaments", "securities", "customs", "headquarters", "communications",
    "glass",    "grass",     "illness",    "fitness", "wilderness",   "virus",
    "campus",   "census",    "status"};
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

std::string third_person(std::string_view base) {
  const bool hisses = base.ends_with("s") || base.ends_with("sh") || base.ends_with("ch");
  return std::string(base) + (hisses ? "es" : "s");
}

struct HappeningWord {
  std::string word;
  Happening happening;
};

// Every form of every word, sorted by word; of two entries of one word the first of the tables is kept.
const std::vector<HappeningWord>& happening_words() {
  static const std::vector<HappeningWord> all = [] {
    std::vector<HappeningWord> words;
    for (const HappeningVerb& verb : kHappeningVerbs) {
      words.push_back({std::string(verb.past), {{}, verb.canonical, HappeningForm::kVerb}});
      for (const std::string& form :
           {std::string(verb.base), third_person(verb.base), std::string(verb.gerund)})
        words.push_back({form, {{}, verb.canonical, HappeningForm::kActive}});
    }
    for (const Happening& other : kOtherHappenings) words.push_back({std::string(other.word), other});
    std::stable_sort(words.begin(), words.end(),
                     [](const HappeningWord& a, const HappeningWord& b) { return a.word < b.word; });
    words.erase(std::unique(words.begin(), words.end(),
                            [](const HappeningWord& a, const HappeningWord& b) { return a.word == b.word; }),
                words.end());
    for (HappeningWord& one : words) one.happening.word = one.word;
    return words;
  }();
  return all;
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

bool is_plural(std::string_view word) {
  static const SortedWords masses(kPeopleMass), not_plural(kModifiersInS), peoples(kPeoples);
  if (masses.has(word) || peoples.has(word)) return true;
  for (const Plural& irregular : kIrregularPlurals)
    if (irregular.name == word) return true;
  if (word.size() < 3 || not_plural.has(word)) return false;
  if (ends_with_any(word, {"smen", "women", "men", "children"}))
    return word != "specimen" && word != "regimen";
  return word.ends_with("s") && !ends_with_any(word, {"ss", "ous", "'s", "sis"});
}

std::string plural(std::string_view word) {
  for (const Plural& irregular : kIrregularPlurals)
    if (irregular.word == word) return std::string(irregular.name);
  if (is_plural(word)) return std::string(word);
  if (word.ends_with("man")) return std::string(word.substr(0, word.size() - 3)) + "men";
  if (word.size() > 1 && word.ends_with("y") && !is_vowel(word[word.size() - 2]))
    return std::string(word.substr(0, word.size() - 1)) + "ies";
  const bool hisses = ends_with_any(word, {"s", "x", "z", "ch", "sh"});
  return std::string(word) + (hisses ? "es" : "s");
}

const Happening* find_happening(std::string_view word) {
  const auto& all = happening_words();
  const auto at = std::lower_bound(all.begin(), all.end(), word,
                                   [](const HappeningWord& one, std::string_view w) { return one.word < w; });
  return at != all.end() && at->word == word ? &at->happening : nullptr;
}

}  // namespace stemma
