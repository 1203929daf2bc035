package org.minuta.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minuta.api.minutes.Author;
import org.minuta.api.minutes.ClientId;
import org.minuta.api.minutes.Heading;
import org.minuta.api.minutes.MinutesCommand;
import org.minuta.api.minutes.MinutesCommand.CancelFollowUp;
import org.minuta.api.minutes.MinutesCommand.EditText;
import org.minuta.api.minutes.MinutesCommand.RestoreRevision;
import org.minuta.api.minutes.MinutesContent;
import org.minuta.api.minutes.Submission;
import org.minuta.api.minutes.TextId;
import org.minuta.api.text.Delta;

class LaneTest {

    private final Lane lane = new Lane();

    @Test
    void handsOutInOrderOfArrival() {
        Parcel first = parcel(2, false);
        Parcel second = parcel(3, false);
        lane.add(first, 100);
        lane.add(second, 100);
        assertThat(lane.takeTogether(5)).containsExactly(first, second);
        assertThat(lane.isEmpty()).isTrue();
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void splitsNoParcel() {
        Parcel first = parcel(2, false);
        Parcel second = parcel(3, false);
        lane.add(first, 100);
        lane.add(second, 100);
        assertThat(lane.takeTogether(4)).containsExactly(first);
        assertThat(lane.waiting()).isEqualTo(3);
        assertThat(lane.takeTogether(1)).containsExactly(second);
    }

    @Test
    void leavesAloneWhatIsAllOrNothing() {
        List<Parcel> parcels = List.of(parcel(1, false), parcel(1, true), parcel(1, false), parcel(1, false));
        parcels.forEach(parcel -> lane.add(parcel, 100));
        assertThat(lane.takeTogether(100)).containsExactly(parcels.get(0));
        assertThat(lane.takeTogether(100)).containsExactly(parcels.get(1));
        assertThat(lane.takeTogether(100)).containsExactly(parcels.get(2), parcels.get(3));
    }

    @Test
    void takesNoMoreThanItMayHold() {
        assertThat(lane.add(parcel(3, false), 4)).isTrue();
        assertThat(lane.add(parcel(2, false), 4)).isFalse();
        assertThat(lane.add(parcel(1, false), 4)).isTrue();
        lane.takeTogether(100);
        assertThat(lane.add(parcel(9, false), 4)).as("an empty lane takes a parcel of any size").isTrue();
    }

    @Test
    void countsMuchTextForManyCommands() {
        Parcel paste = parcelOf(new EditText(TextId.NOTES, Delta.document("x".repeat(150_000))));
        Parcel key = parcelOf(new EditText(TextId.NOTES, Delta.document("x")));
        assertThat(lane.add(paste, 200)).isTrue();
        assertThat(lane.add(paste, 200)).isFalse();
        assertThat(lane.add(key, 200)).isTrue();
        assertThat(lane.waiting()).isEqualTo(2);
        assertThat(lane.takeTogether(100)).containsExactly(paste);
        assertThat(lane.takeTogether(100)).containsExactly(key);
        assertThat(lane.add(paste, 200)).isTrue();
    }

    @Test
    void countsARestoredRevisionForWhatItSays() {
        MinutesContent content = new MinutesContent(Heading.EMPTY, List.of(), List.of(), List.of(),
                Delta.document("x".repeat(150_000)), null);
        assertThat(parcelOf(new RestoreRevision(1, content)).weight()).isEqualTo(151);
    }

    private static Parcel parcelOf(MinutesCommand command) {
        return new Parcel(List.of(new Submission(new Author(new UUID(0, 1), "anna"),
                new ClientId(new UUID(0, 2)), 1, 0, command, "")), false);
    }

    private static Parcel parcel(int commands, boolean allOrNothing) {
        return new Parcel(IntStream.range(0, commands).mapToObj(i -> new Submission(
                new Author(new UUID(0, 1), "anna"), new ClientId(new UUID(0, 2)), i + 1, 0, new CancelFollowUp(), ""))
                .toList(), allOrNothing);
    }
}
