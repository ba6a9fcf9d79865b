package bilateral.read;

import bilateral.graphql.DataState;
import bilateral.graphql.RefusedException;
import bilateral.limits.Limits;
import bilateral.limits.StatementWatch;
import bilateral.limits.StatementWatches;

import graphql.GraphQLContext;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

/**
 * All that one request reads: what its root fields asked for, until they have all asked.
 *
 * <p>One statement runs by itself. Several run one after the other in one read-only transaction
 * that sees one state of the data.
 */
final class Reads {

    private final DataSource dataSource;
    private final Plans plans;
    private final Limits limits;
    private final StatementWatches watches;
    private final List<RefusedException> refusals = new ArrayList<>();
    private List<Pending> pending = new ArrayList<>();
    private @Nullable Cost cost;
    private @Nullable DataState state;

    Reads(DataSource dataSource, Plans plans, Limits limits, StatementWatches watches) {
        this.dataSource = dataSource;
        this.plans = plans;
        this.limits = limits;
        this.watches = watches;
    }

    static Reads of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(Reads.class));
    }

    Plans plans() {
        return plans;
    }

    CompletableFuture<@Nullable Object> add(Query query) {
        Pending read = new Pending(query, new CompletableFuture<>());
        pending.add(read);
        return read.answer();
    }

    /** One refusal refuses the whole request. */
    void refuse(RefusedException refusal) {
        refusals.add(refusal);
    }

    List<RefusedException> refusals() {
        return refusals;
    }

    /**
     * What the answers were read from; its day is null where they are right on any. Null where
     * nothing was read.
     */
    @Nullable DataState state() {
        return state;
    }

    /** What was asked for costs; null where it was not even reckoned. */
    @Nullable Cost cost() {
        return cost;
    }

    /** Runs what was asked for, or nothing of it where something was refused or it is too dear. */
    void run() {
        List<Pending> reads = pending;
        pending = new ArrayList<>();
        if (refusals.isEmpty()) {
            cost = cost(reads);
            if (cost.isTooHigh()) {
                refuse(new TooDearException(cost));
            }
        }
        if (!refusals.isEmpty()) {
            reads.forEach(read -> read.answer().complete(null));
        } else if (reads.size() == 1) {
            runAlone(reads.getFirst());
            forgetDay(reads);
        } else if (!reads.isEmpty()) {
            runTogether(reads);
            forgetDay(reads);
        }
    }

    private void noteState(DataState read) {
        state = read;
    }

    private void forgetDay(List<Pending> reads) {
        if (state != null && reads.stream().noneMatch(read -> read.query().dependsOnDay())) {
            state = state.onAnyDay();
        }
    }

    private Cost cost(List<Pending> reads) {
        return new Cost(
                reads.stream().mapToLong(read -> read.query().price()).sum(), limits.cost());
    }

    private void runAlone(Pending read) {
        Object answer;
        try (StatementWatch watch = watches.start();
                Connection connection = dataSource.getConnection()) {
            answer = read.query().run(connection, watch, this::noteState);
        } catch (SQLException | RuntimeException e) {
            read.answer().completeExceptionally(e);
            return;
        }
        read.answer().complete(answer);
    }

    private void runTogether(List<Pending> reads) {
        try (StatementWatch watch = watches.start()) {
            runTogether(reads, watch);
        }
    }

    /**
     * A statement that fails is answered with its error; the others are read again without it. When
     * time is over, what was read until then is answered, and the rest with that error.
     */
    private void runTogether(List<Pending> reads, StatementWatch watch) {
        List<Pending> rest = new ArrayList<>(reads);
        List<@Nullable Object> answers = new ArrayList<>();
        while (!rest.isEmpty()) {
            Connection connection;
            try {
                connection = dataSource.getConnection();
            } catch (SQLException | RuntimeException e) {
                // Each would wait for a connection in vain, one after the other.
                rest.forEach(read -> read.answer().completeExceptionally(e));
                return;
            }
            answers.clear();
            try (connection) {
                runInOneTransaction(connection, rest, answers, watch);
                break;
            } catch (SQLException | RuntimeException e) {
                if (watch.isOver()) {
                    List<Pending> late = rest.subList(answers.size(), rest.size());
                    late.forEach(read -> read.answer().completeExceptionally(e));
                    late.clear();
                    break;
                }
                rest.remove(Math.min(answers.size(), rest.size() - 1))
                        .answer()
                        .completeExceptionally(e);
            }
        }
        for (int i = 0; i < rest.size(); i++) {
            rest.get(i).answer().complete(answers.get(i));
        }
    }

    private void runInOneTransaction(
            Connection connection,
            List<Pending> reads,
            List<@Nullable Object> answers,
            StatementWatch watch)
            throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            answers.add(reads.getFirst().query().run(connection, watch, this::noteState));
            for (Pending read : reads.subList(1, reads.size())) {
                answers.add(read.query().run(connection, watch));
            }
        } finally {
            connection.rollback();
        }
    }

    private record Pending(Query query, CompletableFuture<@Nullable Object> answer) {}
}
