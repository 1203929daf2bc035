package org.minuta.query.minutes;

class CheckpointsInMemoryTest extends CheckpointsContract {

    private final Checkpoints checkpoints = new CheckpointsInMemory();

    @Override
    protected Checkpoints checkpoints() {
        return checkpoints;
    }
}
