package com.shop.second;

import io.github.payreturn.servlet.AmazonPayReturn;

/** Carries the annotation and is nothing that it could be about. */
@AmazonPayReturn(completePath = "/second")
public final class NotALookup {}
