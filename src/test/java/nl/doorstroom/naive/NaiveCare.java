package nl.doorstroom.naive;

/** The way of a child, one room for each group of rules. */
final class NaiveCare {
    final NaiveArriving arriving;
    final NaiveRouting routing;
    final NaiveNeeds needs;
    final NaiveClocks clocks;
    final NaiveWorsening worsening;
    final NaiveStays stays;
    final NaivePlaces places;
    final NaiveOutside outside;
    final NaiveAges ages;
    final NaiveLeaving leaving;

    NaiveCare(NaiveWorld world) {
        arriving = new NaiveArriving(world, this);
        routing = new NaiveRouting(world, this);
        needs = new NaiveNeeds(world, this);
        clocks = new NaiveClocks(world, this);
        worsening = new NaiveWorsening(world, this);
        stays = new NaiveStays(world, this);
        places = new NaivePlaces(world);
        outside = new NaiveOutside(world, this);
        ages = new NaiveAges(world, this);
        leaving = new NaiveLeaving(world, this);
    }
}
