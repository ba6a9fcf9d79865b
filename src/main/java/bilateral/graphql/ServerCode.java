package bilateral.graphql;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which code answers here: two servers with the same digest give the same answers to the same data.
 *
 * <p>It is made of the classes, the schema and the migrations, not of a version, which can stay the
 * same while they change; and of Java's version, from which the names of countries come.
 */
@Component
public final class ServerCode {

    private static final List<String> FILES =
            List.of("classpath*:bilateral/**/*.class", "classpath*:schema/*", "classpath*:db/*");

    private final SingletonSupplier<byte[]> digest = SingletonSupplier.of(ServerCode::read);

    /** Takes some tens of milliseconds the first time. */
    public byte[] digest() {
        return digest.obtain();
    }

    private static byte[] read() {
        List<byte[]> digests = new ArrayList<>();
        try {
            for (String pattern : FILES) {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    Digest digest = new Digest();
                    digest.add(file.getContentAsByteArray());
                    digests.add(digest.bytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Where the files lie, and so their order, differs from machine to machine.
        digests.sort(Arrays::compare);
        Digest all = new Digest();
        digests.forEach(all::add);
        all.add(Runtime.version().toString());
        return all.bytes();
    }
}
