package org.minuta.command.imports;

/** What a {@link Warning} is about. */
public enum WarningCode {
    /** A picture is named, but not in the file. */
    PICTURE_ONLY_NAMED,
    /** A year that cannot be meant was settled by the weekday or the other dates. */
    YEAR_SETTLED,
    /** A year was missing or short and was taken from the other dates. */
    YEAR_ASSUMED,
    /** The weekday named is not that of the date; the date was kept. */
    WEEKDAY_MISMATCH,
    /** Several days are named; the first was taken. */
    SEVERAL_DAYS,
    /** Day and month could be exchanged; the message says how they were read. */
    DATE_AMBIGUOUS,
    /** An hour from one to six without a word on which half of the day is meant; it was read as written. */
    TIME_AMBIGUOUS,
    /** No date could be read; the words are in the notes. */
    DATE_UNCLEAR,
    /** No heading said when the meeting was held; a sentence did, which is kept as it stands. */
    DATE_IN_SENTENCE,
    /** Name, position and organization were told apart without a clear sign. */
    ATTENDEE_DOUBTFUL,
    /** The words fit nowhere and are in the notes. */
    UNPLACED,
    /** Page numbers, and lines that pages repeat, are in the notes. */
    PAGE_LINES,
    /** A heading that is not known; it and what follows it are in the notes. */
    UNKNOWN_HEADING,
    /** A list without numbers or bullets: where one item ends was guessed. */
    LIST_UNMARKED,
    /** A number is missing, repeated or of another kind; the order of the document was kept. */
    NUMBERING_IRREGULAR,
    /** A value longer than minutes take; it is in the notes. */
    VALUE_TOO_LONG,
    /** Characters that minutes do not take were replaced by spaces. */
    CHARACTERS_REPLACED,
    /** The file is not UTF-8 and was read as Windows-1252. */
    OLD_ENCODING,
    /** A document of ours whose layout was changed since; it was read like any other. */
    LAYOUT_CHANGED
}
