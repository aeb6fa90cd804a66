<%@ tag description="What is being bought, and what it costs" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="of" required="true" type="java.util.List" description="Order lines" %>
<%@ attribute name="total" required="true" type="io.github.payreturn.sampleshop.Money" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<table class="lines">
<caption class="unseen">What you ordered</caption>
<thead class="unseen">
<tr><th scope="col">Tea</th><th scope="col">Quantity</th><th scope="col">Price</th></tr>
</thead>
<tbody>
<c:forEach var="line" items="${of}">
<tr>
<td><span class="product"><img src="<c:url value="/images/${line.productId()}.svg"/>" alt="" width="56" height="56"><c:out value="${line.name()}"/></span></td>
<td>${line.quantity()} ×<span class="unit">&nbsp;<c:out value="${line.unitPrice()}"/></span></td>
<td><c:out value="${line.total()}"/></td>
</tr>
</c:forEach>
</tbody>
<tfoot>
<tr><th scope="row" colspan="2">Total, delivery included</th><td><c:out value="${total}"/></td></tr>
</tfoot>
</table>
