<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.accountTitle}">
<div class="sheet">
<h1>${text.accountTitle}</h1>
<c:if test="${notStarted}">
<p class="notice" role="alert">${text.accountNotStarted}</p>
</c:if>
<c:choose>
<c:when test="${not empty wallet}">
<p>${text.walletSaved}</p>
<dl class="facts">
<c:if test="${wallet.name().isPresent()}">
<dt>${text.name}</dt>
<dd><c:out value="${wallet.name().get()}"/></dd>
</c:if>
<c:if test="${wallet.email().isPresent()}">
<dt>${text.receipts}</dt>
<dd><c:out value="${wallet.email().get()}"/></dd>
</c:if>
</dl>
<p>${text.walletEnd}&#32;<span class="code"><c:out value="${wallet.chargePermission().get()}"/></span></p>
<shop:pay action="/account" label="${text.anotherCard}"/>
</c:when>
<c:otherwise>
<p>${text.walletText}</p>
<shop:pay action="/account" label="${text.saveWallet}"/>
</c:otherwise>
</c:choose>
<p><a href="<c:url value="/orders"/>">${text.ordersTitle}</a></p>
</div>
</shop:page>
