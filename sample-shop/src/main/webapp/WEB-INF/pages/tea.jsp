<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${tea.name()}">
<article class="tea">
<img src="<c:url value="/images/${tea.id()}.svg"/>" alt="A tin of <c:out value="${tea.name()}"/>" width="320" height="320">
<div>
<h1><c:out value="${tea.name()}"/></h1>
<p class="kind"><c:out value="${tea.kind()}"/></p>
<p class="story"><c:out value="${tea.story()}"/></p>
<dl class="facts">
<dt>To brew</dt>
<dd><c:out value="${tea.brewing()}"/></dd>
<dt>In the tin</dt>
<dd>${tea.grams()} g</dd>
</dl>
<div class="buy">
<p class="price"><c:out value="${tea.price()}"/></p>
<form method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<button class="primary" name="product" value="<c:out value="${tea.id()}"/>">Add to cart</button>
</form>
</div>
<%-- Amazon Pay inside of this page. Without a script it stays empty, and the cart does the same. --%>
<c:set var="button" value="${shop.checkout().buyNow()}"/>
<div id="buy-now"
data-merchant-id="<c:out value="${initParam['shop.merchantId']}"/>"
data-public-key-id="<c:out value="${button.publicKeyId()}"/>"
data-payload="<c:out value="${button.payload()}"/>"
data-signature="<c:out value="${button.signature()}"/>"
data-algorithm="<c:out value="${button.algorithm()}"/>"
data-order-url="<c:url value="/buy-now"/>"
data-finalize-url="<c:url value="/amazonpay/finalize"/>"
data-csrf="<c:out value="${visit.csrfToken()}"/>"
data-product="<c:out value="${tea.id()}"/>"
data-amount="<c:out value="${tea.price().price().amountText()}"/>"
data-currency="<c:out value="${tea.price().currency()}"/>"></div>
<p id="buy-now-said" class="notice" role="alert" hidden></p>
<script src="<c:out value="${button.scriptUrl()}"/>" defer></script>
<script src="<c:url value="/buy-now.js"/>" defer></script>
<p><a href="<c:url value="/"/>">All teas</a></p>
</div>
</article>
</shop:page>
