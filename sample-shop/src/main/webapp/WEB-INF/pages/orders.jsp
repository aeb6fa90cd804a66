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
<ul class="orders">
<c:forEach var="order" items="${orders}">
<li>
<a class="name" href="<c:url value="/orders/${order.id()}"/>">Order <c:out value="${order.id()}"/></a>
<span class="each">${order.placedOn()}, ${order.pieces()}&nbsp;${order.pieces() == 1 ? 'tin' : 'tins'}</span>
<span class="state ${order.state()}">${order.state().words()}</span>
<span class="sum"><c:out value="${order.total()}"/></span>
</li>
</c:forEach>
</ul>
</c:otherwise>
</c:choose>
</shop:page>
