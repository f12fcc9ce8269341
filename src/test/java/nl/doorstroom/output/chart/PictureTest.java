package nl.doorstroom.output.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.doorstroom.stats.Interval;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    static Map<String, Drawing> all() {
        int months = 60;
        ListChart lists = new ListChart(MadeUp.months(5), 50, MadeUp.DUTCH);
        PlacesChart places = new PlacesChart(MadeUp.months(5), 50, MadeUp.DUTCH);
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
        drawings.put("days", new DaysChart("Zeeland", MadeUp.days(), 50, MadeUp.DUTCH));
        drawings.put("flows", MadeUp.flows(MadeUp.DUTCH));
        drawings.put("differences", MadeUp.differences(List.of("Sluit groepen"), MadeUp.DUTCH));
        drawings.put("rows", MadeUp.rows(List.of("Zeeland"), MadeUp.DUTCH));
        drawings.put("rows-three", MadeUp.rows(List.of("base", "Close groups", "Both"), MadeUp.ENGLISH));
        drawings.put(
                "differences-three",
                MadeUp.differences(List.of("Close groups", "Open foster places", "Both"), MadeUp.ENGLISH));
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
        Interval one = new Interval(1, 0.1);
        DaysChart chart = new DaysChart(
                "<script>alert(1)</script>",
                List.of(new DaysChart.Form("\"onload=\"x", one, one, one, one, one, one)),
                50,
                MadeUp.ENGLISH);
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
        assertThat(Picture.png(
                        chart.single("x", new ListChart.Form("y", List.of(new Band("x", none, none, none)), NONE))))
                .isNotEmpty();
        assertThat(Picture.png(chart.overview("x", List.of()))).isNotEmpty();
        PlacesChart places = new PlacesChart(months, 1, MadeUp.ENGLISH);
        Band band = new Band("y", zero, none, none);
        assertThat(Picture.png(places.single("x", new PlacesChart.Form("y", zero, zero, zero, zero, band, none))))
                .isNotEmpty();
    }

    @Test
    void everyMeanIsShownWithItsInterval() {
        Interval part = new Interval(40.2, 3.3);
        DaysChart.Form form = new DaysChart.Form("x", part, part, part, part, new Interval(160.8, 5.5), part);
        assertThat(svg(new DaysChart("x", List.of(form), 50, MadeUp.DUTCH)))
                .contains("± 3,3", "160,8", "± 5,5", "95%-interval", "50 herhalingen");
        FlowsChart.Flows flows = new FlowsChart.Flows(
                List.of(List.of(new Interval(12.1, 2.2))),
                List.of(new Interval(13.1, 2.4)),
                List.of(new Interval(14.1, 2.6)));
        assertThat(svg(new FlowsChart("x", List.of("a"), List.of("b"), flows, 50, MadeUp.ENGLISH)))
                .contains("± 2.2", "± 2.4", "± 2.6", "95% interval");
        assertThat(svg(new ListChart(MadeUp.months(5), 50, MadeUp.DUTCH).overview("x", MadeUp.lists(60))))
                .contains("±\u00a00,4", "95%-interval");
    }

    @Test
    void whatCannotBeToldApartIsGreyAndOpen() {
        Color reform = Look.RUNS.get(1);
        assertThat(dotOf(new Interval(3, 1))).contains(reform.getRGB());
        assertThat(dotOf(new Interval(-3, 1))).contains(reform.getRGB());
        assertThat(dotOf(new Interval(3, 4))).doesNotContain(reform.getRGB());
        assertThat(dotOf(new Interval(3, Double.NaN))).doesNotContain(reform.getRGB());
    }

    /** The colours below the key of a picture with one dot. */
    private static Set<Integer> dotOf(Interval difference) {
        DotColumn column = new DotColumn("list", List.of(List.of(difference)));
        DifferencesChart chart =
                new DifferencesChart("x", List.of("reform"), List.of("form"), List.of(column), 50, MadeUp.ENGLISH);
        BufferedImage image = new BufferedImage(chart.width(), chart.height(), BufferedImage.TYPE_INT_RGB);
        chart.draw(image.createGraphics());
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 110; y < image.getHeight(); y++) {
                colors.add(image.getRGB(x, y));
            }
        }
        return colors;
    }

    @Test
    void aSureDifferenceTooSmallForTheScaleIsNoDotOnTheZeroLine() {
        List<List<Interval>> rows = List.of(List.of(new Interval(0.01, 0.001)), List.of(new Interval(40, 1)));
        DotColumn column = new DotColumn("list", rows);
        DifferencesChart chart =
                new DifferencesChart("x", List.of("reform"), List.of("a", "b"), List.of(column), 50, MadeUp.ENGLISH);
        String svg = svg(chart);
        // One ellipse for the large difference, none for the small one.
        assertThat(svg.split("<circle|<ellipse", -1)).hasSize(2);
        assertThat(svg).contains("Triangle: surely more or less");
    }

    @Test
    void textsTooLongForALineAreOnSeveral() {
        String title = "Een titel die maar doorgaat en doorgaat, ".repeat(6) + "tot het einde";
        ListChart lists = new ListChart(MadeUp.months(5), 50, MadeUp.DUTCH);
        Drawing wide = lists.overview(title, MadeUp.lists(60));
        assertThat(svg(wide)).contains("tot het einde</text");
        assertThat(wide.height())
                .isGreaterThan(lists.overview("kort", MadeUp.lists(60)).height());
    }

    @Test
    void everyReformDateHasItsOwnNumber() {
        // 1 January and 1 March 2026 are close together on an axis of five years.
        String svg = svg(new ListChart(MadeUp.months(5), 50, MadeUp.DUTCH)
                .single("x", MadeUp.lists(60).get(8)));
        assertThat(svg).contains(">1</text", ">2</text", ">3</text").doesNotContain(">1-2</text");
    }

    @Test
    void bandsOfSeveralRunsMixToNoColourOfTheirOwn() throws IOException {
        byte[] png = Picture.png(new ListChart(MadeUp.months(5), 50, MadeUp.DUTCH)
                .single("x", MadeUp.compared(60).get(8)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int faint = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                Color color = new Color(image.getRGB(x, y));
                int least = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
                int most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
                faint += least > 0x80 && most < 0xF4 && most - least > 0x18 ? 1 : 0;
            }
        }
        // A filled band would cover a quarter of the picture; the soft edges of lines do not.
        assertThat(faint / (double) (image.getWidth() * image.getHeight())).isLessThan(0.02);
    }

    @Test
    void inkCanBeReadOnEveryShade() {
        for (double strength = 0; strength <= 1; strength += 0.05) {
            double contrast = (luminance(FlowsChart.shade(strength)) + 0.05) / (luminance(Look.INK) + 0.05);
            assertThat(contrast).as("shade %s", strength).isGreaterThan(4.5);
        }
    }

    /** Relative luminance (WCAG 2.1); text needs a contrast of 4.5. */
    private static double luminance(Color color) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        int[] parts = {color.getRed(), color.getGreen(), color.getBlue()};
        for (int i = 0; i < parts.length; i++) {
            double part = parts[i] / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void childrenAboveTheOpenPlacesHaveAColour() throws IOException {
        PlacesChart chart = new PlacesChart(MadeUp.months(5), 50, MadeUp.DUTCH);
        assertThat(purpleBelowTheKeys(chart.single("x", MadeUp.places(60).get(3))))
                .isPositive();
        assertThat(purpleBelowTheKeys(chart.single("x", MadeUp.places(60).get(4))))
                .isZero();
    }

    private static long purpleBelowTheKeys(Drawing drawing) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Picture.png(drawing)));
        long purple = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 240; y < image.getHeight(); y++) {
                purple += image.getRGB(x, y) == Look.PURPLE.getRGB() ? 1 : 0;
            }
        }
        return purple;
    }

    @Test
    void fewReplicationsAreNotSaidToBeEightOutOfTen() {
        List<ListChart.Form> lists = MadeUp.lists(60);
        assertThat(svg(new ListChart(MadeUp.months(5), 2, MadeUp.DUTCH).overview("x", lists)))
                .contains("2 herhalingen")
                .doesNotContain("8 van de 10 herhalingen liggen");
        assertThat(svg(new PlacesChart(MadeUp.months(5), 9, MadeUp.ENGLISH).overview("x", MadeUp.places(60))))
                .contains("too few to speak of");
        assertThat(svg(new PlacesChart(MadeUp.months(5), 10, MadeUp.ENGLISH).overview("x", MadeUp.places(60))))
                .doesNotContain("too few");
    }

    @Test
    void aChartWithoutAnythingToShowSaysSo() {
        assertThat(svg(new DaysChart("x", List.of(), 4, MadeUp.DUTCH))).contains("niemand wacht");
        assertThat(svg(new ListChart(MadeUp.months(1), 4, MadeUp.DUTCH).overview("x", List.of())))
                .contains("half kind");
    }

    @Test
    void everyAxisSaysWhatItCounts() {
        assertThat(svg(new ListChart(MadeUp.months(5), 50, MadeUp.DUTCH)
                        .single("x", MadeUp.lists(60).get(8))))
                .contains(">kinderen</text");
        assertThat(svg(new PlacesChart(MadeUp.months(5), 50, MadeUp.DUTCH)
                        .single("x", MadeUp.places(60).get(8))))
                .contains(">plaatsen</text");
    }

    @Test
    void oneReplicationIsSaidToGiveNoInterval() {
        Interval one = new Interval(40, Double.NaN);
        DaysChart.Form form = new DaysChart.Form("x", one, one, one, one, one, one);
        assertThat(svg(new DaysChart("x", List.of(form), 1, MadeUp.DUTCH)))
                .contains("er is geen interval")
                .doesNotContain("±");
    }

    private static String svg(Drawing drawing) {
        return new String(Picture.svg(drawing), StandardCharsets.UTF_8);
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
