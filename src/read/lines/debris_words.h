// What pages and publishing programs add to an article, as an editor knows it: lines and their beginnings
// (debris_phrases.h: what stands inside of longer ones). Small letters, plain apostrophes, no other
// punctuation; one entry between semicolons. Limits in bytes of the line.
#pragma once

#include <cstddef>
#include <string_view>

namespace stemma {

// A whole line, its punctuation left aside, that is a button, a label or a section of the page.
inline constexpr std::string_view kDebrisLines = R"(
share; share this; share article; share story; share on; shares; share this article; share this story;
share this page; share this post; share this video; share options; share full article; share via; sharing;
share on facebook; share on twitter; share on x; share on linkedin; share on whatsapp; share via email;
share by email; share on reddit; share on pinterest; share link; copy link; copy url; link copied; copied;
tweet; retweet; post; pin; pin it; like; like this; like us on facebook; email; e-mail; email this;
email article; email this article; mail; print; print this; print article; print this article; print story;
facebook; twitter; x; whatsapp; linkedin; reddit; pinterest; telegram; messenger; instagram; youtube;
tiktok; flipboard; google; tumblr; rss; snapchat; threads; bluesky; mastodon; viber; line; vk; weibo;
wechat; pocket; save; save article; save story; save for later; saved; bookmark; bookmark this;
add to favorites; gift article; gift this article; give this article; listen; listen to this article;
listen to article; listen now; play; play video; play audio; pause; mute; unmute; replay; skip; skip ad;
close; open; expand; collapse; toggle; menu; search; home; login; log in; sign in; sign up; register;
subscribe; subscribe now; subscribe here; my account; account; profile; settings; edit; reply; report;
report this; flag; follow; following; follow us; follow this story; follow author; follow topic; unfollow;
comment; comments; comments off; no comments; no comments yet; 0 comments; view comments; show comments;
hide comments; read comments; see comments; add a comment; post a comment; leave a comment; leave a reply;
leave your comment; write a comment; join the conversation; join the discussion; join the debate;
start the conversation; be the first to comment; comments are closed; comments closed;
comments are moderated; load comments; load more; load more comments; show more; show less; see more;
see all; view all; view more; more; more info; read more; read full story; read full article;
read the full story; read the full article; read next; read this next; read also; also read;
continue reading; continue reading the main story; keep reading; learn more; find out more; click here;
click to enlarge; tap to enlarge; click to expand; scroll down; scroll down for video; scroll for more;
skip to content; skip to main content; skip to main; skip advertisement; skip past newsletter promotion;
back to top; top; go to top; next; previous; prev; next article; previous article; next story;
previous story; next post; previous post; next page; previous page; first; last; up next; watch; watch now;
watch live; watch video; watch the video; watch more; watch next; watch this; video; videos; photo; photos;
gallery; image; images; picture; pictures; photo gallery; photo galleries; slideshow; view gallery;
view photos; see photos; view slideshow; launch gallery; full screen; fullscreen; exit full screen;
advertisement; ad; ads; advertisements; advertising; advert; advertise;
advertisement continue reading the main story; advertisement advertisement; sponsored; sponsored content;
sponsored links; sponsored stories; promoted; promoted content; promoted stories; paid content; paid post;
partner content; from our partners; from the web; around the web; story continued below;
story continues below; story continues; story continues below advertisement; article continues below;
article continues below advertisement; article continues after ad; article continues after advertisement;
continues below advertisement; related; related articles; related article; related stories; related story;
related content; related coverage; related news; related posts; related post; related links;
related topics; related tags; related reading; related video; related videos; related items;
related internet links; more on this; more on this story; more on this topic; more like this; more stories;
more news; more from; more from this section; more in news; more coverage; more headlines; more videos;
more top stories; see also; also on; also in the news; also see; you may like; you may also like;
you might like; you might also like; you might be interested in; you may be interested in; recommended;
recommended for you; recommended stories; recommended articles; recommended reading; recommended videos;
editors' picks; editor's picks; editors picks; editor's choice; our picks; top picks; trending;
trending now; trending stories; trending topics; trending videos; popular; popular now; popular stories;
popular articles; popular posts; most popular; most read; most viewed; most shared; most commented;
most recent; most watched; latest; latest news; latest stories; latest headlines; latest articles;
latest posts; latest videos; latest updates; top stories; top news; top headlines; top articles; news;
breaking; breaking news; live; live updates; live now; in other news; don't miss; must read; must reads;
further reading; further reading on; suggested reading; what to read next; what others are reading;
what we're reading; up to date; tags; tag; topics; topic; categories; category; filed under; filed in;
posted in; keywords; keyword; labels; sections; explore; explore more; discover more; newsletter;
newsletters; our newsletters; email newsletter; free newsletter; daily newsletter; get the app;
download the app; download our app; get our app; open app; open in app; manage newsletters;
manage preferences; cookie policy; cookie settings; cookie preferences; manage cookies; accept; accept all;
accept cookies; accept all cookies; reject all; i agree; i accept; agree; got it; ok; okay; no thanks;
dismiss; privacy; privacy policy; privacy notice; terms; terms of use; terms of service;
terms and conditions; terms of sale; terms of service apply; contact; contact us; about; about us;
about the author; about the authors; about author; author; the author; authors; written by; our standards;
standards; corrections; feedback; send feedback; help; faq; sitemap; site map; accessibility; careers;
jobs; advertise with us; our team; support us; donate; donate now; contribute; loading; loading comments;
please wait; processing; error; javascript is disabled; play now; now playing; auto playing; auto play;
autoplay; current time; duration; remaining time; live stream; chapters; captions; subtitles; transcript;
view transcript; toggle caption; cover caption; hide caption; show caption; enlarge this image;
enlarge image; enlarge; image caption; image source; image copyright; media caption; caption; key events;
key event; story highlights; highlights; article share tools; supported by; published; updated;
last updated; last modified; posted; min read; minute read; minutes read; reading time; time to read;
text size; font size; text to speech; your email address; your name; your email; name; email address;
website; submit; submit comment; send; cancel; post comment; required; optional; notify me; thank you;
thanks; thank you for subscribing; usa today; staff; staff reports; the end; end; close video;
unread notifications; notifications; more options; options; copyright; all rights reserved;
photos copyright; opinion; analysis; analysis opinion; editorial; commentary; exclusive; premium;
subscriber only; subscribers only; for subscribers; members only; paywall; unlock; interview highlights;
audio; audio will be available later today; set up; world; us; uk; politics; business; sport; sports;
technology; tech; science; health; entertainment; culture; lifestyle; travel; weather; money; markets;
europe; asia; africa; americas; middle east; asia pacific; international; national; local
)";

