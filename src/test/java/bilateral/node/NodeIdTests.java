package bilateral.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.RefusedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.UUID;

class NodeIdTests {

    @ParameterizedTest
    @EnumSource
    void anIdIsReadAsItWasWritten(NodeType type) {
        Random random = new Random(type.ordinal());
        for (int i = 0; i < 200; i++) {
            NodeId id = new NodeId(type, new UUID(random.nextLong(), random.nextLong()));

            assertThat(NodeId.parse(id.toString())).isEqualTo(id);
            assertThat(id.toString()).matches("[A-Z]{2}_[A-Za-z0-9_-]{22}");
        }
    }

    @Test
    void theSmallestAndTheLargestKeyAreReadAsTheyWereWritten() {
        for (UUID key : new UUID[] {new UUID(0, 0), new UUID(-1, -1)}) {
            NodeId id = new NodeId(NodeType.VISIT, key);

            assertThat(NodeId.parse(id.toString())).isEqualTo(id);
        }
    }

    /**
     * The last character of 22 holds four bits that mean nothing: one spelling of them is right.
     */
    @Test
    void anIdHasOneSpelling() {
        String id = new NodeId(NodeType.VISIT, new UUID(0, 0)).toString();

        assertThat(id).endsWith("A");
        assertRefused(id.substring(0, id.length() - 1) + "B");
        assertRefused(id + "==");
        assertRefused(id.toLowerCase(java.util.Locale.ROOT));
        assertRefused(" " + id);
        assertRefused(id + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "VI",
                "VI_",
                "VI_AAAAAAAAAAAAAAAAAAAAA",
                "VI_AAAAAAAAAAAAAAAAAAAAAAA",
                "VI-AAAAAAAAAAAAAAAAAAAAAA",
                "XX_AAAAAAAAAAAAAAAAAAAAAA",
                "vi_AAAAAAAAAAAAAAAAAAAAAA",
                "V_AAAAAAAAAAAAAAAAAAAAAAA",
                "VIS_AAAAAAAAAAAAAAAAAAAAAA",
                "VI_AAAAAAAAAAAAAAAAAAAAA+",
                "VI_AAAAAAAAAAAAAAAAAAAAA/",
                "VI_AAAAAAAAAAAA AAAAAAAAA",
                "VI_\0AAAAAAAAAAAAAAAAAAAAA",
                "VI_🙂",
                "0199e6a4-7b1c-7f00-8000-0123456789ab",
                "' or 1=1 --"
            })
    void anyOtherTextIsRefused(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> NodeId.parse(text))
                .as(text)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_USER_INPUT))
                .hasMessageContaining(text);
    }
}
