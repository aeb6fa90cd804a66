<%-- Shown by the return filter while a payment is not certain. It looks again by itself, without a script. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:if test="${not empty amazonPay.refreshSeconds}">
<c:set var="refresh" value="${amazonPay.refreshSeconds}; url=${amazonPay.refreshUrl}"/>
</c:if>
<shop:page title="${amazonPay.title}" refresh="${refresh}">
<div class="sheet">
<img class="scene" src="<c:url value="/images/fog.svg"/>" alt="" width="600" height="200">
<h1><c:out value="${amazonPay.title}"/></h1>
<p role="status"><c:out value="${amazonPay.message}"/></p>
<c:if test="${not empty refresh}">
<p>This page looks again by itself every few seconds.</p>
</c:if>
<c:choose>
<c:when test="${shop.orders().find(amazonPay.orderId).isPresent()}">
<p>Your order number is <strong class="code"><c:out value="${amazonPay.orderId}"/></strong>. You can leave this page: <a href="<c:url value="/orders"/>">your orders</a> show how it stands.</p>
</c:when>
<c:otherwise>
<p>You can leave this page: <a href="<c:url value="/account"/>">your account</a> shows how it stands.</p>
</c:otherwise>
</c:choose>
</div>
</shop:page>
