package com.shop.lifecycle;

import jakarta.enterprise.context.Dependent;

/** A bean that lives as long as whoever asked for it. */
@Dependent
public class DependentBean extends Part {}
