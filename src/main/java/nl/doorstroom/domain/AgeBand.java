package nl.doorstroom.domain;

/** Completed years, both ends included: 12-17 is from the 12th birthday to the day before the 18th. */
public record AgeBand(int fromYears, int toYears) {
    @Override
    public String toString() {
        return fromYears + "-" + toYears;
    }
}
