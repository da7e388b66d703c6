/** Result files. In: measured legs. Out: JSON, a Markdown page and a plot. */
@NullMarked
package io.shopstream.benchmark.report;

import org.jspecify.annotations.NullMarked;
