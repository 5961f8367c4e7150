package se.samverk.plan;

import java.io.Serializable;

/** An area that a report's section can hang on. */
public record PlanAreaRow(long id, long planId, String planTitle, int number, String title) implements Serializable {
}
