package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageTables;
import bilateral.official.PositionFunction;
import bilateral.official.TenureCapacity;
import bilateral.organization.OrganizationKind;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Principal officers and chiefs of mission.
 *
 * <p>There is an office for each title of a chief and each country or organization that he was sent
 * to, and one for each principal officer. An appointment is a tenure.
 */
final class Pocom {

    private static final Set<String> FOREIGN_MINISTERS =
            Set.of(
                    "secretary",
                    "secretary-ad-interim",
                    "secretary-of-foreign-affairs-continental-congress");
    private static final Known ROLE =
            Known.once(
                    "@mode", "id", "class", "category", "names", "names/singular", "names/plural");
    private static final Known MISSION =
            Known.once("territory-id").records("chiefs", "other-appointees", "other-nominees");
    private static final Known CHIEFS = Known.once().records("chief", "mission-note");
    private static final Known PRINCIPALS = Known.once().records("principal");
    private static final Known MISSION_NOTE = Known.once("text").prose("text");
    private static final Known ORGANIZATION =
            Known.once("id", "class", "category", "names", "names/singular", "names/plural")
                    .prose("description")
                    .records("chiefs", "other-appointees", "other-nominees");
    private static final Known POSITION =
            Known.once(
                            "id",
                            "class",
                            "category",
                            "names",
                            "names/singular",
                            "names/plural",
                            "is-dirty")
                    .often("names/alternate", "start", "end", "ongoing")
                    .prose("description")
                    .records("principals", "other-appointees");
    private static final Pattern TO_ORGANIZATION =
            Pattern.compile(
                    "Representative of the U\\.S\\.A?\\.? to (?:the )?(.+?)(?: \\([^)]*\\))?");

    private final Path directory;
    private final Output output;
    private final Account account;
    private final Countries countries;
    private final PocomPeople people;
    private final PocomTenures tenures;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Principal> principals = new LinkedHashMap<>();
    private final Map<String, String> positions = new HashMap<>();

    /** A title of chiefs of mission. */
    private record Role(String title, String note, Account.Entry entry) {}

    /** A principal position, read before the appointments to it. */
    private record Principal(Element element, Account.Entry entry, String key) {}

    Pocom(Path directory, Territories territories, Output output, Account account) {
        this.directory = directory;
        this.output = output;
        this.account = account;
        this.countries = new Countries(territories, output);
        this.people = new PocomPeople(directory, output, account);
        this.tenures = new PocomTenures(directory, people, output, account);
    }

    void convert() {
        people.convert();
        tenures.readConcurrent();
        readRoles();
        for (Path file : Xml.files(directory.resolve("missions-countries"))) {
            convertMission(file);
        }
        for (Path file : Xml.files(directory.resolve("missions-orgs"))) {
            convertMissionToOrganization(file);
        }
        readPrincipals();
        principals.values().forEach(this::convertPrincipal);
        refuseUnusedRoles();
        tenures.accountForConcurrent();
        countries.writeNames();
    }

    private String name(Path file) {
        return directory.relativize(file).toString();
    }

    private void readRoles() {
        for (Path file : Xml.files(directory.resolve("roles-country-chiefs"))) {
            Element role = Xml.read(file);
            if (account.isOther(role, "role", name(file))) {
                continue;
            }
            String id = Xml.text(role, "id");
            String title =
                    Xml.child(role, "names").map(names -> Xml.text(names, "singular")).orElse("");
            Account.Entry entry = account.read("roles", name(file), id);
            entry.expectOnly(role, ROLE);
            if (id.isEmpty() || title.isEmpty()) {
                entry.refuse(id.isEmpty() ? "id" : "names", null, "an id and a title");
            } else if (roles.containsKey(id)) {
                entry.refuse("id", id, "an id that no other role has");
            } else {
                String mode = role.getAttribute("mode").strip();
                roles.put(
                        id,
                        new Role(
                                title,
                                join("; ", mode.isEmpty() ? "" : "mode " + mode, classes(role)),
                                entry));
            }
        }
    }

    private void refuseUnusedRoles() {
        Set<String> used = Set.copyOf(positions.keySet());
        roles.forEach(
                (id, role) -> {
                    if (used.stream().noneMatch(position -> position.startsWith(id + " "))) {
                        role.entry()
                                .refuse("id", id, "a title that a chief has; no office is made");
                    }
                });
    }

