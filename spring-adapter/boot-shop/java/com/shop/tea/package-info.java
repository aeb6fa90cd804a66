/** The Spring Boot shop of the README: one dependency, one bean, ten lines of YAML. */
@NullMarked
package com.shop.tea;

import org.jspecify.annotations.NullMarked;
