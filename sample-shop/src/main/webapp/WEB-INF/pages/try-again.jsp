<%-- Shown by the return filter to a buyer who was certainly not charged. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${amazonPay.title}">
<div class="sheet">
<img class="scene" src="<c:url value="/images/buoy.svg"/>" alt="" width="600" height="200">
<h1><c:out value="${amazonPay.title}"/></h1>
<p><c:out value="${amazonPay.message}"/></p>
<c:if test="${not empty amazonPay.orderId}">
<shop:pay action="/orders/${amazonPay.orderId}" label="${text.payAgain}"/>
</c:if>
<p><a href="<c:url value="/cart"/>">${text.backToCart}</a></p>
</div>
</shop:page>