    private void convertMission(Path file) {
        Element mission = Xml.read(file);
        if (account.isOther(mission, "country-mission", name(file))) {
            return;
        }
        String territory = Xml.text(mission, "territory-id");
        Account.Entry entry = account.read("missions", name(file), territory);
        String code = countries.find(territory, null, entry.locator()).orElse(null);
        if (code == null) {
            entry.partly("territory-id", territory, "a known territory; its chiefs' own count");
        }
        entry.expectOnly(mission, MISSION);
        List<Element> notes = new ArrayList<>();
        String position = null;
        for (Element list : Xml.children(mission)) {
            if (!MISSION.isRecord(list.getTagName())) {
                continue;
            }
            entry.expectOnly(list, CHIEFS);
            boolean other = !list.getTagName().equals("chiefs");
            for (Element element : Xml.children(list)) {
                if (element.getTagName().equals("mission-note")) {
                    notes.add(element);
                } else if (element.getTagName().equals("chief")) {
                    String of = convertChief(file, element, code, other);
                    position = of == null ? position : of;
                    if (position != null) {
                        writeNotes(file, notes, position);
                    }
                }
            }
        }
        if (position != null) {
            writeNotes(file, notes, position);
            String rest = entry.withRest(null);
            if (rest != null) {
                output.cite(position, entry.locator(), "Mission: " + rest);
            }
        }
        refuseNotes(file, notes);
    }

    private void refuseNotes(Path file, List<Element> notes) {
        for (Element note : notes) {
            account.read("mission notes", name(file), "")
                    .refuse("text", Xml.text(note, "text"), "a mission that has chiefs");
        }
    }

    /**
     * Keeps what is said of a mission, beside the office of the chief that the note stands before,
     * or of the last one.
     */
    private void writeNotes(Path file, List<Element> notes, String position) {
        for (Element note : notes) {
            Account.Entry entry = account.read("mission notes", name(file), "");
            entry.expectOnly(note, MISSION_NOTE);
            output.cite(
                    position,
                    entry.locator(),
                    entry.withRest("Mission note: " + Xml.text(note, "text")));
        }
        notes.clear();
    }

    /** The office of the chief; null when the chief is refused. */
    private @Nullable String convertChief(
            Path file, Element chief, @Nullable String missionCode, boolean other) {
        Account.Entry entry = account.read("chiefs", name(file), Xml.text(chief, "id"));
        String roleId = Xml.text(chief, "role-title-id");
        Role role = roles.get(roleId);
        if (role == null) {
            entry.refuse("role-title-id", roleId, "the id of a role");
            return null;
        }
        String territory = Xml.text(chief, "contemporary-territory-id");
        String code =
                territory.isEmpty()
                        ? missionCode
                        : countries.find(territory, null, entry.locator()).orElse(null);
        if (code == null) {
            entry.partly(
                    "contemporary-territory-id",
                    territory,
                    "a known territory; the office is loaded without where it leads");
        }
        String position =
                positions.computeIfAbsent(
                        roleId + " " + (code == null ? "? " + territory : code),
                        _ -> writeEnvoy(roleId, role, code, territory, entry));
        tenures.convert(
                chief,
                entry,
                new PocomTenures.Office(
                        position,
                        capacity(roleId),
                        true,
                        PocomTenures.presentsCredentials(roleId, chief),
                        other));
        return position;
    }

    private String writeEnvoy(
            String roleId,
            Role role,
            @Nullable String code,
            String territory,
            Account.Entry entry) {
        String key = "position/" + roleId + "/" + (code == null ? territory : code);
        writePosition(key, role.title(), PositionFunction.CHIEF_OF_MISSION, entry);
        output.cite(key, role.entry().locator(), role.entry().withRest(role.note()));
        if (code == null) {
            output.state(key, entry.locator(), "accreditedTo", territory);
        } else if (!code.equals(Territories.UNITED_STATES)) {
            accredit(key, "country", code);
        }
        return key;
    }

