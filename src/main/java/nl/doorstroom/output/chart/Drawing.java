package nl.doorstroom.output.chart;

import java.awt.Graphics2D;

/** A picture with a size in points, drawn on whatever it is given: pixels or SVG. */
public interface Drawing {
    int width();

    int height();

    void draw(Graphics2D graphics);
}
