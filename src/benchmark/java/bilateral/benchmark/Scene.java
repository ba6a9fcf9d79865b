package bilateral.benchmark;

import bilateral.benchmark.Calendar.Stay;
import bilateral.benchmark.Offices.Duty;
import bilateral.benchmark.Offices.Office;
import bilateral.datapackage.PackageTables;
import bilateral.datapackage.PackageWriter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Who there is before anything happens: countries, ministries, people and their offices. */
final class Scene {

    private static final List<String> CLUBS =
            List.of(
                    "Compact",
                    "Forum",
                    "League",
                    "Dialogue",
                    "Initiative",
                    "Partnership",
                    "Conference",
                    "Council");
    private static final int BODIES = 20;

    private final PackageWriter files;
    private final Citations citations;
    private final Offices offices;
    private final long seed;

    Scene(PackageWriter files, Citations citations, Offices offices, long seed) {
        this.files = files;
        this.citations = citations;
        this.offices = offices;
        this.seed = seed;
    }

    /** How many officials, whom it takes longest to write, are told to {@code written}. */
    void write(Runnable written) {
        countries();
        formerCountries();
        organizations();
        for (int nation = 0; nation < Nations.count(); nation++) {
            for (Office office : offices.of(nation)) {
                office(office);
                for (int term = 0; term < offices.terms(office); term++) {
                    if (!offices.isPromoted(office, term)) {
                        official(office, term);
                        written.run();
                    }
                    tenure(office, term);
                }
            }
        }
        groupings();
    }

    /** The key of a body that countries have in common. */
    static String body(Dice dice) {
        return "organization-" + dice.below(BODIES);
    }

    private void countries() {
        for (int nation = 0; nation < Nations.count(); nation++) {
            Dice dice = Dice.of(seed, 20, nation);
            country(Nations.code(nation), Nations.name(nation), "STATE", dice);
            files.row(PackageTables.COUNTRY_NAMES)
                    .set("country", Nations.code(nation))
                    .set("ordinal", 1)
                    .set("name", "Republic of " + Nations.name(nation))
                    .set("kind", "OFFICIAL")
                    .set("language", "en")
                    .write();
        }
    }

    private void formerCountries() {
        country("SUHH", "Soviet Union", "STATE", Dice.of(seed, 21, 0));
        existed("SUHH", 1, "1922-12-30/1991-12-26");
        country("YUCS", "Yugoslavia", "STATE", Dice.of(seed, 21, 1));
        existed("YUCS", 1, "1918-12-01/[1991-06-25..1992-04-27]");
        country("x-hawaii", "Hawaii", "STATE", Dice.of(seed, 21, 2));
        existed("x-hawaii", 1, "1795~/1893-01-17");
        existed("EE", 1, "1918-02-24/1940-06-17");
        existed("EE", 2, "1991-08-20/");
        for (String successor : List.of("RU", "UA", "KZ", "UZ", "EE", "GE", "AM")) {
            cameFrom(successor, "SUHH", "1991-12");
        }
        for (String successor : List.of("RS", "HR", "SI", "BA", "MK")) {
            cameFrom(successor, "YUCS", "[1991-06-25..1992-04-27]");
        }
    }

    private void country(String code, String name, String kind, Dice dice) {
        files.row(PackageTables.COUNTRIES)
                .set("key", code)
                .set("name", name)
                .set("kind", kind)
                .write();
        citations.cite(code, dice, 0);
    }

    private void existed(String country, int ordinal, String period) {
        files.row(PackageTables.COUNTRY_PERIODS)
                .set("country", country)
                .set("ordinal", ordinal)
                .set("kind", "STATE")
                .set("period", period)
                .write();
    }

    private void cameFrom(String country, String predecessor, String date) {
        files.row(PackageTables.COUNTRY_PREDECESSORS)
                .set("country", country)
                .set("predecessor", predecessor)
                .set("date", date)
                .write();
    }

    private void organizations() {
        for (int body = 0; body < BODIES; body++) {
            Dice dice = Dice.of(seed, 22, body);
            String key = "organization-" + body;
            files.row(PackageTables.ORGANIZATIONS)
                    .set("key", key)
                    .set("name", "Union for " + dice.one(Texts.FIELDS))
                    .set("kind", "INTERNATIONAL_BODY")
                    .write();
            citations.cite(key, dice, 0);
        }
        for (int nation = 0; nation < Nations.count(); nation++) {
            ministry(nation, "foreign", "Ministry of Foreign Affairs", "MINISTRY");
            ministry(nation, "defence", "Ministry of Defence", "MINISTRY");
            ministry(nation, "army", "Army", "ARMED_FORCE");
        }
    }

