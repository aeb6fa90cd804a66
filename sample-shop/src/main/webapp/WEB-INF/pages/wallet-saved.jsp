<%-- Shown by the return filter when a wallet was saved: the walletSuccessView. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${amazonPay.title}">
<div class="sheet">
<img class="scene" src="<c:url value="/images/cup.svg"/>" alt="" width="600" height="200">
<h1><c:out value="${amazonPay.title}"/></h1>
<p><c:out value="${amazonPay.message}"/></p>
<p class="next"><a href="<c:url value="/account"/>">${text.accountTitle}</a> <a class="button primary" href="<c:url value="/"/>">${text.backToTeas}</a></p>
</div>
</shop:page>
