package bilateral.search;

import static bilateral.agreement.AgreementFields.AGREEMENT;
import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.meeting.MeetingFields.MEETING;
import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.organization.OrganizationFields.ORGANIZATION;
import static bilateral.read.Fields.to;
import static bilateral.source.SourceFields.SOURCE;
import static bilateral.visit.VisitFields.VISIT;

import bilateral.paging.Ordering;
import bilateral.read.Answer;
import bilateral.read.Answer.One;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.tables.Routines;
import bilateral.tables.Tables;
import bilateral.tables.tables.SearchHitTable;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What answers a search: records of several types, the best first. */
@Component
public class SearchFields implements ReadModel {

    static final Type<SearchHitTable> HIT =
            Type.of("SearchHit", Tables.SEARCH_HIT::as, hit -> hit.ID);

    /** What was found, whatever its type. */
    static final Answer<SearchHitTable> NODE =
            Fields.anyOf(
                    List.of(
                            found(OFFICIAL, row -> row.ID),
                            found(COUNTRY, row -> row.ID),
                            found(ORGANIZATION, row -> row.ID),
                            found(VISIT, row -> row.ID),
                            found(MEETING, row -> row.ID),
                            found(AGREEMENT, row -> row.ID),
                            found(SOURCE, row -> row.ID)));

    /** By score, then in an order that is always the same. */
    static final Ordering<SearchHitTable> BEST_FIRST =
            Ordering.ascending("search", hit -> List.of(hit.SCORE_ORDER, hit.TYPE, hit.ID));

    private static final double BEST_SCORE = 1000;

    @Override
    public void declare(Declarations declarations) {
        declarations
                .type("SearchEdge", SearchHitTable.class)
                .column("score", hit -> hit.SCORE_ORDER, order -> -order / BEST_SCORE)
                .column(
                        "matched",
                        hit ->
                                DSL.coalesce(
                                        hit.NAME,
                                        Routines.searchMatched(
                                                hit.TYPE, hit.ID, hit.SEARCHED_TEXT)));
    }

    private static <U extends Table<?>> One<SearchHitTable, U> found(
            Type<U> type, Function<U, Field<UUID>> id) {
        return to(
                type,
                (hit, row) -> hit.TYPE.eq(DSL.inline(type.name())).and(id.apply(row).eq(hit.ID)));
    }
}
