<%@ tag description="What is being bought, and what it costs" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="of" required="true" type="java.util.List" description="Order lines" %>
<%@ attribute name="total" required="true" type="io.github.payreturn.sampleshop.Money" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<table class="lines">
<caption class="unseen">${text.linesCaption}</caption>
<thead class="unseen">
<tr><th scope="col">${text.tea}</th><th scope="col">${text.quantity}</th><th scope="col">${text.price}</th></tr>
</thead>
<tbody>
<c:forEach var="line" items="${of}">
<tr>
<td><span class="product"><img src="<c:url value="/images/${line.productId()}.svg"/>" alt="" width="56" height="56"><c:out value="${line.name()}"/></span></td>
<td>${line.quantity()} ×<span class="unit">&nbsp;<c:out value="${visit.show(line.unitPrice())}"/></span></td>
<td><c:out value="${visit.show(line.total())}"/></td>
</tr>
</c:forEach>
</tbody>
<tfoot>
<tr><th scope="row" colspan="2">${text.total}</th><td><c:out value="${visit.show(total)}"/></td></tr>
</tfoot>
</table>
