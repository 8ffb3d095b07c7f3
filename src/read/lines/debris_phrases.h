// What pages and publishing programs add inside of an article's lines: at their heads and tails, and phrases
// that give a whole line away. Written as the lists of debris_words.h are.
#pragma once

#include <cstddef>
#include <string_view>

namespace stemma {

// At the head of a longer line, before the article goes on.
inline constexpr std::string_view kDebrisHeads = R"(
advertisement continue reading the main story; continue reading the main story; advertisement; story continues below advertisement;
article continues below advertisement; story continued below; story continues below; article continues below; media playback is unsupported on your device;
media playback is not supported on this device; skip advertisement; skip past newsletter promotion; story highlights; scroll down for video;
share this article share; share this article; share this story; click to expand; advertisement advertisement; read more; hide caption; share tweet email;
share tweet; share facebook twitter
)";

// At the tail of a longer line, after a final stop.
inline constexpr std::string_view kDebrisTails = R"(
read more; read full story; read the full story; read the full article; continue reading; continue reading the main story; advertisement;
advertisement continue reading the main story; click here to subscribe; click here to read more; click here for more; share; comments; follow us on twitter; sign up here;
story continues below; story continues below advertisement; article continues below; learn more; show more; see more; more
)";

// Anywhere in a line of up to kDebrisPhraseBytes; no reporter writes these in an article.
inline constexpr size_t kDebrisPhraseBytes = 400;
inline constexpr std::string_view kDebrisPhrases = R"(
email address will not be published; required fields are marked; don't forget to subscribe;
sign up for our newsletter; sign up to our newsletter; signing up you agree; signing up for our;
subscribe to our newsletter; subscribe to our channel; subscribe to our youtube; subscribe to our podcast;
to our daily newsletter; to our newsletters; our free newsletter; our daily newsletter;
our weekly newsletter; delivered to your inbox; straight to your inbox; in your inbox; to your inbox;
unsubscribe at any time; unsubscribe anytime; agree to our terms; agree to our privacy; agree to the terms;
our privacy policy; our terms of; accept our use of cookies; use of cookies; uses cookies to;
use cookies to; cookies to improve; cookies to ensure; cookies and similar; cookies are absolutely essential; consent prior to running these cookies; cookie policy;
manage your cookie; all rights reserved; click here for reprint; reprint permission;
may not be published broadcast; rewritten or redistributed; published broadcast rewritten;
not be reproduced; do not necessarily reflect; do not necessarily represent; do not reflect the views;
do not represent the views; are those of the author; are their own and; are solely those; follow us on;
follow us at; like us on facebook; join us on facebook; find us on facebook; on twitter at;
follow him on twitter; follow her on twitter; on our facebook page; our facebook community;
visit our website; visit our facebook; continue reading the main story; story continues below;
article continues below; media playback is unsupported; media playback is not supported;
your browser does not support; browser does not support; enable javascript; javascript enabled;
turn on javascript; this slideshow requires javascript; upgrade your browser; advertisement continue reading; scroll down for; click here to;
click here for; tap here to; email sign up; newsletter sign up; verify you're not a robot;
verify you are human; invalid email address; already a subscriber; this post may contain affiliate;
affiliate links; earn a commission; may earn a commission; contains affiliate;
available without charge to any eligible; do you have a story for; email us at; call us on;
join the conversation below; comments below; comment section below; in the comments section;
let us know in the; to leave a comment; to post a comment; log in to comment; sign in to comment;
moderate comments; comments are moderated; this is a rush transcript; copy may not be in its final;
watch the latest video at; download our app; our mobile app; wherever you get your podcasts;
listen and subscribe; support our journalism; support quality journalism; support independent journalism;
become a member today; start your free trial; cancel anytime; unlimited access to;
thank you for reading this post; thank you for reading; tap to unmute; hide caption; toggle caption;
this article originally appeared; this story originally appeared; appeared first on;
read the original article; under a creative commons; creative commons license; no part of this;
article is republished from; article was originally published; story was originally published;
we may receive a commission
)";

}  // namespace stemma
