#include "annotate/quantities_words.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace stemma {

namespace {

struct NamedNumber {
  std::string_view word;
  double value;
};

constexpr NamedNumber kSmall[] = {
    {"zero", 0},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},
    {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},
    {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},
    {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90}};
constexpr NamedNumber kScales[] = {{"dozen", 12},    {"hundred", 1e2},   {"thousand", 1e3}, {"million", 1e6},
                                   {"billion", 1e9}, {"trillion", 1e12}, {"mn", 1e6},       {"mln", 1e6},
                                   {"bn", 1e9},      {"bln", 1e9},       {"tn", 1e12},      {"trn", 1e12},
                                   {"lakh", 1e5},    {"crore", 1e7}};
constexpr NamedNumber kVague[] = {{"dozens", 24},      {"scores", 40},    {"hundreds", 200},
                                  {"thousands", 2000}, {"millions", 2e6}, {"billions", 2e9},
                                  {"trillions", 2e12}, {"tens", 20}};

struct Naming {
  std::string_view word, name;
};

constexpr Naming kSigns[] = {{"$", "USD"},   {"us$", "USD"}, {"usd", "USD"}, {"a$", "AUD"},  {"au$", "AUD"},
                             {"aud", "AUD"}, {"c$", "CAD"},  {"ca$", "CAD"}, {"cad", "CAD"}, {"nz$", "NZD"},
                             {"nzd", "NZD"}, {"hk$", "HKD"}, {"hkd", "HKD"}, {"s$", "SGD"},  {"sgd", "SGD"},
                             {"nt$", "TWD"}, {"r$", "BRL"},  {"mx$", "MXN"}, {"£", "GBP"},   {"gbp", "GBP"},
                             {"€", "EUR"},   {"eur", "EUR"}, {"¥", "JPY"},   {"jpy", "JPY"}, {"cny", "CNY"},
                             {"rmb", "CNY"}, {"₹", "INR"},   {"rs", "INR"},  {"rs.", "INR"}, {"inr", "INR"},
                             {"₽", "RUB"}, {"rub", "RUB"}, {"₩", "KRW"},   {"krw", "KRW"}, {"₴", "UAH"},
                             {"uah", "UAH"}, {"₦", "NGN"},   {"ngn", "NGN"}, {"₺", "TRY"},   {"₪", "ILS"},
                             {"chf", "CHF"}, {"sek", "SEK"}, {"nok", "NOK"}, {"dkk", "DKK"}, {"zar", "ZAR"}};
constexpr Naming kCurrencyWords[] = {
    {"dollar", "USD"},   {"dollars", "USD"}, {"usd", "USD"},      {"euro", "EUR"},     {"euros", "EUR"},
    {"eur", "EUR"},      {"gbp", "GBP"},     {"sterling", "GBP"}, {"yen", "JPY"},      {"yuan", "CNY"},
    {"renminbi", "CNY"}, {"rupee", "INR"},   {"rupees", "INR"},   {"rouble", "RUB"},   {"roubles", "RUB"},
    {"ruble", "RUB"},    {"rubles", "RUB"},  {"hryvnia", "UAH"},  {"hryvnias", "UAH"}, {"naira", "NGN"},
    {"franc", "CHF"},    {"francs", "CHF"},  {"zloty", "PLN"},    {"zlotys", "PLN"},   {"forint", "HUF"},
    {"forints", "HUF"},  {"shekel", "ILS"},  {"shekels", "ILS"},  {"lira", "TRY"},     {"liras", "TRY"},
    {"rand", "ZAR"},     {"reais", "BRL"},   {"baht", "THB"},     {"ringgit", "MYR"},  {"rupiah", "IDR"},
    {"riyal", "SAR"},    {"riyals", "SAR"},  {"dirhams", "AED"},  {"kronor", "SEK"},   {"krona", "SEK"},
    {"kroner", "NOK"},   {"pesos", "MXN"},   {"taka", "BDT"},     {"shillings", "KES"}};

