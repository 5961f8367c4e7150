package se.samverk.extractor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws a page of a document, or a picture, as a picture of a certain width that shows what is there and runs nothing. */
final class Picture {
    private static final int PDF_MARK = 5;
    private static final int TALLEST = 4;
    private static final long MOST_POINTS = 60_000_000;

    private final int page;
    private final int width;
    private final Answer answer;

    /** @param page of a document, from 1; {@code width} in points of the picture */
    Picture(int page, int width, Answer answer) {
        this.page = page;
        this.width = width;
        this.answer = answer;
    }

    void draw(Path file) throws IOException, Refusal {
        ImageIO.setUseCache(false);
        BufferedImage drawn;
        try {
            drawn = isPdf(file) ? page(file) : picture(file);
        } catch (InvalidPasswordException locked) {
            throw new Refusal(Refusal.Reason.PASSWORD);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Refusal(Refusal.Reason.BROKEN);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", bytes);
        answer.picture(bytes.toByteArray());
    }

    static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(PDF_MARK);
            return first.length == PDF_MARK && first[0] == '%' && first[1] == 'P' && first[2] == 'D' && first[3] == 'F';
        }
    }

    private BufferedImage page(Path file) throws IOException, Refusal {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (page > document.getNumberOfPages()) {
                throw new Refusal(Refusal.Reason.NO_TEXT);
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            boolean lying = document.getPage(page - 1).getRotation() % 180 != 0;
            float across = lying ? box.getHeight() : box.getWidth();
            float down = lying ? box.getWidth() : box.getHeight();
            if (across < 1 || down < 1 || down / across > TALLEST) {
                throw new Refusal(Refusal.Reason.TOO_LARGE);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, width / across, ImageType.RGB);
        }
    }

    private BufferedImage picture(Path file) throws IOException, Refusal {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal(Refusal.Reason.OTHER_KIND);
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS || reader.getHeight(0) > (long) TALLEST * reader.getWidth(0)) {
                throw new Refusal(Refusal.Reason.TOO_LARGE);
            }
            return scaled(reader.read(0));
        }
    }

    private BufferedImage scaled(BufferedImage whole) {
        int across = Math.min(width, whole.getWidth());
        int down = Math.max(1, (int) ((long) whole.getHeight() * across / whole.getWidth()));
        BufferedImage small = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, across, down);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(whole, 0, 0, across, down, null);
        pen.dispose();
        return small;
    }
}
