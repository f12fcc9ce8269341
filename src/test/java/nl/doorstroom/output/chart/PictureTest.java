package nl.doorstroom.output.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class PictureTest {
    static Map<String, Drawing> all() {
        int months = 60;
        ListChart lists = new ListChart(MadeUp.months(5), 50, MadeUp.DUTCH);
        PlacesChart places = new PlacesChart(MadeUp.months(5), MadeUp.DUTCH);
        Map<String, Drawing> drawings = new TreeMap<>();
        drawings.put("list", lists.overview("Zeeland", MadeUp.lists(months)));
        drawings.put("list-four", lists.overview("Zeeland", MadeUp.lists(months).subList(4, 8)));
        drawings.put("list-one", lists.single("Zeeland", MadeUp.lists(months).get(8)));
        drawings.put("compare", lists.overview("Zeeland", MadeUp.compared(months)));
        drawings.put(
                "compare-one", lists.single("Zeeland", MadeUp.compared(months).get(8)));
        drawings.put("places", places.overview("Zeeland", MadeUp.places(months)));
        drawings.put(
                "places-one", places.single("Zeeland", MadeUp.places(months).get(8)));
        drawings.put("days", new DaysChart("Zeeland", MadeUp.days(), MadeUp.DUTCH));
        drawings.put("flows", MadeUp.flows(MadeUp.DUTCH));
        return drawings;
    }

    @Test
    void everyDrawingHasInkAndTheSameBytesTwice() throws IOException {
        for (var drawing : all().entrySet()) {
            byte[] png = Picture.png(drawing.getValue());
            save(drawing.getKey() + ".png", png);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(drawing.getValue().width() * 2);
            assertThat(inked(image)).as(drawing.getKey()).isBetween(0.01, 0.7);
            assertThat(Picture.png(all().get(drawing.getKey())))
                    .as(drawing.getKey())
                    .isEqualTo(png);
        }
    }

    @Test
    void everySvgIsOneDocumentWithItsTextsInside() throws Exception {
        for (var drawing : all().entrySet()) {
            byte[] svg = Picture.svg(drawing.getValue());
            save(drawing.getKey() + ".svg", svg);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
            assertThat(new String(svg, StandardCharsets.UTF_8)).contains("Zeeland</text");
            assertThat(Picture.svg(all().get(drawing.getKey())))
                    .as(drawing.getKey())
                    .isEqualTo(svg);
        }
    }

    @Test
    void namesFromAScenarioCannotPutMarkupIntoAnSvg() {
        DaysChart chart = new DaysChart(
                "<script>alert(1)</script>", List.of(new DaysChart.Form("\"onload=\"x", 1, 2, 3, 4)), MadeUp.ENGLISH);
        assertThat(new String(Picture.svg(chart), StandardCharsets.UTF_8))
                .doesNotContain("<script")
                .contains("&lt;script");
    }

    @Test
    void aFormWithoutMonthsAndARunWithoutSpreadCanBeDrawn() {
        List<Double> none = MadeUp.list(Double.NaN, Double.NaN, Double.NaN);
        List<Double> zero = MadeUp.list(0, 0, 0);
        Months months = new Months(MadeUp.months(1).months().subList(0, 3), List.of());
        ListChart chart = new ListChart(months, 1, MadeUp.ENGLISH);
        assertThat(Picture.png(chart.single("x", new ListChart.Form("y", List.of(new Band("x", none, none, none))))))
                .isNotEmpty();
        assertThat(Picture.png(chart.overview("x", List.of()))).isNotEmpty();
        PlacesChart places = new PlacesChart(months, MadeUp.ENGLISH);
        assertThat(Picture.png(places.single("x", new PlacesChart.Form("y", zero, zero, zero, none))))
                .isNotEmpty();
    }

    private static double inked(BufferedImage image) {
        int inked = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                inked += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        return inked / (double) (image.getWidth() * image.getHeight());
    }

    /** For the eye: {@code -Dcharts.dir=...} keeps the pictures. */
    private static void save(String name, byte[] bytes) throws IOException {
        String dir = System.getProperty("charts.dir");
        if (dir != null) {
            Files.createDirectories(Path.of(dir));
            Files.write(Path.of(dir).resolve(name), bytes);
        }
    }
}