    private void writePosition(
            String key, String title, PositionFunction function, Account.Entry entry) {
        output.row(PackageTables.POSITIONS)
                .set("key", key)
                .set("title", title)
                .set("function", function)
                .set("country", countries.unitedStates(entry.locator()))
                .write();
    }

    private void accredit(String position, String party, String key) {
        output.row(PackageTables.POSITION_ACCREDITATIONS)
                .set("position", position)
                .set("ordinal", 1)
                .set(party, key)
                .write();
    }

    private static TenureCapacity capacity(String id) {
        if (id.endsWith("ad-interim")) {
            return TenureCapacity.AD_INTERIM;
        }
        return id.startsWith("acting-") ? TenureCapacity.ACTING : TenureCapacity.SUBSTANTIVE;
    }

    private void convertMissionToOrganization(Path file) {
        Element mission = Xml.read(file);
        if (account.isOther(mission, "org-mission", name(file))) {
            return;
        }
        String id = Xml.text(mission, "id");
        Account.Entry entry = account.read("missions to organizations", name(file), id);
        entry.expectOnly(mission, ORGANIZATION);
        String title =
                Xml.child(mission, "names").map(names -> Xml.text(names, "singular")).orElse("");
        if (id.isEmpty() || title.isEmpty()) {
            entry.refuse(id.isEmpty() ? "id" : "names", null, "an id and a title");
        }
        String key = "position/" + id;
        if (!entry.isRefused()) {
            writePosition(key, title, PositionFunction.CHIEF_OF_MISSION, entry);
            output.cite(
                    key,
                    entry.locator(),
                    entry.withRest(join("; ", description(mission), classes(mission))));
            Matcher organization = TO_ORGANIZATION.matcher(title);
            if (organization.matches()) {
                writeOrganization("organization/" + id, organization.group(1), entry);
                accredit(key, "organization", "organization/" + id);
            } else {
                entry.partly(
                        "names", title, "Representative of the U.S.A. to …; not accredited there");
            }
        }
        List<Element> notes = new ArrayList<>();
        for (String list : List.of("chiefs", "other-appointees", "other-nominees")) {
            for (Element chiefs : Xml.children(mission, list)) {
                entry.expectOnly(chiefs, CHIEFS);
                notes.addAll(Xml.children(chiefs, "mission-note"));
                for (Element chief : Xml.children(chiefs, "chief")) {
                    Account.Entry of =
                            account.read(
                                    "chiefs at organizations", name(file), Xml.text(chief, "id"));
                    if (entry.isRefused()) {
                        of.refuse("role-title-id", id, "a mission that is loaded");
                    } else {
                        tenures.convert(
                                chief,
                                of,
                                new PocomTenures.Office(
                                        key,
                                        TenureCapacity.SUBSTANTIVE,
                                        true,
                                        true,
                                        !list.equals("chiefs")));
                    }
                }
            }
        }
        if (!entry.isRefused()) {
            writeNotes(file, notes, key);
        }
        refuseNotes(file, notes);
    }

    private void writeOrganization(String key, String name, Account.Entry entry) {
        output.row(PackageTables.ORGANIZATIONS)
                .set("key", key)
                .set("name", name)
                .set("kind", OrganizationKind.INTERNATIONAL_BODY)
                .write();
        output.cite(key, entry.locator(), null);
    }

    /** Under what the source lists an office. */
    private static String classes(Element element) {
        String listed = Xml.text(element, "class");
        String category = Xml.text(element, "category");
        return join(
                "; ",
                listed.isEmpty() ? "" : "class " + listed,
                category.isEmpty() ? "" : "category " + category);
    }

