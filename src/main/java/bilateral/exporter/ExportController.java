package bilateral.exporter;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.Failure;
import bilateral.graphql.RefusedException;
import bilateral.limits.RateLimit;
import bilateral.read.JsonArguments;

import graphql.GraphQLError;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.ServletWebRequest;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The addresses of exports. Whatever is refused is an answer as GraphQL gives it, with a code. */
@Controller
@ConditionalOnWebApplication
class ExportController {

    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

    private static final String METHODS = "GET,HEAD,OPTIONS";
    private static final int SECONDS_UNTIL_FREE = 10;

    private final Exports exports;
    private final JsonArguments arguments;
    private final ObjectProvider<RateLimit> rate;
    private final JsonMapper json;
    private final IdGenerator ids = new AlternativeJdkIdGenerator();

    ExportController(
            Exports exports,
            JsonArguments arguments,
            ObjectProvider<RateLimit> rate,
            JsonMapper json) {
        this.exports = exports;
        this.arguments = arguments;
        this.rate = rate;
        this.json = json;
    }

    /** All methods, so that each is answered here. */
    @RequestMapping(
            path = "/export/{*file}",
            method = {
                RequestMethod.GET,
                RequestMethod.HEAD,
                RequestMethod.OPTIONS,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    void export(
            @PathVariable("file") String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        // From the slash after "export" on, where there is one.
        String file = path.startsWith("/") ? path.substring(1) : path;
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        try {
            answer(file, request, response);
        } catch (RefusedException refusal) {
            LOG.debug("Refused {}: {}", file, refusal.getMessage());
            refuse(response, refusal.code(), refusal.error());
        } catch (IOException left) {
            // Whoever would read an answer is gone.
            LOG.debug("The client of {} has left", file, left);
            throw left;
        } catch (Exception failure) {
            String traceId = ids.generateId().toString();
            ErrorCode code = Failure.code(failure);
            if (code == ErrorCode.TIMEOUT) {
                LOG.warn("The export of {} was cancelled, trace id {}", file, traceId);
            } else {
                LOG.error("The export of {} failed, trace id {}", file, traceId, failure);
            }
            if (response.isCommitted()) {
                // The connection ends in the middle: what came so far must not look whole.
                throw failure;
            }
            refuse(response, code, Failure.error(code, traceId).build());
        }
    }

    private void answer(String file, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {}
            case "OPTIONS" -> {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader(HttpHeaders.ALLOW, METHODS);
                return;
            }
            default ->
                    throw new RefusedException(
                            ErrorCode.METHOD_NOT_ALLOWED,
                            "%s asks for nothing here: exports are asked for by GET."
                                    .formatted(request.getMethod()));
        }
        limit(request, response);
        if (!exports.areOn()) {
            throw new RefusedException(
                    ErrorCode.NOT_FOUND, "This server exports nothing over HTTP.");
        }
        ExportRequest asked = new ExportRequest(file, parameters(request));
        Export export = asked.read(arguments);
        checkAccepted(request, export.type());
        exports.answer(asked, export, new ServletWebRequest(request, response));
    }

    private void limit(HttpServletRequest request, HttpServletResponse response) {
        RateLimit limit = rate.getIfAvailable();
        if (limit != null) {
            long wait = limit.take(InetAddress.ofLiteral(request.getRemoteAddr()));
            if (wait > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
                throw limit.refusal(wait);
            }
        }
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException _) {
            // What Tomcat says of bytes that are no UTF-8, and of a % that nothing follows.
            throw new RefusedException(
                    ErrorCode.BAD_REQUEST,
                    "The URL's parameters can't be read: encode them as UTF-8, with %XX.");
        }
    }

    private static void checkAccepted(HttpServletRequest request, MediaType type) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean accepted;
        try {
            accepted =
                    accept == null
                            || MediaType.parseMediaTypes(accept).stream()
                                    .anyMatch(
                                            range ->
                                                    range.includes(type)
                                                            && range.getQualityValue() > 0);
        } catch (InvalidMediaTypeException _) {
            accepted = false;
        }
        if (!accepted) {
            throw new RefusedException(
                    ErrorCode.NOT_ACCEPTABLE,
                    "Accept does not allow %s, which is what this address has."
                            .formatted(type.removeQualityValue()));
        }
    }

    private void refuse(HttpServletResponse response, ErrorCode code, GraphQLError error)
            throws IOException {
        // What an export has written before it failed is no part of this.
        response.resetBuffer();
        for (String ofAnswer :
                Set.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.ETAG, Exports.CHANGED_SINCE)) {
            response.setHeader(ofAnswer, null);
        }
        switch (code) {
            case METHOD_NOT_ALLOWED -> response.setHeader(HttpHeaders.ALLOW, METHODS);
            case EXPORTS_BUSY, DATABASE_UNAVAILABLE ->
                    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_UNTIL_FREE));
            default -> {
                // The code and the message say it all.
            }
        }
        response.setStatus(code.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Map.of("errors", List.of(error.toSpecification()))));
    }
}
