package bilateral.importer.historyatstate;

import java.util.List;

/**
 * The account of a conversion: each record of the source is in it.
 *
 * @param dataset the name of the data set
 * @param tallies how many records of each kind there were, and what became of them
 * @param notices what was seen on the way, in the order of the source
 */
public record Conversion(String dataset, List<Tally> tallies, List<Notice> notices) {

    /**
     * What became of the records of one kind: those loaded, partly loaded and refused add up to
     * those read.
     *
     * @param kind what they are, in the plural
     */
    public record Tally(String kind, int read, int loaded, int partly, int refused) {}
}
