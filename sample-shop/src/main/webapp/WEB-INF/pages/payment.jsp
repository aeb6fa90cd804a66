<%-- One payment: what is stored of it, what happened, and what a person may do. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Payment of order ${payment.orderId()}">
<div class="sheet wide">
<h1>Payment of order <c:out value="${payment.orderId()}"/></h1>
<c:if test="${not empty done}">
<p class="notice" role="status"><c:out value="${done}"/></p>
</c:if>
<c:if test="${reasonMissing}">
<p class="notice" role="alert">Please say why. Whoever looks at it in a year wants to know.</p>
</c:if>
<p><span class="state ${payment.state() == 'SUCCEEDED' ? 'PAID' : ''}">${payment.state()}</span> <c:out value="${payment.why()}"/></p>
<dl class="facts">
<dt>Session</dt>
<dd class="code"><c:out value="${payment.session()}"/></dd>
<dt>Came back at</dt>
<dd>${payment.kind()}, ${payment.since()}</dd>
<c:if test="${payment.chargeAmount().isPresent()}">
<dt>Charges</dt>
<dd><c:out value="${payment.chargeAmount().get().amountText()} ${payment.chargeAmount().get().currencyCode()}"/></dd>
</c:if>
<c:if test="${payment.answer().chargePermissionId().isPresent()}">
<dt>Charge permission</dt>
<dd class="code"><c:out value="${payment.answer().chargePermissionId().get()}"/></dd>
</c:if>
<c:if test="${payment.answer().chargeId().isPresent()}">
<dt>Charge</dt>
<dd class="code"><c:out value="${payment.answer().chargeId().get()}"/></dd>
</c:if>
<c:if test="${payment.answer().requestId().isPresent()}">
<dt>Amazon’s request id</dt>
<dd class="code"><c:out value="${payment.answer().requestId().get()}"/></dd>
</c:if>
<dt>The shop</dt>
<dd>${payment.telling().complete() ? 'was told' : 'has not taken it yet'}</dd>
<c:if test="${payment.following().next().isPresent()}">
<dt>Worked on next</dt>
<dd>${payment.following().next().get()}</dd>
</c:if>
</dl>
<h2>What became of it</h2>
<ol class="history">
<c:forEach var="step" items="${payment.history()}">
<li><span class="each">${step.at()}</span> <strong>${step.state()}</strong> <span><c:out value="${step.note()}"/></span></li>
</c:forEach>
</ol>
<c:if test="${not payment.state().decided() or not payment.telling().complete()}">
<form class="pay" method="post" action="<c:url value="/counter/payments/${payment.id()}"/>">
<shop:csrf/>
<button class="primary" name="action" value="look">Look now</button>
</form>
</c:if>
<c:if test="${payment.state() == 'NEEDS_REVIEW'}">
<h2>Decide</h2>
<p>Look it up in Seller Central first. Nothing is refunded or captured by this.</p>
<form class="decide" method="post" action="<c:url value="/counter/payments/${payment.id()}"/>">
<shop:csrf/>
<label>Why <input type="text" name="reason" maxlength="300" required autocomplete="off"></label>
<button name="action" value="paid">It is paid</button>
<button name="action" value="not-paid">It is not paid</button>
</form>
</c:if>
<p><a href="<c:url value="/counter/payments"/>">All payments</a></p>
</div>
</shop:page>
