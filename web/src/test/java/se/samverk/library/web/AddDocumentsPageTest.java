package se.samverk.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.webshell.Injected.set;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.library.BringingView;
import se.samverk.library.Room;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.Uploads;
import se.samverk.shared.DiskFull;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;
import se.samverk.webshell.LinkedText;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.Visibility;

/** Bringing in what comes with a form. */
class AddDocumentsPageTest {
    private static final Titled PLAN = new Titled(new SubjectRef(SubjectKind.DOCUMENT, 7), "Plan");

    private static Part file() {
        return (Part) Proxy.newProxyInstance(Part.class.getClassLoader(), new Class<?>[]{Part.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSubmittedFileName" -> "a.txt";
                    case "getSize" -> 3L;
                    case "getInputStream" -> new ByteArrayInputStream(new byte[3]);
                    default -> throw new AssertionError("the page asks a part for " + method.getName());
                });
    }

    private final List<String> told = new ArrayList<>();
    private boolean full;
    private List<Titled> same = List.of();
    private RuleBroken refusal;

    private AddDocumentsPage page() {
        AddDocumentsPage page = new AddDocumentsPage();
        set(page, "bringing", new BringingView(new SubjectRef(SubjectKind.GROUP, 3), "Arbetsgruppen", List.of(), 1,
                List.of("txt"), null, Room.of("Borås", 0, 1), null, ""));
        set(page, "reach", Visibility.GROUP);
        set(page, "files", List.of(file()));
        set(page, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return values.length == 0 ? key : key + " " + values[values.length - 1];
            }
        });
        set(page, "told", new Told() {
            @Override
            public void done(String key, Object... values) {
                told.add(key + " " + values[0]);
            }
        });
        set(page, "uploads", new Uploads() {
            @Override
            public UploadRow begin(BeginUpload order) {
                return new UploadRow("x", order.size(), 0, null);
            }

            @Override
            public UploadRow appendWhole(String token, InputStream bytes) {
                if (full) {
                    throw new DiskFull("files");
                }
                if (refusal != null) {
                    throw refusal;
                }
                return new UploadRow(token, 3, 3, 5L, same);
            }
        });
        return page;
    }

    @Test
    void what_comes_is_counted_and_its_place_is_shown() throws IOException {
        assertThat(page().bring()).startsWith("/group/");
        assertThat(told).containsExactly("document.told.brought 1");
    }

    @Test
    void what_lies_elsewhere_is_shown_before_the_page_is_left() throws IOException {
        same = List.of(PLAN);
        AddDocumentsPage page = page();
        assertThat(page.bring()).isNull();
        assertThat(told).containsExactly("document.told.brought 1");
        assertThat(page.getKnown()).containsExactly(new AddDocumentsPage.Known("a.txt", List.of(PLAN)));
    }

    @Test
    void what_is_there_already_is_shown_with_a_link() throws IOException {
        refusal = new RuleBroken("document.R6", "files", "a.txt", PLAN);
        AddDocumentsPage page = page();
        assertThat(page.bring()).isNull();
        assertThat(told).isEmpty();
        assertThat(page.getRefused()).containsExactly(new LinkedText("document.R6 ", PLAN, ""));
    }

    @Test
    void a_full_disk_is_told_in_words() {
        full = true;
        assertThatThrownBy(() -> page().bring()).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.arguments()).containsExactly("upload.diskFull"));
        assertThat(told).isEmpty();
    }
}
