package bilateral.graphql;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists the trusted documents that can't be used, without a stack trace. */
class UnusableDocumentsFailureAnalyzer extends AbstractFailureAnalyzer<UnusableDocumentsException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableDocumentsException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
