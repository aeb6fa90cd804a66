<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${tea.name()}">
<article class="tea">
<img src="<c:url value="/images/${tea.id()}.svg"/>" alt="<c:out value="${tea.isShipped() ? visit.text('teaPicture', tea.name()) : tea.name()}"/>" width="320" height="320">
<div>
<h1><c:out value="${tea.name()}"/></h1>
<p class="kind">${text['kind_' += tea.id()]}</p>
<p class="story">${text['story_' += tea.id()]}</p>
<dl class="facts">
<c:choose>
<c:when test="${tea.isShipped()}">
<dt>${text.toBrew}</dt>
<dd>${text['brewing_' += tea.id()]}</dd>
<dt>${text.inTheTin}</dt>
<dd>${tea.grams()} g</dd>
</c:when>
<c:otherwise>
<dt>${text.delivery}</dt>
<dd>${text.byMail}</dd>
</c:otherwise>
</c:choose>
</dl>
<div class="buy">
<p class="price"><c:out value="${visit.show(tea.price())}"/></p>
<form method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<button class="primary" name="product" value="<c:out value="${tea.id()}"/>">${text.add}</button>
</form>
</div>
<%-- Amazon Pay inside of this page. Without a script it stays empty, and the cart does the same. --%>
<c:set var="button" value="${shop.checkout().buyNow()}"/>
<div id="buy-now"
data-merchant-id="<c:out value="${button.merchantId()}"/>"
data-public-key-id="<c:out value="${button.publicKeyId()}"/>"
data-payload="<c:out value="${button.payload()}"/>"
data-signature="<c:out value="${button.signature()}"/>"
data-algorithm="<c:out value="${button.algorithm()}"/>"
data-order-url="<c:url value="/buy-now"/>"
data-finalize-url="<c:url value="/amazonpay/finalize"/>"
data-csrf="<c:out value="${visit.csrfToken()}"/>"
data-product="<c:out value="${tea.id()}"/>"
data-product-type="${tea.isShipped() ? 'PayAndShip' : 'PayOnly'}"
data-amount="<c:out value="${tea.price().price().amountText()}"/>"
data-currency="<c:out value="${tea.price().currency()}"/>"
data-language="${text.amazonLanguage}"
data-not-taken="${text.notTaken}"
data-not-taken-text="${text.notTakenText}"
data-not-seen="${text.notSeen}"
data-not-seen-text="${text.notSeenText}"
data-cancelled="${text.youCancelled}"
data-cancelled-text="${text.youCancelledText}"></div>
<p id="buy-now-said" class="notice" role="alert" hidden></p>
<script src="<c:out value="${button.scriptUrl()}"/>" defer></script>
<script src="<c:url value="/buy-now.js"/>" defer></script>
<p><a href="<c:url value="/"/>">${text.allTeas}</a></p>
</div>
</article>
</shop:page>
