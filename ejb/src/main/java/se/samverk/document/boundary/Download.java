package se.samverk.document.boundary;

import java.io.InputStream;

/** A file on its way out. The receiver closes {@code bytes}. Size in bytes. */
public record Download(String fileName, String mediaType, long size, InputStream bytes) {
}
