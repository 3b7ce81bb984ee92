package org.oncommons.formats;

/**
 * How much is read before a file is refused, so that a hostile file cannot exhaust the machine.
 *
 * @param fileBytes     size of one file as given
 * @param inflatedBytes size of everything in it once unpacked
 * @param entries       entries of a packed file
 * @param rows          rows of one sheet
 * @param columns       columns of one sheet
 * @param cells         cells of all sheets that are not empty
 * @param cellChars     characters of one cell
 */
public record Limits(long fileBytes, long inflatedBytes, int entries, int rows, int columns, long cells, int cellChars) {

    /** 64 MiB, 512 MiB unpacked, 200,000 rows, 16,384 columns (what a spreadsheet holds), 8 million filled cells. */
    public static final Limits DEFAULT = new Limits(64L << 20, 512L << 20, 20_000, 200_000, 16_384, 8_000_000, 1_000_000);
}
