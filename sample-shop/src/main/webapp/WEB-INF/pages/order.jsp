<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${words.of('order', order.id())}" refresh="${order.state().undecided() ? '5' : ''}">
<div class="sheet">
<h1><c:out value="${words.of('order', order.id())}"/></h1>
<c:if test="${notStarted}">
<p class="notice" role="alert">${text.notStarted}</p>
</c:if>
<p><span class="state ${order.state()}">${text['state.' += order.state()]}</span> ${words.of('placedOn', words.day(order.placedAt()))}</p>
<shop:lines of="${order.lines()}" total="${order.total()}"/>
<c:if test="${order.paidInParts()}">
<p>${words.of('partNow', words.money(order.dueNow()))}</p>
</c:if>
<c:if test="${order.state().undecided()}">
<p role="status">${text.undecided}</p>
</c:if>
<c:if test="${order.payment().isPresent()}">
<p>${text.inYourAmazonAccount}&#32;<span class="code"><c:out value="${order.payment().get().chargePermission()}"/></span></p>
</c:if>
<c:if test="${order.state().payable()}">
<c:if test="${order.checkoutSession().isPresent()}">
<p>${text.justPaid}</p>
</c:if>
<shop:pay action="/orders/${order.id()}"/>
</c:if>
<p><a href="<c:url value="/orders"/>">${text.allYourOrders}</a></p>
</div>
</shop:page>
