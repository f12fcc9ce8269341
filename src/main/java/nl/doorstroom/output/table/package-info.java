/** Tidy tables: CSV with one fixed way to write a number, safe to open in a spreadsheet, each column described once. */
@NullMarked
package nl.doorstroom.output.table;

import org.jspecify.annotations.NullMarked;
