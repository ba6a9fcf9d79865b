package bilateral.graphql;

import static org.springframework.graphql.MediaTypes.APPLICATION_GRAPHQL_RESPONSE;

import jakarta.servlet.ServletException;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.util.List;
import java.util.Map;

/** Answers also those requests as GraphQL does that Spring answers as HTTP does. */
final class HttpHandler extends GraphQlHttpHandler {

    HttpHandler(WebGraphQlHandler handler, HttpMessageConverter<?> converter) {
        super(handler, converter);
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        try {
            return super.handleRequest(request);
        } catch (RefusedException e) {
            return ServerResponse.badRequest()
                    .contentType(accepted(request))
                    .body(Map.of("errors", List.of(e.error().toSpecification())));
        }
    }

    /** 400 where the request is at fault, but 500 where the server is. */
    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType mediaType) {
        boolean failed =
                !response.getExecutionResult().isDataPresent()
                        && response.getExecutionResult().getErrors().stream()
                                .anyMatch(
                                        error -> error.getErrorType() == ErrorCode.INTERNAL_ERROR);
        return failed
                ? HttpStatus.INTERNAL_SERVER_ERROR
                : super.selectResponseStatus(response, mediaType);
    }

    /** A client that only knows JSON gets JSON; every other one the type of GraphQL's own. */
    private static MediaType accepted(ServerRequest request) {
        List<MediaType> accepted = request.headers().accept();
        boolean onlyJson =
                accepted.contains(MediaType.APPLICATION_JSON)
                        && accepted.stream()
                                .noneMatch(APPLICATION_GRAPHQL_RESPONSE::equalsTypeAndSubtype);
        return onlyJson ? MediaType.APPLICATION_JSON : APPLICATION_GRAPHQL_RESPONSE;
    }
}
