package se.samverk.library;

import java.io.Serializable;
import java.util.List;

/**
 * What has come of a folder.
 *
 * @param half the file of which pieces have come and others are missing; null for none
 */
public record CameFiles(List<CameFile> files, CameFile half) implements Serializable {
}
