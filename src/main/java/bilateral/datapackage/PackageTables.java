package bilateral.datapackage;

import static bilateral.datapackage.PackageTable.facts;
import static bilateral.datapackage.PackageTable.ledger;
import static bilateral.datapackage.PackageTable.parts;
import static bilateral.datapackage.PackageTable.records;

import bilateral.agreement.AgreementActionKind;
import bilateral.agreement.AgreementKind;
import bilateral.agreement.AgreementLinkKind;
import bilateral.agreement.AgreementPartyRole;
import bilateral.country.CountryKind;
import bilateral.figure.AmountInterval;
import bilateral.figure.FigureBasis;
import bilateral.figure.FigureMeasure;
import bilateral.grouping.GroupingStatus;
import bilateral.meeting.MeetingFormat;
import bilateral.milestone.MilestoneKind;
import bilateral.official.ParticipantRole;
import bilateral.official.ParticipantSide;
import bilateral.official.PositionFunction;
import bilateral.official.TenureCapacity;
import bilateral.official.TenureEventKind;
import bilateral.official.TenureOutcome;
import bilateral.organization.OrganizationKind;
import bilateral.source.CitationStance;
import bilateral.source.EditorialMark;
import bilateral.source.FactType;
import bilateral.source.NameKind;
import bilateral.source.Sector;
import bilateral.source.SourceKind;
import bilateral.visit.StatedVisitStatus;
import bilateral.visit.VisitKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables of a data package, each after those that it refers to.
 *
 * <p>Reading, checking, loading, exporting, the descriptor and {@code docs/data-package.md} all
 * follow from what is declared here.
 */
public final class PackageTables {

