<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.slogan}">
<section class="hero">
<img src="<c:url value="/images/harbour.svg"/>" alt="${text.heroPicture}" width="1200" height="360">
<h1>${text.slogan}</h1>
<p>${text.heroText}</p>
</section>
<ul class="shelf">
<c:forEach var="tea" items="${shop.catalog().teas()}">
<li>
<a href="<c:url value="/tea/${tea.id()}"/>">
<img src="<c:url value="/images/${tea.id()}.svg"/>" alt="" width="320" height="320">
<span class="name"><c:out value="${tea.name()}"/></span>
</a>
<p class="kind">${text['kind_' += tea.id()]}</p>
<div class="buy">
<p class="price"><c:out value="${visit.show(tea.price())}"/>&nbsp;<small>${tea.grams()} g</small></p>
<form method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<button name="product" value="<c:out value="${tea.id()}"/>">${text.add}<span class="unseen">: <c:out value="${tea.name()}"/></span></button>
</form>
</div>
</li>
</c:forEach>
</ul>
<c:forEach var="card" items="${shop.catalog().cards()}">
<section class="gift" aria-labelledby="${card.id()}">
<img src="<c:url value="/images/${card.id()}.svg"/>" alt="" width="320" height="320">
<div>
<h2 id="${card.id()}"><a href="<c:url value="/tea/${card.id()}"/>"><c:out value="${card.name()}"/></a></h2>
<p class="kind">${text['story_' += card.id()]}</p>
<div class="buy">
<p class="price"><c:out value="${visit.show(card.price())}"/></p>
<form method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<button name="product" value="<c:out value="${card.id()}"/>">${text.add}<span class="unseen">: <c:out value="${card.name()}"/></span></button>
</form>
</div>
</div>
</section>
</c:forEach>
</shop:page>
