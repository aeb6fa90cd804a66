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
<p>${text.looksAgain}</p>
</c:if>
<c:choose>
<c:when test="${shop.orders().find(amazonPay.orderId).isPresent()}">
<p>${text.orderNumber}&#32;<strong class="code"><c:out value="${amazonPay.orderId}"/></strong>. <a href="<c:url value="/orders"/>">${text.leaveToOrders}</a></p>
</c:when>
<c:otherwise>
<p><a href="<c:url value="/account"/>">${text.leaveToAccount}</a></p>
</c:otherwise>
</c:choose>
</div>
</shop:page>
