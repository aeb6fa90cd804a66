/** What was measured, as JSON and as a page. */
@NullMarked
package io.github.payreturn.benchmarks.report;

import org.jspecify.annotations.NullMarked;
