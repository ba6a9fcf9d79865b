package bilateral.importer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of records that a file can have, in the order in which they are written. */
enum Section {
    SOURCES,
    COUNTRIES,
    ORGANIZATIONS,
    OFFICIALS,
    POSITIONS,
    TENURES,
    TRIPS,
    VISITS,
    AGREEMENTS,
    ACTIONS,
    MEETINGS,
    MILESTONES,
    FIGURES,
    GROUPINGS;

    /** The name in the file. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> find(String title) {
        return Stream.of(values()).filter(section -> section.title().equals(title)).findFirst();
    }
}
