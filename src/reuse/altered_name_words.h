// Well-known names of the news, and the words that rewriting programs put for theirs. Written from general
// knowledge.
#pragma once

#include <string_view>

namespace stemma {

// Parted by '|'. Only names that hardly anybody words otherwise.
inline constexpr std::string_view kKnownNames =
    "White House|House of Representatives|House of Lords|House of Commons|House Speaker|House Republicans|"
    "House Democrats|State Department|Treasury Department|Justice Department|Defense Department|"
    "Energy Department|Labor Department|Commerce Department|Department of Justice|Department of State|"
    "Department of Defense|Department of Education|Department of Homeland Security|Police Department|"
    "Fire Department|Fire Brigade|Foreign Office|Foreign Secretary|Foreign Minister|Foreign Ministry|"
    "Ministry of Foreign Affairs|Interior Minister|Interior Ministry|Defense Minister|Defence Minister|"
    "Defense Secretary|Defence Secretary|Defense Ministry|Defence Ministry|Ministry of Defence|"
    "Ministry of Defense|Health Minister|Health Ministry|Health Secretary|Ministry of Health|"
    "World Health Organization|UN Security Council|U.N. Security Council|Nations Security Council|"
    "National Security Adviser|National Security Advisor|Homeland Security|Social Security|National Guard|"
    "National Assembly|Supreme Court|High Court|Court of Appeal|Court of Justice|"
    "International Criminal Court|International Court of Justice|International Monetary Fund|"
    "Amnesty International|Attorney General|Secretary General|Director General|Surgeon General|"
    "General Assembly|Chief of Staff|Chiefs of Staff|Supreme Leader|Majority Leader|Minority Leader|"
    "Labour Party|Labor Party|Conservative Party|Democratic Party|Republican Party|Communist Party|"
    "Green Party|Liberal Party|Socialist Party|Middle East|Red Cross|Red Sea|Red Army|Air Force|Air Forces|"
    "Armed Forces|World War|Cold War|World Bank|West Bank|Bank of England|Wall Street|Wall Street Journal|"
    "Downing Street|Associated Press|Fox News|Sky News|CBS News|ABC News|NBC News|BBC News|New York Times|"
    "Financial Times|Sunday Times|Los Angeles Times|Washington Post|New York Post|Huffington Post|"
    "Daily Mail|Daily Telegraph|Daily Mirror|Daily Express|China Daily|European Commission|"
    "Election Commission|Federal Trade Commission|Big Ben|Great Britain|Northern Ireland|Capitol Hill|"
    "Nobel Peace Prize|Oval Office|Post Office|Home Secretary|Super Bowl|U.K.";

// "word=what is put for it,...", parted by '|'. Words under which a name would still be a name of something
// are left out ("home" for "office" of "Home Office").
inline constexpr std::string_view kPutForWords =
    "house=home,residence,dwelling|department=division|foreign=international,overseas|affairs=matters|"
    "office=workplace|interior=inside|defense=protection|defence=protection|health=well being,wellbeing|"
    "security=safety|national=nationwide|court=courtroom|high=excessive|attorney=lawyer,legal professional|"
    "general=normal,basic|staff=workers,employees|leader=chief|party=occasion,get together,celebration|"
    "green=inexperienced|middle=center|red=crimson|force=pressure,drive|forces=pressures,drives|"
    "war=conflict,warfare|cold=chilly|bank=financial institution|street=avenue|associated=related|"
    "news=information|times=instances,occasions|post=put up,submit|daily=each day,every day,day by day|"
    "international=worldwide|criminal=felony|commission=fee|financial=monetary|big=massive,huge|great=nice|"
    "ireland=eire|hill=slope|prize=reward|fire=hearth|super=tremendous|home=dwelling|k=ok";

}  // namespace stemma
