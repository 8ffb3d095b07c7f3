// The words of classes and ids that are hints, as seen on news sites and in the content systems that they
// use. "a-b" are two words that stand next to each other in one name.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "read/html/hints.h"

namespace stemma {

inline constexpr std::array<std::pair<std::string_view, uint32_t>, 18> kHintWords = {{
    {"articlebody article-body article-content articlecontent article-text articletext entry-content "
     "post-content post-body postcontent story-body storybody story-content storytext story-text "
     "content-body "
     "body-content body-copy bodytext body-text main-content maincontent content-main news-content news-body "
     "page-content single-content post-entry blog-content rich-text richtext article-main "
     "wysiwyg prose",
     kHintBody},
    {"nav navigation navbar navi menu menus submenu megamenu breadcrumb breadcrumbs pagination pager "
     "paginator toolbar topbar masthead skip skiplink jump-links toc sitemap dropdown tabs site-header "
     "header-nav",
     kHintNavigation},
    {"comment comments commentlist disqus respond reply replies livefyre coral viafoura discussion "
     "discussions responses commenting spotim openweb",
     kHintComments},
    {"related recommended recommendation recommendations recirc recirculation outbrain taboola trending "
     "popular mostpopular mostread most-read most-viewed most-popular read-next readnext up-next "
     "next-article "
     "more-stories more-news more-from morefrom also-read see-also you-might might-like similar "
     "further-reading "
     "latest latest-news editors-picks dont-miss zergnet revcontent nextprev post-navigation next-post "
     "prev-post readmore read-more readalso relateds more-on more-in suggested suggestions crosspromo",
     kHintRelated},
    {"share shares sharing sharebar sharer sharedaddy social socials addthis addtoany sociable follow "
     "followus follow-us jp-relatedposts social-links socialshare tweet-button like-button print-link "
     "article-tools tools utility actions",
     kHintShare},
    {"newsletter newsletters subscribe subscription subscriptions signup sign-up optin mailchimp paywall "
     "regwall piano donate donation membership cta call-to upsell promo promotion promotions promobox "
     "registration login signin sign-in leadgen hubspot",
     kHintNewsletter},
    {"ad ads adv advert adverts advertisement advertisements advertising adslot adsbygoogle ad-slot adunit "
     "ad-unit adbox dfp gpt sponsor sponsored sponsors banner banners commercial affiliate affiliates "
     "partner-content",
     kHintAdvert},
    {"caption captions figcaption wp-caption cutline image-credit photo-credit photocredit imagecredit "
     "picture-credit media-caption imgcaption photo-caption image-caption credit-line media-credit "
     "image-source",
     kHintCaption},
    {"byline bylines by-line authors author-name authorname article-author post-author entry-author "
     "author-link writer writers contributors author",
     kHintByline},
    {"meta metadata postmeta entry-meta post-meta dateline timestamp pubdate published-date publish-date "
     "date-published posted-on read-time reading-time readtime tags tag-list taglist post-tags keywords "
     "topics categories cat-links posted published updated date datetime kicker eyebrow views",
     kHintMeta},
    {"hidden hide visuallyhidden visually-hidden screenreader screen-reader sr-only d-none display-none "
     "is-hidden noprint print-only offscreen",
     kHintHidden},
    {"cookie cookies consent gdpr ccpa onetrust privacy disclaimer legal copyright notice notification "
     "alert adblock popup pop-up modal overlay lightbox tooltip toast interstitial dialog",
     kHintNotice},
    {"sidebar side-bar aside rail right-rail rightrail widget widgets footer foot bottom-bar colophon "
     "sidenav complementary module-list gadget",
     kHintSidebar},
    {"author-bio authorbio author-box authorbox about-author bio biography author-info author-card "
     "author-profile author-description contributor-bio vcard",
     kHintAuthorBox},
    {"live liveblog live-blog live-updates live-entry liveupdate timeline-entry", kHintLive},
    {"teaser teasers card cards carousel slider swiper slick listing list-item tile tiles thumbnail thumb "
     "promo-item story-card post-list article-list grid-item gallery slideshow excerpt",
     kHintTeaser},
    {"headline title entry-title post-title article-title", kHintTitle},
    {"twitter-tweet instagram-media fb-post tiktok-embed bluesky-embed mastodon-embed truthsocial-embed "
     "threads-post telegram-post reddit-embed",
     kHintPost},
}};

}  // namespace stemma
