<%@ tag description="The frame around every page" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ attribute name="title" required="true" description="What the page is about" %>
<%@ attribute name="refresh" description="When to look again by itself, and where: seconds; url=..." %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="pieces" value="${visit.cart().pieces()}"/>
<!DOCTYPE html>
<html lang="en">
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
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="brand" href="<c:url value="/"/>"><img src="<c:url value="/images/mark.svg"/>" alt="" width="40" height="40">Quiet Harbour Tea</a>
<nav aria-label="Shop">
<a href="<c:url value="/"/>">Teas</a>
<a href="<c:url value="/orders"/>">Orders</a>
<a href="<c:url value="/account"/>">Account</a>
<a href="<c:url value="/cart"/>">Cart <span class="count">${pieces}<span class="unseen"> ${pieces == 1 ? 'tin' : 'tins'}</span></span></a>
</nav>
</header>
<main id="content">
<jsp:doBody/>
</main>
<footer>
<nav aria-label="More"><a href="<c:url value="/app"/>">The app</a> <a href="<c:url value="/counter"/>">Behind the counter</a></nav>
<p>Quiet Harbour Tea is a sample shop. No tea is sent and no money is charged.</p>
</footer>
</body>
</html>
