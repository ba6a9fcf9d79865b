package bilateral.limits;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionResultImpl;

import io.github.bucket4j.Bucket;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;

import reactor.core.publisher.Mono;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Lets each client ask so many times a minute, and tells it when it may ask again.
 *
 * <p>A client is its address; of IPv6 the network, because whoever has one has all addresses in it.
 * Behind a proxy it is the forwarded address, where the server is told that there is a proxy.
 */
public final class RateLimit implements WebGraphQlInterceptor {

    /** More clients than this in a minute are no longer told apart for as long. */
    static final int MAX_CLIENTS = 100_000;

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int NETWORK_BYTES = 8;

    private final int requests;
    private final Cache<ByteBuffer, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_CLIENTS).expireAfterAccess(PERIOD).build();

    RateLimit(int requests) {
        this.requests = requests;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        InetSocketAddress client = request.getRemoteAddress();
        if (client == null || client.getAddress() == null) {
            return chain.next(request);
        }
        long wait = take(client.getAddress());
        return wait == 0 ? chain.next(request) : Mono.just(refused(request, wait));
    }

    /** Counts a request of this client; answers how many seconds it has to wait: 0 for none. */
    public long take(InetAddress client) {
        var probe = bucket(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** What a client is told that has to wait. */
    public RefusedException refusal(long seconds) {
        return new RefusedException(
                ErrorCode.RATE_LIMITED,
                "This client has asked %d times in a minute, which is all it may: wait %d s."
                        .formatted(requests, seconds));
    }

    Bucket bucket(InetAddress client) {
        return buckets.get(key(client), key -> newBucket());
    }

    /** How many clients are remembered. */
    long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, PERIOD))
                .build();
    }

    private static ByteBuffer key(InetAddress client) {
        byte[] address = client.getAddress();
        return ByteBuffer.wrap(address, 0, Math.min(address.length, NETWORK_BYTES)).slice();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }

    private WebGraphQlResponse refused(WebGraphQlRequest request, long seconds) {
        var response =
                new WebGraphQlResponse(
                        new DefaultExecutionGraphQlResponse(
                                request.toExecutionInput(),
                                ExecutionResultImpl.newExecutionResult()
                                        .addError(refusal(seconds).error())
                                        .build()));
        response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return response;
    }
}
