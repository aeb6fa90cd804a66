/** The filter at home in Spring Boot. Loaded only where Boot is. */
@NullMarked
package io.github.payreturn.spring.boot;

import org.jspecify.annotations.NullMarked;
