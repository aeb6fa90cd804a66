<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Checkout">
<div class="sheet">
<h1>Checkout</h1>
<shop:lines of="${lines}" total="${total}"/>
<p>You choose the delivery address and how to pay at Amazon Pay, and come back here afterwards.</p>
<form class="pay" method="post" action="<c:url value="/checkout"/>">
<shop:csrf/>
<fieldset class="choice">
<legend>When would you like to pay?</legend>
<c:forEach var="plan" items="${plans}" varStatus="each">
<label><input type="radio" name="plan" value="${plan}" ${each.first ? 'checked' : ''}>
<span><strong>${plan.words()}</strong> ${plan.explanation()}</span></label>
</c:forEach>
</fieldset>
<button class="amazon">Pay with Amazon Pay</button>
</form>
<p><a href="<c:url value="/cart"/>">Change the cart</a></p>
</div>
</shop:page>
