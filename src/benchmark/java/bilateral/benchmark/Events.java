package bilateral.benchmark;

import bilateral.benchmark.Calendar.Stay;
import bilateral.benchmark.Offices.Office;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.PackageWriter;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What happens: visits one after the other, in bursts around summits and in journeys of several
 * legs, and what comes of them.
 */
final class Events {

    private static final List<String> KINDS =
            List.of(
                    "STATE",
                    "OFFICIAL",
                    "OFFICIAL",
                    "OFFICIAL",
                    "OFFICIAL_WORKING",
                    "WORKING",
                    "WORKING",
                    "WORKING",
                    "INFORMAL",
                    "PRIVATE",
                    "TRANSIT");
    private static final List<String> AGREEMENT_KINDS =
            List.of(
                    "TREATY",
                    "CONVENTION",
                    "MEMORANDUM",
                    "MEMORANDUM",
                    "MEMORANDUM",
                    "PROTOCOL",
                    "EXCHANGE_OF_NOTES",
                    "JOINT_STATEMENT",
                    "CONTRACT");
    private static final List<String> MILESTONES =
            List.of(
                    "RECOGNISED",
                    "TIES_ESTABLISHED",
                    "TIES_ESTABLISHED",
                    "TIES_SUSPENDED",
                    "TIES_SEVERED",
                    "TIES_RESTORED",
                    "MISSION_OPENED",
                    "MISSION_RAISED",
                    "ENVOY_RECALLED",
                    "CONSULAR_RELATIONS");

    private final PackageWriter files;
    private final Citations citations;
    private final Offices offices;
    private final int visits;
    private final Dice course;
    private final Set<String> present = new HashSet<>();

    private int summitGuests;
    private int summitHost;
    private int summitDay;
    private @Nullable Journey journey;
    private @Nullable Visit last;

    Events(PackageWriter files, Citations citations, Offices offices, WorldSize size, long seed) {
        this.files = files;
        this.citations = citations;
        this.offices = offices;
        this.visits = size.visits();
        this.course = Dice.of(seed, 40);
    }

    /** Each visit that is written is told to {@code written}. */
    void write(Runnable written) {
        for (int number = 0; number < visits; number++) {
            Visit visit = next(number);
            write(visit);
            consequences(visit);
            written.run();
        }
    }

    private Visit next(int number) {
        Journey current = journey;
        if (current != null) {
            int to = Nations.other(course, current.from());
            Visit leg =
                    new Visit(
                            number,
                            current.from(),
                            to,
                            current.day(),
                            course.below(3),
                            current.key());
            journey = current.after(leg);
            return leg;
        }
        int day = day(number);
        if (summitGuests > 0) {
            summitGuests--;
            int from = Nations.other(course, summitHost);
            int arrival = Calendar.clamp(summitDay - course.below(3));
            return new Visit(number, from, summitHost, arrival, course.between(1, 4), null);
        }
        if (course.below(70) == 0) {
            summitGuests = course.between(8, 32);
            summitHost = Nations.any(course);
            summitDay = day;
        }
        int from = Nations.any(course);
        int to = Nations.partner(course, from);
        if (course.percent(2)) {
            journey = new Journey("trip-" + number, from, day, course.between(2, 4)).begun(files);
            return next(number);
        }
        return new Visit(number, from, to, day, course.below(6), null);
    }

    /** More and more as time goes by. */
    private int day(int number) {
        double share = Math.sqrt((number + 0.5) / visits);
        return Calendar.clamp((int) (share * Calendar.DAYS) + course.between(-45, 45));
    }

