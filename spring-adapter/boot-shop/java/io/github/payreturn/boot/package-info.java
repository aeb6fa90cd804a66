/** The starter in real Spring Boot applications of two generations: the same tests for both. */
@NullMarked
package io.github.payreturn.boot;

import org.jspecify.annotations.NullMarked;
