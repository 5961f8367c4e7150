package se.samverk.project.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samverk.figure.FigureRow;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.TextPart;

/** A section's text with its figures marked where their words stand. */
final class MarkedText {
    private final List<TextPart> parts = new ArrayList<>();
    private final List<FigureRow> unmarked = new ArrayList<>();

    private record Mark(int from, int to, FigureRow figure) {
    }

    /** Marks each figure at the first place of its words that no other figure holds. */
    MarkedText(String text, List<FigureRow> figures) {
        List<Mark> marks = new ArrayList<>();
        for (FigureRow figure : figures) {
            int from = text.indexOf(figure.matchedText());
            while (from >= 0 && taken(marks, from, from + figure.matchedText().length())) {
                from = text.indexOf(figure.matchedText(), from + 1);
            }
            if (from < 0) {
                unmarked.add(figure);
            } else {
                marks.add(new Mark(from, from + figure.matchedText().length(), figure));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::from));
        int done = 0;
        for (Mark mark : marks) {
            words(text.substring(done, mark.from()));
            parts.add(TextPart.figure(text.substring(mark.from(), mark.to()),
                    new SubjectRef(SubjectKind.FIGURE, mark.figure().id()).url()));
            done = mark.to();
        }
        words(text.substring(done));
    }

    private static boolean taken(List<Mark> marks, int from, int to) {
        return marks.stream().anyMatch(mark -> from < mark.to() && mark.from() < to);
    }

    private void words(String text) {
        if (!text.isEmpty()) {
            parts.add(TextPart.words(text));
        }
    }

    List<TextPart> parts() {
        return parts;
    }

    /** Figures whose words do not stand in the text. */
    List<FigureRow> unmarked() {
        return unmarked;
    }
}
