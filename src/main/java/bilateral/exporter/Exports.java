package bilateral.exporter;

import bilateral.graphql.Digest;
import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;
import bilateral.graphql.ServerCode;
import bilateral.limits.StatementWatch;
import bilateral.limits.StatementWatches;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

/**
 * Answers exports: each from one transaction, as fast as the client takes it, and so many at a
 * time.
 *
 * <p>What a client has already costs one small query. When a client leaves, its statement ends, and
 * the connection goes back to the pool.
 */
@Component
@ConditionalOnWebApplication
class Exports {

    /** What to ask for next time, to get what was written since. */
    static final String CHANGED_SINCE = "Bilateral-Changed-Since";

    /** How much longer the database is waited for, so that it can say that it was cancelled. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final DataSource dataSource;
    private final StatementWatches watches;
    private final ServerCode code;
    private final ExportProperties properties;
    private final Semaphore free;

    Exports(
            DataSource dataSource,
            StatementWatches watches,
            ServerCode code,
            ExportProperties properties) {
        this.dataSource = dataSource;
        this.watches = watches;
        this.code = code;
        this.properties = properties;
        this.free = new Semaphore(properties.concurrent());
    }

    boolean areOn() {
        return properties.concurrent() > 0;
    }

    /**
     * Answers with an export, or that the client has it, or with its headers alone.
     *
     * @throws RefusedException when too many run
     * @throws SQLException when the database fails; where the answer has begun, it is broken off
     * @throws IOException when the client has left, and its connection can't be ended here
     */
    void answer(ExportRequest asked, Export export, ServletWebRequest request)
            throws IOException, SQLException {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        ExportState now = state();
        headers(response, export, now);
        String tag = tag(asked, export, now);
        if (request.checkNotModified(tag)) {
            return;
        }
        if ("*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            // Whatever the client has is right (RFC 9110, section 13.1.2).
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (request.getHttpMethod().matches("HEAD")) {
            return;
        }
        if (!free.tryAcquire()) {
            throw new RefusedException(
                    ErrorCode.EXPORTS_BUSY,
                    "%d exports run, which is as many as may at a time: ask again soon."
                            .formatted(properties.concurrent()));
        }
        try (StatementWatch watch = watches.start(properties.time())) {
            read(asked, export, response, watch);
        } finally {
            free.release();
        }
    }

    private void read(
            ExportRequest asked, Export export, HttpServletResponse response, StatementWatch watch)
            throws IOException, SQLException {
        try (Snapshot snapshot = Snapshot.open(dataSource, properties.time().plus(GRACE))) {
            write(asked, export, response, snapshot.connection(), watch);
        } catch (IOException left) {
            // Only what is written to the client fails so.
            if (!watch.hangUp()) {
                throw left;
            }
            LOG.debug("The client of {} has left", asked.file(), left);
        } catch (SQLException cancelled) {
            if (!watch.hasClientLeft() || !watch.hangUp()) {
                throw cancelled;
            }
            LOG.debug("The client of {} has left", asked.file(), cancelled);
        }
    }

    private void write(
            ExportRequest asked,
            Export export,
            HttpServletResponse response,
            Connection connection,
            StatementWatch watch)
            throws IOException, SQLException {
        ExportState seen = ExportState.read(connection);
        try (Export.Running running = export.start(connection, watch)) {
            headers(response, export, seen);
            response.setHeader(HttpHeaders.ETAG, tag(asked, export, seen));
            OutputStream body = response.getOutputStream();
            running.write(body);
            body.flush();
        }
    }

    private ExportState state() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return ExportState.read(connection);
        }
    }

    private static void headers(HttpServletResponse response, Export export, ExportState state) {
        response.setContentType(export.type().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(export.fileName()).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(CHANGED_SINCE, state.changedAt().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /** Made of all that an answer depends on; weak, as it may be compressed or not. */
    private String tag(ExportRequest asked, Export export, ExportState state) {
        Digest digest = new Digest();
        digest.add(code.digest());
        digest.add(asked.file());
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(asked.parameters()).entrySet()) {
            digest.add(parameter.getKey());
            digest.add(parameter.getValue()[0]);
        }
        return "W/\"%d.%s.%s\""
                .formatted(
                        state.revision(),
                        export.dependsOnDay() ? state.day() : "",
                        TEXT.encodeToString(digest.bytes()));
    }
}
