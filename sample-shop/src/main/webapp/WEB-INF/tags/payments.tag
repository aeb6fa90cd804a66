<%@ tag description="A list of payments, as the journal has them" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="of" required="true" type="java.util.List" description="Payments" %>
<%@ attribute name="none" required="true" description="What to say if there are none" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:choose>
<c:when test="${of.isEmpty()}"><p><c:out value="${none}"/></p></c:when>
<c:otherwise>
<ul class="orders">
<c:forEach var="payment" items="${of}">
<li>
<a class="name" href="<c:url value="/counter/payments/${payment.id()}"/>">Order <c:out value="${payment.orderId()}"/></a>
<span class="each"><c:out value="${payment.why()}"/></span>
<span class="state ${payment.state() == 'SUCCEEDED' ? 'PAID' : ''}">${payment.state()}</span>
<span class="sum"><c:if test="${payment.chargeAmount().isPresent()}"><c:out value="${payment.chargeAmount().get().amountText()} ${payment.chargeAmount().get().currencyCode()}"/></c:if></span>
</li>
</c:forEach>
</ul>
</c:otherwise>
</c:choose>
