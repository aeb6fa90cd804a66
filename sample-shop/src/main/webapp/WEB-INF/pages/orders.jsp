<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.yourOrders}">
<h1>${text.yourOrders}</h1>
<c:choose>
<c:when test="${empty orders}">
<p>${text.noOrders}</p>
<p><a class="button" href="<c:url value="/"/>">${text.lookAtTeas}</a></p>
</c:when>
<c:otherwise>
<shop:orders of="${orders}" at="/orders/"/>
</c:otherwise>
</c:choose>
</shop:page>
