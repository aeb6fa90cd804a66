<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Your account">
<div class="sheet">
<h1>Your account</h1>
<c:if test="${notStarted}">
<p class="notice" role="alert">Amazon Pay cannot be reached right now. Nothing was saved. Please try again in a moment.</p>
</c:if>
<c:choose>
<c:when test="${not empty wallet}">
<p>Amazon Pay is saved for your next tea.</p>
<dl class="facts">
<c:if test="${wallet.name().isPresent()}">
<dt>Name</dt>
<dd><c:out value="${wallet.name().get()}"/></dd>
</c:if>
<c:if test="${wallet.email().isPresent()}">
<dt>Receipts go to</dt>
<dd><c:out value="${wallet.email().get()}"/></dd>
</c:if>
</dl>
<p>Your cards stay with Amazon. In your Amazon account you find this as <span class="code"><c:out value="${wallet.chargePermission().get()}"/></span>, and can end it at any time.</p>
<shop:pay action="/account" label="Save another card"/>
</c:when>
<c:otherwise>
<p>Save Amazon Pay once, and your next tea is paid without signing in. Nothing is charged now, and your cards stay with Amazon.</p>
<shop:pay action="/account" label="Save Amazon Pay"/>
</c:otherwise>
</c:choose>
<p><a href="<c:url value="/orders"/>">Your orders</a></p>
</div>
</shop:page>
