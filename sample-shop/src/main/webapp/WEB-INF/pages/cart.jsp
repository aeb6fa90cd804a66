<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.cartTitle}">
<h1>${text.cartTitle}</h1>
<c:choose>
<c:when test="${empty lines}">
<p>${text.cartEmpty}</p>
<p><a class="button" href="<c:url value="/"/>">${text.lookAtTeas}</a></p>
</c:when>
<c:otherwise>
<ul class="cart">
<c:forEach var="line" items="${lines}">
<li>
<img src="<c:url value="/images/${line.productId()}.svg"/>" alt="" width="88" height="88">
<div class="what">
<a class="name" href="<c:url value="/tea/${line.productId()}"/>"><c:out value="${line.name()}"/></a>
<span class="each"><c:out value="${visit.text('each', visit.show(line.unitPrice()))}"/></span>
</div>
<form class="quantity" method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<input type="hidden" name="product" value="<c:out value="${line.productId()}"/>">
<label><span class="unseen"><c:out value="${visit.text('quantityOf', line.name())}"/></span>
<input type="number" name="quantity" value="${line.quantity()}" min="1" max="20" required></label>
<button class="quiet">${text.update}<span class="unseen">: <c:out value="${line.name()}"/></span></button>
</form>
<form class="remove" method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<input type="hidden" name="product" value="<c:out value="${line.productId()}"/>">
<button class="quiet" name="quantity" value="0">${text.remove}<span class="unseen">: <c:out value="${line.name()}"/></span></button>
</form>
<span class="sum"><c:out value="${visit.show(line.total())}"/></span>
</li>
</c:forEach>
</ul>
<p class="total">${text.total} <strong><c:out value="${visit.show(total)}"/></strong></p>
<p class="next"><a href="<c:url value="/"/>">${text.keepLooking}</a> <a class="button primary" href="<c:url value="/checkout"/>">${text.toCheckout}</a></p>
</c:otherwise>
</c:choose>
</shop:page>
