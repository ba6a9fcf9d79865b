package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.BilateralTest;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.unit.DataSize;

import java.util.List;
import java.util.Map;

@BilateralTest
@TestPropertySource(
        properties = {"bilateral.plan-cache=1MB", "spring.application.name=bilateral-plans"})
class PlanCacheTests {

    private final Api api;
    private final Plans plans;

    PlanCacheTests(Api api, Plans plans) {
        this.api = api;
        this.plans = plans;
    }

    @Test
    void manyPlansTakeNoMoreThanTheyMay() {
        String dossier = Api.file("golden/Dossier.graphql");
        long largest = 0;
        for (int i = 0; i < 100; i++) {
            api.data(dossier + " # " + i);
            largest = Math.max(largest, plans.bytes());
        }

        assertThat(largest).isPositive().isLessThanOrEqualTo(DataSize.ofMegabytes(1).toBytes());
    }

    @Test
    void manyShapesOfOneFilterTakeNoMoreThanTheyMay() {
        String query = "query($f: VisitFilter) { visits(filter: $f) { nodes { id } } }";
        for (int depth = 1; depth < 60; depth++) {
            Map<String, Object> filter = Map.of("from", List.of("IN"));
            for (int i = 0; i < depth / 6; i++) {
                filter =
                        Map.of(
                                "and",
                                List.of(
                                        filter,
                                        Map.of("not", filter),
                                        Map.of("to", List.of("IL"))));
            }
            api.ask(query + " # " + depth, Map.of("f", filter));
        }

        assertThat(plans.bytes()).isLessThanOrEqualTo(DataSize.ofMegabytes(1).toBytes());
    }
}
