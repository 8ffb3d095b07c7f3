// How captions, picture credits and credit lines of reports begin, as an editor knows it. Small letters,
// plain apostrophes, no other punctuation; one entry between semicolons. Limits in bytes of the line.
#pragma once

#include <cstddef>
#include <string_view>

namespace stemma {

// Beginnings of captions and photo credits, up to kCaptionBytes.
inline constexpr size_t kCaptionBytes = 900;
inline constexpr std::string_view kCaptionStarts = R"(
photo; photos by; photo by; photo credit; photograph; photograph by; photographs by; photo courtesy;
photo illustration; photography by; image; images; image credit; image by; image courtesy; image source;
image copyright; image caption; images by; picture; picture credit; pictures; pic; pics; credit;
picture by; video by; video credit; media caption; file photo; file image; file picture; file; stock photo;
stock image; representational image; representative image; representational photo; representative photo;
archive photo; archive image; illustration; illustration by; photo illustration by; screengrab;
screen grab; screenshot; video grab; grab from; video screenshot; enlarge this image; enlarge image;
toggle caption; cover caption; caption; pictured; pictured above; pictured here; in this photo;
in this image; in this picture; in this file photo; in this photo provided; in this image provided;
in this image taken; in this photo taken; in this photo released; in this photograph; in this file image;
in this handout; in this courtroom; in this undated; in this frame; in this image from; in this photo from;
this photo; this image; this picture; this photograph; this combination of; this combination photo;
this undated; this frame grab; this handout; this file photo; this screenshot; this still image;
a handout photo; a handout image; handout photo; handout image; handout picture; an undated photo;
an undated image; combination photo; combination picture; a combination of photos; a combination picture;
view of; aerial view of; an aerial view; a general view; a still image from; a screenshot of; a screengrab;
satellite image shows; a satellite image; getty images; getty; getty image; alamy; shutterstock; istock;
unsplash; wikimedia commons; epa; rex features; splash news
)";
// The words above that begin sentences too; what starts with them is a caption only without a final stop or
// with a colon, a credit or the word "photo" in it.
inline constexpr std::string_view kDoubtfulCaptionStarts = R"(
photo; photograph; image; images; picture; pictures; credit; file; pic; pics; illustration; screenshot;
caption; pictured; view of; this photo; this image; this picture; this photograph; this undated;
this screenshot; in this photo; in this image; in this picture; in this photograph; in this undated;
in this courtroom; satellite image shows; a satellite image; getty; epa; an aerial view; a general view;
a screenshot of; aerial view of; this combination of; this frame grab; this handout; getty images
)";

// Makers and sellers of press pictures: after a slash, "via" or in brackets they give a picture's source.
inline constexpr std::string_view kPictureSources = R"(
getty images; getty; afp; ap; reuters; epa; pa; shutterstock; alamy; istock; ap photo; press association;
pa wire; pa images; rex; rex features; rex shutterstock; afp getty images; getty images europe; wireimage;
filmmagic; zuma; zuma press; zuma wire; sipa; sipa usa; xinhua; ap images; associated press;
the associated press; agencies; file; afp photo; reuters photo; photo; handout; handout photo; courtesy;
bloomberg; anadolu; anadolu agency; nurphoto; barcroft; swns; splash news; splash; backgrid; corbis;
polaris; redux; magnum; imago; dpa; picture alliance; tass; sputnik; yonhap; kyodo; kyodo news; ansa; efe;
usa today sports; imagn; icon sportswire; wikimedia commons; wikipedia; flickr; facebook; twitter;
instagram; google maps; photo agencies; file photo; ndz star max; star max; newspix; aap; ritzau; ntb; tt;
lehtikuva; keystone; belga; anp; nasa; noaa; maxar; planet labs; pool; stringer; iranian presidency;
us navy; european union; ukrinform; unian; cctv; bbc; cnn; cbs; nbc; abc; itv
)";

// Sources of pictures that some sites print before the caption ("Reuters The minister at the port").
inline constexpr std::string_view kCaptionLeaders = R"(
getty; getty images; afp; ap; reuters; epa; pa; shutterstock; alamy; rex; rex features; swns; press association;
associated press; pa wire; splash news; barcroft; corbis; wireimage; ap associated press; pa press association; getty getty
)";

// Beginnings of credit lines, up to kCreditBytes.
inline constexpr size_t kCreditBytes = 900;
inline constexpr std::string_view kCreditStarts = R"(
reporting by; additional reporting by; additional reporting from; additional reporting; writing by;
editing by; compiled by; reported by; writing and editing by; reporting and writing by;
reporting and editing by; edited by; translated by; with reporting by; with reporting from;
with assistance by; with assistance from; with additional reporting; with contributions from;
with contributions by; with files from; with input from; with inputs from; with agency inputs;
with agencies; with wire reports; with agency; with afp; with reuters; with ap; with pti inputs;
with material from; with information from; with help from; assistance by; contributing; contributors;
contributed by; graphic by; graphics by; production by; produced by; our correspondent; our foreign staff;
from our correspondent; agencies via; agencies; agencies and; staff and agencies; staff and wire reports;
from wire reports; from wire services; from staff and wire reports; wire reports; compiled from; source;
sources; via; information from; this report contains material from; this story includes material from;
this report includes material from; this report includes information from;
this story includes information from; this article includes reporting; this story includes reporting;
this article contains material; this article uses material from; based on reports from;
based on reporting by; material from; reports from
)";
// The words above that begin sentences too: credits only without a final stop or with a colon.
inline constexpr std::string_view kDoubtfulCreditStarts = R"(
reporting; source; sources; agencies; agencies and; via; contributing; contributors; with help from;
with input from; with information from; material from; reports from; produced by; with agencies;
with agency; with afp; with reuters; with ap; production by; with assistance from; our correspondent
)";
inline constexpr std::string_view kCreditPhrases = R"(
contributed to this report; contributed to this story; contributed to this article; contributed reporting;
contributed to the report; contributed to this dispatch; contributed research;
contributed additional reporting; reporting contributed by; contributed to reporting;
contributed to this post; contributed to this piece; based in part on wire; based on wire;
contains material from the; editing by; wire services contributed; staff writers contributed
)";

}  // namespace stemma
