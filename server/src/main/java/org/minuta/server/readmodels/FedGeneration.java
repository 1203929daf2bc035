package org.minuta.server.readmodels;

import org.minuta.query.readmodels.ReadModelKeeper;
import org.minuta.server.axon.Projection;

/** A generation that this server feeds with events. */
record FedGeneration(String model, ReadModelKeeper<?> keeper, Projection projection, Pace pace) {
}