    private void write(Visit visit) {
        boolean multilateral = summitGuests > 0 && visit.to() == summitHost;
        Stay stay = Calendar.stay(course, visit.day(), visit.nights());
        String field = course.one(Texts.FIELDS);
        String town = Names.town(course);
        String kind = multilateral ? "MULTILATERAL" : course.percent(75) ? course.one(KINDS) : null;
        files.row(PackageTables.VISITS)
                .set("key", visit.key())
                .set("from", Nations.code(visit.from()))
                .set("to", Nations.code(visit.to()))
                .set("openAsOf", stay.openAsOf())
                .set("period", stay.edtf())
                .set("kind", kind)
                .set("kindText", kind != null && course.percent(20) ? "Visit, " + field : null)
                .set("purpose", course.percent(80) ? Texts.purpose(course, field, town) : null)
                .set("sectors", course.percent(60) ? List.of(Texts.sector(field)) : List.of())
                .set("places", course.percent(50) ? List.of(town) : List.of())
                .set("trip", visit.trip())
                .set("accompanies", accompanied(visit))
                .write();
        citations.cite(visit.key(), course, visit.day());
        if (course.percent(2)) {
            String other = Calendar.day(visit.day() + 1).toString();
            citations.dispute(visit.key(), course, visit.day(), "start", other);
        }
        participants(visit);
        statuses(visit);
        last = visit;
    }

    private @Nullable String accompanied(Visit visit) {
        Visit before = last;
        return before != null && before.from() == visit.from() && before.to() == visit.to()
                ? before.key()
                : null;
    }

    private void statuses(Visit visit) {
        if (course.percent(6)) {
            status(visit, 1, "PLANNED", Calendar.point(course, Calendar.clamp(visit.day() - 20)));
            int outcome = course.below(10);
            String word = outcome < 8 ? "COMPLETED" : outcome < 9 ? "CANCELLED" : "POSTPONED";
            int then = visit.day() + (outcome < 8 ? visit.nights() + 1 : -3);
            status(visit, 2, word, Calendar.point(course, Calendar.clamp(then)));
        }
    }

    private void status(Visit visit, int ordinal, String status, @Nullable String stated) {
        files.row(PackageTables.VISIT_STATUSES)
                .set("visit", visit.key())
                .set("ordinal", ordinal)
                .set("status", status)
                .set("stated", stated)
                .set("citation", 1)
                .write();
    }

    private void participants(Visit visit) {
        int kind = course.below(100);
        int count =
                kind < 36
                        ? 1
                        : kind < 76 ? 2 : kind < 92 ? 3 : kind < 98 ? 4 : course.between(5, 7);
        present.clear();
        for (int ordinal = 1; ordinal <= count; ordinal++) {
            boolean host = ordinal > 1 && course.percent(30);
            participant(
                    visit.key(),
                    ordinal,
                    host ? visit.to() : visit.from(),
                    visit.day(),
                    host ? "HOST" : "VISITING",
                    ordinal == 1 ? "LEAD" : "MEMBER");
        }
    }

    /** Mostly an official in an office; also one of the two alone, or a group without names. */
    private void participant(
            String event, int ordinal, int nation, int day, @Nullable String side, String role) {
        int kind = offices.count(nation) == 0 ? 99 : course.below(100);
        Office office = kind < 90 ? newcomer(nation, day) : null;
        String official = office == null || kind < 5 ? null : offices.holderOn(office, day);
        files.row(PackageTables.PARTICIPANTS)
                .set("event", event)
                .set("ordinal", ordinal)
                .set("official", official)
                .set("description", office == null ? description(nation) : null)
                .set("rank", office != null && office.rank() == 4 ? "General" : null)
                .set("forCountry", Nations.code(nation))
                .set("side", side)
                .set("role", role)
                .write();
        if (office != null && kind < 85) {
            position(event, ordinal, 1, office);
            if (office.rank() == 0 && offices.count(nation) > 1 && course.percent(25)) {
                position(event, ordinal, 2, offices.get(nation, 1));
            }
        }
    }

    /** An office whose holder is not there yet, since nobody comes twice; mostly there is one. */
    private @Nullable Office newcomer(int nation, int day) {
        for (int attempt = 0; attempt < 4; attempt++) {
            Office office = offices.traveller(course, nation);
            if (present.add(offices.holderOn(office, day))) {
                return office;
            }
        }
        return null;
    }

