package com.shop.born;

/** An order that was born when its payment succeeded. */
public record Placed(String number, String lines) {}
