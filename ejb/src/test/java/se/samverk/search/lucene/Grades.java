package se.samverk.search.lucene;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well lists of found documents answer queries: nDCG@10 (a grade counts as 2^grade − 1), MRR@10 and Recall@100,
 * each as the mean over the queries.
 */
final class Grades {
    static final int DEPTH = 100;
    private static final int TOP = 10;

    private double ndcg;
    private double mrr;
    private double recall;
    private int queries;

    void add(Grades other) {
        ndcg += other.ndcg;
        mrr += other.mrr;
        recall += other.recall;
        queries += other.queries;
    }

    void add(List<String> found, Map<String, Integer> grades) {
        double gained = 0;
        double first = 0;
        int recalled = 0;
        for (int i = 0; i < Math.min(found.size(), DEPTH); i++) {
            int grade = grades.getOrDefault(found.get(i), 0);
            if (grade > 0) {
                recalled++;
                gained += i < TOP ? gain(grade, i) : 0;
                first = first == 0 && i < TOP ? 1.0 / (i + 1) : first;
            }
        }
        List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).limit(TOP).toList();
        double possible = 0;
        for (int i = 0; i < best.size(); i++) {
            possible += gain(best.get(i), i);
        }
        ndcg += gained / possible;
        mrr += first;
        recall += (double) recalled / grades.size();
        queries++;
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2.0) / Math.log(2));
    }

    double ndcg() {
        return ndcg / queries;
    }

    double mrr() {
        return mrr / queries;
    }

    double recall() {
        return recall / queries;
    }

    int queries() {
        return queries;
    }
}
