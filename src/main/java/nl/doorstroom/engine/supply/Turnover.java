package nl.doorstroom.engine.supply;

import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.EngineEvent;

/** A place that stays empty after a child left (R16): a claim that nobody holds. */
final class Turnover extends EngineEvent {
    private final Places places;
    final int placeNumber;

    /** Of the child that left, by whom it is ordered. */
    Turnover(Agenda agenda, Places places, int placeNumber, String source, long child) {
        super(agenda);
        this.places = places;
        this.placeNumber = placeNumber;
        super.source = source;
        super.number = child;
        this.sequence = 1;
    }

    @Override
    protected void happen() {
        places.turnoverDone(this);
    }
}
