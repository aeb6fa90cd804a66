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
<p><a href="<c:url value="/"/>">All teas</a></p>
</div>
</article>
</shop:page>