constexpr Naming kMeasures[] = {{"km", "kilometre"},
                                {"kilometre", "kilometre"},
                                {"kilometres", "kilometre"},
                                {"kilometer", "kilometre"},
                                {"kilometers", "kilometre"},
                                {"kms", "kilometre"},
                                {"mile", "mile"},
                                {"miles", "mile"},
                                {"metre", "metre"},
                                {"metres", "metre"},
                                {"meter", "metre"},
                                {"meters", "metre"},
                                {"centimetre", "centimetre"},
                                {"centimetres", "centimetre"},
                                {"centimeter", "centimetre"},
                                {"centimeters", "centimetre"},
                                {"cm", "centimetre"},
                                {"millimetre", "millimetre"},
                                {"millimetres", "millimetre"},
                                {"millimeters", "millimetre"},
                                {"mm", "millimetre"},
                                {"foot", "foot"},
                                {"feet", "foot"},
                                {"ft", "foot"},
                                {"inch", "inch"},
                                {"inches", "inch"},
                                {"yard", "yard"},
                                {"yards", "yard"},
                                {"mph", "mile per hour"},
                                {"kph", "kilometre per hour"},
                                {"km/h", "kilometre per hour"},
                                {"kmh", "kilometre per hour"},
                                {"knot", "knot"},
                                {"knots", "knot"},
                                {"hectare", "hectare"},
                                {"hectares", "hectare"},
                                {"acre", "acre"},
                                {"acres", "acre"},
                                {"kg", "kilogram"},
                                {"kgs", "kilogram"},
                                {"kilo", "kilogram"},
                                {"kilos", "kilogram"},
                                {"kilogram", "kilogram"},
                                {"kilograms", "kilogram"},
                                {"kilogramme", "kilogram"},
                                {"kilogrammes", "kilogram"},
                                {"gram", "gram"},
                                {"grams", "gram"},
                                {"grammes", "gram"},
                                {"tonne", "tonne"},
                                {"tonnes", "tonne"},
                                {"ton", "ton"},
                                {"tons", "ton"},
                                {"kiloton", "kiloton"},
                                {"kilotons", "kiloton"},
                                {"lb", "pound"},
                                {"lbs", "pound"},
                                {"ounce", "ounce"},
                                {"ounces", "ounce"},
                                {"oz", "ounce"},
                                {"litre", "litre"},
                                {"litres", "litre"},
                                {"liter", "litre"},
                                {"liters", "litre"},
                                {"gallon", "gallon"},
                                {"gallons", "gallon"},
                                {"barrel", "barrel"},
                                {"barrels", "barrel"},
                                {"bpd", "barrel per day"},
                                {"megawatt", "megawatt"},
                                {"megawatts", "megawatt"},
                                {"mw", "megawatt"},
                                {"gigawatt", "gigawatt"},
                                {"gigawatts", "gigawatt"},
                                {"gw", "gigawatt"},
                                {"kilowatt", "kilowatt"},
                                {"kilowatts", "kilowatt"},
                                {"kw", "kilowatt"},
                                {"percent", "percent"},
                                {"pct", "percent"},
                                {"magnitude", "magnitude"},
                                {"celsius", "celsius"},
                                {"fahrenheit", "fahrenheit"}};

constexpr std::string_view kTimeUnits[] = {
    "second",      "seconds", "minute",  "minutes", "min",      "mins",    "hour",      "hours",
    "hr",          "hrs",     "day",     "days",    "week",     "weeks",   "fortnight", "month",
    "months",      "year",    "years",   "yr",      "yrs",      "decade",  "decades",   "century",
    "centuries",   "night",   "nights",  "weekend", "weekends", "morning", "mornings",  "evening",
    "evenings",    "am",      "pm",      "a.m",     "p.m",      "a.m.",    "p.m.",      "o'clock",
    "gmt",         "utc",     "bst",     "est",     "edt",      "cet",     "noon",      "midnight",
    "generations", "times",   "seasons", "thirds",  "quarters", "fifths",  "quarter",   "third"};
constexpr std::string_view kMonths[] = {
    "january", "february", "march",    "april", "may",  "june",  "july", "august", "september",
    "october", "november", "december", "jan",   "feb",  "mar",   "apr",  "jun",    "jul",
    "aug",     "sep",      "sept",     "oct",   "nov",  "dec",   "jan.", "feb.",   "mar.",
    "apr.",    "jun.",     "jul.",     "aug.",  "sep.", "sept.", "oct.", "nov.",   "dec."};