    // The descriptor has these forms too, for programs that know no possessive quantifiers. A group
    // that may stand any number of times would take a frame of the stack for each.
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,30}");
    private static final String LANGUAGE_FORM = "a BCP 47 tag such as en or zh-Hant";
    private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");
    private static final String SCRIPT_FORM = "an ISO 15924 code such as Deva";
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]\\S*");
    private static final String URL_FORM = "an address that starts with http:// or https://";
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern CODE =
            Pattern.compile("[A-Z]{2}|[A-Z]{4}|x-[a-z0-9]+(-[a-z0-9]+)*");

    private static final List<NameKind> NAMES =
            List.of(
                    NameKind.OFFICIAL,
                    NameKind.SHORT,
                    NameKind.FORMER,
                    NameKind.SPELLING,
                    NameKind.SCRIPT);
    private static final List<NameKind> NAMES_OF_PEOPLE =
            List.of(NameKind.FULL, NameKind.FORMER, NameKind.SPELLING, NameKind.SCRIPT);

    private static final List<String> FACTS =
            List.of(
                    "countries",
                    "organizations",
                    "officials",
                    "positions",
                    "tenures",
                    "visits",
                    "agreements",
                    "agreement-actions",
                    "meetings",
                    "milestones",
                    "figures",
                    "groupings");
    private static final List<String> RECORDS =
            Stream.concat(Stream.of("sources", "trips"), FACTS.stream()).toList();

    public static final PackageTable SOURCES =
            records(
                            "sources",
                            "source",
                            "What was read: articles, statements, treaties, data sets.")
                    .choice("kind", "kind", SourceKind.class, "What sort of source it is.")
                    .required()
                    .name(
                            "title",
                            "title",
                            "What it is called, or what it is where it has no title.")
                    .required()
                    .text("publisher", "publisher", "Who published it.")
                    .text("url", "url", URL, URL_FORM, "Where it is on the web.")
                    .point("published", "published", "When it was published.")
                    .column("retrieved", ColumnType.DAY, "retrieved_on", "The day it was read.")
                    .text("language", "language", LANGUAGE, LANGUAGE_FORM, "Its language.")
                    .text("licence", "licence", "The licence or terms it is under.")
                    .text("note", "note", "What else is said of it.")
                    .build();

    public static final PackageTable COUNTRIES =
            facts(
                            "countries",
                            FactType.COUNTRY,
                            "country",
                            "States, former states, territories and unions of states. A country"
                                    + " that another data set has brought, known by its code, is"
                                    + " joined: it keeps what it says, and gets names and"
                                    + " citations.")
                    .name("name", "name", "Its name in English.")
                    .required()
                    .choice(
                            "kind",
                            "kind",
                            CountryKind.class,
                            "What it is, or was when it last existed.")
                    .otherwise(CountryKind.STATE)
                    .rule(
                            "key",
                            "a code of ISO 3166-1 (IN) or 3166-3 (SUHH), or x- and a lower-case"
                                    + " word",
                            row -> CODE.matcher(String.valueOf(row.text("key"))).matches())
                    .build();

    public static final PackageTable COUNTRY_NAMES =
            names("country-names", "country", "countries", "country_name", NAMES);

    public static final PackageTable COUNTRY_PERIODS =
            parts(
                            "country-periods",
                            "country_period",
                            "country",
                            List.of("countries"),
                            "country_id",
                            "When a country existed, and as what.")
                    .ordinal("Its place among the periods of the country.")
                    .choice("kind", "kind", CountryKind.class, "What the country was then.")
                    .required()
                    .reference(
                            "administeredBy",
                            "administered_by_id",
                            "countries",
                            "The country that administered it then.")
                    .period("period", "openAsOf", "period", "The period itself.")
                    .required()
                    .rule(
                            "administeredBy",
                            "another country",
                            row -> differ(row.text("country"), row.text("administeredBy")))
                    .build();

    public static final PackageTable COUNTRY_PREDECESSORS =
            parts(
                            "country-predecessors",
                            "country_succession",
                            "country",
                            List.of("countries"),
                            "successor_id",
                            "Which countries a country came from.")
                    .reference(
                            "predecessor",
                            "predecessor_id",
                            "countries",
                            "The country that it came from, whole or in part.")
                    .required()
                    .point("date", "date", "When it did.")
                    .rule(
                            "predecessor",
                            "another country",
                            row -> differ(row.text("country"), row.text("predecessor")))
                    .primaryKey("country", "predecessor")
                    .build();

    public static final PackageTable ORGANIZATIONS =
            facts(
                            "organizations",
                            FactType.ORGANIZATION,
                            "organization",
                            "Ministries, armed forces, agencies, companies, international bodies.")
                    .name("name", "name", "Its name in English where it has one.")
                    .required()
                    .choice("kind", "kind", OrganizationKind.class, "What sort of body it is.")
                    .otherwise(OrganizationKind.OTHER)
                    .reference("country", "country_id", "countries", "The country it belongs to.")
                    .build();

    public static final PackageTable ORGANIZATION_NAMES =
            names(
                    "organization-names",
                    "organization",
                    "organizations",
                    "organization_name",
                    NAMES);

    public static final PackageTable OFFICIALS =
            facts("officials", FactType.OFFICIAL, "official", "People.")
                    .name("name", "name", "The name as it is shown.")
                    .required()
                    .name("sortName", "sort_name", "The name as lists are sorted by it.")
                    .required()
                    .build();

    public static final PackageTable OFFICIAL_NAMES =
            names("official-names", "official", "officials", "official_name", NAMES_OF_PEOPLE);

    public static final PackageTable POSITIONS =
            facts(
                            "positions",
                            FactType.POSITION,
                            "position",
                            "Offices, whoever holds them: of a country, an organization or both.")
                    .name("title", "title", "What the office is called.")
                    .required()
                    .choice("function", "function", PositionFunction.class, "What its holder does.")
                    .otherwise(PositionFunction.OTHER)
                    .reference(
                            "organization",
                            "organization_id",
                            "organizations",
                            "The organization it is in.")
                    .reference(
                            "country", "country_id", "countries", "The country whose office it is.")
                    .rule(
                            "country",
                            "a country, an organization or both",
                            row -> row.has("country") || row.has("organization"))
                    .build();

    public static final PackageTable POSITION_TITLES =
            parts(
                            "position-titles",
                            "position_title",
                            "position",
                            List.of("positions"),
                            "position_id",
                            "Other titles of an office.")
                    .ordinal("Its place among the titles.")
                    .name("title", "title", "The title.")
                    .required()
                    .text("language", "language", LANGUAGE, LANGUAGE_FORM, "Its language.")
                    .build();

    public static final PackageTable POSITION_ACCREDITATIONS =
            parts(
                            "position-accreditations",
                            "position_accreditation",
                            "position",
                            List.of("positions"),
                            "position_id",
                            "Where the holder of an office is sent as an envoy.")
                    .ordinal("Its place among them.")
                    .party(
                            "country",
                            "country_id",
                            "organization",
                            "organization_id",
                            "Where the envoy is sent.")
                    .rule("country", "a country or an organization", PackageTables::hasParty)
                    .build();

    public static final PackageTable TENURES =
            facts("tenures", FactType.TENURE, "tenure", "That an official held an office.")
                    .reference("official", "official_id", "officials", "Who held it.")
                    .required()
                    .reference("position", "position_id", "positions", "What was held.")
                    .required()
                    .period(
                            "period",
                            "openAsOf",
                            "period",
                            "When it was held. An appointment alone makes no start.")
                    .text("rank", "rank", "The rank that the person had in it, as General.")
                    .choice("capacity", "capacity", TenureCapacity.class, "In what capacity.")
                    .otherwise(TenureCapacity.SUBSTANTIVE)
                    .choice("outcome", "outcome", TenureOutcome.class, "Whether the person served.")
                    .otherwise(TenureOutcome.UNKNOWN)
                    .text("residentAt", "resident_at", "Where an envoy resided.")
                    .build();

    public static final PackageTable TENURE_EVENTS =
            parts(
                            "tenure-events",
                            "tenure_event",
                            "tenure",
                            List.of("tenures"),
                            "tenure_id",
                            "What happened in a tenure, each with its own date.")
                    .ordinal("Its place among them.")
                    .choice("kind", "kind", TenureEventKind.class, "What happened.")
                    .required()
                    .point("date", "date", "When it happened.")
                    .text("note", "note", "What else is said of it.")
                    .build();

    public static final PackageTable TRIPS =
            records("trips", "trip", "Journeys whose legs are visits.")
                    .name("title", "title", "What the journey is called.")
                    .build();

    public static final PackageTable VISITS =
            facts("visits", FactType.VISIT, "visit", "Stays of one delegation in one country.")
                    .reference(
                            "from",
                            "from_country_id",
                            "countries",
                            "The country that the delegation came from.")
                    .required()
                    .reference("to", "to_country_id", "countries", "The country that it stayed in.")
                    .required()
                    .period("period", "openAsOf", "period", "How long the visit lasted.")
                    .period(
                            "longerStay",
                            "longerStayOpenAsOf",
                            "longer_stay",
                            "The longer stay in the country that the visit was a part of.")
                    .choice("kind", "kind", VisitKind.class, "What sort of visit it was.")
                    .text("kindText", "kind_text", "The source's words for the kind.")
                    .text("purpose", "purpose", "What it was for.")
                    .choices("sectors", "sectors", Sector.class, "What fields it was about.")
                    .column("places", ColumnType.TEXTS, "places", "Where in the country it went.")
                    .reference("trip", "trip_id", "trips", "The journey it was a leg of.")
                    .reference(
                            "accompanies",
                            "accompanies_visit_id",
                            "visits",
                            "The visit of a higher delegation that it went with.")
                    .rule(
                            "to",
                            "another country than from",
                            row -> differ(row.text("from"), row.text("to")))
                    .rule(
                            "accompanies",
                            "another visit",
                            row -> differ(row.text("key"), row.text("accompanies")))
                    .build();

    public static final PackageTable AGREEMENTS =
            facts(
                            "agreements",
                            FactType.AGREEMENT,
                            "agreement",
                            "Treaties, memoranda, pacts, joint decisions.")
                    .name("title", "title", "What it is called.")
                    .choice("kind", "kind", AgreementKind.class, "What sort of agreement it is.")
                    .otherwise(AgreementKind.OTHER)
                    .text("summary", "summary", "What was agreed, in short.")
                    .column(
                            "identifiers",
                            ColumnType.TEXTS,
                            "identifiers",
                            "Its numbers in treaty series and the like.")
                    .choices("sectors", "sectors", Sector.class, "What fields it is about.")
                    .rule(
                            "title",
                            "a title, a summary or both",
                            row -> row.has("title") || row.has("summary"))
                    .build();

    public static final PackageTable AGREEMENT_PARTIES =
            parts(
                            "agreement-parties",
                            "agreement_party",
                            "agreement",
                            List.of("agreements"),
                            "agreement_id",
                            "Whom an agreement binds or covers; at least one party.")
                    .ordinal("Its place among them.")
                    .party("country", "country_id", "organization", "organization_id", "Who it is.")
                    .choice(
                            "role",
                            "role",
                            AgreementPartyRole.class,
                            "Party, or territory covered.")
                    .otherwise(AgreementPartyRole.PARTY)
                    .rule("country", "a country or an organization", PackageTables::hasParty)
                    .build();

    public static final PackageTable AGREEMENT_LINKS =
            parts(
                            "agreement-links",
                            "agreement_link",
                            "agreement",
                            List.of("agreements"),
                            "agreement_id",
                            "What an agreement does to others.")
                    .reference("related", "related_id", "agreements", "The other agreement.")
                    .required()
                    .choice("kind", "kind", AgreementLinkKind.class, "What it does to it.")
                    .required()
                    .rule(
                            "related",
                            "another agreement",
                            row -> differ(row.text("agreement"), row.text("related")))
                    .primaryKey("agreement", "related", "kind")
                    .build();

    public static final PackageTable AGREEMENT_ACTIONS =
            facts(
                            "agreement-actions",
                            FactType.AGREEMENT_ACTION,
                            "agreement_action",
                            "What happened to agreements: signed, ratified, in force and so on.")
                    .reference("agreement", "agreement_id", "agreements", "The agreement.")
                    .required()
                    .choice("kind", "kind", AgreementActionKind.class, "What happened.")
                    .required()
                    .point("date", "date", "When it happened.")
                    .point(
                            "effective",
                            "effective",
                            "From when it counts, where that is another day.")
                    .party(
                            "country",
                            "party_country_id",
                            "organization",
                            "party_organization_id",
                            "The party that it is of; empty for all.")
                    .name("place", "place", "Where it happened.")
                    .text("note", "note", "What else is said of it.")
                    .build();

    public static final PackageTable AGREEMENT_SIGNATORIES =
            parts(
                            "agreement-signatories",
                            "agreement_signatory",
                            "action",
                            List.of("agreement-actions"),
                            "action_id",
                            "Who signed.")
                    .ordinal("Its place among them.")
                    .reference("official", "official_id", "officials", "Who it was.")
                    .reference("position", "position_id", "positions", "In which office.")
                    .text("description", "description", "Who it was, where not named.")
                    .party(
                            "forCountry",
                            "for_country_id",
                            "forOrganization",
                            "for_organization_id",
                            "For whom.")
                    .rule(
                            "official",
                            "an official, a position or a description",
                            row ->
                                    row.has("official")
                                            || row.has("position")
                                            || row.has("description"))
                    .build();

    public static final PackageTable MEETINGS =
            facts("meetings", FactType.MEETING, "meeting", "Meetings of two parties or more.")
                    .name("title", "title", "What it is called.")
                    .choice("format", "format", MeetingFormat.class, "What sort of meeting it was.")
                    .text("summary", "summary", "What it was about.")
                    .name("place", "place", "Where it was.")
                    .point("date", "date", "When it was, or began.")
                    .point("end", "end", "When it ended; empty when that is not told.")
                    .choices("sectors", "sectors", Sector.class, "What fields it was about.")
                    .reference("visit", "visit_id", "visits", "The visit that it was a part of.")
                    .rule("end", "a day that is not before date", PackageTables::endsAfterItsDate)
                    .build();

    public static final PackageTable MEETING_PARTIES =
            parts(
                            "meeting-parties",
                            "meeting_party",
                            "meeting",
                            List.of("meetings"),
                            "meeting_id",
                            "Who met; at least two.")
                    .ordinal("Its place among them.")
                    .party("country", "country_id", "organization", "organization_id", "Who it is.")
                    .rule("country", "a country or an organization", PackageTables::hasParty)
                    .build();

    public static final PackageTable MEETING_OUTCOMES =
            parts(
                            "meeting-outcomes",
                            "meeting_outcome",
                            "meeting",
                            List.of("meetings"),
                            "meeting_id",
                            "The agreements that came out of a meeting.")
                    .reference("agreement", "agreement_id", "agreements", "The agreement.")
                    .required()
                    .choice(
                            "mark",
                            "mark",
                            EditorialMark.class,
                            "What an editor added: that it came out of it is a conclusion.")
                    .primaryKey("meeting", "agreement")
                    .build();

    public static final PackageTable PARTICIPANTS =
            parts(
                            "participants",
                            "participant",
                            "event",
                            List.of("visits", "meetings"),
                            "event_id",
                            "Who took part in a visit or meeting.")
                    .ordinal("Its place among them.")
                    .column(
                            "id",
                            ColumnType.ID,
                            "id",
                            "Its id where it has one already; empty for one that the server gives.")
                    .reference("official", "official_id", "officials", "Who it was.")
                    .text("description", "description", "Who it was, where not named.")
                    .text("rank", "rank", "The rank, as General.")
                    .party(
                            "forCountry",
                            "for_country_id",
                            "forOrganization",
                            "for_organization_id",
                            "For whom.")
                    .choice("side", "side", ParticipantSide.class, "On which side.")
                    .choice("role", "role", ParticipantRole.class, "In which role.")
                    .otherwise(ParticipantRole.MEMBER)
                    .build();

    public static final PackageTable PARTICIPANT_POSITIONS =
            parts(
                            "participant-positions",
                            "participant_position",
                            "event",
                            List.of("visits", "meetings"),
                            "",
                            "In which offices they took part.")
                    .column(
                            "participant",
                            ColumnType.ORDINAL,
                            "participant",
                            "The ordinal of the participant.")
                    .required()
                    .ordinal("Its place among the offices of the participant.")
                    .reference("position", "position_id", "positions", "The office.")
                    .required()
                    .primaryKey("event", "participant", "ordinal")
                    .build();

    public static final PackageTable MILESTONES =
            facts(
                            "milestones",
                            FactType.MILESTONE,
                            "milestone",
                            "Turning points of the relation of two countries.")
                    .reference("country", "country", "countries", "One of the two countries.")
                    .required()
                    .reference("otherCountry", "other_country", "countries", "The other.")
                    .required()
                    .choice("kind", "kind", MilestoneKind.class, "What happened.")
                    .required()
                    .reference(
                            "by",
                            "by_country_id",
                            "countries",
                            "Which of the two did it; empty when both.")
                    .point("date", "date", "When it happened.")
                    .name("place", "place", "Where it happened.")
                    .text("note", "note", "What else is said of it.")
                    .rule("otherCountry", "another country", PackageTables::isPair)
                    .rule("by", "one of the two countries", row -> isOfPair(row, "by"))
                    .build();

    public static final PackageTable FIGURES =
            facts(
                            "figures",
                            FactType.FIGURE,
                            "figure",
                            "Numbers about the relation of two countries.")
                    .reference("country", "country", "countries", "One of the two countries.")
                    .required()
                    .reference("otherCountry", "other_country", "countries", "The other.")
                    .required()
                    .reference(
                            "from",
                            "from_country_id",
                            "countries",
                            "Where it goes from, where it has a direction.")
                    .reference(
                            "to", "to_country_id", "countries", "Where it goes to; only with from.")
                    .choice("measure", "measure", FigureMeasure.class, "What is measured.")
                    .required()
                    .column("amount", ColumnType.NUMBER, "amount", "The amount.")
                    .column("low", ColumnType.NUMBER, "low", "The lowest amount, of a range.")
                    .column("high", ColumnType.NUMBER, "high", "The highest amount, of a range.")
                    .text(
                            "currency",
                            "currency",
                            CURRENCY,
                            "an ISO 4217 code such as USD",
                            "The currency.")
                    .text("unit", "unit", "The unit of what is not money.")
                    .choice("per", "per", AmountInterval.class, "What time the amount is for.")
                    .column(
                            "approximate",
                            ColumnType.FLAG,
                            "approximate",
                            "Whether the source rounds or says about.")
                    .required()
                    .choice("basis", "basis", FigureBasis.class, "Reported or estimated.")
                    .required()
                    .text("basisText", "basis_text", "The source's words for the basis.")
                    .column(
                            "inOfficialStatistics",
                            ColumnType.FLAG,
                            "in_official_statistics",
                            "Whether official statistics have it; empty when not told.")
                    .period("period", "openAsOf", "period", "The time that it is of.")
                    .text("note", "note", "What else is said of it.")
                    .rule("otherCountry", "another country", PackageTables::isPair)
                    .rule("from", "one of the two countries", row -> isOfPair(row, "from"))
                    .rule(
                            "to",
                            "the other one of the two countries, and only with from",
                            row ->
                                    row.has("from") == row.has("to")
                                            && isOfPair(row, "to")
                                            && differ(row.text("from"), row.text("to")))
                    .rule(
                            "amount",
                            "one amount, or a low and a high that is not below it",
                            PackageTables::hasOneValue)
                    .rule(
                            "currency",
                            "a currency or else a unit",
                            row -> row.has("currency") != row.has("unit"))
                    .build();

    public static final PackageTable GROUPINGS =
            facts(
                            "groupings",
                            FactType.GROUPING,
                            "grouping",
                            "Named clubs and formats of countries.")
                    .name("name", "name", "What it is called.")
                    .required()
                    .choice(
                            "status",
                            "status",
                            GroupingStatus.class,
                            "Whether it exists, or is only proposed or speculated on.")
                    .required()
                    .text("note", "note", "What else is said of it.")
                    .build();

    public static final PackageTable GROUPING_MEMBERS =
            parts(
                            "grouping-members",
                            "grouping_member",
                            "grouping",
                            List.of("groupings"),
                            "grouping_id",
                            "Its members; at least one.")
                    .ordinal("Its place among them.")
                    .reference("country", "country_id", "countries", "The country.")
                    .required()
                    .period("period", "openAsOf", "period", "When it was a member.")
                    .build();

    public static final PackageTable CITATIONS =
            parts(
                            "citations",
                            "citation",
                            "record",
                            FACTS,
                            "fact_id",
                            "What facts rest on. Every record but sources and trips needs one that"
                                    + " supports it; the first of those stands for the record.")
                    .ordinal("Its place among the citations of the record.")
                    .column(
                            "id",
                            ColumnType.ID,
                            "id",
                            "Its id where it has one already; empty for one that the server gives.")
                    .reference("source", "source_id", "sources", "The source cited.")
                    .required()
                    .reference(
                            "readIn",
                            "read_in_source_id",
                            "sources",
                            "The source in which the cited one was read, where it is quoted there.")
                    .text("locator", "locator", "Where in the source, as paragraph 3.")
                    .text("field", "field", "The field that it speaks of; empty for the record.")
                    .text("statedValue", "stated_value", "What the source says of the field.")
                    .choice(
                            "stance",
                            "stance",
                            CitationStance.class,
                            "Whether the source supports or disputes it.")
                    .otherwise(CitationStance.SUPPORTS)
                    .choice(
                            "mark",
                            "mark",
                            EditorialMark.class,
                            "What an editor added: a conclusion or a class.")
                    .text("note", "note", "What else is said of it.")
                    .dataset(
                            "dataset",
                            "dataset",
                            "The data set that tells it, where that is another than the record's"
                                    + " own.")
                    .retraction()
                    .rule(
                            "readIn",
                            "another source than the one that is read there",
                            row -> differ(row.text("source"), row.text("readIn")))
                    .rule(
                            "statedValue",
                            "the field that it is for",
                            row -> !row.has("statedValue") || row.has("field"))
                    .build();

    public static final PackageTable VISIT_STATUSES =
            parts(
                            "visit-statuses",
                            "status_statement",
                            "visit",
                            List.of("visits"),
                            "visit_id",
                            "What sources said of a visit's status, and when.")
                    .ordinal("Its place among them.")
                    .choice("status", "status", StatedVisitStatus.class, "What was said.")
                    .required()
                    .point("stated", "stated", "When it was said.")
                    .column(
                            "citation",
                            ColumnType.ORDINAL,
                            "citation",
                            "The ordinal of the visit's citation that it rests on.")
                    .required()
                    .build();

    public static final PackageTable SAME_AS =
            ledger(
                            "same-as",
                            "",
                            "Which officials and organizations are those of other data sets. Each"
                                    + " is then one record, and what was two keeps both ids.")
                    .reference(
                            "record",
                            "record",
                            List.of("officials", "organizations"),
                            "The record of this package.")
                    .required()
                    .dataset("dataset", "dataset", "The other data set, loaded before.")
                    .required()
                    .identifier("key", "key", "What the other data set calls it.")
                    .required()
                    .primaryKey("record", "dataset", "key")
                    .build();

    public static final PackageTable DATASETS =
            ledger(
                            "datasets",
                            "dataset_part",
                            "Only where a package mirrors a whole database: the data sets in it.")
                    .dataset("name", "name", "The name of the data set.")
                    .required()
                    .rule("name", "another data set", row -> !isMirror(row.text("name")))
                    .name("title", "title", "What it is called.")
                    .required()
                    .text("licence", "licence", "The licence or terms it is under.")
                    .text("note", "note", "What else is said of it.")
                    .primaryKey("name")
                    .build();

    public static final PackageTable RECORD_KEYS =
            ledger(
                            "record-keys",
                            "record_key",
                            "Only in a mirror: what the data sets in it call its records.")
                    .dataset("dataset", "dataset", "The data set.")
                    .required()
                    .rule("dataset", "another data set", row -> !isMirror(row.text("dataset")))
                    .identifier("key", "key", "What it calls the record.")
                    .required()
                    .reference("record", "id", RECORDS, "The record.")
                    .required()
                    .column(
                            "digest",
                            ColumnType.BYTES,
                            "digest",
                            "What the record said when the data set was last loaded, in short;"
                                    + " empty when the data set no longer has it.")
                    .column(
                            "joined",
                            ColumnType.FLAG,
                            "is_joined",
                            "Whether another data set brought the record before.")
                    .required()
                    .primaryKey("dataset", "key")
                    .build();

    public static final PackageTable REDIRECTS =
            ledger(
                            "redirects",
                            "redirect",
                            "Only in a mirror: the former ids of records that were merged.")
                    .column("oldId", ColumnType.ID, "old_id", "The id that it had.")
                    .required()
                    .reference("record", "new_id", FACTS, "The record that it is now.")
                    .required()
                    .column("mergedAt", ColumnType.MOMENT, "merged_at", "When they became one.")
                    .required()
                    .primaryKey("oldId")
                    .build();

    /** Those of any package, each after the tables that it refers to. */
    public static final List<PackageTable> CONTENT =
            List.of(
                    SOURCES,
                    COUNTRIES,
                    COUNTRY_NAMES,
                    COUNTRY_PERIODS,
                    COUNTRY_PREDECESSORS,
                    ORGANIZATIONS,
                    ORGANIZATION_NAMES,
                    OFFICIALS,
                    OFFICIAL_NAMES,
                    POSITIONS,
                    POSITION_TITLES,
                    POSITION_ACCREDITATIONS,
                    TENURES,
                    TENURE_EVENTS,
                    TRIPS,
                    VISITS,
                    AGREEMENTS,
                    AGREEMENT_PARTIES,
                    AGREEMENT_LINKS,
                    AGREEMENT_ACTIONS,
                    AGREEMENT_SIGNATORIES,
                    MEETINGS,
                    MEETING_PARTIES,
                    MEETING_OUTCOMES,
                    PARTICIPANTS,
                    PARTICIPANT_POSITIONS,
                    MILESTONES,
                    FIGURES,
                    GROUPINGS,
                    GROUPING_MEMBERS,
                    CITATIONS,
                    VISIT_STATUSES,
                    SAME_AS);

    /** Those that only a mirror of a whole database has. */
    public static final List<PackageTable> MIRROR = List.of(DATASETS, RECORD_KEYS, REDIRECTS);

    /** All of them. */
    public static final List<PackageTable> ALL =
            Stream.concat(CONTENT.stream(), MIRROR.stream()).toList();

    private PackageTables() {}

    /** The table of this name. */
    public static Optional<PackageTable> find(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static PackageTable names(
            String name, String owner, String owners, String databaseTable, List<NameKind> kinds) {
        return parts(
                        name,
                        databaseTable,
                        owner,
                        List.of(owners),
                        owner + "_id",
                        "Other names of the " + owners + ".")
                .ordinal("Its place among the names.")
                .name("name", "name", "The name.")
                .required()
                .choice("kind", "kind", kinds, "What the name is among the others.")
                .required()
                .text("language", "language", LANGUAGE, LANGUAGE_FORM, "Its language.")
                .text("script", "script", SCRIPT, SCRIPT_FORM, "Its script.")
                .period("period", "openAsOf", "period", "When it was the name.")
                .dataset(
                        "dataset",
                        "dataset",
                        "The data set that tells it, where that is another than the record's own.")
                .build();
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one == null || !one.equals(other);
    }

    private static boolean isMirror(@Nullable String dataset) {
        return PackageHeading.MIRROR.equals(dataset);
    }

    private static boolean hasParty(Row row) {
        return row.has("country") || row.has("organization");
    }

    private static boolean isPair(Row row) {
        return differ(row.text("country"), row.text("otherCountry"));
    }

    private static boolean isOfPair(Row row, String column) {
        String country = row.text(column);
        return country == null
                || country.equals(row.text("country"))
                || country.equals(row.text("otherCountry"));
    }

    private static boolean endsAfterItsDate(Row row) {
        var date = row.date("date");
        var end = row.date("end");
        var first = date == null ? null : date.earliest();
        var last = end == null ? null : end.latest();
        return first == null || last == null || !last.isBefore(first);
    }

    private static boolean hasOneValue(Row row) {
        var amount = row.number("amount");
        var low = row.number("low");
        var high = row.number("high");
        return amount == null
                ? low != null && high != null && low.compareTo(high) <= 0
                : low == null && high == null;
    }
}
