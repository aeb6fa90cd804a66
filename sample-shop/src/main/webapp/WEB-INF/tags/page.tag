<%@ tag description="The frame around every page" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ attribute name="title" required="true" description="What the page is about" %>
<%@ attribute name="staff" description="Whether it is for those who work here" %>
<%@ attribute name="refresh" description="When to look again by itself, and where: seconds; url=..." %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="pieces" value="${visit.cart().pieces()}"/>
<!DOCTYPE html>
<html lang="${words.language().language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<c:if test="${not empty refresh}">
<meta http-equiv="refresh" content="<c:out value="${refresh}"/>">
</c:if>
<title><c:out value="${title}"/> – Quiet Harbour Tea</title>
<link rel="icon" type="image/svg+xml" href="<c:url value="/images/mark.svg"/>">
<link rel="stylesheet" href="<c:url value="/style.css"/>">
</head>
<body>
<a class="skip" href="#content">${text.skip}</a>
<header class="top">
<a class="brand" href="<c:url value="/"/>"><img src="<c:url value="/images/mark.svg"/>" alt="" width="40" height="40">Quiet Harbour Tea</a>
<nav aria-label="${text.shop}">
<a href="<c:url value="/"/>">${text.teas}</a>
<a href="<c:url value="/orders"/>">${text.orders}</a>
<a href="<c:url value="/account"/>">${text.account}</a>
<a href="<c:url value="/cart"/>">${text.cart}&#32;<span class="count"><span aria-hidden="true">${pieces}</span><span class="unseen">${words.of('tins', pieces)}</span></span></a>
</nav>
</header>
<main id="content">
<jsp:doBody/>
</main>
<footer>
<nav aria-label="${text.more}"><a href="<c:url value="/app"/>">${text.app}</a> <a href="<c:url value="/counter"/>">${text.counter}</a></nav>
<p>${text.sample}</p>
<c:if test="${empty staff}">
<form class="language" method="post" action="<c:url value="/language"/>" aria-label="${text.language}">
<shop:csrf/>
<c:forEach var="each" items="${words.languages()}">
<button name="language" value="${each.language}" lang="${each.language}" ${each == words.language() ? 'aria-current="true"' : ''}>${each.getDisplayLanguage(each)}</button>
</c:forEach>
</form>
</c:if>
</footer>
</body>
</html>
