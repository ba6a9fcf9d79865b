package bilateral;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** The SQL that the server under test has sent. */
public final class Statements implements QueryExecutionListener {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** The statements that were sent while this ran. */
    public List<String> during(Callable<?> action) {
        int before = sent.size();
        try {
            action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new ArrayList<>(sent.subList(before, sent.size()));
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Counted when they have run.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> sent.add(query.getQuery()));
    }
}
