package se.samverk.extractor;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Has text read in pages of a document that are pictures, or in a picture. Each is sent as soon as it is read, also one
 * without any text; one that cannot be read is left out, and the next is tried.
 */
final class Scan {
    private static final float SHARP = 300f / 72;
    private static final float MOST_POINTS = 25_000_000;
    /** The process is ended from outside before. */
    private static final long PATIENCE = 3_600_000;

    private final Tesseract tesseract;
    private final Answer answer;

    Scan(Tesseract tesseract, Answer answer) {
        this.tesseract = tesseract;
        this.answer = answer;
    }

    /** @param pages from 1; of a picture there is one */
    void read(Path file, List<Integer> pages) throws IOException, Refusal {
        ImageIO.setUseCache(false);
        if (!Picture.isPdf(file)) {
            picture(file);
            return;
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (int page : pages) {
                page(document, page);
            }
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Refusal(Refusal.Reason.BROKEN);
        }
    }

    private void picture(Path file) throws IOException, Refusal {
        String text;
        try {
            text = tesseract.read(file, PATIENCE);
        } catch (IOException unreadable) {
            throw new Refusal(Refusal.Reason.BROKEN);
        }
        answer.part(Parts.Kind.TEXT, 1, "", true, Parts.readable(text, false));
    }

    private void page(PDDocument document, int page) throws IOException {
        String text;
        try {
            text = text(document, page);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return;
        }
        answer.part(Parts.Kind.PAGE, page, "", true, Parts.readable(text, true));
    }

    private String text(PDDocument document, int page) throws IOException {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        float scale = Math.min(SHARP, (float) Math.sqrt(MOST_POINTS / (box.getWidth() * box.getHeight())));
        BufferedImage drawn = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.GRAY);
        Path picture = Files.createTempFile("page-", ".png");
        try {
            ImageIO.write(drawn, "png", picture.toFile());
            return tesseract.read(picture, PATIENCE);
        } finally {
            Files.deleteIfExists(picture);
        }
    }
}
