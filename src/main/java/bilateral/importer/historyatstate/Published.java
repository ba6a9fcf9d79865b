package bilateral.importer.historyatstate;

/** The data sets that are understood, in the order in which they are loaded. */
enum Published {
    GSH("gsh", "States and territories", "States and territories, with when they existed."),
    POCOM(
            "pocom",
            "Principal Officers and Chiefs of Mission",
            "Principal officers of the Department of State and U.S. chiefs of mission."),
    TRAVELS(
            "travels",
            "Travels Abroad of the President and the Secretary of State",
            "Journeys abroad of presidents and secretaries of state of the United States."),
    VISITS(
            "visits",
            "Visits by Foreign Leaders",
            "Visits of foreign heads of state and government to the United States.");

    static final String PUBLISHER = "Office of the Historian, U.S. Department of State";

    /** The data sets are in the public domain in the United States, and waived elsewhere. */
    static final String LICENCE = "CC0-1.0";

    private final String repository;
    private final String title;
    private final String description;

    Published(String repository, String title, String description) {
        this.repository = repository;
        this.title = title;
        this.description = description;
    }

    String dataset() {
        return "historyatstate-" + repository;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String url() {
        return "https://github.com/HistoryAtState/" + repository;
    }
}
