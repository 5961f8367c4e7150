package se.samverk.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.webshell.Injected.set;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.library.BringingView;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.Uploads;
import se.samverk.shared.DiskFull;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.Visibility;

/** Bringing in what comes with a form. */
class AddDocumentsPageTest {
    private static Part file() {
        return (Part) Proxy.newProxyInstance(Part.class.getClassLoader(), new Class<?>[]{Part.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSubmittedFileName" -> "a.txt";
                    case "getSize" -> 3L;
                    case "getInputStream" -> new ByteArrayInputStream(new byte[3]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void a_full_disk_is_told_in_words_also_when_what_came_cannot_be_dropped() {
        AddDocumentsPage page = new AddDocumentsPage();
        set(page, "bringing", new BringingView(new SubjectRef(SubjectKind.GROUP, 3), "Arbetsgruppen", List.of(), 1,
                List.of("txt"), null, null, ""));
        set(page, "reach", Visibility.GROUP);
        set(page, "files", List.of(file()));
        set(page, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return key;
            }
        });
        set(page, "uploads", new Uploads() {
            @Override
            public UploadRow begin(BeginUpload order) {
                return new UploadRow("x", order.size(), 0, null);
            }

            @Override
            public UploadRow append(String token, long offset, InputStream bytes) {
                throw new DiskFull("files");
            }

            @Override
            public void drop(String token) {
                throw new NotFound();
            }
        });
        assertThatThrownBy(page::bring).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.arguments()).containsExactly("upload.diskFull"));
    }
}
