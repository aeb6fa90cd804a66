package com.shop.tea;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A shop as Spring Initializr begins one. */
@SpringBootApplication
public class TeaShop {}
