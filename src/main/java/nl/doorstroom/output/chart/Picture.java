package nl.doorstroom.output.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A drawing as the bytes of a file. */
public final class Picture {
    private static final double PIXELS_PER_POINT = 2;
    private static final String SVG = "http://www.w3.org/2000/svg";

    static {
        // Else the labels of upright axes become outlines, which cannot be searched or read aloud.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private Picture() {}

    /** As PNG, at two pixels per point. */
    public static byte[] png(Drawing drawing) {
        int width = (int) Math.round(drawing.width() * PIXELS_PER_POINT);
        int height = (int) Math.round(drawing.height() * PIXELS_PER_POINT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        paint(drawing, graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(image);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** As SVG with real text, so that it can be searched, read aloud and edited. */
    public static byte[] svg(Drawing drawing) {
        Document document = newDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("Doorstroom");
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new java.awt.Dimension(drawing.width(), drawing.height()));
        paint(drawing, graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            graphics.stream(root, out, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void paint(Drawing drawing, Graphics2D graphics) {
        Look.smooth(graphics);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setColor(Look.PAPER);
        graphics.fillRect(0, 0, drawing.width(), drawing.height());
        drawing.draw(graphics);
    }

    private static Document newDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java can make an empty document", e);
        }
    }
}
