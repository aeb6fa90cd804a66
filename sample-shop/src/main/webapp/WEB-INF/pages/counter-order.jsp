<%-- What a shop keeps of a payment, and what for. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Order ${order.id()} behind the counter">
<div class="sheet">
<h1>Order <c:out value="${order.id()}"/></h1>
<p><span class="state ${order.state()}">${text['state_' += order.state()]}</span> Placed on ${visit.day(order.placedAt())}</p>
<shop:lines of="${order.lines()}" total="${order.total()}"/>
<h2>Payment</h2>
<dl class="facts">
<dt>Chosen</dt>
<dd>${text['plan_' += order.plan()]} (<span class="code">${order.plan().intent().amazonName()}</span>)</dd>
<c:if test="${order.paidInParts()}">
<dt>With this payment</dt>
<dd><c:out value="${visit.show(order.dueNow())}"/> of <c:out value="${visit.show(order.total())}"/></dd>
</c:if>
<c:choose>
<c:when test="${order.payment().isPresent()}">
<c:set var="payment" value="${order.payment().get()}"/>
<dt>Reached</dt>
<dd>${payment.words()}</dd>
<c:if test="${payment.charge().isPresent()}">
<dt>Charge</dt>
<dd><span class="code"><c:out value="${payment.charge().get()}"/></span> ${payment.chargeUse()}</dd>
</c:if>
<dt>Charge permission</dt>
<dd><span class="code"><c:out value="${payment.chargePermission()}"/></span> ${payment.chargePermissionUse()}</dd>
</c:when>
<c:otherwise>
<dt>Reached</dt>
<dd>Nothing that could be kept yet</dd>
</c:otherwise>
</c:choose>
</dl>
<c:if test="${order.payment().isPresent() and shop.catalog().ships(order.lines())}">
<h2>Shipment</h2>
<c:if test="${not empty misspelt}">
<p class="notice" role="alert"><c:out value="${misspelt}"/>.</p>
</c:if>
<c:if test="${not empty parcels}">
<dl class="facts">
<c:forEach var="parcel" items="${parcels}">
<dt><c:out value="${parcel.carrier()}"/>&#32;<span class="code"><c:out value="${parcel.trackingNumber()}"/></span></dt>
<dd>${parcel.words()}</dd>
</c:forEach>
</dl>
</c:if>
<form class="parcel" method="post" action="<c:url value="/counter/${order.id()}"/>">
<shop:csrf/>
<label>Carrier <input type="text" name="carrier" value="<c:out value="${param.carrier}" default="DHL"/>" required autocomplete="off" autocapitalize="characters"></label>
<label>Tracking number <input type="text" name="number" value="<c:out value="${not empty misspelt ? param.number : ''}"/>" required maxlength="100" autocomplete="off"></label>
<button>Report the parcel to Amazon</button>
</form>
</c:if>
<p><a href="<c:url value="/counter/payments?id=${order.id()}"/>">How do we know?</a></p>
<p><a href="<c:url value="/counter"/>">All orders</a></p>
</div>
</shop:page>
