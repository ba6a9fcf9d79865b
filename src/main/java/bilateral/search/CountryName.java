package bilateral.search;

/**
 * A name of a country that a searched text fits.
 *
 * @param code of ISO 3166-1
 * @param name in whatever language it is
 * @param score from 600 (another spelling) to 1000 (the same), as the database scores names
 */
record CountryName(String code, String name, int score) {}
