package bilateral.country;

/** What countries can be ordered by. */
enum CountryOrderField {
    CODE,
    NAME,
    UPDATED_AT
}