    private String description(int nation) {
        return course.percent(50)
                ? "senior officials of " + Nations.name(nation)
                : "a delegation of parliament";
    }

    private void position(String event, int participant, int ordinal, Office office) {
        files.row(PackageTables.PARTICIPANT_POSITIONS)
                .set("event", event)
                .set("participant", participant)
                .set("ordinal", ordinal)
                .set("position", office.key())
                .write();
    }

    /** Every tenth visit brings an agreement, every fiftieth a meeting, few a turning point. */
    private void consequences(Visit visit) {
        if (visit.number() % 10 == 3) {
            agreement(visit);
        }
        if (visit.number() % 50 == 13) {
            meeting(visit);
        }
        if (visit.number() % 150 == 7) {
            milestone(visit);
        }
        if (visit.number() % 150 == 77) {
            figure(visit);
        }
    }

    private void agreement(Visit visit) {
        String key = agreementKey(visit.number());
        String field = course.one(Texts.FIELDS);
        String between =
                "%s and %s".formatted(Nations.name(visit.from()), Nations.name(visit.to()));
        boolean titled = course.percent(85);
        files.row(PackageTables.AGREEMENTS)
                .set("key", key)
                .set("title", titled ? "Agreement on " + field + " between " + between : null)
                .set("kind", course.one(AGREEMENT_KINDS))
                .set(
                        "summary",
                        titled && course.percent(60)
                                ? null
                                : "What " + between + " do together in the field of " + field)
                .set(
                        "identifiers",
                        course.percent(30) ? List.of("TS " + visit.number()) : List.of())
                .set("sectors", List.of(Texts.sector(field)))
                .write();
        citations.cite(key, course, visit.day());
        parties(key, visit);
        if (visit.number() >= 100 && course.percent(4)) {
            files.row(PackageTables.AGREEMENT_LINKS)
                    .set("agreement", key)
                    .set("related", agreementKey(visit.number() - 10 * course.between(1, 9)))
                    .set("kind", course.percent(50) ? "AMENDS" : "SUPPLEMENTS")
                    .write();
        }
        String signed = action(key, 1, course.percent(80) ? "SIGNED" : "AGREED", visit.day());
        if (course.percent(30)) {
            signatory(signed, 1, visit.from(), visit.day());
            signatory(signed, 2, visit.to(), visit.day());
        }
        if (course.percent(20)) {
            int later = Calendar.clamp(visit.day() + course.between(30, 900));
            action(key, 2, "ENTERED_INTO_FORCE", later);
        }
    }

    private static String agreementKey(int visit) {
        return "agreement-" + visit;
    }

    private void parties(String agreement, Visit visit) {
        SequencedSet<Integer> parties = new LinkedHashSet<>(List.of(visit.from(), visit.to()));
        if (course.percent(8)) {
            for (int more = course.between(1, 8); more > 0; more--) {
                parties.add(Nations.any(course));
            }
        }
        int ordinal = 0;
        for (int nation : parties) {
            files.row(PackageTables.AGREEMENT_PARTIES)
                    .set("agreement", agreement)
                    .set("ordinal", ++ordinal)
                    .set("country", Nations.code(nation))
                    .write();
        }
        if (course.percent(3)) {
            files.row(PackageTables.AGREEMENT_PARTIES)
                    .set("agreement", agreement)
                    .set("ordinal", ++ordinal)
                    .set("organization", Scene.body(course))
                    .write();
        }
    }

    private String action(String agreement, int number, String kind, int day) {
        String key = "%s-action-%d".formatted(agreement, number);
        files.row(PackageTables.AGREEMENT_ACTIONS)
                .set("key", key)
                .set("agreement", agreement)
                .set("kind", kind)
                .set("date", Calendar.point(course, day))
                .set("place", course.percent(50) ? Names.town(course) : null)
                .write();
        citations.cite(key, course, day);
        return key;
    }

