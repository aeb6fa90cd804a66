<%@ tag description="The frame around every page" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ attribute name="title" required="true" description="What the page is about" %>
<%@ attribute name="refresh" description="When to look again by itself, and where: seconds; url=..." %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="pieces" value="${visit.cart().pieces()}"/>
<!DOCTYPE html>
<html lang="${text.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<c:if test="${not empty refresh}">
<noscript><meta http-equiv="refresh" content="<c:out value="${refresh}"/>"></noscript>
<script src="<c:url value="/look-again.js"/>" data-again="<c:out value="${refresh}"/>" defer></script>
</c:if>
<title><c:out value="${title}"/> – Quiet Harbour Tea</title>
<link rel="icon" type="image/svg+xml" href="<c:url value="/images/mark.svg"/>">
<link rel="stylesheet" href="<c:url value="/style.css"/>">
</head>
<body>
<a class="skip" href="#content">${text.skip}</a>
<header class="top">
<a class="brand" href="<c:url value="/"/>"><img src="<c:url value="/images/mark.svg"/>" alt="" width="40" height="40">Quiet Harbour Tea</a>
<nav aria-label="${text.navShop}">
<a href="<c:url value="/"/>">${text.navTeas}</a>
<a href="<c:url value="/orders"/>">${text.navOrders}</a>
<a href="<c:url value="/account"/>">${text.navAccount}</a>
<a href="<c:url value="/cart"/>">${text.navCart}&#32;<span class="count"><span aria-hidden="true">${pieces}</span><span class="unseen">${visit.text('pieces', pieces)}</span></span></a>
</nav>
</header>
<main id="content">
<jsp:doBody/>
</main>
<footer>
<nav aria-label="${text.navMore}"><a href="<c:url value="/app"/>">${text.navApp}</a> <a href="<c:url value="/counter"/>">${text.navCounter}</a><c:if test="${not empty initParam['shop.whatIf']}"> <a href="<c:out value="${initParam['shop.whatIf']}"/>">What if …</a></c:if></nav>
<form class="languages" method="post" action="<c:url value="/language"/>" aria-label="${text.navLanguage}">
<shop:csrf/>
<input type="hidden" name="back" value="<c:out value="${visit.here()}"/>">
<c:forEach var="language" items="${visit.languages()}">
<button name="to" value="${language.tag()}" lang="${language.tag()}"<c:if test="${language.tag() == text.language}"> aria-current="true"</c:if>>${language.ownName()}</button>
</c:forEach>
</form>
<p>${text.footer}</p>
</footer>
</body>
</html>
