<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Order ${order.id()}" refresh="${order.state().undecided() ? '5' : ''}">
<div class="sheet">
<h1>Order <c:out value="${order.id()}"/></h1>
<c:if test="${notStarted}">
<p class="notice" role="alert">Amazon Pay cannot be reached right now. Nothing was charged and your order is kept. Please try again in a moment.</p>
</c:if>
<p><span class="state ${order.state()}">${order.state().words()}</span> Placed on ${order.placedOn()}</p>
<shop:lines of="${order.lines()}" total="${order.total()}"/>
<c:if test="${order.paidInParts()}">
<p>With the first parcel you pay <c:out value="${order.dueNow()}"/>, and the rest when it follows.</p>
</c:if>
<c:if test="${order.state().undecided()}">
<p role="status">Amazon is still confirming this payment, which can take up to a day. Please do not pay again. This page looks again by itself.</p>
</c:if>
<c:if test="${order.payment().isPresent()}">
<p>In your Amazon account you find this payment as <span class="code"><c:out value="${order.payment().get().chargePermission()}"/></span>.</p>
</c:if>
<c:if test="${order.state().payable()}">
<c:if test="${order.checkoutSession().isPresent()}">
<p>Have you just paid at Amazon Pay? Then give it a moment and reload this page. An order is never charged twice.</p>
</c:if>
<shop:pay action="/orders/${order.id()}"/>
</c:if>
<p><a href="<c:url value="/orders"/>">All your orders</a></p>
</div>
</shop:page>