    private void signatory(String action, int ordinal, int nation, int day) {
        Office office = offices.count(nation) == 0 ? null : offices.traveller(course, nation);
        files.row(PackageTables.AGREEMENT_SIGNATORIES)
                .set("action", action)
                .set("ordinal", ordinal)
                .set("official", office == null ? null : offices.holderOn(office, day))
                .set("position", office == null ? null : office.key())
                .set("description", office == null ? description(nation) : null)
                .set("forCountry", Nations.code(nation))
                .write();
    }

    /** Where a meeting is, there is an agreement too. */
    private void meeting(Visit visit) {
        String key = "meeting-" + visit.number();
        files.row(PackageTables.MEETINGS)
                .set("key", key)
                .set("format", course.percent(70) ? "TALKS" : "MINISTERIAL")
                .set("summary", "Talks on " + course.one(Texts.FIELDS))
                .set("place", Names.town(course))
                .set("date", Calendar.point(course, visit.day()))
                .set("visit", course.percent(60) ? visit.key() : null)
                .write();
        present.clear();
        int ordinal = 0;
        for (int nation : List.of(visit.from(), visit.to())) {
            ordinal++;
            files.row(PackageTables.MEETING_PARTIES)
                    .set("meeting", key)
                    .set("ordinal", ordinal)
                    .set("country", Nations.code(nation))
                    .write();
            participant(key, ordinal, nation, visit.day(), null, "MEMBER");
        }
        if (course.percent(40)) {
            files.row(PackageTables.MEETING_OUTCOMES)
                    .set("meeting", key)
                    .set("agreement", agreementKey(visit.number()))
                    .set("mark", course.percent(20) ? "INFERRED" : null)
                    .write();
        }
        citations.cite(key, course, visit.day());
    }

    private void milestone(Visit visit) {
        String key = "milestone-" + visit.number();
        files.row(PackageTables.MILESTONES)
                .set("key", key)
                .set("country", Nations.code(visit.from()))
                .set("otherCountry", Nations.code(visit.to()))
                .set("kind", course.one(MILESTONES))
                .set("by", course.percent(40) ? Nations.code(visit.from()) : null)
                .set("date", Calendar.point(course, visit.day()))
                .write();
        citations.cite(key, course, visit.day());
    }

    private void figure(Visit visit) {
        String key = "figure-" + visit.number();
        boolean range = course.percent(15);
        boolean directed = course.percent(50);
        int amount = course.between(1, 9_000);
        files.row(PackageTables.FIGURES)
                .set("key", key)
                .set("country", Nations.code(visit.from()))
                .set("otherCountry", Nations.code(visit.to()))
                .set("from", directed ? Nations.code(visit.from()) : null)
                .set("to", directed ? Nations.code(visit.to()) : null)
                .set("measure", directed ? "EXPORTS" : "TOTAL_TRADE")
                .set("amount", range ? null : amount + "000000")
                .set("low", range ? amount + "000000" : null)
                .set("high", range ? amount + 50 + "000000" : null)
                .set("currency", "USD")
                .set("per", "YEAR")
                .set("approximate", course.percent(50))
                .set("basis", course.percent(70) ? "REPORTED" : "ESTIMATED")
                .set("period", Calendar.year(visit.day()) + "/" + Calendar.year(visit.day()))
                .write();
        citations.cite(key, course, visit.day());
    }

    /**
     * @param trip the journey that it is a leg of; null when of none
     */
    private record Visit(int number, int from, int to, int day, int nights, @Nullable String trip) {
        String key() {
            return "visit-" + number;
        }
    }

    /** A journey, and when its next leg begins. */
    private record Journey(String key, int from, int day, int legs) {

        Journey begun(PackageWriter files) {
            files.row(PackageTables.TRIPS)
                    .set("key", key)
                    .set("title", "Journey from " + Nations.name(from))
                    .write();
            return this;
        }

        @Nullable Journey after(Visit leg) {
            int next = Calendar.clamp(leg.day() + leg.nights());
            return legs == 1 ? null : new Journey(key, from, next, legs - 1);
        }
    }
}
