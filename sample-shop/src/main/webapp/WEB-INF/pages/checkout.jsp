<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Checkout">
<div class="sheet">
<h1>Checkout</h1>
<shop:lines of="${lines}" total="${total}"/>
<p>You choose the delivery address and how to pay at Amazon Pay, and come back here afterwards.</p>
<shop:pay action="/checkout"/>
<p><a href="<c:url value="/cart"/>">Change the cart</a></p>
</div>
</shop:page>
