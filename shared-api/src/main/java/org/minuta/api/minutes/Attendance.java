package org.minuta.api.minutes;

/** Whether an attendee was there. */
public enum Attendance {
    PRESENT, REMOTE, EXCUSED, ABSENT
}
