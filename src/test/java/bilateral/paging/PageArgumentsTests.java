package bilateral.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

class PageArgumentsTests {

    @Test
    void aPageIsTheFirstTwentyWhenNothingIsSaid() {
        assertThat(PageArguments.of("visits", Map.of()))
                .isEqualTo(new PageArguments(20, false, null, null));
    }

    @Test
    void aPageIsCountedFromTheEndWithLast() {
        assertThat(PageArguments.of("visits", Map.of("last", 3, "before", "b", "after", "a")))
                .isEqualTo(new PageArguments(3, true, "a", "b"));
    }

    @Test
    void aPageIsCountedFromTheStartWithFirst() {
        assertThat(PageArguments.of("visits", Map.of("first", 3, "before", "b", "after", "a")))
                .isEqualTo(new PageArguments(3, false, "a", "b"));
    }

    @Test
    void nullIsTheSameAsNotGiven() {
        Map<String, Object> arguments = new HashMap<>();
        for (String name : new String[] {"first", "last", "after", "before"}) {
            arguments.put(name, null);
        }

        assertThat(PageArguments.of("visits", arguments))
                .isEqualTo(PageArguments.of("visits", Map.of()));
        arguments.put("last", 2);
        assertThat(PageArguments.of("visits", arguments))
                .isEqualTo(new PageArguments(2, true, null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100})
    void aPageHoldsOneToAHundred(int size) {
        assertThat(PageArguments.of("visits", Map.of("first", size)).size()).isEqualTo(size);
        assertThat(PageArguments.of("visits", Map.of("last", size)).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, 1_000_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void anyOtherSizeIsRefusedWithTheLargestThatIsRight(int size) {
        for (String argument : new String[] {"first", "last"}) {
            assertThatThrownBy(() -> PageArguments.of("visits", Map.of(argument, size)))
                    .isInstanceOfSatisfying(RefusedException.class, PageArgumentsTests::isBadInput)
                    .hasMessageContaining("visits: " + argument + " is " + size)
                    .hasMessageContaining("100");
        }
    }

    @Test
    void firstTogetherWithLastIsRefused() {
        assertThatThrownBy(() -> PageArguments.of("visits", Map.of("first", 1, "last", 1)))
                .isInstanceOfSatisfying(RefusedException.class, PageArgumentsTests::isBadInput)
                .hasMessageContaining("visits")
                .hasMessageContaining("first or last");
    }

    private static void isBadInput(RefusedException refusal) {
        assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_USER_INPUT);
    }
}
