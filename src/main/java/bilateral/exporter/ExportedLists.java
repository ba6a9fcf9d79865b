package bilateral.exporter;

import bilateral.agreement.AgreementActionFields;
import bilateral.agreement.AgreementFields;
import bilateral.agreement.AgreementFilter;
import bilateral.agreement.AgreementOrder;
import bilateral.country.CountryFields;
import bilateral.country.CountryFilter;
import bilateral.country.CountryOrder;
import bilateral.figure.FigureFields;
import bilateral.figure.FigureFilter;
import bilateral.figure.FigureOrder;
import bilateral.grouping.GroupingFields;
import bilateral.grouping.GroupingFilter;
import bilateral.grouping.GroupingOrder;
import bilateral.meeting.MeetingFields;
import bilateral.meeting.MeetingFilter;
import bilateral.meeting.MeetingOrder;
import bilateral.milestone.MilestoneFields;
import bilateral.milestone.MilestoneFilter;
import bilateral.milestone.MilestoneOrder;
import bilateral.official.OfficialFields;
import bilateral.official.OfficialFilter;
import bilateral.official.OfficialOrder;
import bilateral.official.PositionFields;
import bilateral.official.PositionFilter;
import bilateral.official.PositionOrder;
import bilateral.official.TenureFields;
import bilateral.official.TenureFilter;
import bilateral.official.TenureOrder;
import bilateral.organization.OrganizationFields;
import bilateral.organization.OrganizationFilter;
import bilateral.organization.OrganizationOrder;
import bilateral.paging.Ordering;
import bilateral.read.Answer.FilterArgument;
import bilateral.read.Answer.OrderArgument;
import bilateral.read.Wanted;
import bilateral.source.CitationFilter;
import bilateral.source.CitationOrder;
import bilateral.source.SourceFields;
import bilateral.source.SourceFilter;
import bilateral.source.SourceOrder;
import bilateral.tables.Routines;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementActionTable;
import bilateral.tables.tables.CitationTable;
import bilateral.tables.tables.TenureTable;
import bilateral.visit.VisitFields;
import bilateral.visit.VisitFilter;
import bilateral.visit.VisitOrder;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lists that are exported. */
final class ExportedLists {

    private static final TenureTable TENURE = Tables.TENURE.as("written_tenure");
    private static final AgreementActionTable AGREEMENT_ACTION =
            Tables.AGREEMENT_ACTION.as("written_action");

