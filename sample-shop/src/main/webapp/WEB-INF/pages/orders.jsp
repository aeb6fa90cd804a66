<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Your orders">
<h1>Your orders</h1>
<c:choose>
<c:when test="${empty orders}">
<p>You have not ordered anything in this browser yet.</p>
<p><a class="button" href="<c:url value="/"/>">Look at the teas</a></p>
</c:when>
<c:otherwise>
<shop:orders of="${orders}" at="/orders/"/>
</c:otherwise>
</c:choose>
</shop:page>
