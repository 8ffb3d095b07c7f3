#include "claim/nations.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// Members of the United Nations and a few more that speak for themselves in news; English usage of wire style
// books. Capitals that also name something else in most news ("San Jose") are left in: they count only as the
// whole name of a source.
constexpr Nation kNations[] = {
    {"United States", "US", "Washington", "u.s.|usa|u.s.a.|america|american|united states of america"},
    {"United Kingdom", "British", "London", "uk|u.k.|britain|great britain"},
    {"Afghanistan", "Afghan", "Kabul", ""},
    {"Albania", "Albanian", "Tirana", ""},
    {"Algeria", "Algerian", "Algiers", ""},
    {"Angola", "Angolan", "Luanda", ""},
    {"Argentina", "Argentine", "Buenos Aires", "argentinian"},
    {"Armenia", "Armenian", "Yerevan", ""},
    {"Australia", "Australian", "Canberra", ""},
    {"Austria", "Austrian", "Vienna", ""},
    {"Azerbaijan", "Azerbaijani", "Baku", "azeri"},
    {"Bahrain", "Bahraini", "Manama", ""},
    {"Bangladesh", "Bangladeshi", "Dhaka", ""},
    {"Belarus", "Belarusian", "Minsk", "belarussian"},
    {"Belgium", "Belgian", "Brussels", ""},
    {"Benin", "Beninese", "", ""},
    {"Bolivia", "Bolivian", "La Paz", ""},
    {"Bosnia", "Bosnian", "Sarajevo", "bosnia and herzegovina|bosnia-herzegovina"},
    {"Botswana", "Botswanan", "Gaborone", ""},
    {"Brazil", "Brazilian", "Brasilia", ""},
    {"Bulgaria", "Bulgarian", "Sofia", ""},
    {"Burkina Faso", "Burkinabe", "Ouagadougou", ""},
    {"Burundi", "Burundian", "Bujumbura", ""},
    {"Cambodia", "Cambodian", "Phnom Penh", ""},
    {"Cameroon", "Cameroonian", "Yaounde", ""},
    {"Canada", "Canadian", "Ottawa", ""},
    {"Chad", "Chadian", "N'Djamena", ""},
    {"Chile", "Chilean", "Santiago", ""},
    {"China", "Chinese", "Beijing", "prc|people's republic of china"},
    {"Colombia", "Colombian", "Bogota", ""},
    {"Congo", "Congolese", "Kinshasa", "democratic republic of congo|democratic republic of the congo|drc"},
    {"Costa Rica", "Costa Rican", "", ""},
    {"Croatia", "Croatian", "Zagreb", ""},
    {"Cuba", "Cuban", "Havana", ""},
    {"Cyprus", "Cypriot", "Nicosia", ""},
    {"Czech Republic", "Czech", "Prague", "czechia"},
    {"Denmark", "Danish", "Copenhagen", ""},
    {"Djibouti", "Djiboutian", "", ""},
    {"Dominican Republic", "Dominican", "Santo Domingo", ""},
    {"Ecuador", "Ecuadorean", "Quito", "ecuadorian"},
    {"Egypt", "Egyptian", "Cairo", ""},
    {"El Salvador", "Salvadoran", "San Salvador", "salvadorean"},
    {"Eritrea", "Eritrean", "Asmara", ""},
    {"Estonia", "Estonian", "Tallinn", ""},
    {"Ethiopia", "Ethiopian", "Addis Ababa", ""},
    {"Finland", "Finnish", "Helsinki", ""},
    {"France", "French", "Paris", ""},
    {"Gabon", "Gabonese", "Libreville", ""},
    {"Gambia", "Gambian", "Banjul", ""},
    {"Georgia", "Georgian", "Tbilisi", ""},
    {"Germany", "German", "Berlin", ""},
    {"Ghana", "Ghanaian", "Accra", ""},
    {"Greece", "Greek", "Athens", ""},
    {"Guatemala", "Guatemalan", "Guatemala City", ""},
    {"Guinea", "Guinean", "Conakry", ""},
    {"Haiti", "Haitian", "Port-au-Prince", ""},
    {"Honduras", "Honduran", "Tegucigalpa", ""},
    {"Hong Kong", "Hong Kong", "", ""},
    {"Hungary", "Hungarian", "Budapest", ""},
    {"Iceland", "Icelandic", "Reykjavik", ""},
    {"India", "Indian", "New Delhi", ""},
    {"Indonesia", "Indonesian", "Jakarta", ""},
    {"Iran", "Iranian", "Tehran", ""},
    {"Iraq", "Iraqi", "Baghdad", ""},
    {"Ireland", "Irish", "Dublin", ""},
    {"Israel", "Israeli", "Jerusalem", ""},
    {"Italy", "Italian", "Rome", ""},
    {"Ivory Coast", "Ivorian", "Abidjan", "cote d'ivoire"},
    {"Jamaica", "Jamaican", "Kingston", ""},
    {"Japan", "Japanese", "Tokyo", ""},
    {"Jordan", "Jordanian", "Amman", ""},
    {"Kazakhstan", "Kazakh", "Astana", ""},
    {"Kenya", "Kenyan", "Nairobi", ""},
    {"Kosovo", "Kosovan", "Pristina", "kosovar"},
    {"Kuwait", "Kuwaiti", "Kuwait City", ""},
    {"Kyrgyzstan", "Kyrgyz", "Bishkek", ""},
    {"Laos", "Laotian", "Vientiane", "lao"},
    {"Latvia", "Latvian", "Riga", ""},
    {"Lebanon", "Lebanese", "Beirut", ""},
    {"Liberia", "Liberian", "Monrovia", ""},
    {"Libya", "Libyan", "Tripoli", ""},
    {"Lithuania", "Lithuanian", "Vilnius", ""},
    {"Luxembourg", "Luxembourg", "", ""},
    {"Madagascar", "Malagasy", "Antananarivo", ""},
    {"Malawi", "Malawian", "Lilongwe", ""},
    {"Malaysia", "Malaysian", "Kuala Lumpur", ""},
    {"Mali", "Malian", "Bamako", ""},
    {"Malta", "Maltese", "Valletta", ""},
    {"Mauritania", "Mauritanian", "Nouakchott", ""},
    {"Mexico", "Mexican", "Mexico City", ""},
    {"Moldova", "Moldovan", "Chisinau", ""},
    {"Mongolia", "Mongolian", "Ulaanbaatar", ""},
    {"Montenegro", "Montenegrin", "Podgorica", ""},
    {"Morocco", "Moroccan", "Rabat", ""},
    {"Mozambique", "Mozambican", "Maputo", ""},
    {"Myanmar", "Myanmar", "Naypyidaw", "burma|burmese"},
    {"Namibia", "Namibian", "Windhoek", ""},
    {"Nepal", "Nepali", "Kathmandu", "nepalese"},
    {"Netherlands", "Dutch", "The Hague", "holland"},
    {"New Zealand", "New Zealand", "Wellington", ""},
    {"Nicaragua", "Nicaraguan", "Managua", ""},
    {"Niger", "Nigerien", "Niamey", ""},
    {"Nigeria", "Nigerian", "Abuja", ""},
    {"North Korea", "North Korean", "Pyongyang",
     "n. korea|n. korean|dprk|democratic people's republic of korea"},
    {"North Macedonia", "Macedonian", "Skopje", "macedonia"},
    {"Norway", "Norwegian", "Oslo", ""},
    {"Oman", "Omani", "Muscat", ""},
    {"Pakistan", "Pakistani", "Islamabad", ""},
    {"Palestine", "Palestinian", "Ramallah", ""},
    {"Panama", "Panamanian", "Panama City", ""},
    {"Paraguay", "Paraguayan", "Asuncion", ""},
    {"Peru", "Peruvian", "Lima", ""},
    {"Philippines", "Philippine", "Manila", "filipino"},
    {"Poland", "Polish", "Warsaw", ""},
    {"Portugal", "Portuguese", "Lisbon", ""},
    {"Qatar", "Qatari", "Doha", ""},
    {"Romania", "Romanian", "Bucharest", ""},
    {"Russia", "Russian", "Moscow", "russian federation"},
    {"Rwanda", "Rwandan", "Kigali", ""},
    {"Saudi Arabia", "Saudi", "Riyadh", "saudi arabian"},
    {"Scotland", "Scottish", "Edinburgh", ""},
    {"Senegal", "Senegalese", "Dakar", ""},
    {"Serbia", "Serbian", "Belgrade", ""},
    {"Sierra Leone", "Sierra Leonean", "Freetown", ""},
    {"Singapore", "Singaporean", "", ""},
    {"Slovakia", "Slovak", "Bratislava", ""},
    {"Slovenia", "Slovenian", "Ljubljana", "slovene"},
    {"Somalia", "Somali", "Mogadishu", ""},
    {"South Africa", "South African", "Pretoria", ""},
    {"South Korea", "South Korean", "Seoul", "s. korea|s. korean|rok|republic of korea"},
    {"South Sudan", "South Sudanese", "Juba", ""},
    {"Spain", "Spanish", "Madrid", ""},
    {"Sri Lanka", "Sri Lankan", "Colombo", ""},
    {"Sudan", "Sudanese", "Khartoum", ""},
    {"Sweden", "Swedish", "Stockholm", ""},
    {"Switzerland", "Swiss", "Bern", ""},
    {"Syria", "Syrian", "Damascus", ""},
    {"Taiwan", "Taiwanese", "Taipei", ""},
    {"Tajikistan", "Tajik", "Dushanbe", ""},
    {"Tanzania", "Tanzanian", "Dodoma", ""},
    {"Thailand", "Thai", "Bangkok", ""},
    {"Togo", "Togolese", "Lome", ""},
    {"Tunisia", "Tunisian", "Tunis", ""},
    {"Turkey", "Turkish", "Ankara", "turkiye"},
    {"Turkmenistan", "Turkmen", "Ashgabat", ""},
    {"Uganda", "Ugandan", "Kampala", ""},
    {"Ukraine", "Ukrainian", "Kyiv", "kiev"},
    {"United Arab Emirates", "Emirati", "Abu Dhabi", "uae"},
    {"Uruguay", "Uruguayan", "Montevideo", ""},
    {"Uzbekistan", "Uzbek", "Tashkent", ""},
    {"Vatican", "Vatican", "", "holy see"},
    {"Venezuela", "Venezuelan", "Caracas", ""},
    {"Vietnam", "Vietnamese", "Hanoi", ""},
    {"Wales", "Welsh", "Cardiff", ""},
    {"Yemen", "Yemeni", "Sanaa", ""},
    {"Zambia", "Zambian", "Lusaka", ""},
    {"Zimbabwe", "Zimbabwean", "Harare", ""},
};

