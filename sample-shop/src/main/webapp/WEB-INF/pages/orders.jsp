<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.ordersTitle}">
<h1>${text.ordersTitle}</h1>
<c:choose>
<c:when test="${empty orders}">
<p>${text.ordersEmpty}</p>
<p><a class="button" href="<c:url value="/"/>">${text.lookAtTeas}</a></p>
</c:when>
<c:otherwise>
<shop:orders of="${orders}" at="/orders/"/>
</c:otherwise>
</c:choose>
</shop:page>
