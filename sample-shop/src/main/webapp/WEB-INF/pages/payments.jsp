<%-- For those who run the shop: what is not settled, what became of payments, and how we know. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Payments">
<h1>Payments</h1>
<form class="search" method="get" action="<c:url value="/counter/payments"/>">
<label>An order number, or any id of Amazon Pay <input type="text" name="id" value="<c:out value="${param.id}"/>" required autocomplete="off"></label>
<button>How do we know?</button>
</form>
<c:if test="${not empty proof}">
<section class="sheet wide" aria-labelledby="proof">
<h2 id="proof">Is order <c:out value="${proof.orderId()}"/> paid?</h2>
<p><span class="state ${proof.verdict() == 'PAID' ? 'PAID' : ''}">${proof.verdict()}</span></p>
<p class="words"><c:out value="${proof.inWords()}"/></p>
<shop:payments of="${proof.payments()}" none="The journal knows no return of it."/>
</section>
</c:if>
<section aria-labelledby="unsettled">
<h2 id="unsettled">Not settled</h2>
<c:if test="${not backlog.lines().isEmpty()}">
<dl class="counts">
<c:forEach var="line" items="${backlog.lines()}">
<div><dt>${line.state()}</dt><dd>${line.count()}</dd></div>
</c:forEach>
</dl>
</c:if>
<shop:payments of="${unsettled.payments()}" none="Every payment is settled, and the shop was told."/>
</section>
<section aria-labelledby="today">
<h2 id="today">Today</h2>
<dl class="counts">
<div><dt>Came back</dt><dd>${balance.claimed()}</dd></div>
<div><dt>Succeeded</dt><dd>${balance.succeeded()}</dd></div>
<div><dt>Failed</dt><dd>${balance.failed()}</dd></div>
<div><dt>Superseded</dt><dd>${balance.superseded()}</dd></div>
<div><dt>Open</dt><dd>${balance.open()}</dd></div>
<div><dt>Not told yet</dt><dd>${balance.untold()}</dd></div>
<div><dt>Difference</dt><dd>${balance.difference()}</dd></div>
<c:forEach var="charged" items="${balance.charged()}">
<div><dt>Charged</dt><dd><c:out value="${charged.amount().amountText()} ${charged.amount().currencyCode()}"/></dd></div>
</c:forEach>
</dl>
</section>
<section aria-labelledby="recent">
<h2 id="recent">The latest outcomes</h2>
<shop:payments of="${recent}" none="Nobody has come back from Amazon Pay yet."/>
</section>
<p><a href="<c:url value="/counter"/>">All orders</a></p>
</shop:page>