// The labels of a section of teasers: the short lines that follow are teasers too.
inline constexpr std::string_view kTeaserOpeners = R"(
read more; read also; also read; read next; read this next; related; related articles; related article;
related stories; related story; related content; related coverage; related news; related posts;
related links; related topics; related reading; related video; related videos; more on this;
more on this story; more on this topic; more like this; more stories; more news; more from; more coverage;
more headlines; see also; also on; also see; you may like; you may also like; you might like;
you might also like; recommended; recommended for you; recommended stories; recommended articles;
recommended reading; editors' picks; editor's picks; trending; trending now; trending stories;
most popular; most read; most viewed; most shared; latest news; latest stories; top stories; top news;
popular stories; what to read next; further reading; in other news; don't miss; must read; must reads;
around the web; from the web; sponsored content; sponsored stories; promoted stories; more top stories;
watch; our picks; editor's choice; related internet links; more in news; watch next
)";

// The labels of readers' comments: nothing after them is the article's, if they stand after its body.
inline constexpr std::string_view kCommentOpeners = R"(
leave a reply; leave a comment; leave your comment; post a comment; add a comment; write a comment;
comments; view comments; show comments; join the conversation; join the discussion; join the debate;
be the first to comment; start the conversation; no comments yet; submit comment; cancel reply;
leave a reply cancel reply
)";