    static final List<ExportedList<?>> ALL =
            List.of(
                    ExportedList.of(
                            "countries",
                            CountryFields.COUNTRY,
                            Tables.EXPORTED_COUNTRY,
                            filter(CountryFilter.class),
                            order(CountryOrder.class, CountryOrder::ordering)),
                    ExportedList.of(
                            "organizations",
                            OrganizationFields.ORGANIZATION,
                            Tables.EXPORTED_ORGANIZATION,
                            filter(OrganizationFilter.class),
                            order(OrganizationOrder.class, OrganizationOrder::ordering)),
                    ExportedList.of(
                                    "officials",
                                    OfficialFields.OFFICIAL,
                                    Tables.EXPORTED_OFFICIAL,
                                    filter(OfficialFilter.class),
                                    order(OfficialOrder.class, OfficialOrder::ordering))
                            .orChangedWhen(
                                    (official, since) ->
                                            official.ID.in(
                                                    DSL.select(TENURE.OFFICIAL_ID)
                                                            .from(TENURE)
                                                            .where(TENURE.UPDATED_AT.gt(since)))),
                    ExportedList.of(
                            "positions",
                            PositionFields.POSITION,
                            Tables.EXPORTED_POSITION,
                            filter(PositionFilter.class),
                            order(PositionOrder.class, PositionOrder::ordering)),
                    ExportedList.of(
                            "tenures",
                            TenureFields.TENURE,
                            Tables.EXPORTED_TENURE,
                            filter(TenureFilter.class),
                            order(TenureOrder.class, TenureOrder::ordering)),
                    ExportedList.of(
                            "visits",
                            VisitFields.VISIT,
                            Tables.EXPORTED_VISIT,
                            filter(VisitFilter.class),
                            order(VisitOrder.class, VisitOrder::ordering)),
                    ExportedList.of(
                            "meetings",
                            MeetingFields.MEETING,
                            Tables.EXPORTED_MEETING,
                            filter(MeetingFilter.class),
                            order(MeetingOrder.class, MeetingOrder::ordering)),
                    ExportedList.of(
                                    "agreements",
                                    AgreementFields.AGREEMENT,
                                    Tables.EXPORTED_AGREEMENT,
                                    new FilterArgument<>(
                                            AgreementFilter.class,
                                            filter -> ((AgreementFilter) filter).anywhere()),
                                    order(AgreementOrder.class, AgreementOrder::ordering))
                            .orChangedWhen(
                                    (agreement, since) ->
                                            agreement.ID.in(
                                                    DSL.select(AGREEMENT_ACTION.AGREEMENT_ID)
                                                            .from(AGREEMENT_ACTION)
                                                            .where(
                                                                    AGREEMENT_ACTION.UPDATED_AT.gt(
                                                                            since)))),
                    ExportedList.of(
                            "agreement-actions",
                            AgreementActionFields.ACTION,
                            Tables.EXPORTED_AGREEMENT_ACTION,
                            null,
                            null),
                    ExportedList.of(
                            "milestones",
                            MilestoneFields.MILESTONE,
                            Tables.EXPORTED_MILESTONE,
                            filter(MilestoneFilter.class),
                            order(MilestoneOrder.class, MilestoneOrder::ordering)),
                    ExportedList.of(
                            "figures",
                            FigureFields.FIGURE,
                            Tables.EXPORTED_FIGURE,
                            filter(FigureFilter.class),
                            order(FigureOrder.class, FigureOrder::ordering)),
                    ExportedList.of(
                            "groupings",
                            GroupingFields.GROUPING,
                            Tables.EXPORTED_GROUPING,
                            filter(GroupingFilter.class),
                            order(GroupingOrder.class, GroupingOrder::ordering)),
                    ExportedList.of(
                            "sources",
                            SourceFields.SOURCE,
                            Tables.EXPORTED_SOURCE,
                            filter(SourceFilter.class),
                            order(SourceOrder.class, SourceOrder::ordering)),
                    new ExportedList<>(
                            "citations",
                            SourceFields.CITATION,
                            Tables.EXPORTED_CITATION,
                            filter(CitationFilter.class),
                            order(CitationOrder.class, CitationOrder::ordering),
                            (citation, binds) ->
                                    DSL.condition(Routines.factStands(citation.FACT_ID)),
                            ExportedLists::isOfChangedFact));

    private static final List<Table<?>> FACTS =
            List.of(
                    Tables.COUNTRY,
                    Tables.ORGANIZATION,
                    Tables.OFFICIAL,
                    Tables.POSITION,
                    Tables.TENURE,
                    Tables.VISIT,
                    Tables.MEETING,
                    Tables.AGREEMENT,
                    Tables.AGREEMENT_ACTION,
                    Tables.MILESTONE,
                    Tables.FIGURE,
                    Tables.GROUPING);

    private ExportedLists() {}

    /** The list of this name. */
    static Optional<ExportedList<?>> find(String name) {
        return ALL.stream()
                .filter(list -> list.name().equals(name))
                .<ExportedList<?>>map(list -> list)
                .findFirst();
    }

    private static <T, F extends Wanted<T>> FilterArgument<T> filter(Class<F> type) {
        return new FilterArgument<>(type, type::cast);
    }

    private static <T, O> OrderArgument<T> order(Class<O> type, Function<O, Ordering<T>> ordering) {
        return new OrderArgument<>(type, order -> ordering.apply(type.cast(order)));
    }

    /** A citation is written with its record, and says itself only when it was taken back. */
    private static Condition isOfChangedFact(CitationTable citation, Field<OffsetDateTime> since) {
        Select<Record1<UUID>> changed =
                FACTS.stream()
                        .map(fact -> changed(fact, since))
                        .reduce(Select::unionAll)
                        .orElseThrow();
        return citation.FACT_ID.in(changed);
    }

    private static Select<Record1<UUID>> changed(Table<?> fact, Field<OffsetDateTime> since) {
        return DSL.select(Objects.requireNonNull(fact.field("id", UUID.class)))
                .from(fact)
                .where(
                        Objects.requireNonNull(fact.field("updated_at", OffsetDateTime.class))
                                .gt(since));
    }

    /** The names of all lists, for messages. */
    static String names() {
        return String.join(", ", ALL.stream().map(ExportedList::name).toList());
    }

    /** The parameters of a list, for messages and documentation. */
    static List<String> parameters(ExportedList<?> list) {
        return Stream.of(
                        list.filter() == null ? "" : "filter",
                        list.order() == null ? "" : "orderBy",
                        "changedSince")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
