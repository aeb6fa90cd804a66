/** The filter in Spring MVC, with or without Boot. */
@NullMarked
package io.github.payreturn.spring;

import org.jspecify.annotations.NullMarked;