constexpr std::string_view kNamesWithNumbers[] = {
    "no",       "no.",       "nos",      "nos.",       "number",    "article",    "section",  "chapter",
    "flight",   "route",     "highway",  "interstate", "channel",   "resolution", "page",     "pages",
    "category", "phase",     "level",    "tier",       "room",      "unit",       "apollo",   "boeing",
    "airbus",   "antonov",   "tupolev",  "sukhoi",     "ilyushin",  "cessna",     "embraer",  "formula",
    "euro",     "windows",   "iphone",   "galaxy",     "gate",      "terminal",   "platform", "pier",
    "line",     "bus",       "train",    "block",      "building",  "area",       "zone",     "district",
    "precinct", "ward",      "lot",      "exit",       "junction",  "class",      "grade",    "part",
    "volume",   "version",   "type",     "model",      "series",    "episode",    "season",   "match",
    "round",    "stage",     "step",     "appendix",   "amendment", "title",      "rule",     "paragraph",
    "clause",   "item",      "lane",     "track",      "bay",       "figure",     "table",    "photo",
    "image",    "slide",     "option",   "plan",       "verse",     "psalm",      "opus",     "symphony",
    "sonata",   "studio",    "fiscal",   "protocol",   "case",      "file",       "count",    "group",
    "day",      "week",      "year",     "act",        "scene",     "step",       "area",     "pope",
    "division", "battalion", "squadron", "hull",       "box"};

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
    "life",         "nominee",     "homeowner",   "tenant",        "householder",   "staff"};
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

constexpr std::string_view kEndsNounPhrase[] = {
    "a",         "an",        "the",        "this",       "that",       "these",     "those",     "his",
    "her",       "its",       "their",      "our",        "my",         "your",      "each",      "every",
    "no",        "any",       "all",        "both",       "of",         "in",        "on",        "at",
    "by",        "for",       "from",       "to",         "with",       "without",   "into",      "onto",
    "over",      "under",     "after",      "before",     "during",     "since",     "until",     "till",
    "about",     "against",   "among",      "amongst",    "around",     "between",   "behind",    "below",
    "beneath",   "beside",    "beyond",     "despite",    "down",       "inside",    "near",      "off",
    "outside",   "through",   "throughout", "toward",     "towards",    "up",        "upon",      "via",
    "within",    "aboard",    "amid",       "across",     "along",      "as",        "than",      "like",
    "including", "per",       "and",        "or",         "but",        "nor",       "so",        "if",
    "when",      "while",     "where",      "who",        "whom",       "whose",     "which",     "what",
    "how",       "why",       "because",    "although",   "though",     "unless",    "whether",   "i",
    "he",        "she",       "it",         "we",         "they",       "you",       "him",       "them",
    "us",        "me",        "himself",    "herself",    "themselves", "there",     "here",      "then",
    "now",       "not",       "also",       "only",       "still",      "just",      "already",   "later",
    "ago",       "earlier",   "out",        "away",       "back",       "together",  "alive",     "was",
    "were",      "is",        "are",        "be",         "been",       "being",     "am",        "has",
    "have",      "had",       "having",     "do",         "does",       "did",       "will",      "would",
    "can",       "could",     "may",        "might",      "must",       "shall",     "should",    "said",
    "says",      "say",       "told",       "took",       "went",       "came",      "left",      "remain",
    "remained",  "remains",   "became",     "got",        "lost",       "found",     "gave",      "made",
    "ran",       "fell",      "rose",       "stood",      "sat",        "held",      "saw",       "began",
    "broke",     "brought",   "caught",     "chose",      "drew",       "drove",     "ate",       "fled",
    "flew",      "forgot",    "fought",     "grew",       "heard",      "hid",       "hit",       "kept",
    "knew",      "lay",       "led",        "lived",      "met",        "paid",      "put",       "sent",
    "set",       "shot",      "spoke",      "spent",      "struck",     "swam",      "taken",     "thought",
    "threw",     "wore",      "won",        "wrote",      "apart",      "instead",   "too",       "yet",
    "again",     "once",      "nearby",     "on-board",   "according",  "believed",  "aged",      "known",
    "held",      "living",    "working",    "travelling", "traveling",  "trying",    "waiting",   "wearing",
    "carrying",  "belonging", "involved",   "based",      "called",     "named",     "seeking",   "taking",
    "using",     "needed",    "attending",  "following",  "watching",   "abroad",    "overseas",  "today",
    "yesterday", "tomorrow",  "monday",     "tuesday",    "wednesday",  "thursday",  "friday",    "saturday",
    "sunday",    "overnight", "north",      "south",      "east",       "west",      "northwest", "northeast",
    "southwest", "southeast", "north-west", "north-east", "south-west", "south-east"};
