package bilateral;

import bilateral.importer.MirrorLoader;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The same for the questions that an archive has to answer. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "bilateral.sample=false")
@Import({BilateralTestConfiguration.class, MirrorLoader.OfHistory.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class MirroredHistoryGoldenTests extends HistoryGoldenTests {

    MirroredHistoryGoldenTests(Api api, Statements statements, TestDatabase database) {
        super(api, statements, database);
    }
}