    private void ministry(int nation, String word, String name, String kind) {
        String key = organization(nation, word);
        Dice dice = Dice.of(seed, 23, nation, word.length());
        files.row(PackageTables.ORGANIZATIONS)
                .set("key", key)
                .set("name", name + " of " + Nations.name(nation))
                .set("kind", kind)
                .set("country", Nations.code(nation))
                .write();
        if (dice.percent(20)) {
            files.row(PackageTables.ORGANIZATION_NAMES)
                    .set("organization", key)
                    .set("ordinal", 1)
                    .set("name", Nations.code(nation) + " " + name)
                    .set("kind", "SHORT")
                    .write();
        }
        citations.cite(key, dice, 0);
    }

    private static String organization(int nation, String word) {
        return "%s-%s".formatted(word, Nations.code(nation).toLowerCase(Locale.ROOT));
    }

    private void office(Office office) {
        Dice dice = Dice.of(seed, 24, office.number());
        Duty duty = offices.duty(office);
        String word =
                switch (duty) {
                    case FOREIGN, ENVOY -> "foreign";
                    case DEFENCE -> "defence";
                    case ARMY -> "army";
                    case STATE, GOVERNMENT, MINISTER -> null;
                };
        files.row(PackageTables.POSITIONS)
                .set("key", office.key())
                .set("title", offices.title(office))
                .set("function", duty.function())
                .set("organization", word == null ? null : organization(office.nation(), word))
                .set("country", Nations.code(office.nation()))
                .write();
        if (dice.percent(10)) {
            files.row(PackageTables.POSITION_TITLES)
                    .set("position", office.key())
                    .set("ordinal", 1)
                    .set("title", "H. E. the " + offices.title(office))
                    .set("language", "en")
                    .write();
        }
        if (duty == Duty.ENVOY) {
            files.row(PackageTables.POSITION_ACCREDITATIONS)
                    .set("position", office.key())
                    .set("ordinal", 1)
                    .set("country", Nations.code(offices.accreditedTo(office)))
                    .write();
        }
        citations.cite(office.key(), dice, 0);
    }

    /** Who first comes into this office. */
    private void official(Office office, int term) {
        String key = offices.holder(office, term);
        Dice dice = Dice.of(seed, 25, office.number(), term);
        String given = Names.given(dice);
        String family = Names.family(dice);
        files.row(PackageTables.OFFICIALS)
                .set("key", key)
                .set("name", given + " " + family)
                .set("sortName", family + ", " + given)
                .write();
        if (dice.percent(15)) {
            files.row(PackageTables.OFFICIAL_NAMES)
                    .set("official", key)
                    .set("ordinal", 1)
                    .set("name", given.charAt(0) + ". " + family)
                    .set("kind", "SPELLING")
                    .set("language", "en")
                    .write();
        }
        citations.cite(key, dice, offices.start(office, term));
    }

    private void tenure(Office office, int term) {
        String key = "tenure-%d-%d".formatted(office.number(), term);
        Dice dice = Dice.of(seed, 26, office.number(), term);
        int start = offices.start(office, term);
        Stay period = Calendar.term(dice, start, offices.start(office, term + 1));
        Duty duty = offices.duty(office);
        files.row(PackageTables.TENURES)
                .set("key", key)
                .set("official", offices.holder(office, term))
                .set("position", office.key())
                .set("openAsOf", period.openAsOf())
                .set("period", period.edtf())
                .set("rank", duty == Duty.ARMY ? "General" : null)
                .set("capacity", dice.percent(5) ? "ACTING" : "SUBSTANTIVE")
                .set("outcome", dice.percent(70) ? "SERVED" : "UNKNOWN")
                .set("residentAt", duty == Duty.ENVOY && dice.percent(5) ? Names.town(dice) : null)
                .write();
        if (duty == Duty.ENVOY) {
            event(key, 1, "APPOINTED", Calendar.point(dice, start));
            event(key, 2, "CREDENTIALS_PRESENTED", Calendar.point(dice, start + 40));
        }
        citations.cite(key, dice, start);
    }

    private void event(String tenure, int ordinal, String kind, @Nullable String date) {
        files.row(PackageTables.TENURE_EVENTS)
                .set("tenure", tenure)
                .set("ordinal", ordinal)
                .set("kind", kind)
                .set("date", date)
                .write();
    }

    private void groupings() {
        for (int number = 0; number < 3 * CLUBS.size(); number++) {
            String key = "grouping-" + number;
            Dice dice = Dice.of(seed, 27, number);
            files.row(PackageTables.GROUPINGS)
                    .set("key", key)
                    .set("name", Names.town(dice) + " " + CLUBS.get(number % CLUBS.size()))
                    .set("status", dice.percent(80) ? "ESTABLISHED" : "PROPOSED")
                    .write();
            int nation = Nations.any(dice);
            int members = dice.between(2, 12);
            for (int member = 1; member <= members; member++) {
                files.row(PackageTables.GROUPING_MEMBERS)
                        .set("grouping", key)
                        .set("ordinal", member)
                        .set("country", Nations.code((nation + member * 7) % Nations.count()))
                        .set("period", dice.percent(50) ? dice.between(1950, 2020) + "/" : null)
                        .write();
            }
            citations.cite(key, dice, Calendar.DAYS / 2);
        }
    }
}
