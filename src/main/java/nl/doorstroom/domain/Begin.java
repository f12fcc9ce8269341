package nl.doorstroom.domain;

/** What stands at the start of a run that does not begin from known children (R20). */
public enum Begin {
    /** Nobody. */
    EMPTY,
    /** Residents, lists and children on their way back, drawn around what the traffic equations expect. */
    FULL
}
