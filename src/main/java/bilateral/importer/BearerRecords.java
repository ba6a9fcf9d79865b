package bilateral.importer;

import bilateral.country.Country;
import bilateral.country.CountryKind;
import bilateral.official.Official;
import bilateral.official.Position;
import bilateral.official.PositionFunction;
import bilateral.official.Tenure;
import bilateral.official.TenureCapacity;
import bilateral.official.TenureEventKind;
import bilateral.official.TenureOutcome;
import bilateral.organization.Organization;
import bilateral.organization.OrganizationKind;
import bilateral.source.NameKind;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads those who act: countries, organizations, officials and the offices that they held. */
final class BearerRecords {

    private static final Pattern CODE =
            Pattern.compile("[A-Z]{2}|[A-Z]{4}|x-[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<NameKind> NAMES_OF_COUNTRIES =
            EnumSet.complementOf(EnumSet.of(NameKind.FULL));
    private static final Set<NameKind> NAMES_OF_PEOPLE =
            EnumSet.of(NameKind.FULL, NameKind.FORMER, NameKind.SPELLING, NameKind.SCRIPT);

    private BearerRecords() {}

    static Country country(RecordFields fields) {
        String code = fields.key();
        fields.require(
                CODE.matcher(code).matches(),
                "key",
                "a code of ISO 3166-1 (IN) or 3166-3 (SUHH), or x- and a lower-case word");
        fields.require(
                !fields.isElsewhere(),
                "key",
                "a country that no other data set has; records may name that one by its code");
        return new Country(
                fields.id(),
                code,
                fields.text("name"),
                fields.choice("kind", CountryKind.class, CountryKind.STATE),
                CommonRecords.names(fields, NAMES_OF_COUNTRIES),
                fields.parts("periods", BearerRecords::period),
                fields.parts("predecessors", part -> predecessor(part, fields.id())),
                CommonRecords.citations(fields));
    }

    private static Country.Period period(RecordFields fields) {
        return new Country.Period(
                fields.choice("kind", CountryKind.class),
                fields.optionalReference("administeredBy", Section.COUNTRIES),
                fields.period());
    }

    private static Country.Predecessor predecessor(RecordFields fields, UUID successor) {
        UUID country = fields.reference("country", Section.COUNTRIES);
        fields.require(!country.equals(successor), "country", "another country");
        return new Country.Predecessor(country, fields.date("date"));
    }

    static Organization organization(RecordFields fields) {
        return new Organization(
                fields.id(),
                fields.text("name"),
                fields.choice("kind", OrganizationKind.class, OrganizationKind.OTHER),
                fields.optionalReference("country", Section.COUNTRIES),
                CommonRecords.names(fields, NAMES_OF_COUNTRIES),
                CommonRecords.citations(fields));
    }

    static Official official(RecordFields fields) {
        return new Official(
                fields.id(),
                fields.text("name"),
                fields.text("sortName"),
                CommonRecords.names(fields, NAMES_OF_PEOPLE),
                CommonRecords.citations(fields));
    }

    static Position position(RecordFields fields) {
        UUID organization = fields.optionalReference("organization", Section.ORGANIZATIONS);
        UUID country = fields.optionalReference("country", Section.COUNTRIES);
        fields.require(
                organization != null || country != null,
                "country",
                "a country, an organization or both");
        return new Position(
                fields.id(),
                fields.text("title"),
                fields.choice("function", PositionFunction.class, PositionFunction.OTHER),
                organization,
                country,
                fields.parts("otherTitles", BearerRecords::otherTitle),
                fields.parties("accreditedTo"),
                CommonRecords.citations(fields));
    }

    private static Position.OtherTitle otherTitle(RecordFields fields) {
        return new Position.OtherTitle(
                fields.text("title"),
                fields.optionalText(
                        "language", CommonRecords.LANGUAGE, CommonRecords.LANGUAGE_FORM));
    }

    static Tenure tenure(RecordFields fields) {
        return new Tenure(
                fields.id(),
                fields.reference("official", Section.OFFICIALS),
                fields.reference("position", Section.POSITIONS),
                fields.optionalPeriod(),
                fields.optionalText("rank"),
                fields.choice("capacity", TenureCapacity.class, TenureCapacity.SUBSTANTIVE),
                fields.choice("outcome", TenureOutcome.class, TenureOutcome.UNKNOWN),
                fields.optionalText("residentAt"),
                fields.parts("events", BearerRecords::event),
                CommonRecords.citations(fields));
    }

    private static Tenure.Event event(RecordFields fields) {
        return new Tenure.Event(
                fields.choice("kind", TenureEventKind.class),
                fields.date("date"),
                fields.optionalText("note"));
    }
}
