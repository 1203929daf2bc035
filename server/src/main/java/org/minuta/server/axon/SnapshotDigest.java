package org.minuta.server.axon;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/**
 * Tells a snapshot whose bytes changed: it may still read well and say something else than the events do. One without
 * a digest is passed over too, as the events say the same.
 */
final class SnapshotDigest {

    private static final String DIGEST = "digest";

    private final Serializer snapshots;

    SnapshotDigest(Serializer snapshots) {
        this.snapshots = snapshots;
    }

    DomainEventMessage<?> addedTo(DomainEventMessage<?> snapshot) {
        return snapshot.andMetaData(
                Map.of(DIGEST, digest(snapshots.serialize(snapshot.getPayload(), byte[].class).getData())));
    }

    boolean fits(DomainEventData<?> stored) {
        MetaData metaData = snapshots.deserialize(stored.getMetaData());
        return digest((byte[]) stored.getPayload().getData()).equals(metaData.get(DIGEST));
    }

    private static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
