package org.minuta.api.minutes;

/** The part an attendee has in the meeting. */
public enum Part {
    CHAIR, SECRETARY, MEMBER, GUEST
}
