package bilateral.graphql;

import static org.springframework.graphql.MediaTypes.APPLICATION_GRAPHQL_RESPONSE;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The media types of answers, and which of them a request gets (RFC 9110, section 12.5.1). */
final class AnswerType {

    /** GraphQL's own type: its statuses say what happened. */
    static final MediaType GRAPHQL =
            new MediaType(APPLICATION_GRAPHQL_RESPONSE, StandardCharsets.UTF_8);

    /** The type of old: its answers are 200 whenever the request was one of GraphQL. */
    static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private AnswerType() {}

    /**
     * The type that the request prefers.
     *
     * <p>Who accepts everything gets JSON, which everybody knows: so the audits of graphql-http
     * want it. Who names both and prefers neither gets GraphQL's own.
     *
     * @throws RefusedException when it accepts neither
     */
    static MediaType of(ServerRequest.Headers headers) {
        List<MediaType> accepted;
        try {
            accepted = headers.accept();
        } catch (InvalidMediaTypeException e) {
            throw refused();
        }
        if (accepted.isEmpty()) {
            return JSON;
        }
        Preference graphql = Preference.of(accepted, GRAPHQL);
        Preference json = Preference.of(accepted, JSON);
        if (graphql.quality() == 0 && json.quality() == 0) {
            throw refused();
        }
        int order = graphql.compareTo(json);
        return order > 0 || (order == 0 && graphql.isNamed()) ? GRAPHQL : JSON;
    }

    private static RefusedException refused() {
        return new RefusedException(
                ErrorCode.NOT_ACCEPTABLE,
                "Accept allows neither application/graphql-response+json nor application/json, in UTF-8: those are what there is.");
    }

    /**
     * How much a type is wanted.
     *
     * @param quality from 0, not at all, to 1
     * @param precision of the range that says so: 2 when it names the type, 0 for anything
     */
    private record Preference(double quality, int precision) implements Comparable<Preference> {

        static Preference of(List<MediaType> ranges, MediaType type) {
            Preference found = new Preference(0, -1);
            for (MediaType range : ranges) {
                Preference preference = new Preference(range.getQualityValue(), precision(range));
                if (range.includes(type)
                        && isUtf8(range)
                        && preference.precision >= found.precision) {
                    boolean more = preference.precision > found.precision;
                    found = more || preference.quality > found.quality ? preference : found;
                }
            }
            return found;
        }

        boolean isNamed() {
            return precision == 2;
        }

        @Override
        public int compareTo(Preference other) {
            int order = Double.compare(quality, other.quality);
            return order == 0 ? Integer.compare(precision, other.precision) : order;
        }

        private static int precision(MediaType range) {
            if (range.isWildcardType()) {
                return 0;
            }
            return range.isWildcardSubtype() ? 1 : 2;
        }

        private static boolean isUtf8(MediaType range) {
            Charset charset = range.getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8);
        }
    }
}