// Words that say nothing about which body a name stands for.
constexpr std::string_view kIdleNameWords[] = {
    "the", "a",   "an",  "of",  "for",   "s",         "and",         "in",           "on",
    "at",  "its", "his", "her", "their", "spokesman", "spokeswoman", "spokesperson", "local"};
constexpr size_t kMostWordsOfNation = 5;

std::string without_possessive(std::string folded) {
  if (folded.ends_with("'s"))
    folded.resize(folded.size() - 2);
  else if (folded.ends_with("s'"))
    folded.resize(folded.size() - 1);
  return folded;
}

std::string nation_key(std::string_view word) {
  std::string key = without_possessive(fold(trim(word)));
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

using NationIndex = std::map<std::string, const Nation*, std::less<>>;

const NationIndex& by_country() {
  static const NationIndex index = [] {
    NationIndex out;
    for (const Nation& nation : kNations) {
      out.emplace(fold(nation.country), &nation);
      out.emplace(fold(nation.demonym), &nation);
      for (const std::string_view variant : split(nation.variants, '|'))
        if (!variant.empty()) out.emplace(std::string(variant), &nation);
    }
    return out;
  }();
  return index;
}

const NationIndex& by_capital() {
  static const NationIndex index = [] {
    NationIndex out;
    for (const Nation& nation : kNations)
      if (*nation.capital) out.emplace(nation_key(nation.capital), &nation);
    return out;
  }();
  return index;
}

const Nation* find_in(const NationIndex& index, std::string_view word) {
  const auto found = index.find(nation_key(word));
  return found == index.end() ? nullptr : found->second;
}

// Letters, digits, full stops and apostrophes hold a word together; all else parts words.
std::vector<std::string> folded_words(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : fold(name)) {
    const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c == '.' || c < 0;
    if (inside)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string demonym_token(const Nation& nation) {
  return replace_all(fold(nation.demonym), " ", "-");
}

}  // namespace

const Nation* nation_named(std::string_view word) {
  return find_in(by_country(), word);
}

const Nation* nation_of_capital(std::string_view word) {
  return find_in(by_capital(), word);
}

std::vector<std::string> name_tokens(std::string_view name) {
  std::vector<std::string> words = folded_words(name);
  std::vector<std::string> tokens;
  const auto add = [&](std::string token) {
    if (token.empty() || std::find(tokens.begin(), tokens.end(), token) != tokens.end()) return;
    tokens.push_back(std::move(token));
  };
  for (size_t i = 0; i < words.size();) {
    size_t taken = 0;
    for (size_t n = std::min(kMostWordsOfNation, words.size() - i); n > 0 && taken == 0; --n) {
      const std::string phrase = join({words.begin() + i, words.begin() + i + n}, " ");
      if (const Nation* nation = nation_named(phrase)) {
        add(demonym_token(*nation));
        taken = n;
      }
    }
    // "the foreign ministry in Berlin"
    const Nation* seat = taken == 0 && i > 0 && words[i - 1] == "in" ? nation_of_capital(words[i]) : nullptr;
    if (seat) {
      add(demonym_token(*seat));
      taken = 1;
    }
    if (taken == 0) {
      std::string word = without_possessive(words[i]);
      while (!word.empty() && word.back() == '.') word.pop_back();
      if (std::find(std::begin(kIdleNameWords), std::end(kIdleNameWords), word) == std::end(kIdleNameWords))
        add(std::move(word));
      taken = 1;
    }
    i += taken;
  }
  return tokens;
}

bool is_nation_token(std::string_view token) {
  return nation_named(replace_all(std::string(token), "-", " ")) != nullptr;
}

}  // namespace stemma
