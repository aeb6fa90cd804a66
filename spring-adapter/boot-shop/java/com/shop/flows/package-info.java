/** A Spring Boot shop with every flow. */
@NullMarked
package com.shop.flows;

import org.jspecify.annotations.NullMarked;
