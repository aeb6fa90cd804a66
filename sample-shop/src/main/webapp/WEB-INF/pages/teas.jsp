<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.frontTitle}">
<section class="hero">
<img src="<c:url value="/images/harbour.svg"/>" alt="${text.harbour}" width="1200" height="360">
<h1>${text.frontTitle}</h1>
<p>${text.frontText}</p>
</section>
<ul class="shelf">
<c:forEach var="tea" items="${shop.catalog().products()}">
<li>
<a href="<c:url value="/tea/${tea.id()}"/>">
<img src="<c:url value="/images/${tea.id()}.svg"/>" alt="" width="320" height="320">
<span class="name"><c:out value="${tea.name()}"/></span>
</a>
<p class="kind">${text[tea.id() += '.kind']}</p>
<div class="buy">
<p class="price">${words.money(tea.price())}&nbsp;<small>${words.of('grams', tea.grams())}</small></p>
<form method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<button name="product" value="<c:out value="${tea.id()}"/>">${text.addToCart}<span class="unseen"> <c:out value="${tea.name()}"/></span></button>
</form>
</div>
</li>
</c:forEach>
</ul>
</shop:page>