// Beginnings of lines of any ending, up to kDebrisStartBytes.
inline constexpr size_t kDebrisStartBytes = 320;
inline constexpr std::string_view kDebrisStarts = R"(
read more about; read more on; read more of; read more from; read more at; read more here;
read more stories; read more by; read the full story; read the full article; read the full report;
read our full; read full; read all the latest; read the latest; read this article on;
read or share this story; read or share; click here to; click here for; click to; tap here to;
tap here for; tap to; click on the; click the link; sign up for; sign up to; sign up here; sign up now;
signup for; subscribe to our; subscribe to the; subscribe now; subscribe here; subscribe for;
subscribe today; subscribe with; subscribe via; subscribe and; register now; register for free;
register to; log in to; login to; sign in to; already a subscriber; already have an account;
already a member; not a subscriber; don't have an account; become a subscriber; become a member;
get the latest; get all the; get breaking news; get the day's; get the best; get email alerts;
get news alerts; get updates; get notified; get exclusive; get unlimited; get the monitor stories;
get the news; get the morning; get today's; receive our; want more stories; want more news;
want the latest; want to read more; enjoy this article; enjoyed this; like what you; liked this;
thank you for reading; thanks for reading; thank you for visiting; thank you for signing;
thank you for your feedback; thanks for signing; thanks for visiting; thank you for subscribing;
follow us on; follow us at; follow the latest; follow our; follow all the; follow me on; follow him on;
follow her on; follow them on; follow live updates; follow more; follow bbc; follow cnn; follow along;
like us on; join us on; join us at; join our; join the conversation; join more than; find us on;
connect with us; connect with; watch the latest video; watch more videos; watch our; watch live on;
watch now on; watch the full; see more from; see all the latest; see more stories; share this with;
share this article; share this story; share this on; share this page; share on; share with;
share your thoughts; share your story; share your views; tell us what you think; what do you think;
have your say; let us know; leave a comment; leave a reply; leave your; post your comment; post a comment;
your email address; your comment; required fields; fields marked; please enter; please fill; please log in;
please login; please sign; please subscribe; please enable; please verify; please read our;
please note that comments; please try again; please check; please click; please consider; please wait;
comments are; comments on this; comments have been; commenting on; this comment section; view all comments;
you must be logged; you must be signed; you need to be; you can unsubscribe; you can also follow;
you have been; you have successfully; you are now; you're now; you've reached your; you have reached your;
you may unsubscribe; by signing up; by subscribing; by clicking; by submitting; by registering;
by continuing; by providing; by entering; by using this site; by using our; we use cookies; this site uses;
this website uses; our site uses; our website uses; cookies help us; cookies on; we and our partners;
we value your privacy; we care about your; we've updated; we have updated our; we are no longer;
we pay for your; we want to hear; we'd love to hear; we would love to hear; we rely on; we need your;
we need to confirm; we noticed; do you have a story; do you have information; do you have a news;
do you have any; got a tip; got a story; got a news tip; have a tip; have a story; have a news tip;
have you been affected; send tips; send us; send your; send a tip; email us; e-mail us; email your;
call us; text us; contact the writer; contact the writers; contact the author; contact the reporter;
contact us at; contact our; write to us; write to the; reach the author; reach the reporter; reach us;
you can contact; you can reach; you can email; to contact the; to read more; to read the full;
to read this; to continue reading; to subscribe; to see more; to view this; for more stories;
for more news; for more on this; for more information visit; for more coverage; for more from;
for more like this; for all the latest; for confidential support; for reprint; for all editorial;
for more great; download our; download the; install our; buy a copy; buy tickets; donate now; support our;
support quality; support independent; make a donation; if you enjoyed; if you liked; if you like this;
if you have a story; if you have a tip; if you value; if you appreciate; if you would like to;
if you'd like to; if you want to read; if you wish to; don't miss out; don't forget to; don't have time;
never miss; stay up to date; stay informed; stay connected; stay in the know; stay on top of; stay tuned;
stay with us; keep up with; keep up to date; be the first to; check out our; check out more;
check out the latest; explore our; listen to our; listen to the; subscribe on; article continues;
story continues; story continued; continue reading below; scroll down; scroll to continue; skip to;
your browser does not; this browser does not; your device does not; javascript is; you need javascript;
enable javascript; this video can not be; this video cannot be; this content is not available;
video unavailable; video not supported; this article is more than; this article was originally;
this article originally; this story originally; this story was originally; this post originally;
this post was originally; this piece originally; originally published; first published; article originally;
editor's note; editors note; editors' note; the views expressed; the opinions expressed;
opinions expressed; views expressed; this is an opinion; this is a rush transcript; this transcript;
this material may not; this article appeared; this article appears; this story has been;
this article has been; this post has been; this story was updated; this article was updated;
this story is developing; this is a developing; this is a breaking; this story will be; this page was last;
this copy is for; corrections and clarifications; a previous version of this; an earlier version of this;
content created by; all rights reserved; reproduction without; republish this; reuse content;
our standards; read our; view our; terms of; privacy policy; our privacy; manage your; update your;
change your; create an account; create a free; forgot your; enter your email; enter your; type your;
select your; choose your; newsletter sign up; newsletter signup; breaking news alerts;
breaking news emails; sign me up; an error occurred; something went wrong; recommended for; recommended by;
editor's picks; more from; more on this; more stories; related coverage; related articles; related stories;
related content; related topics; related posts; see also; also read; read also; don't miss; you may also;
you might also; read next; next article; next story; previous article; previous story; next up; next post;
previous post; posted in; filed under; share tweet; tweet share; share facebook; share email; view gallery;
view slideshow; view photos; view comments; view profile; view all; hide caption; toggle caption;
got something to say; with your support; minimum 8 characters; a version of this article;
a version of this; send tips to; send any; send feedback; find out more about;
the conversation is moderated; subscriber exclusive; subscribers can; only subscribers;
this content is for; this article is for; this is premium; try it free; start your free; start your;
cancel anytime; save up to; for the latest news; for the latest updates; media playback is
)";

