package bilateral.statistics;

import static bilateral.agreement.AgreementFields.AGREEMENT;
import static bilateral.tables.Tables.AGREEMENT_PARTY;

import bilateral.agreement.AgreementFilter;
import bilateral.agreement.AgreementFilter.Listed;
import bilateral.read.Arguments;
import bilateral.read.Binds;
import bilateral.read.Dates;
import bilateral.tables.Tables;
import bilateral.tables.tables.AgreementStandingTable;
import bilateral.tables.tables.AgreementTable;
import bilateral.tables.tables.RelationTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** Agreements, which are counted under their earliest action. */
record CountedAgreements(
        AgreementTable agreement, Condition where, Scope scope, Arguments arguments, Binds binds)
        implements Counted {

    static Counted of(
            Scope scope, @Nullable AgreementFilter filter, Arguments arguments, Binds binds) {
        AgreementTable agreement = AGREEMENT.as().apply(ALIAS);
        Condition where = AGREEMENT.live().apply(agreement).and(scope.agreements(agreement));
        RelationTable pair = scope.relation();
        Listed listed =
                new Listed(
                        agreement,
                        pair == null ? null : pair.PAIR_LOW,
                        pair == null ? null : pair.PAIR_HIGH);
        return new CountedAgreements(
                agreement,
                filter == null ? where : where.and(filter.condition(listed, binds)),
                scope,
                arguments,
                binds);
    }

    @Override
    public Table<?> table() {
        return agreement;
    }

    @Override
    public Field<UUID> id() {
        return agreement.ID;
    }

    @Override
    public Field<String> date() {
        return agreement.DATE_EDTF;
    }

    @Override
    public Field<LocalDate> earliest() {
        return agreement.DATE_EARLIEST;
    }

    @Override
    public Field<LocalDate> latest() {
        return agreement.DATE_LATEST;
    }

    @Override
    public Field<String> kind() {
        return agreement.KIND;
    }

    @Override
    public Field<String[]> sectors() {
        return agreement.SECTORS;
    }

    @Override
    public Joined<UUID> countries() {
        return new Joined<>(
                AGREEMENT_PARTY,
                AGREEMENT_PARTY
                        .AGREEMENT_ID
                        .eq(agreement.ID)
                        .and(AGREEMENT_PARTY.COUNTRY_ID.isNotNull()),
                AGREEMENT_PARTY.COUNTRY_ID);
    }

    /** In a relation it is where the agreement stands between the two. */
    @Override
    public Joined<String> status() {
        AgreementStandingTable standing =
                Tables.AGREEMENT_STANDING(
                                agreement.ID,
                                Dates.asOf(arguments, binds),
                                scope.low(),
                                scope.high())
                        .as("status");
        return new Joined<>(DSL.lateral(standing), DSL.trueCondition(), standing.STATUS);
    }

    @Override
    public Involved involved() {
        return Involved.signatories(agreement.ID);
    }
}
