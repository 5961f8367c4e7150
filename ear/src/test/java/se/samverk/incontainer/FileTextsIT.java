package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.AttachmentRow;
import se.samverk.document.FileTextView;
import se.samverk.document.TextPart;
import se.samverk.document.TextState;
import se.samverk.document.boundary.Attachments;
import se.samverk.harness.InContainer;
import se.samverk.harness.PictureProgram;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.report.boundary.AddAttachment;
import se.samverk.report.boundary.StatusReports;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.boundary.Search;

/** The text of files is read beside the server, and found at its page by those who may read the file. */
@ArquillianTest
class FileTextsIT {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    private World world;

    @Inject
    private StatusReports reports;

    @Inject
    private Attachments attachments;

    @Inject
    private Search search;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void a_file_is_found_at_its_page_by_those_who_may_read_it_and_by_nobody_else() {
        AttachmentRow row = attach("underlag.pdf",
                pdf("Och att det inte var till skada.", "Trollsländan flyger över ån."));
        FileTextView text = read(row);
        assertThat(text.state()).isEqualTo(TextState.READ);
        assertThat(text.reason()).isEmpty();
        assertThat(text.parts()).extracting(part -> part.kind()).containsOnly(TextPart.Kind.PAGE);
        assertThat(text.parts()).extracting(part -> part.number()).containsExactly(1, 2);

        world.awaitIndex();
        SearchHit found = found(world.site(Place.OWN).chair(), "trollsländan").get(0);
        assertThat(found.url()).isEqualTo("/attachment/view.xhtml?id=" + row.id() + "&page=2");
        assertThat(found.organisationName()).isNotEmpty();
        List<SearchHit> ofGroup = new ArrayList<>();
        world.as(world.site(Place.OWN).chair(), () -> ofGroup.addAll(search.find(SearchQuery.of("trollsländan")
                .withGroupId(world.site(Place.OWN).group())).hits()));
        assertThat(ofGroup).as("under the group of its report").containsExactly(found);
        assertThat(found(world.site(Place.FOREIGN).chair(), "trollsländan")).isEmpty();
        assertThat(search.find(SearchQuery.of("trollsländan")).hits()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_kept_and_found_by_its_name_and_says_why() {
        AttachmentRow row = attach("kvarkskriften.docx", "PK\u0003\u0004 och sedan ingenting".getBytes(
                StandardCharsets.ISO_8859_1));
        FileTextView text = read(row);
        assertThat(text.state()).isEqualTo(TextState.UNREADABLE);
        assertThat(text.reason()).isEqualTo("BROKEN");

        world.awaitIndex();
        assertThat(found(world.site(Place.OWN).chair(), "kvarkskriften")).singleElement()
                .satisfies(hit -> assertThat(hit.subject().id()).isEqualTo(row.id()));
    }

    @Test
    void a_page_without_text_is_looked_at_all_the_same() {
        AttachmentRow row = attach("blandat.pdf", pdf("Första sidan.", "", "Tredje sidan."));
        assertThat(read(row).parts()).extracting(part -> part.kindNumber()).containsExactly(1, 2, 3);
        FileTextView[] second = new FileTextView[1];
        world.as(world.site(Place.OWN).chair(), () -> second[0] = attachments.view(row.id(), 2).text());
        assertThat(second[0].shown().kindNumber()).isEqualTo(2);
        assertThat(second[0].content()).isEmpty();
        assertThat(second[0].beside(1).kindNumber()).isEqualTo(3);

        AttachmentRow scanned = attach("inskannat.pdf", pdf("", "", ""));
        assertThat(read(scanned).reason()).isEqualTo("NO_TEXT");
        assertThat(read(scanned).parts()).extracting(part -> part.kindNumber()).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("R9 pages that are pictures are read after the others, found at their page, and counted where they are not")
    void pages_that_are_pictures_are_read_and_found_at_their_page() {
        AttachmentRow row = attach("inskannat.pdf", pdf(List.of(new Page(612, "Överst skrivet med bokstäver."),
                new Page(PictureProgram.WRITTEN, ""), new Page(PictureProgram.SPOILT, ""), new Page(612, ""),
                new Page(PictureProgram.WRITTEN, "7"))));
        FileTextView text = read(row);
        assertThat(text.state()).isEqualTo(TextState.READ);
        assertThat(text.picturesRead()).isTrue();
        assertThat(text.picturesUnread()).as("the one that the program failed on").isEqualTo(1);
        assertThat(text.parts()).extracting(part -> part.kindNumber()).containsExactly(1, 2, 3, 4, 5);
        assertThat(text.parts()).extracting(part -> part.fromPicture()).containsExactly(false, true, false, false,
                true);
        FileTextView[] last = new FileTextView[1];
        world.as(world.site(Place.OWN).chair(), () -> last[0] = attachments.view(row.id(), 5).text());
        assertThat(last[0].content()).startsWith("7\n" + PictureProgram.WORD);

        world.awaitIndex();
        assertThat(found(world.site(Place.OWN).chair(), PictureProgram.WORD)).extracting(SearchHit::url)
                .contains("/attachment/view.xhtml?id=" + row.id() + "&page=2");
        assertThat(found(world.site(Place.FOREIGN).chair(), PictureProgram.WORD)).isEmpty();
    }

    private AttachmentRow attach(String name, byte[] bytes) {
        world.found();
        World.Reported report = world.writeReport(Place.OWN, "draft");
        AttachmentRow[] row = new AttachmentRow[1];
        world.as(world.site(Place.OWN).chair(), () -> row[0] = reports
                .attach(new AddAttachment(report.report(), "Bilaga", name, new ByteArrayInputStream(bytes))));
        return row[0];
    }

    /** What the page tells when the timer has had the file read. */
    private FileTextView read(AttachmentRow row) {
        long until = System.nanoTime() + LONGEST.toNanos();
        FileTextView[] text = new FileTextView[1];
        do {
            LockSupport.parkNanos(100_000_000);
            world.as(world.site(Place.OWN).chair(), () -> text[0] = attachments.view(row.id(), 1).text());
        } while ((text[0].state() == TextState.WAITING || text[0].picturesLeft() > 0) && System.nanoTime() < until);
        return text[0];
    }

    private List<SearchHit> found(String username, String words) {
        List<SearchHit> hits = new ArrayList<>();
        world.as(username, () -> hits.addAll(search.find(SearchQuery.of(words)).hits()));
        return hits;
    }

    /** A page so many points wide, with a line on it. */
    private record Page(int width, String line) {
    }

    /** A PDF with a line of text on each page; a page without text for none. */
    static byte[] pdf(String... pages) {
        return pdf(Stream.of(pages).map(line -> new Page(612, line)).toList());
    }

    /** A document of one line a page, as simple as the format allows. */
    private static byte[] pdf(List<Page> pages) {
        StringBuilder text = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        StringBuilder kids = new StringBuilder();
        int number = 4;
        StringBuilder objects = new StringBuilder();
        for (Page page : pages) {
            String drawn = "BT /F1 12 Tf 50 700 Td (" + page.line() + ") Tj ET";
            kids.append(number).append(" 0 R ");
            objects.append(number).append(" 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ").append(page.width())
                    .append(" 792]/Resources<</Font<</F1 "
                            + "3 0 R>>>>/Contents ")
                    .append(number + 1).append(" 0 R>>endobj\n").append(number + 1)
                    .append(" 0 obj<</Length ").append(drawn.length()).append(">>stream\n").append(drawn)
                    .append("\nendstream endobj\n");
            number += 2;
        }
        text.append("2 0 obj<</Type/Pages/Count ").append(pages.size()).append("/Kids[").append(kids)
                .append("]>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n")
                .append(objects).append("trailer<</Root 1 0 R>>\n%%EOF");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
