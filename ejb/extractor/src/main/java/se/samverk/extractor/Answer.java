package se.samverk.extractor;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the process answers: a mark, then frames. {@code R} is a row: how many values, each with its
 * length in bytes and its text. {@code D} says something about the file, a name and a value. {@code P} is
 * a part of its text: kind, number, name, whether it was read from a picture, and the text; it is sent as soon as
 * it is whole, so that what was read is there even if the rest never comes. {@code B} is a picture: how many bytes, and
 * these. {@code F} refuses the file with the name of a reason. {@code E} ends
 * the answer; without it, or {@code F}, the answer is not whole.
 */
final class Answer {
    static final int MARK = 0x53_41_4D_31;

    private final DataOutputStream out;

    Answer(OutputStream stream) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeInt(MARK);
    }

    void row(List<String> values) throws IOException {
        out.writeByte('R');
        out.writeInt(values.size());
        for (String value : values) {
            text(value);
        }
    }

    void about(String name, String value) throws IOException {
        out.writeByte('D');
        text(name);
        text(value);
    }

    void part(Parts.Kind kind, int number, String name, boolean fromPicture, String content) throws IOException {
        out.writeByte('P');
        text(kind.name());
        out.writeInt(number);
        text(name);
        out.writeBoolean(fromPicture);
        text(content);
        out.flush();
    }

    void picture(byte[] png) throws IOException {
        out.writeByte('B');
        out.writeInt(png.length);
        out.write(png);
    }

    void refuse(Refusal.Reason reason) throws IOException {
        out.writeByte('F');
        text(reason.name());
        out.flush();
    }

    void end() throws IOException {
        out.writeByte('E');
        out.flush();
    }

    private void text(String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
