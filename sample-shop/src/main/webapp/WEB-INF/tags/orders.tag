<%@ tag description="A list of orders" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="of" required="true" type="java.util.List" description="Orders" %>
<%@ attribute name="at" required="true" description="Where the page of an order is, before its id" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<ul class="orders">
<c:forEach var="order" items="${of}">
<li>
<a class="name" href="<c:url value="${at}${order.id()}"/>"><c:out value="${visit.text('orderTitle', order.id())}"/></a>
<span class="each">${visit.day(order.placedAt())}, ${visit.text('pieces', order.pieces())}</span>
<span class="state ${order.state()}">${text['state_' += order.state()]}</span>
<span class="sum"><c:out value="${visit.show(order.total())}"/></span>
</li>
</c:forEach>
</ul>
