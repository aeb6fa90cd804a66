<%-- Shown by the return filter when no wallet was saved: the walletRetryView. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${amazonPay.title}">
<div class="sheet">
<img class="scene" src="<c:url value="/images/buoy.svg"/>" alt="" width="600" height="200">
<h1><c:out value="${amazonPay.title}"/></h1>
<p><c:out value="${amazonPay.message}"/></p>
<shop:pay action="/account" label="${text.payAgain}"/>
<p><a href="<c:url value="/account"/>">${text.accountTitle}</a></p>
</div>
</shop:page>
