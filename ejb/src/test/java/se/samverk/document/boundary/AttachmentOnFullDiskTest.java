package se.samverk.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.Injected.set;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import se.samverk.document.storage.BlobStore;
import se.samverk.platform.Settings;
import se.samverk.shared.DiskFull;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A disk that does not take an attachment says why. */
class AttachmentOnFullDiskTest {
    private static void attach(IOException failed) {
        Attachments attachments = new Attachments();
        set(attachments, "settings", new Settings() {
            @Override
            public int attachmentMegabytes() {
                return 1;
            }
        });
        set(attachments, "store", Proxy.newProxyInstance(BlobStore.class.getClassLoader(),
                new Class<?>[]{BlobStore.class}, (proxy, method, arguments) -> {
                    throw failed;
                }));
        InputStream bytes = new ByteArrayInputStream(new byte[10]);
        attachments.attach(new SubjectRef(SubjectKind.REPORT, 3), "Bilaga", "bilaga.txt", bytes);
    }

    @Test
    void a_full_disk_is_told_at_the_field_of_the_file() {
        assertThatThrownBy(() -> attach(new BlobStore.FullDisk(new IOException("no more"))))
                .isInstanceOfSatisfying(DiskFull.class,
                        full -> assertThat(full.field()).isEqualTo("attachmentFile"));
    }

    @Test
    void a_disk_that_fails_is_not_told_as_full() {
        assertThatThrownBy(() -> attach(new IOException("the disk says no"))).isInstanceOf(UncheckedIOException.class);
    }
}