// Beginnings of lines without a final stop, up to kUnfinishedStartBytes: with a stop they may be sentences.
inline constexpr size_t kUnfinishedStartBytes = 200;
inline constexpr std::string_view kUnfinishedStarts = R"(
read more; read; related; also; more; see; watch live; video; photos; gallery; in pictures; in photos;
pictures; listen; live updates; follow; like; join; share; tweet; comments; comment; by the numbers;
sign up; subscribe; must read; must watch; opinion; analysis; podcast; quiz; poll; explainer; explained;
our picks; recommended; read the; click; newsletter; advertisement; breaking; visit; previously;
background; from the archives; more info; what you need to know; coming up; on the web; on twitter;
on facebook; contact; email; call; phone; tip; updated; published; posted; last updated; last modified;
first posted; created; modified; date; time; slideshow; interactive; graphic; map; infographic; timeline;
factbox; photo essay; hear; buy; shop; order; buy now; order now; donate to; help us; help keep;
discover more; explore more; the opinions in; copyright; copyrighted; reprints; permissions; invalid email;
most read; most popular; most viewed; trending; top stories; up next; tagged; tags; topics; categories;
category; share save; facebook twitter; print email; email print; email share; whatsapp; watch; audio;
opinion by; sponsored by; presented by; paid for by; brought to you by; powered by; promoted by;
in partnership with; find more; learn more about; unlock; unlimited access; unlimited digital;
premium content; premium access; exclusive to; free trial; limited time; special offer
)";

// Beginnings of lines that name social networks, or an address, as the place to go.
inline constexpr std::string_view kInvitationStarts = R"(
follow; subscribe to; connect with; write to
)";

// Before a colon, whatever follows: "Correction: ..." tells of the page, "Watch: ..." leads away from it.
inline constexpr std::string_view kDebrisLabels = R"(
correction; corrections; clarification; related; related story; related article; read more; read also; also read; read; more; see also; watch;
watch live; video; listen; photos; gallery; tags; topics; filed under; comments; share; follow; contact;
subscribe; sign up; tip; editor's note; editors' note; editor's picks; must read; don't miss; recommended; opinion; in pictures;
in photos; slideshow; interactive; quiz; poll; podcast; keywords; category; categories; disclaimer; disclosure; note to readers; advertisement
)";

}  // namespace stemma