constexpr std::string_view kAuxiliaries[] = {
    "was",        "were",        "is",         "are",       "be",         "been",         "being",
    "has",        "have",        "had",        "having",    "will",       "would",        "may",
    "might",      "could",       "must",       "remain",    "remained",   "remains",      "got",
    "get",        "feared",      "believed",   "reported",  "confirmed",  "presumed",     "thought",
    "known",      "said",        "also",       "still",     "now",        "later",        "already",
    "to",         "since",       "not",        "all",       "both",       "reportedly",   "officially",
    "declared",   "listed",      "pronounced", "initially", "ever",       "never",        "only",
    "just",       "either",      "expected",   "seriously", "badly",      "critically",   "slightly",
    "severely",   "fatally",     "wrongly",    "forcibly",  "safely",     "successfully", "recently",
    "finally",    "immediately", "instantly",  "allegedly", "apparently", "again",        "then",
    "themselves", "found",       "left",       "were",      "who",        "that",         "which"};
constexpr std::string_view kEndsClause[] = {
    "but",   "while",    "when",   "whereas", "as", "after", "before", "because", "where", "since",
    "until", "although", "though", "if",      "so", "said",  "says",   "say",     "told",  "whose"};
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
constexpr Naming kIrregularPlurals[] = {{"person", "people"},
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
                                        {"passer-by", "passers-by"},
                                        {"passerby", "passersby"},
                                        {"loaf", "loaves"},
                                        {"wolf", "wolves"},
                                        {"calf", "calves"},
                                        {"ox", "oxen"},
                                        {"other", "others"},
                                        {"grandchild", "grandchildren"},
                                        {"schoolchild", "schoolchildren"}};

template <typename Entry, size_t n>
const Entry* entry_of(const Entry (&entries)[n], std::string_view word) {
  const auto at = std::find_if(std::begin(entries), std::end(entries),
                               [&](const Entry& entry) { return entry.word == word; });
  return at == std::end(entries) ? nullptr : &*at;
}

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

std::optional<double> small_number(std::string_view word) {
  const auto* found = entry_of(kSmall, word);
  return found ? std::optional(found->value) : std::nullopt;
}

std::optional<double> scale_word(std::string_view word) {
  const auto* found = entry_of(kScales, word);
  return found ? std::optional(found->value) : std::nullopt;
}

std::optional<double> vague_number(std::string_view word) {
  const auto* found = entry_of(kVague, word);
  return found ? std::optional(found->value) : std::nullopt;
}

std::string_view currency_before(std::string_view sign) {
  const auto* found = entry_of(kSigns, sign);
  return found ? found->name : std::string_view();
}

std::string_view currency_word(std::string_view word) {
  const auto* found = entry_of(kCurrencyWords, word);
  return found ? found->name : std::string_view();
}

std::string_view measure(std::string_view word) {
  const auto* found = entry_of(kMeasures, word);
  return found ? found->name : std::string_view();
}

bool is_time_unit(std::string_view word) {
  return is_one_of(kTimeUnits, word);
}

bool is_month(std::string_view word) {
  return is_one_of(kMonths, word);
}

bool takes_number_as_name(std::string_view word) {
  return is_one_of(kNamesWithNumbers, word);
}

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
  for (const Naming& irregular : kIrregularPlurals)
    if (irregular.name == word) return true;
  if (word.size() < 3 || not_plural.has(word)) return false;
  if (ends_with_any(word, {"smen", "women", "men", "children"}))
    return word != "specimen" && word != "regimen";
  return word.ends_with("s") && !ends_with_any(word, {"ss", "ous", "'s", "sis"});
}

std::string plural(std::string_view word) {
  if (is_plural(word)) return std::string(word);
  if (const auto* irregular = entry_of(kIrregularPlurals, word)) return std::string(irregular->name);
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

bool ends_noun_phrase(std::string_view word) {
  static const SortedWords words(kEndsNounPhrase);
  return words.has(word);
}

bool is_auxiliary(std::string_view word) {
  static const SortedWords words(kAuxiliaries);
  return words.has(word);
}

bool ends_clause(std::string_view word) {
  return is_one_of(kEndsClause, word);
}

}  // namespace stemma
