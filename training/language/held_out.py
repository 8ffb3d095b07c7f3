"""GUM's documents that the language model never trains on: GUM's own dev documents of the open genres, and two more of
news, as two are few to measure on."""

DOCUMENTS = {
    "GUM_academic_exposure", "GUM_academic_librarians", "GUM_bio_byron", "GUM_bio_emperor", "GUM_court_loan",
    "GUM_court_negligence", "GUM_interview_cyclone", "GUM_interview_gaming", "GUM_news_homeopathic", "GUM_news_iodine",
    "GUM_news_crane", "GUM_news_stampede", "GUM_voyage_athens", "GUM_voyage_coron",
}