    private static String join(String between, String... parts) {
        StringJoiner text = new StringJoiner(between);
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.add(part);
            }
        }
        return text.toString();
    }

    private static String description(Element element) {
        return Xml.child(element, "description").map(Xml::text).orElse("");
    }

    private void readPrincipals() {
        for (Path file : Xml.files(directory.resolve("positions-principals"))) {
            Element element = Xml.read(file);
            if (account.isOther(element, "principal-position", name(file))) {
                continue;
            }
            String id = Xml.text(element, "id");
            Account.Entry entry = account.read("positions", name(file), id);
            entry.expectOnly(element, POSITION);
            for (Element list : Xml.children(element)) {
                if (POSITION.isRecord(list.getTagName())) {
                    entry.expectOnly(list, PRINCIPALS);
                }
            }
            if (id.isEmpty() || principals.containsKey(id)) {
                entry.refuse("id", id.isEmpty() ? null : id, "an id that no other position has");
                for (Element principal : appointments(element)) {
                    account.read("principals", name(file), Xml.text(principal, "id"))
                            .refuse("role-title-id", id, "a position that is loaded");
                }
            } else {
                principals.put(id, new Principal(element, entry, "position/" + id));
            }
        }
    }

    private static List<Element> appointments(Element position) {
        List<Element> appointments = new ArrayList<>();
        for (String list : List.of("principals", "other-appointees")) {
            for (Element element : Xml.children(position, list)) {
                appointments.addAll(Xml.children(element, "principal"));
            }
        }
        return appointments;
    }

    private void convertPrincipal(Principal position) {
        Element element = position.element();
        Account.Entry entry = position.entry();
        Element names = Xml.child(element, "names").orElse(null);
        String title = names == null ? "" : Xml.text(names, "singular");
        if (title.isEmpty()) {
            entry.partly("names", null, "a title; the id stands in its place");
            title = entry.id();
        }
        PositionFunction function =
                FOREIGN_MINISTERS.contains(entry.id())
                        ? PositionFunction.FOREIGN_MINISTER
                        : PositionFunction.OTHER;
        writePosition(position.key(), title, function, entry);
        int ordinal = 0;
        for (String other : names == null ? List.<String>of() : Xml.texts(names, "alternate")) {
            output.row(PackageTables.POSITION_TITLES)
                    .set("position", position.key())
                    .set("ordinal", ++ordinal)
                    .set("title", other)
                    .set("language", "en")
                    .write();
        }
        output.cite(
                position.key(),
                entry.locator(),
                entry.withRest(
                        join(
                                "; ",
                                join(" ", history(element), description(element)),
                                classes(element))));
        for (Element principal : appointments(element)) {
            convertAppointment(position, principal);
        }
    }

    /**
     * The years that a position is told to have existed in: some were given up and taken up again,
     * and have a start and an end for each time.
     */
    private static String history(Element position) {
        List<String> spans = new ArrayList<>();
        Map<String, String> span = new HashMap<>();
        for (Element element : Xml.children(position)) {
            String name = element.getTagName();
            if (POSITION.isOften(name)) {
                if (name.equals("start") || span.containsKey(name)) {
                    addSpan(spans, span);
                }
                span.put(name, Xml.text(element));
            }
        }
        addSpan(spans, span);
        return spans.isEmpty() ? "" : String.join("; ", spans) + ".";
    }

    private static void addSpan(List<String> spans, Map<String, String> span) {
        String start = span.getOrDefault("start", "");
        String end = span.getOrDefault("end", "");
        boolean ongoing = span.getOrDefault("ongoing", "").equals("true");
        if (!start.isEmpty() || !end.isEmpty() || ongoing) {
            spans.add(
                    "%s to %s%s"
                            .formatted(
                                    start.isEmpty() ? "?" : start,
                                    end.isEmpty() ? "?" : end,
                                    ongoing ? ", ongoing" : ""));
        }
        span.clear();
    }

    private void convertAppointment(Principal position, Element principal) {
        Account.Entry entry =
                account.read("principals", position.entry().file(), Xml.text(principal, "id"));
        String roleId = Xml.text(principal, "role-title-id");
        // Some are listed with a position that was renamed; they say themselves which they held.
        Principal own = principals.get(roleId);
        if (own == null) {
            entry.note("role-title-id", roleId, "the id of a position; that of its list is taken");
        }
        boolean other =
                principal.getParentNode() instanceof Element list
                        && list.getTagName().equals("other-appointees");
        if (principal.hasAttribute("treatAsConsecutive")) {
            entry.note(
                    "treatAsConsecutive",
                    principal.getAttribute("treatAsConsecutive"),
                    "nothing; only how pages are laid out");
        }
        tenures.convert(
                principal,
                entry,
                new PocomTenures.Office(
                        own == null ? position.key() : own.key(),
                        capacity(roleId),
                        false,
                        false,
                        other));
    }
}
