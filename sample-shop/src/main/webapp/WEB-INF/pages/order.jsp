<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${visit.text('orderTitle', order.id())}" refresh="${order.state().undecided() ? '5' : ''}">
<div class="sheet">
<h1><c:out value="${visit.text('orderTitle', order.id())}"/></h1>
<c:if test="${notStarted}">
<p class="notice" role="alert">${text.orderNotStarted}</p>
</c:if>
<p><span class="state ${order.state()}">${text['state_' += order.state()]}</span> ${visit.text('placedOn', visit.day(order.placedAt()))}</p>
<shop:lines of="${order.lines()}" total="${order.total()}"/>
<c:if test="${order.paidInParts()}">
<p><c:out value="${visit.text('orderInParts', visit.show(order.dueNow()))}"/></p>
</c:if>
<c:if test="${order.state().undecided()}">
<p role="status">${text.orderUndecided}</p>
</c:if>
<c:if test="${order.payment().isPresent()}">
<p>${text.foundAs}&#32;<span class="code"><c:out value="${order.payment().get().chargePermission()}"/></span></p>
</c:if>
<c:if test="${order.state().payable()}">
<c:if test="${order.checkoutSession().isPresent()}">
<p>${text.justPaid}</p>
</c:if>
<shop:pay action="/orders/${order.id()}"/>
</c:if>
<p><a href="<c:url value="/orders"/>">${text.allOrders}</a></p>
</div>
</shop:page>
