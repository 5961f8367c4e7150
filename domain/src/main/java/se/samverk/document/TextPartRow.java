package se.samverk.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A part of a file's text without its content: {@code number} is where it stands, {@code kindNumber} what it is called by. */
public record TextPartRow(int number, TextPart.Kind kind, int kindNumber, String name, boolean fromPicture)
        implements
            Serializable {
    /** A file may say that it has a million pages, and be small. */
    private static final int MOST_PAGES = 1_000;

    /**
     * The parts of a file that has pages, with those pages on which there is no text, as pictures are: they are looked at all
     * the same. Of a file with very many only the first thousand are. A file of other parts is left as it is.
     *
     * @param pages how many there are to look at; at most one for a file without pages
     */
    public static List<TextPartRow> withEveryPage(List<TextPartRow> parts, int pages) {
        if (pages < 2 || parts.stream().anyMatch(part -> part.kind != TextPart.Kind.PAGE)) {
            return parts;
        }
        Set<Integer> there = parts.stream().flatMap(part -> IntStream.of(part.number, part.kindNumber).boxed())
                .collect(Collectors.toSet());
        List<TextPartRow> all = new ArrayList<>(parts);
        IntStream.rangeClosed(1, Math.min(pages, MOST_PAGES)).filter(page -> !there.contains(page))
                .forEach(page -> all.add(new TextPartRow(page, TextPart.Kind.PAGE, page, "", false)));
        all.sort(Comparator.comparing(TextPartRow::number));
        return List.copyOf(all);
    }
}
