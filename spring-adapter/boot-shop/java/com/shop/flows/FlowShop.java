package com.shop.flows;

import com.shop.tea.CheckoutController;
import com.shop.tea.OrderRepository;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The tea shop, grown: it also takes payments in its page, late decisions, and wallets. */
@SpringBootApplication
@Import({OrderRepository.class, CheckoutController.class})
public class FlowShop {}
