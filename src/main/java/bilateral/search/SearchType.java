package bilateral.search;

/** What can be searched for. */
enum SearchType {
    OFFICIAL("Official"),
    COUNTRY("Country"),
    ORGANIZATION("Organization"),
    VISIT("Visit"),
    MEETING("Meeting"),
    AGREEMENT("Agreement"),
    SOURCE("Source");

    private final String typeName;

    SearchType(String typeName) {
        this.typeName = typeName;
    }

    /** The name of the GraphQL type. */
    String typeName() {
        return typeName;
    }
}
