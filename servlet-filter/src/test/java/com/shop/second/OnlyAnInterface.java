package com.shop.second;

import io.github.payreturn.servlet.AmazonPayReturn;

/** Containers hand over interfaces, too. */
@AmazonPayReturn(completePath = "/third")
public interface OnlyAnInterface {}
