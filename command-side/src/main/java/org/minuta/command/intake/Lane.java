package org.minuta.command.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The commands that wait for one minutes, in order of arrival. */
final class Lane {

    private final Deque<Parcel> parcels = new ArrayDeque<>();
    private int waiting;
    private int weight;

    /** @return false if the lane is full; an empty lane takes a parcel of any weight */
    synchronized boolean add(Parcel parcel, int most) {
        if (!parcels.isEmpty() && weight + parcel.weight() > most) {
            return false;
        }
        parcels.addLast(parcel);
        waiting += parcel.submissions().size();
        weight += parcel.weight();
        return true;
    }

    /** The next parcels to be committed together; one that is all or nothing stands alone. */
    synchronized List<Parcel> takeTogether(int most) {
        List<Parcel> together = new ArrayList<>();
        int taken = 0;
        while (!parcels.isEmpty()) {
            Parcel next = parcels.getFirst();
            boolean alone = next.allOrNothing() || (!together.isEmpty() && together.getFirst().allOrNothing());
            if (!together.isEmpty() && (alone || taken + next.weight() > most)) {
                break;
            }
            together.add(parcels.removeFirst());
            taken += next.weight();
            waiting -= next.submissions().size();
        }
        weight -= taken;
        return together;
    }

    synchronized boolean isEmpty() {
        return parcels.isEmpty();
    }

    /** How many commands wait. */
    synchronized int waiting() {
        return waiting;
    }
}
