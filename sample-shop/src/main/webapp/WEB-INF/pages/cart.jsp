<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Your cart">
<h1>Your cart</h1>
<c:choose>
<c:when test="${empty lines}">
<p>There is nothing in it yet.</p>
<p><a class="button" href="<c:url value="/"/>">Look at the teas</a></p>
</c:when>
<c:otherwise>
<ul class="cart">
<c:forEach var="line" items="${lines}">
<li>
<img src="<c:url value="/images/${line.productId()}.svg"/>" alt="" width="88" height="88">
<div class="what">
<a class="name" href="<c:url value="/tea/${line.productId()}"/>"><c:out value="${line.name()}"/></a>
<span class="each"><c:out value="${line.unitPrice()}"/> each</span>
</div>
<form class="quantity" method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<input type="hidden" name="product" value="<c:out value="${line.productId()}"/>">
<label><span class="unseen">Quantity of <c:out value="${line.name()}"/></span>
<input type="number" name="quantity" value="${line.quantity()}" min="1" max="20" required></label>
<button class="quiet">Update<span class="unseen"> <c:out value="${line.name()}"/></span></button>
</form>
<form class="remove" method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<input type="hidden" name="product" value="<c:out value="${line.productId()}"/>">
<button class="quiet" name="quantity" value="0">Remove<span class="unseen"> <c:out value="${line.name()}"/></span></button>
</form>
<span class="sum"><c:out value="${line.total()}"/></span>
</li>
</c:forEach>
</ul>
<p class="total">Total, delivery included <strong><c:out value="${total}"/></strong></p>
<p class="next"><a href="<c:url value="/"/>">Keep looking</a> <a class="button primary" href="<c:url value="/checkout"/>">Go to checkout</a></p>
</c:otherwise>
</c:choose>
</shop:page>
