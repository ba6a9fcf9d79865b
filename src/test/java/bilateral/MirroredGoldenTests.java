package bilateral;

import bilateral.importer.MirrorLoader;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Each golden query gets the same answer from a database that was exported and loaded again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "bilateral.sample=false")
@Import({BilateralTestConfiguration.class, MirrorLoader.OfSample.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class MirroredGoldenTests extends GoldenTests {

    MirroredGoldenTests(Api api, Statements statements) {
        super(api, statements);
    }
}
