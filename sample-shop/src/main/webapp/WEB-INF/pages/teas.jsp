<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="Tea for every tide">
<section class="hero">
<img src="<c:url value="/images/harbour.svg"/>" alt="A ferry leaves a small harbour in the evening sun" width="1200" height="360">
<h1>Tea for every tide</h1>
<p>Six teas, packed by hand in tins that outlast them. Pick what the day asks for and pay with Amazon Pay.</p>
</section>
<ul class="shelf">
<c:forEach var="tea" items="${shop.catalog().products()}">
<li>
<a href="<c:url value="/tea/${tea.id()}"/>">
<img src="<c:url value="/images/${tea.id()}.svg"/>" alt="" width="320" height="320">
<span class="name"><c:out value="${tea.name()}"/></span>
</a>
<p class="kind"><c:out value="${tea.kind()}"/></p>
<div class="buy">
<p class="price"><c:out value="${tea.price()}"/>&nbsp;<small>${tea.grams()} g</small></p>
<form method="post" action="<c:url value="/cart"/>">
<shop:csrf/>
<button name="product" value="<c:out value="${tea.id()}"/>">Add<span class="unseen"> <c:out value="${tea.name()}"/></span> to cart</button>
</form>
</div>
</li>
</c:forEach>
</ul>
</shop:page>
