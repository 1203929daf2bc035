package org.minuta.server.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class TokenSerializerTest {

    private final TokenSerializer serializer = new TokenSerializer();

    @Test
    void readsBackTheTokenOfAProcessorThatReplays() {
        TrackingToken replay = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(9, List.of(3L, 5L)),
                GapAwareTrackingToken.newInstance(2, List.of()));
        SerializedObject<byte[]> stored = serializer.serialize(replay, byte[].class);

        assertThat(serializer.<byte[], TrackingToken>deserialize(stored)).isEqualTo(replay);
    }

    @Test
    void loadsNoClassButAxonsByTheNameInAColumn() {
        assertThatThrownBy(() -> serializer.deserialize(
                new SimpleSerializedObject<>("{}", String.class, "java.util.HashMap", null)))
                .isInstanceOf(SerializationException.class).hasMessageContaining("none of Axon's types");
    }

    @Test
    void loadsNoClassButAxonsByTheNameInTheJson() {
        String planted = """
                {"tokenAtReset":{"@class":"java.util.HashMap"},"currentToken":null,"resetContext":null}""";

        assertThatThrownBy(() -> serializer.deserialize(
                new SimpleSerializedObject<>(planted, String.class, ReplayToken.class.getName(), null)))
                .isInstanceOf(SerializationException.class);
    }
}
