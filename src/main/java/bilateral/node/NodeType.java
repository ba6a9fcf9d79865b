package bilateral.node;

import java.util.Arrays;
import java.util.Optional;

/** The types of things that have an id, each with the tag that its ids begin with. */
public enum NodeType {
    AGREEMENT("Agreement", "AG"),
    AGREEMENT_ACTION("AgreementAction", "AA"),
    CITATION("Citation", "CI"),
    COUNTRY("Country", "CO"),
    FIGURE("Figure", "FI"),
    GROUPING("Grouping", "GR"),
    MEETING("Meeting", "ME"),
    MILESTONE("Milestone", "MI"),
    OFFICIAL("Official", "OF"),
    ORGANIZATION("Organization", "OR"),
    PARTICIPANT("Participant", "PA"),
    POSITION("Position", "PO"),
    SOURCE("Source", "SO"),
    TENURE("Tenure", "TE"),
    TRIP("Trip", "TR"),
    VISIT("Visit", "VI");

    private final String typeName;
    private final String tag;

    NodeType(String typeName, String tag) {
        this.typeName = typeName;
        this.tag = tag;
    }

    /** The name of the GraphQL type. */
    public String typeName() {
        return typeName;
    }

    String tag() {
        return tag;
    }

    static Optional<NodeType> tagged(String tag) {
        return Arrays.stream(values()).filter(type -> type.tag.equals(tag)).findFirst();
    }
}
