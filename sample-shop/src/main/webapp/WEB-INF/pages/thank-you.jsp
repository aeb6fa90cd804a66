<%-- Shown by the return filter to a buyer who paid; it leaves what it knows in "amazonPay". --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="order" value="${shop.orders().find(amazonPay.orderId).get()}"/>
<shop:page title="${amazonPay.title}">
<div class="sheet">
<img class="scene" src="<c:url value="/images/cup.svg"/>" alt="" width="600" height="200">
<h1><c:out value="${amazonPay.title}"/></h1>
<p><c:out value="${amazonPay.message}"/></p>
<p>${text.orderNumber}&#32;<strong class="code"><c:out value="${order.id()}"/></strong></p>
<shop:lines of="${order.lines()}" total="${order.total()}"/>
<c:if test="${order.paidInParts()}">
<p><c:out value="${visit.text('thankYouInParts', visit.show(order.dueNow()))}"/></p>
</c:if>
<p class="next"><a href="<c:url value="/orders/${order.id()}"/>">${text.lookAtOrder}</a> <a class="button primary" href="<c:url value="/"/>">${text.backToTeas}</a></p>
</div>
</shop:page>
