<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Behind the counter">
<h1>Behind the counter</h1>
<p>For those who work here. Visitors never see this page in a real shop; in the sample you may.</p>
<p><a class="button" href="<c:url value="/counter/payments"/>">Payments, and how we know</a></p>
<c:choose>
<c:when test="${empty orders}">
<p>Nobody has ordered anything yet.</p>
</c:when>
<c:otherwise>
<shop:orders of="${orders}" at="/counter/"/>
</c:otherwise>
</c:choose>
</shop:page>
