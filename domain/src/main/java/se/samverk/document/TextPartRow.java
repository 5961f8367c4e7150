package se.samverk.document;

import java.io.Serializable;

/** A part of a file's text without its content: {@code number} is where it stands, {@code kindNumber} what it is called by. */
public record TextPartRow(int number, TextPart.Kind kind, int kindNumber, String name, boolean fromPicture)
        implements
            Serializable {
}
