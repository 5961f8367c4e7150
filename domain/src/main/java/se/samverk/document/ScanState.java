package se.samverk.document;

/** What a search for viruses has come to. "Not scanned" is never "clean". */
public enum ScanState {
    NOT_SCANNED, CLEAN
}
