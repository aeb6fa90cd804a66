package com.shop.lifecycle;

/** CDI does not know it, but what it needs is injected all the same. */
public class NoBean extends Part {}
